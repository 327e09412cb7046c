// Made of locales/*/comments.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type CommentsMessages = {
"title": string
"reading": string
"saveFirst": string
"none": string
"write": string
"text": string
"whoReads": string
"visibilities": {
"own": Message<'organisation'>
"all": string
}
"visibilityHints": {
"own": Message<'organisation'>
"all": Message<'organisations'>
}
"speakFor": string
"about": string
"whole": string
"quote": string
"nothingSelected": string
"unquote": string
"mention": string
"findPerson": string
"mentions": Message<'people'>
"send": string
"reply": string
"cancel": string
"resolve": string
"reopen": string
"resolvedBy": Message<'person'>
"reopenedBy": Message<'person'>
"resolved": Message<'count'>
"withdraw": string
"withdrawn": string
"sentBack": Message<'organisation'>
"paragraph": Message<'language' | 'number'>
"late": string
"round": string
"ask": string
"until": string
"question": string
"whom": string
"begin": string
"close": string
"closedBy": Message<'person'>
"over": string
"due": string
"noRemarks": Message<'organisation'>
"answers": {
"waiting": string
"remarked": string
"no-remarks": string
"gone": string
}
"passages": {
"tools": string
"comment": string
"suggest": string
"toThread": string
"show": string
"gone": string
"several": string
"missing": string
"split": string
}
"suggestion": {
"label": string
"title": string
"passage": string
"words": string
"hint": string
"reason": string
"send": string
"states": {
"open": string
"accepted": string
"refused": string
"withdrawn": string
"superseded": string
}
"accept": string
"refuse": string
"why": string
"acceptedBy": Message<'person'>
"refusedBy": Message<'person'>
"acceptAll": Message<'count' | 'organisation'>
"retract": string
}
}

