// Made of locales/*/language-facts.json by `npm run generate:locales`.
import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { fr } from '@payloadcms/translations/languages/fr'
import { ru } from '@payloadcms/translations/languages/ru'
import { zh } from '@payloadcms/translations/languages/zh'

export const payloadWords = {
  'en': en,
  'ar': ar,
  'es': es,
  'fr': fr,
  'ru': ru,
  'zh': zh,
}
