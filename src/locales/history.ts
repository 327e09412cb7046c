// Made of locales/*/history.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type HistoryMessages = {
"title": string
"about": string
"pages": string
"newer": string
"older": string
"begun": string
"facts": Message<'fields'>
"nothing": string
"newsroom": string
"comma": string
"use": Message<'language'>
"effect": Message<'at' | 'language'>
"put": string
}

export const english = {"title":"History","about":"Who changed what, and what was done with the text, the newest first. Changes that one person made in one language within ten minutes stand together.","pages":"Pages of the history","newer":"Newer","older":"Older","begun":"began the text","facts":[{"type":0,"value":"Also changed: "},{"type":1,"value":"fields"}],"nothing":"Saved without a change that is shown here.","newsroom":"The newsroom","comma":", ","use":[{"type":0,"value":"Use these words again ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"effect":[{"type":0,"value":"Puts the title, summary and text in "},{"type":1,"value":"language"},{"type":0,"value":", as they were on "},{"type":1,"value":"at"},{"type":0,"value":" UTC, into the draft. What the draft says now stays in this history. Nothing is published or signed."}],"put":"Put them into the draft"} as unknown as HistoryMessages

export const history = {
  en: english,
  'ar': {"title":"السجل الزمني","about":"من غيّر ماذا، وما الذي جرى للنص، من الأحدث إلى الأقدم. تغييرات الشخص الواحد بلغة واحدة خلال عشر دقائق تظهر معا.","pages":"صفحات السجل الزمني","newer":"الأحدث","older":"الأقدم","begun":"بدأ النص","facts":[{"type":0,"value":"تغيّر أيضا: "},{"type":1,"value":"fields"}],"nothing":"حُفظ من غير تغيير يظهر هنا.","newsroom":"غرفة الأخبار","comma":"، ","use":[{"type":0,"value":"استخدام هذه الكلمات من جديد ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"effect":[{"type":0,"value":"يضع في المسودة العنوان والملخص والنص باللغة التالية: "},{"type":1,"value":"language"},{"type":0,"value":"، كما كانت في "},{"type":1,"value":"at"},{"type":0,"value":" UTC. ويبقى ما في المسودة الآن في هذا السجل. لا يُنشر شيء ولا يُوقّع."}],"put":"وضعها في المسودة"},
  'es': {"title":"Historial","about":"Quién cambió qué y qué se hizo con el texto, de lo más reciente a lo más antiguo. Los cambios de una persona en una lengua en diez minutos aparecen juntos.","pages":"Páginas del historial","newer":"Más reciente","older":"Más antiguo","begun":"empezó el texto","facts":[{"type":0,"value":"También cambió: "},{"type":1,"value":"fields"}],"nothing":"Guardado sin cambios visibles aquí.","newsroom":"La sala de prensa","comma":", ","use":[{"type":0,"value":"Volver a usar estas palabras ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"effect":[{"type":0,"value":"Pone en el borrador el título, el resumen y el texto en "},{"type":1,"value":"language"},{"type":0,"value":" tal como estaban el "},{"type":1,"value":"at"},{"type":0,"value":" UTC. Lo que dice ahora el borrador queda en este historial. No se publica ni se firma nada."}],"put":"Ponerlas en el borrador"},
  'fr': {"title":"Historique","about":"Qui a changé quoi, et ce qui a été fait du texte, du plus récent au plus ancien. Les modifications d’une même personne dans une même langue en dix minutes sont réunies.","pages":"Pages de l’historique","newer":"Plus récent","older":"Plus ancien","begun":"a commencé le texte","facts":[{"type":0,"value":"Également modifié : "},{"type":1,"value":"fields"}],"nothing":"Enregistré sans changement visible ici.","newsroom":"La salle de presse","comma":", ","use":[{"type":0,"value":"Reprendre ces mots ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"effect":[{"type":0,"value":"Remet dans le brouillon le titre, le résumé et le texte en "},{"type":1,"value":"language"},{"type":0,"value":" tels qu’ils étaient le "},{"type":1,"value":"at"},{"type":0,"value":" UTC. Ce que dit le brouillon reste dans cet historique. Rien n’est publié ni signé."}],"put":"Les mettre dans le brouillon"},
  'ru': {"title":"История","about":"Кто что изменил и что было сделано с текстом, сначала новое. Изменения одного человека на одном языке за десять минут показаны вместе.","pages":"Страницы истории","newer":"Новее","older":"Старее","begun":"начало текста","facts":[{"type":0,"value":"Также изменено: "},{"type":1,"value":"fields"}],"nothing":"Сохранено без изменений, которые здесь показаны.","newsroom":"Пресс-центр","comma":", ","use":[{"type":0,"value":"Вернуть эти слова ("},{"type":1,"value":"language"},{"type":0,"value":")"}],"effect":[{"type":0,"value":"Помещает в черновик заголовок, аннотацию и текст (язык: "},{"type":1,"value":"language"},{"type":0,"value":"), какими они были "},{"type":1,"value":"at"},{"type":0,"value":" UTC. То, что в черновике сейчас, остаётся в этой истории. Ничего не публикуется и не подписывается."}],"put":"Поместить в черновик"},
  'zh': {"title":"历史","about":"何人改了什么、对文本做了什么，最新在前。同一人在十分钟内对同一语言的修改合并显示。","pages":"历史页","newer":"更新","older":"更早","begun":"开始了文本","facts":[{"type":0,"value":"另有变更："},{"type":1,"value":"fields"}],"nothing":"已保存，无可显示的变更。","newsroom":"新闻室","comma":"、","use":[{"type":0,"value":"再次使用这些文字（"},{"type":1,"value":"language"},{"type":0,"value":"）"}],"effect":[{"type":0,"value":"把 "},{"type":1,"value":"at"},{"type":0,"value":" UTC 时 "},{"type":1,"value":"language"},{"type":0,"value":" 的标题、摘要和正文放回草稿。草稿现有内容仍保留在此历史中。不发布，也不签署。"}],"put":"放回草稿"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', HistoryMessages>
