import { escapeHtml } from '../domain/markup.ts'
import { directionOf, LOCALES, type Locale, typefaces } from '../domain/locales.ts'
import { words } from '../domain/publicationWords.ts'

/** A page as it is answered. */
export type Page = { status: 200 | 404 | 429; headers: Record<string, string>; body: string }

/** Where it leads. */
type Back = { href: string; label: string }

type Around = {
  /** In an application that has no newsroom at `/en` and the like. */
  back?: Back
  /** Where the font of Urdu is, for readers who have none. */
  nastaliq?: string
}

const PLAIN = 'body{font:1.1rem/1.5 system-ui,sans-serif'
const NASTALIQ =
  "body{font:1.1rem/2.1 'Newsroom Nastaliq','Noto Nastaliq Urdu','Urdu Typesetting',system-ui,serif"

/** Readers see such a page once, so it takes on its font as soon as that has loaded, rather than keep it for their next page. */
const fontFrom = (href: string): string =>
  `@font-face{font-family:'Newsroom Nastaliq';src:local('Noto Nastaliq Urdu'),url('${href}') format('woff2');font-display:swap}`

const styleIn = (locale: Locale, nastaliq: string | undefined): string =>
  typefaces[locale] === 'nastaliq' ? (nastaliq ? fontFrom(nastaliq) : '') + NASTALIQ : PLAIN

type Words = { title: string; text: string }

const pageIn = (
  locale: Locale,
  { title, text }: Words,
  { back = { href: `/${locale}`, label: words[locale].back }, nastaliq }: Around = {},
): string => `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${title} · ${words[locale].newsroom}`)}</title>
<style>${styleIn(locale, nastaliq)};max-width:38rem;margin:20vh auto;padding:0 1rem}</style>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
<p><a href="${escapeHtml(back.href)}">${escapeHtml(back.label)}</a></p>
</html>
`

const missingIn = (locale: Locale, around?: Around): string => {
  const { missingTitle: title, missingText: text } = words[locale]
  return pageIn(locale, { title, text }, around)
}

const PAGES = new Map<Locale, string>(LOCALES.map((locale) => [locale, missingIn(locale)]))

const headersIn = (locale: Locale): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Language': locale,
})

/**
 * Always the same bytes in one language, so that comparing two of them tells nothing. It is not cached.
 */
export const notFoundPage = (locale: Locale, around?: Around): Page => ({
  status: 404,
  headers: headersIn(locale),
  body: (around ? undefined : PAGES.get(locale)) ?? missingIn(locale, around),
})

type Busy = { retryAfter: number } & Pick<Around, 'nastaliq'>

/** To whose network asks for more pages in a minute than are made for one. @param retryAfter seconds. */
export const busyPage = (locale: Locale, { retryAfter, nastaliq }: Busy): Page => {
  const { busyTitle: title, busyText: text } = words[locale]
  return {
    status: 429,
    headers: { ...headersIn(locale), 'Retry-After': String(retryAfter) },
    body: pageIn(locale, { title, text }, { nastaliq }),
  }
}