export const english = {"title":"Comments","reading":"Loading the comments…","saveFirst":"Save the text first. Then you can comment on it.","none":"Nobody has commented on this text yet.","write":"Write a comment","text":"Your comment","whoReads":"Who can read it","visibilities":{"own":[{"type":0,"value":"Only "},{"type":1,"value":"organisation"}],"all":"All organisations taking part"},"visibilityHints":{"own":[{"type":0,"value":"Nobody outside "},{"type":1,"value":"organisation"},{"type":0,"value":" can read it."}],"all":[{"type":0,"value":"Can be read by "},{"type":1,"value":"organisations"},{"type":0,"value":"."}]},"speakFor":"On behalf of","about":"About","whole":"The whole text","quote":"Quote the selected passage","nothingSelected":"Select some words in the text first.","unquote":"Remove the quote","mention":"Mention people","findPerson":"Find a person","mentions":[{"type":0,"value":"Mentions "},{"type":1,"value":"people"}],"send":"Comment","reply":"Reply","cancel":"Cancel","resolve":"Resolve","reopen":"Reopen","resolvedBy":[{"type":0,"value":"Resolved by "},{"type":1,"value":"person"}],"reopenedBy":[{"type":0,"value":"Reopened by "},{"type":1,"value":"person"}],"resolved":[{"type":0,"value":"Resolved: "},{"type":1,"value":"count"}],"withdraw":"Retract comment","withdrawn":"Retracted","sentBack":[{"type":1,"value":"organisation"},{"type":0,"value":" returned the text for changes"}],"paragraph":[{"type":0,"value":"Paragraph "},{"type":1,"value":"number"},{"type":0,"value":" ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"late":"late","round":"Comment round","ask":"Ask the organisations taking part for comments","until":"Comments due by","question":"Question (optional)","whom":"Organisations to ask","begin":"Ask for comments","close":"Close the round","closedBy":[{"type":0,"value":"Closed by "},{"type":1,"value":"person"}],"over":"Ended on","due":"Comments due by","noRemarks":[{"type":1,"value":"organisation"},{"type":0,"value":" has no comments"}],"answers":{"waiting":"no answer yet","remarked":"has commented","no-remarks":"has no comments","gone":"can no longer read the text"},"passages":{"tools":"Selected words","comment":"Comment","suggest":"Suggest","toThread":"Show the comment","show":"Show in the text","gone":"This passage is no longer in the text.","several":"These words are in the text more than once. Enter more of them.","missing":"These words are not in the text.","split":"To suggest other words, select words within one paragraph."},"suggestion":{"label":"Suggestion","title":"Suggest other words","passage":"Words in the text","words":"Suggested words","hint":"Leave this empty to delete the words.","reason":"Reason (optional)","send":"Suggest","states":{"open":"Open","accepted":"Accepted","refused":"Declined","withdrawn":"Retracted","superseded":"The text says this already"},"accept":"Accept","refuse":"Decline","why":"Reason for declining (optional)","acceptedBy":[{"type":0,"value":"Accepted by "},{"type":1,"value":"person"}],"refusedBy":[{"type":0,"value":"Declined by "},{"type":1,"value":"person"}],"acceptAll":[{"type":0,"value":"Accept all "},{"type":1,"value":"count"},{"type":0,"value":" from "},{"type":1,"value":"organisation"}],"retract":"Retract suggestion"}} as unknown as CommentsMessages

export const comments = {
  en: english,
  'ar': {"title":"التعليقات","reading":"جارٍ تحميل التعليقات…","saveFirst":"احفظ النص مرة واحدة، وبعدها يمكن التعليق عليه.","none":"لم يعلّق أحد على هذا النص بعد.","write":"كتابة تعليق","text":"تعليقك","whoReads":"من يقرؤه","visibilities":{"own":[{"type":1,"value":"organisation"},{"type":0,"value":" فقط"}],"all":"جميع الأطراف"},"visibilityHints":{"own":[{"type":0,"value":"لا يقرؤه أحد خارج "},{"type":1,"value":"organisation"},{"type":0,"value":"."}],"all":[{"type":0,"value":"يقرؤه: "},{"type":1,"value":"organisations"},{"type":0,"value":"."}]},"speakFor":"تتحدث باسم","about":"يتعلق بـ","whole":"النص بأكمله","quote":"اقتباس المقطع المحدد","nothingSelected":"حدّد أولًا بعض الكلمات في النص.","unquote":"إزالة الاقتباس","mention":"الإشارة إلى أشخاص","findPerson":"البحث عن شخص","mentions":[{"type":0,"value":"يشير إلى "},{"type":1,"value":"people"}],"send":"تعليق","reply":"رد","cancel":"إلغاء","resolve":"تمت التسوية","reopen":"إعادة الفتح","resolvedBy":[{"type":0,"value":"سوّاه "},{"type":1,"value":"person"}],"reopenedBy":[{"type":0,"value":"أعاد فتحه "},{"type":1,"value":"person"}],"resolved":[{"type":0,"value":"تمت تسويتها: "},{"type":1,"value":"count"}],"withdraw":"التراجع عن التعليق","withdrawn":"تم التراجع عنه","sentBack":[{"type":0,"value":"أعادت "},{"type":1,"value":"organisation"},{"type":0,"value":" النص"}],"paragraph":[{"type":0,"value":"الفقرة "},{"type":1,"value":"number"},{"type":0,"value":" ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"late":"متأخر","round":"جولة تعليقات","ask":"طلب ملاحظات الأطراف","until":"حتى هذه الساعة","question":"السؤال، إن وجد","whom":"ممن تطلبها","begin":"طلب الملاحظات","close":"إنهاء الجولة","closedBy":[{"type":0,"value":"أنهاها "},{"type":1,"value":"person"}],"over":"انتهت منذ","due":"تُقدَّم الملاحظات قبل","noRemarks":[{"type":0,"value":"لا ملاحظات لدى "},{"type":1,"value":"organisation"}],"answers":{"waiting":"لم يصل رد بعد","remarked":"قدّمت ملاحظات","no-remarks":"لا ملاحظات لديها","gone":"لم تعد تقرأ النص"},"passages":{"tools":"الكلمات المحددة","comment":"تعليق","suggest":"اقتراح","toThread":"عرض التعليق","show":"عرض في النص","gone":"لم يعد هذا المقطع في النص.","several":"ترد هذه الكلمات في النص أكثر من مرة: أدخل المزيد منها.","missing":"هذه الكلمات ليست في النص.","split":"لاقتراح كلمات أخرى، حدّد كلمات داخل فقرة واحدة."},"suggestion":{"label":"اقتراح","title":"اقتراح كلمات أخرى","passage":"كلمات من النص","words":"الكلمات المقترحة","hint":"اترك الخانة فارغة لحذف الكلمات.","reason":"السبب (اختياري)","send":"اقتراح","states":{"open":"قيد النظر","accepted":"مقبول","refused":"مرفوض","withdrawn":"تم التراجع عنه","superseded":"النص يقول ذلك بالفعل"},"accept":"قبول","refuse":"رفض","why":"سبب الرفض (اختياري)","acceptedBy":[{"type":0,"value":"قبله "},{"type":1,"value":"person"}],"refusedBy":[{"type":0,"value":"رفضه "},{"type":1,"value":"person"}],"acceptAll":[{"type":0,"value":"قبول جميع اقتراحات "},{"type":1,"value":"organisation"},{"type":0,"value":" ("},{"type":1,"value":"count"},{"type":0,"value":")"}],"retract":"التراجع عن الاقتراح"}},
  'es': {"title":"Comentarios","reading":"Leyendo los comentarios…","saveFirst":"Guarde el texto una vez; después se podrá comentar.","none":"Nadie ha comentado todavía este texto.","write":"Escribir un comentario","text":"Su comentario","whoReads":"Quién lo lee","visibilities":{"own":[{"type":0,"value":"Solo "},{"type":1,"value":"organisation"}],"all":"Todas las partes"},"visibilityHints":{"own":[{"type":0,"value":"Nadie fuera de "},{"type":1,"value":"organisation"},{"type":0,"value":" lo lee."}],"all":[{"type":0,"value":"Lo leen "},{"type":1,"value":"organisations"},{"type":0,"value":"."}]},"speakFor":"Habla en nombre de","about":"Se refiere a","whole":"El texto en su conjunto","quote":"Citar el pasaje seleccionado","nothingSelected":"Seleccione antes unas palabras del texto.","unquote":"Quitar la cita","mention":"Mencionar a personas","findPerson":"Buscar a una persona","mentions":[{"type":0,"value":"Menciona a "},{"type":1,"value":"people"}],"send":"Comentar","reply":"Responder","cancel":"Cancelar","resolve":"Dar por resuelto","reopen":"Reabrir","resolvedBy":[{"type":0,"value":"Resuelto por "},{"type":1,"value":"person"}],"reopenedBy":[{"type":0,"value":"Reabierto por "},{"type":1,"value":"person"}],"resolved":[{"type":0,"value":"Resueltos: "},{"type":1,"value":"count"}],"withdraw":"Retractar el comentario","withdrawn":"Retractado","sentBack":[{"type":1,"value":"organisation"},{"type":0,"value":" devolvió el texto"}],"paragraph":[{"type":0,"value":"Párrafo "},{"type":1,"value":"number"},{"type":0,"value":" ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"late":"fuera de plazo","round":"Ronda de comentarios","ask":"Pedir observaciones a las partes","until":"Hasta esta hora","question":"Pregunta, si la hay","whom":"A quién se pide","begin":"Pedir observaciones","close":"Cerrar la ronda","closedBy":[{"type":0,"value":"Cerrada por "},{"type":1,"value":"person"}],"over":"Terminada desde el","due":"Observaciones hasta el","noRemarks":[{"type":1,"value":"organisation"},{"type":0,"value":" no tiene observaciones"}],"answers":{"waiting":"aún sin respuesta","remarked":"ha hecho observaciones","no-remarks":"no tiene observaciones","gone":"ya no lee el texto"},"passages":{"tools":"Palabras seleccionadas","comment":"Comentar","suggest":"Sugerir","toThread":"Ver el comentario","show":"Ver en el texto","gone":"Este pasaje ya no está en el texto.","several":"Estas palabras aparecen varias veces en el texto: escriba más.","missing":"Estas palabras no están en el texto.","split":"Para sugerir otras palabras, seleccione palabras de un solo párrafo."},"suggestion":{"label":"Sugerencia","title":"Sugerir otras palabras","passage":"Palabras del texto","words":"Palabras sugeridas","hint":"Déjelo vacío para suprimir las palabras.","reason":"Motivo (opcional)","send":"Sugerir","states":{"open":"Pendiente","accepted":"Aceptada","refused":"Rechazada","withdrawn":"Retractada","superseded":"El texto ya lo dice"},"accept":"Aceptar","refuse":"Rechazar","why":"Motivo del rechazo (opcional)","acceptedBy":[{"type":0,"value":"Aceptada por "},{"type":1,"value":"person"}],"refusedBy":[{"type":0,"value":"Rechazada por "},{"type":1,"value":"person"}],"acceptAll":[{"type":0,"value":"Aceptar las "},{"type":1,"value":"count"},{"type":0,"value":" de "},{"type":1,"value":"organisation"}],"retract":"Retractar la sugerencia"}},
  'fr': {"title":"Commentaires","reading":"Lecture des commentaires…","saveFirst":"Enregistrez le texte une première fois ; il pourra ensuite être commenté.","none":"Personne n’a encore commenté ce texte.","write":"Écrire un commentaire","text":"Votre commentaire","whoReads":"Qui le lira","visibilities":{"own":[{"type":1,"value":"organisation"},{"type":0,"value":" seulement"}],"all":"Toutes les parties"},"visibilityHints":{"own":[{"type":0,"value":"Personne en dehors de "},{"type":1,"value":"organisation"},{"type":0,"value":" ne le lit."}],"all":[{"type":0,"value":"Lu par "},{"type":1,"value":"organisations"},{"type":0,"value":"."}]},"speakFor":"Vous parlez au nom de","about":"Concerne","whole":"L’ensemble du texte","quote":"Citer le passage sélectionné","nothingSelected":"Sélectionnez d’abord quelques mots du texte.","unquote":"Retirer la citation","mention":"Mentionner des personnes","findPerson":"Chercher une personne","mentions":[{"type":0,"value":"Mentionne "},{"type":1,"value":"people"}],"send":"Commenter","reply":"Répondre","cancel":"Annuler","resolve":"Marquer comme réglé","reopen":"Rouvrir","resolvedBy":[{"type":0,"value":"Réglé par "},{"type":1,"value":"person"}],"reopenedBy":[{"type":0,"value":"Rouvert par "},{"type":1,"value":"person"}],"resolved":[{"type":0,"value":"Réglés : "},{"type":1,"value":"count"}],"withdraw":"Rétracter le commentaire","withdrawn":"Rétracté","sentBack":[{"type":1,"value":"organisation"},{"type":0,"value":" a renvoyé le texte"}],"paragraph":[{"type":0,"value":"Paragraphe "},{"type":1,"value":"number"},{"type":0,"value":" ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"late":"en retard","round":"Tour de commentaires","ask":"Demander leurs remarques aux parties","until":"Au plus tard","question":"Question, s’il y en a une","whom":"À qui vous demandez","begin":"Demander les remarques","close":"Clore le tour","closedBy":[{"type":0,"value":"Clos par "},{"type":1,"value":"person"}],"over":"Terminé depuis le","due":"Remarques attendues avant le","noRemarks":[{"type":1,"value":"organisation"},{"type":0,"value":" n’a pas de remarque"}],"answers":{"waiting":"pas encore de réponse","remarked":"a fait des remarques","no-remarks":"n’a pas de remarque","gone":"ne lit plus le texte"},"passages":{"tools":"Mots sélectionnés","comment":"Commenter","suggest":"Suggérer","toThread":"Voir le commentaire","show":"Voir dans le texte","gone":"Ce passage n’est plus dans le texte.","several":"Ces mots figurent plusieurs fois dans le texte : saisissez-en davantage.","missing":"Ces mots ne figurent pas dans le texte.","split":"Pour suggérer d’autres mots, sélectionnez-les dans un seul paragraphe."},"suggestion":{"label":"Suggestion","title":"Suggérer d’autres mots","passage":"Mots du texte","words":"Mots suggérés","hint":"Laissez vide pour supprimer les mots.","reason":"Motif (facultatif)","send":"Suggérer","states":{"open":"En attente","accepted":"Acceptée","refused":"Refusée","withdrawn":"Rétractée","superseded":"Le texte le dit déjà"},"accept":"Accepter","refuse":"Refuser","why":"Motif du refus (facultatif)","acceptedBy":[{"type":0,"value":"Acceptée par "},{"type":1,"value":"person"}],"refusedBy":[{"type":0,"value":"Refusée par "},{"type":1,"value":"person"}],"acceptAll":[{"type":0,"value":"Accepter les "},{"type":1,"value":"count"},{"type":0,"value":" suggestions de "},{"type":1,"value":"organisation"}],"retract":"Rétracter la suggestion"}},
  'ru': {"title":"Комментарии","reading":"Загружаем комментарии…","saveFirst":"Сохраните текст один раз — после этого его можно будет комментировать.","none":"Этот текст пока никто не комментировал.","write":"Написать комментарий","text":"Ваш комментарий","whoReads":"Кто его прочтёт","visibilities":{"own":[{"type":0,"value":"Только "},{"type":1,"value":"organisation"}],"all":"Все стороны"},"visibilityHints":{"own":[{"type":0,"value":"За пределами "},{"type":1,"value":"organisation"},{"type":0,"value":" его никто не прочтёт."}],"all":[{"type":0,"value":"Прочтут: "},{"type":1,"value":"organisations"},{"type":0,"value":"."}]},"speakFor":"Вы говорите от имени","about":"К чему относится","whole":"Весь текст","quote":"Процитировать выделенное","nothingSelected":"Сначала выделите слова в тексте.","unquote":"Убрать цитату","mention":"Упомянуть людей","findPerson":"Найти человека","mentions":[{"type":0,"value":"Упомянуты: "},{"type":1,"value":"people"}],"send":"Отправить","reply":"Ответить","cancel":"Отмена","resolve":"Решено","reopen":"Открыть снова","resolvedBy":[{"type":0,"value":"Отметил решённым: "},{"type":1,"value":"person"}],"reopenedBy":[{"type":0,"value":"Снова открыл: "},{"type":1,"value":"person"}],"resolved":[{"type":0,"value":"Решённые: "},{"type":1,"value":"count"}],"withdraw":"Отозвать комментарий","withdrawn":"Отозвано","sentBack":[{"type":1,"value":"organisation"},{"type":0,"value":": текст возвращён"}],"paragraph":[{"type":0,"value":"Абзац "},{"type":1,"value":"number"},{"type":0,"value":" ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"late":"с опозданием","round":"Сбор замечаний","ask":"Запросить замечания сторон","until":"До этого часа","question":"Вопрос, если он есть","whom":"У кого вы спрашиваете","begin":"Запросить замечания","close":"Завершить сбор","closedBy":[{"type":0,"value":"Завершил: "},{"type":1,"value":"person"}],"over":"Завершён","due":"Замечания до","noRemarks":[{"type":1,"value":"organisation"},{"type":0,"value":": замечаний нет"}],"answers":{"waiting":"ответа пока нет","remarked":"есть замечания","no-remarks":"замечаний нет","gone":"больше не читает текст"},"passages":{"tools":"Выделенные слова","comment":"Комментировать","suggest":"Предложить","toThread":"Показать комментарий","show":"Показать в тексте","gone":"Этого фрагмента в тексте больше нет.","several":"Эти слова встречаются в тексте несколько раз: введите больше слов.","missing":"Этих слов в тексте нет.","split":"Чтобы предложить другие слова, выделите слова внутри одного абзаца."},"suggestion":{"label":"Предложение","title":"Предложить другие слова","passage":"Слова в тексте","words":"Предлагаемые слова","hint":"Оставьте пустым, чтобы удалить слова.","reason":"Причина (необязательно)","send":"Предложить","states":{"open":"На рассмотрении","accepted":"Принято","refused":"Отклонено","withdrawn":"Отозвано","superseded":"В тексте это уже сказано"},"accept":"Принять","refuse":"Отклонить","why":"Причина отказа (необязательно)","acceptedBy":[{"type":0,"value":"Принято: "},{"type":1,"value":"person"}],"refusedBy":[{"type":0,"value":"Отклонено: "},{"type":1,"value":"person"}],"acceptAll":[{"type":1,"value":"organisation"},{"type":0,"value":": принять все предложения ("},{"type":1,"value":"count"},{"type":0,"value":")"}],"retract":"Отозвать предложение"}},
  'zh': {"title":"评论","reading":"正在读取评论…","saveFirst":"请先保存一次文本，然后即可评论。","none":"还没有人评论这篇文本。","write":"撰写评论","text":"您的评论","whoReads":"谁能看到","visibilities":{"own":[{"type":0,"value":"仅限"},{"type":1,"value":"organisation"}],"all":"所有参与方"},"visibilityHints":{"own":[{"type":1,"value":"organisation"},{"type":0,"value":"以外的人看不到。"}],"all":[{"type":1,"value":"organisations"},{"type":0,"value":"可以看到。"}]},"speakFor":"您代表","about":"针对","whole":"整篇文本","quote":"引用所选段落","nothingSelected":"请先在文本中选择一些文字。","unquote":"去掉引文","mention":"提及他人","findPerson":"查找人员","mentions":[{"type":0,"value":"提及"},{"type":1,"value":"people"}],"send":"发表评论","reply":"回复","cancel":"取消","resolve":"标为已解决","reopen":"重新打开","resolvedBy":[{"type":0,"value":"由"},{"type":1,"value":"person"},{"type":0,"value":"标为已解决"}],"reopenedBy":[{"type":0,"value":"由"},{"type":1,"value":"person"},{"type":0,"value":"重新打开"}],"resolved":[{"type":0,"value":"已解决："},{"type":1,"value":"count"}],"withdraw":"收回评论","withdrawn":"已收回","sentBack":[{"type":1,"value":"organisation"},{"type":0,"value":"退回了文本"}],"paragraph":[{"type":0,"value":"第"},{"type":1,"value":"number"},{"type":0,"value":"段（"},{"type":1,"value":"language"},{"type":0,"value":"）"}],"late":"逾期","round":"征求意见","ask":"向各参与方征求意见","until":"截止时间","question":"问题（如有）","whom":"征求对象","begin":"开始征求意见","close":"结束征求意见","closedBy":[{"type":0,"value":"由"},{"type":1,"value":"person"},{"type":0,"value":"结束"}],"over":"已结束于","due":"意见截止时间","noRemarks":[{"type":1,"value":"organisation"},{"type":0,"value":"没有意见"}],"answers":{"waiting":"尚未答复","remarked":"已提出意见","no-remarks":"没有意见","gone":"不再阅读本文本"},"passages":{"tools":"所选文字","comment":"评论","suggest":"提出修改","toThread":"查看评论","show":"在文本中查看","gone":"文本中已没有这段文字。","several":"这些文字在文本中出现多次：请多输入一些。","missing":"文本中没有这些文字。","split":"要提出修改建议，请在同一段落内选择文字。"},"suggestion":{"label":"修改建议","title":"提出修改建议","passage":"文本中的文字","words":"建议的文字","hint":"留空表示删除这些文字。","reason":"理由（可选）","send":"提出建议","states":{"open":"待定","accepted":"已接受","refused":"已拒绝","withdrawn":"已收回","superseded":"文本中已是如此"},"accept":"接受","refuse":"拒绝","why":"拒绝的理由（可选）","acceptedBy":[{"type":0,"value":"由"},{"type":1,"value":"person"},{"type":0,"value":"接受"}],"refusedBy":[{"type":0,"value":"由"},{"type":1,"value":"person"},{"type":0,"value":"拒绝"}],"acceptAll":[{"type":0,"value":"接受"},{"type":1,"value":"organisation"},{"type":0,"value":"的全部"},{"type":1,"value":"count"},{"type":0,"value":"条建议"}],"retract":"收回建议"}},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', CommentsMessages>
