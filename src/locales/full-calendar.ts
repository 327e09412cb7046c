// Made of locales/*/language-facts.json by `npm run generate:locales`.
import ar from '@fullcalendar/core/locales/ar'
import enGb from '@fullcalendar/core/locales/en-gb'
import es from '@fullcalendar/core/locales/es'
import fr from '@fullcalendar/core/locales/fr'
import ru from '@fullcalendar/core/locales/ru'
import zhCn from '@fullcalendar/core/locales/zh-cn'

export const calendarWords = {
  'en': enGb,
  'ar': ar,
  'es': es,
  'fr': fr,
  'ru': ru,
  'zh': zhCn,
}
