import { escapeHtml } from '../domain/markup.ts'
import { directionOf, LOCALES, type Locale } from '../domain/locales.ts'
import { words } from '../domain/publicationWords.ts'

/** A page as it is answered. */
export type Page = { status: 200 | 404; headers: Record<string, string>; body: string }

/** Where it leads. */
type Back = { href: string; label: string }

const pageIn = (locale: Locale, back: Back = { href: `/${locale}`, label: words[locale].back }): string => {
  const { missingTitle, missingText, newsroom } = words[locale]
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${missingTitle} · ${newsroom}`)}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:20vh auto;padding:0 1rem}</style>
<h1>${escapeHtml(missingTitle)}</h1>
<p>${escapeHtml(missingText)}</p>
<p><a href="${escapeHtml(back.href)}">${escapeHtml(back.label)}</a></p>
</html>
`
}

const PAGES = new Map<Locale, string>(LOCALES.map((locale) => [locale, pageIn(locale)]))

/**
 * Always the same bytes in one language, so that comparing two of them tells nothing. It is not cached.
 *
 * @param back in an application that has no newsroom at `/en` and the like.
 */
export const notFoundPage = (locale: Locale, back?: Back): Page => ({
  status: 404,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Language': locale,
  },
  body: (back ? undefined : PAGES.get(locale)) ?? pageIn(locale, back),
})
