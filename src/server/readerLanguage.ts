import type { Request } from 'express'

/** English first: it is what a browser gets that asks for none of these. */
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const
export type ReaderLanguage = (typeof LANGUAGES)[number]

/**
 * The language that the person has chosen for the admin (Payload's cookie), or else the one that the browser asks for; null
 * for a program, which asks for none.
 */
export const languageOf = (request: Request): ReaderLanguage | null => {
  const chosen = /(?:^|;\s*)payload-lng=([a-z]{2})/.exec(request.headers.cookie ?? '')?.[1]
  const known = LANGUAGES.find((one) => one === chosen)
  if (known) return known
  const accepted = request.headers['accept-language']?.trim() ?? '*'
  return accepted === '*'
    ? null
    : (LANGUAGES.find((one) => one === request.acceptsLanguages([...LANGUAGES])) ?? 'en')
}
