/** The languages of the admin, and of mails. */
export const DESK_LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const
export type DeskLanguage = (typeof DESK_LANGUAGES)[number]

/** @param language whatever somebody has chosen, or a browser says; English for one that has no words of ours. */
export const toDeskLanguage = (language: string | null | undefined): DeskLanguage =>
  DESK_LANGUAGES.find((one) => one === language) ?? 'en'
