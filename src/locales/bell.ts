// Made of locales/*/bell.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type BellMessages = {
"title": string
"unread": Message<'count'>
"none": string
"markAll": string
"empty": string
"more": string
"isUnread": string
"untitled": string
"failed": string
}

export const english = {"title":"Notices","unread":[{"type":6,"value":"count","options":{"one":{"value":[{"type":7},{"type":0,"value":" unread notice"}]},"other":{"value":[{"type":7},{"type":0,"value":" unread notices"}]}},"offset":0,"pluralType":"cardinal"}],"none":"No unread notices","markAll":"Mark all as read","empty":"There are no new notices. What concerns your texts is listed here.","more":"Show older notices","isUnread":"Unread","untitled":"Untitled","failed":"The notices cannot be loaded at present."} as unknown as BellMessages

export const bell = {
  en: english,
  'ar': {"title":"الإشعارات","unread":[{"type":6,"value":"count","options":{"one":{"value":[{"type":0,"value":"إشعار واحد غير مقروء"}]},"two":{"value":[{"type":0,"value":"إشعاران غير مقروءين"}]},"few":{"value":[{"type":7},{"type":0,"value":" إشعارات غير مقروءة"}]},"many":{"value":[{"type":7},{"type":0,"value":" إشعارا غير مقروء"}]},"other":{"value":[{"type":7},{"type":0,"value":" إشعار غير مقروء"}]}},"offset":0,"pluralType":"cardinal"}],"none":"لا إشعارات غير مقروءة","markAll":"اعتبار الكل مقروءا","empty":"لا جديد. وما يتعلق بنصوصكم سيظهر هنا.","more":"عرض ما هو أقدم","isUnread":"غير مقروء","untitled":"بلا عنوان","failed":"تتعذر قراءة الإشعارات الآن."},
  'es': {"title":"Avisos","unread":[{"type":6,"value":"count","options":{"one":{"value":[{"type":7},{"type":0,"value":" aviso sin leer"}]},"other":{"value":[{"type":7},{"type":0,"value":" avisos sin leer"}]}},"offset":0,"pluralType":"cardinal"}],"none":"No hay avisos sin leer","markAll":"Marcar todo como leído","empty":"No hay nada nuevo. Lo que afecte a sus textos aparecerá aquí.","more":"Mostrar anteriores","isUnread":"Sin leer","untitled":"Sin título","failed":"Los avisos no se pueden leer en este momento."},
  'fr': {"title":"Avis","unread":[{"type":6,"value":"count","options":{"one":{"value":[{"type":7},{"type":0,"value":" avis non lu"}]},"other":{"value":[{"type":7},{"type":0,"value":" avis non lus"}]}},"offset":0,"pluralType":"cardinal"}],"none":"Aucun avis non lu","markAll":"Tout marquer comme lu","empty":"Rien de nouveau. Ce qui concerne vos textes figurera ici.","more":"Afficher les précédents","isUnread":"Non lu","untitled":"Sans titre","failed":"Les avis ne peuvent pas être lus pour le moment."},
  'ru': {"title":"Уведомления","unread":[{"type":6,"value":"count","options":{"one":{"value":[{"type":7},{"type":0,"value":" непрочитанное уведомление"}]},"few":{"value":[{"type":7},{"type":0,"value":" непрочитанных уведомления"}]},"many":{"value":[{"type":7},{"type":0,"value":" непрочитанных уведомлений"}]},"other":{"value":[{"type":7},{"type":0,"value":" непрочитанного уведомления"}]}},"offset":0,"pluralType":"cardinal"}],"none":"Непрочитанных уведомлений нет","markAll":"Отметить все как прочитанные","empty":"Ничего нового. Здесь появится то, что касается ваших текстов.","more":"Показать более ранние","isUnread":"Не прочитано","untitled":"Без заголовка","failed":"Сейчас уведомления прочитать нельзя."},
  'zh': {"title":"通知","unread":[{"type":6,"value":"count","options":{"other":{"value":[{"type":7},{"type":0,"value":"条未读通知"}]}},"offset":0,"pluralType":"cardinal"}],"none":"没有未读通知","markAll":"全部标为已读","empty":"没有新通知。与您的文本有关的事项将显示在这里。","more":"显示更早的通知","isUnread":"未读","untitled":"无标题","failed":"目前无法读取通知。"},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', BellMessages>
