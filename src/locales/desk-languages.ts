// Made of the folders of locales by `npm run generate:locales`.
/** Those that have the words of the desk, and not only those of publications. */
export const deskLanguages = ['en', 'ar', 'es', 'fr', 'ru', 'zh'] as const
