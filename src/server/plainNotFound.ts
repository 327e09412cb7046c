import type { Request, Response } from 'express'
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '../domain/locales.ts'
import { notFoundPage } from '../hosts/notFoundPage.ts'
import { sendPage } from './sendPage.ts'

/** Of the address, or else what the browser asks for; of nothing that there is or is not. */
const languageAsked = (request: Request): Locale => {
  const [, first] = request.originalUrl.split(/[/?]/)
  const language = isLocale(first) ? first : request.acceptsLanguages([...LOCALES])
  return isLocale(language) ? language : DEFAULT_LOCALE
}

export const plainNotFound = (request: Request, response: Response): void =>
  sendPage(response, notFoundPage(languageAsked(request)))
