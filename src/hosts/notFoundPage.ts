import { escapeHtml } from '../domain/markup.ts'
import { directionOf, LOCALES, type Locale, typefaces } from '../domain/locales.ts'
import { words } from '../domain/publicationWords.ts'

/** A page as it is answered. */
export type Page = { status: 200 | 404; headers: Record<string, string>; body: string }

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

/** It comes before anything is drawn, or for the next page. */
const fontFrom = (href: string): string =>
  `@font-face{font-family:'Newsroom Nastaliq';src:local('Noto Nastaliq Urdu'),url('${href}') format('woff2');font-display:optional}`

const styleIn = (locale: Locale, nastaliq: string | undefined): string =>
  typefaces[locale] === 'nastaliq' ? (nastaliq ? fontFrom(nastaliq) : '') + NASTALIQ : PLAIN

const pageIn = (
  locale: Locale,
  { back = { href: `/${locale}`, label: words[locale].back }, nastaliq }: Around = {},
): string => {
  const { missingTitle, missingText, newsroom } = words[locale]
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${missingTitle} · ${newsroom}`)}</title>
<style>${styleIn(locale, nastaliq)};max-width:38rem;margin:20vh auto;padding:0 1rem}</style>
<h1>${escapeHtml(missingTitle)}</h1>
<p>${escapeHtml(missingText)}</p>
<p><a href="${escapeHtml(back.href)}">${escapeHtml(back.label)}</a></p>
</html>
`
}

const PAGES = new Map<Locale, string>(LOCALES.map((locale) => [locale, pageIn(locale)]))

/**
 * Always the same bytes in one language, so that comparing two of them tells nothing. It is not cached.
 */
export const notFoundPage = (locale: Locale, around?: Around): Page => ({
  status: 404,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Language': locale,
  },
  body: (around ? undefined : PAGES.get(locale)) ?? pageIn(locale, around),
})
