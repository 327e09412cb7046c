// Made of locales/*/toolbar.json by `npm run generate:locales`.
export type ToolbarMessages = {
"insert": string
"rowAbove": string
"rowBelow": string
"columnBefore": string
"columnAfter": string
"deleteRow": string
"deleteColumn": string
"headerRow": string
"headerColumn": string
"deleteTable": string
"undo": string
"redo": string
"cleanUp": string
"add": string
"text": string
"tables": string
"picture": string
"bold": string
"italic": string
"underline": string
"strikethrough": string
"link": string
}

export const english = {"insert":"Table","rowAbove":"Row above","rowBelow":"Row below","columnBefore":"Column before","columnAfter":"Column after","deleteRow":"Delete row","deleteColumn":"Delete column","headerRow":"Header row on or off","headerColumn":"Header column on or off","deleteTable":"Delete table","undo":"Undo","redo":"Redo","cleanUp":"Clean up","add":"Insert","text":"Kind of paragraph","tables":"Table","picture":"Picture","bold":"Bold","italic":"Italic","underline":"Underlined","strikethrough":"Struck through","link":"Link"} as unknown as ToolbarMessages

export const toolbar = {
  en: english,
  'ar': {"insert":"جدول","rowAbove":"صف أعلاه","rowBelow":"صف أسفله","columnBefore":"عمود قبله","columnAfter":"عمود بعده","deleteRow":"حذف الصف","deleteColumn":"حذف العمود","headerRow":"صف العناوين: نعم أو لا","headerColumn":"عمود العناوين: نعم أو لا","deleteTable":"حذف الجدول","undo":"تراجع","redo":"إعادة","cleanUp":"تنظيف","add":"إدراج","text":"نوع الفقرة","tables":"جدول","picture":"صورة","bold":"غامق","italic":"مائل","underline":"مسطّر","strikethrough":"مشطوب","link":"رابط"},
  'es': {"insert":"Tabla","rowAbove":"Fila encima","rowBelow":"Fila debajo","columnBefore":"Columna delante","columnAfter":"Columna detrás","deleteRow":"Eliminar la fila","deleteColumn":"Eliminar la columna","headerRow":"Fila de encabezado: sí o no","headerColumn":"Columna de encabezado: sí o no","deleteTable":"Eliminar la tabla","undo":"Deshacer","redo":"Rehacer","cleanUp":"Limpiar","add":"Insertar","text":"Tipo de párrafo","tables":"Tabla","picture":"Imagen","bold":"Negrita","italic":"Cursiva","underline":"Subrayado","strikethrough":"Tachado","link":"Enlace"},
  'fr': {"insert":"Tableau","rowAbove":"Ligne au-dessus","rowBelow":"Ligne au-dessous","columnBefore":"Colonne avant","columnAfter":"Colonne après","deleteRow":"Supprimer la ligne","deleteColumn":"Supprimer la colonne","headerRow":"Ligne d’en-tête : oui ou non","headerColumn":"Colonne d’en-tête : oui ou non","deleteTable":"Supprimer le tableau","undo":"Annuler","redo":"Rétablir","cleanUp":"Nettoyer","add":"Insérer","text":"Type de paragraphe","tables":"Tableau","picture":"Image","bold":"Gras","italic":"Italique","underline":"Souligné","strikethrough":"Barré","link":"Lien"},
  'ru': {"insert":"Таблица","rowAbove":"Строка выше","rowBelow":"Строка ниже","columnBefore":"Столбец перед","columnAfter":"Столбец после","deleteRow":"Удалить строку","deleteColumn":"Удалить столбец","headerRow":"Строка заголовков: да или нет","headerColumn":"Столбец заголовков: да или нет","deleteTable":"Удалить таблицу","undo":"Отменить","redo":"Вернуть","cleanUp":"Очистить","add":"Вставить","text":"Вид абзаца","tables":"Таблица","picture":"Изображение","bold":"Полужирный","italic":"Курсив","underline":"Подчёркнутый","strikethrough":"Зачёркнутый","link":"Ссылка"},
  'zh': {"insert":"表格","rowAbove":"在上方加一行","rowBelow":"在下方加一行","columnBefore":"在前面加一列","columnAfter":"在后面加一列","deleteRow":"删除本行","deleteColumn":"删除本列","headerRow":"标题行：开或关","headerColumn":"标题列：开或关","deleteTable":"删除表格","undo":"撤销","redo":"重做","cleanUp":"清理","add":"插入","text":"段落类型","tables":"表格","picture":"图片","bold":"粗体","italic":"斜体","underline":"下划线","strikethrough":"删除线","link":"链接"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', ToolbarMessages>
