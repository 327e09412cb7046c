// Made of locales/*/saved.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type SavedMessages = {
"title": string
"name": string
"save": string
"remove": Message<'name'>
"cannot": string
"chips": {
"title": string
"mine": string
"own": string
"waiting": string
"states": string
"languages": string
"years": string
"organisations": string
}
}

export const english = {"title":"Your saved views","name":"Name of this view","save":"Save this view","remove":[{"type":0,"value":"Delete “"},{"type":1,"value":"name"},{"type":0,"value":"”"}],"cannot":"It cannot be saved. Filter or sort the list first, or delete another view.","chips":{"title":"Narrow the list","mine":"Mine","own":"Own","waiting":"Awaiting my action","states":"State","languages":"Language","years":"Year","organisations":"Organisation"}} as unknown as SavedMessages

export const saved = {
  en: english,
  'ar': {"title":"مرشحاتك المحفوظة","name":"اسم لهذا العرض","save":"حفظ العرض","remove":[{"type":0,"value":"حذف «"},{"type":1,"value":"name"},{"type":0,"value":"»"}],"cannot":"لا يمكن حفظه: رشّح القائمة أو رتّبها أولاً، أو احذف مرشحاً آخر.","chips":{"title":"تضييق القائمة","mine":"نصوصي","own":"ما يخصني","waiting":"بانتظار إجراء مني","states":"الحالة","languages":"اللغة","years":"السنة","organisations":"المنظمة"}},
  'es': {"title":"Sus filtros guardados","name":"Un nombre para esta vista","save":"Guardar esta vista","remove":[{"type":0,"value":"Eliminar «"},{"type":1,"value":"name"},{"type":0,"value":"»"}],"cannot":"No se puede guardar: primero filtre u ordene la lista, o elimine otro filtro.","chips":{"title":"Acotar la lista","mine":"Míos","own":"Propios","waiting":"Pendientes de mí","states":"Estado","languages":"Idioma","years":"Año","organisations":"Organización"}},
  'fr': {"title":"Vos filtres enregistrés","name":"Un nom pour cette vue","save":"Enregistrer cette vue","remove":[{"type":0,"value":"Supprimer « "},{"type":1,"value":"name"},{"type":0,"value":" »"}],"cannot":"Impossible d’enregistrer : filtrez ou triez d’abord la liste, ou supprimez un autre filtre.","chips":{"title":"Restreindre la liste","mine":"Les miens","own":"Pour moi","waiting":"En attente de mon action","states":"État","languages":"Langue","years":"Année","organisations":"Organisation"}},
  'ru': {"title":"Ваши сохранённые фильтры","name":"Название этого вида","save":"Сохранить вид","remove":[{"type":0,"value":"Удалить «"},{"type":1,"value":"name"},{"type":0,"value":"»"}],"cannot":"Сохранить нельзя: сначала отфильтруйте или отсортируйте список либо удалите другой фильтр.","chips":{"title":"Сузить список","mine":"Мои","own":"Мое","waiting":"Ждут моего действия","states":"Состояние","languages":"Язык","years":"Год","organisations":"Организация"}},
  'zh': {"title":"您保存的筛选","name":"此视图的名称","save":"保存此视图","remove":[{"type":0,"value":"删除“"},{"type":1,"value":"name"},{"type":0,"value":"”"}],"cannot":"无法保存：请先筛选或排序列表，或删除另一个筛选。","chips":{"title":"缩小列表","mine":"我的","own":"与我有关","waiting":"待我处理","states":"状态","languages":"语言","years":"年份","organisations":"组织"}},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', SavedMessages>
