// Made of locales/*/subjects.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type SubjectsMessages = {
"title": string
"add": string
"help": string
"remove": Message<'name'>
"full": string
"unknown": string
}

export const english = {"title":"Subjects","add":"Add a subject","help":"Topics of the IPTC that news desks file by, the most important one first. At most five.","remove":[{"type":0,"value":"Remove "},{"type":1,"value":"name"}],"full":"A text has at most five subjects. Remove one to add another.","unknown":"Choose one from the list."} as unknown as SubjectsMessages

export const subjects = {
  en: english,
  'ar': {"title":"المواضيع","add":"أضف موضوعا","help":"مواضيع قائمة IPTC التي تصنّف بها غرف الأخبار النصوص، والأهم أولا. خمسة على الأكثر.","remove":[{"type":0,"value":"أزل "},{"type":1,"value":"name"}],"full":"للنص خمسة مواضيع على الأكثر. أزل واحدا لإضافة آخر.","unknown":"اختر موضوعا من القائمة."},
  'es': {"title":"Temas","add":"Añadir un tema","help":"Temas de la IPTC con los que las redacciones clasifican los textos, el más importante primero. Cinco como máximo.","remove":[{"type":0,"value":"Quitar "},{"type":1,"value":"name"}],"full":"Un texto tiene cinco temas como máximo. Quite uno para añadir otro.","unknown":"Elija uno de la lista."},
  'fr': {"title":"Sujets","add":"Ajouter un sujet","help":"Thèmes de l’IPTC selon lesquels les rédactions classent les textes, le plus important en premier. Cinq au plus.","remove":[{"type":0,"value":"Retirer "},{"type":1,"value":"name"}],"full":"Un texte a cinq sujets au plus. Retirez-en un pour en ajouter un autre.","unknown":"Choisissez un sujet dans la liste."},
  'ru': {"title":"Рубрики","add":"Добавить рубрику","help":"Темы IPTC, по которым редакции раскладывают тексты; главная — первой. Не более пяти.","remove":[{"type":0,"value":"Убрать: "},{"type":1,"value":"name"}],"full":"У текста не более пяти рубрик. Уберите одну, чтобы добавить другую.","unknown":"Выберите рубрику из списка."},
  'zh': {"title":"主题分类","add":"添加主题分类","help":"新闻编辑部用于归档的 IPTC 主题，最重要的放在最前。最多五个。","remove":[{"type":0,"value":"移除"},{"type":1,"value":"name"}],"full":"一篇文本最多五个主题分类。请先移除一个再添加。","unknown":"请从列表中选择。"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', SubjectsMessages>
