// Made of the folders of locales by `npm run generate:locales`.
export type Locale = 'en' | 'ar' | 'es' | 'fr' | 'ru' | 'ur' | 'zh'
