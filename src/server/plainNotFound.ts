import type { Request, Response } from 'express'
import { escapeHtml } from '../domain/html.ts'
import { DEFAULT_LOCALE, directionOf, isLocale, LOCALES, type Locale } from '../domain/locales.ts'
import { words } from '../domain/words.ts'

const pageIn = (locale: Locale): string => {
  const { missingTitle, missingText, back, newsroom } = words[locale]
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${missingTitle} · ${newsroom}`)}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:20vh auto;padding:0 1rem}</style>
<h1>${escapeHtml(missingTitle)}</h1>
<p>${escapeHtml(missingText)}</p>
<p><a href="/${locale}">${escapeHtml(back)}</a></p>
</html>
`
}

/** Always the same bytes in one language: whoever compares two of them learns nothing. */
const PAGES = new Map<Locale, string>(LOCALES.map((locale) => [locale, pageIn(locale)]))

/** Of the address, or else what the browser asks for; of nothing that there is or is not. */
const languageAsked = (request: Request): Locale => {
  const [, first] = request.originalUrl.split(/[/?]/)
  const language = isLocale(first) ? first : request.acceptsLanguages([...LOCALES])
  return isLocale(language) ? language : DEFAULT_LOCALE
}

/** @param language of the page, where it is chosen otherwise. */
export const plainNotFound = (
  request: Request,
  response: Response,
  language: Locale = languageAsked(request),
): void => {
  response
    .status(404)
    .set({ 'Cache-Control': 'no-store', 'Content-Language': language })
    .type('html')
    .send(PAGES.get(language))
}
