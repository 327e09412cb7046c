import type { Request } from 'express'
import { DESK_LANGUAGES, type DeskLanguage, toDeskLanguage } from '../domain/deskLanguages.ts'

/**
 * The language that the person has chosen for the admin (Payload's cookie), or else the one that the browser asks for; null
 * for a program, which asks for none.
 */
export const languageOf = (request: Request): DeskLanguage | null => {
  const chosen = /(?:^|;\s*)payload-lng=([a-z]{2})/.exec(request.headers.cookie ?? '')?.[1]
  const known = DESK_LANGUAGES.find((one) => one === chosen)
  if (known) return known
  const accepted = request.headers['accept-language']?.trim() ?? '*'
  return accepted === '*' ? null : toDeskLanguage(request.acceptsLanguages([...DESK_LANGUAGES]) || null)
}
