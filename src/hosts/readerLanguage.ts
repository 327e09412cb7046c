import { DESK_LANGUAGES, type DeskLanguage, toDeskLanguage } from '../domain/locales.ts'
import { acceptedLocales } from '../wire/http/negotiate.ts'

/** Of the headers of a request, what says which language its reader wants. */
export type Wanting = { cookie?: string; acceptLanguage?: string }

/** As Node gives them. */
export const wantingOf = (headers: Record<string, string | string[] | undefined>): Wanting => ({
  cookie: plain(headers.cookie),
  acceptLanguage: plain(headers['accept-language']),
})

const plain = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/**
 * The language that the person has chosen for the admin (Payload's cookie), or else the one that the browser asks for; null
 * for a program, which asks for none.
 */
export const languageOf = ({ cookie = '', acceptLanguage = '*' }: Wanting): DeskLanguage | null => {
  const chosen = /(?:^|;\s*)payload-lng=([a-z]{2})/.exec(cookie)?.[1]
  const known = DESK_LANGUAGES.find((one) => one === chosen)
  if (known) return known
  if (['', '*'].includes(acceptLanguage.trim())) return null
  const wanted = acceptedLocales(acceptLanguage).find((one) =>
    (DESK_LANGUAGES as readonly string[]).includes(one),
  )
  return toDeskLanguage(wanted)
}
