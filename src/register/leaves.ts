import type { CanonicalText, LanguageLeaf } from '../domain/canonical.ts'
import { jcs } from '../domain/digests.ts'
import type { Languages } from '../domain/languages.ts'
import type { Locale } from '../domain/locales.ts'
import { sectionHeadings, SECTIONS } from '../domain/sections.ts'
import { cleanBlocks, heading, toDocument } from './cleanText.ts'
import { words } from './deskFacts.ts'
import { toHtml, toText } from './render.ts'
import type { DeskDocument, Localised } from './types.ts'

/** Text, then programme, registration, accreditation and notes, each under its heading: what is read is what is signed. */
const compose = (document: DeskDocument, locale: Locale) =>
  toDocument([
    ...cleanBlocks(document.body?.[locale]),
    ...SECTIONS.flatMap((section) => {
      const blocks = cleanBlocks((document[section] as Localised<unknown>)?.[locale])
      return blocks.length > 0 ? [heading(sectionHeadings[section][locale]), ...blocks] : []
    }),
  ])

/** The words of a language, in one form for the same words; none while it has no title. */
export const wordsOf = (document: DeskDocument, locale: Locale): string | undefined => {
  const title = words(document.title?.[locale])
  if (title === '') return undefined
  return jcs({ title, summary: words(document.summary?.[locale]), body: compose(document, locale) })
}

const toLeaf = (document: DeskDocument, locale: Locale, isCourtesy: boolean): LanguageLeaf => {
  const body = compose(document, locale)
  return {
    title: words(document.title?.[locale]),
    summary: words(document.summary?.[locale]),
    body,
    html: toHtml(body, locale),
    text: toText(body),
    ...(isCourtesy ? { standing: 'courtesy' as const } : {}),
  }
}

export const toLeaves = (
  document: DeskDocument,
  { authoritative, official, courtesy }: Languages,
): CanonicalText['languages'] =>
  Object.fromEntries([
    ...[authoritative, ...official].map((locale) => [locale, toLeaf(document, locale, false)]),
    ...courtesy.map((locale) => [locale, toLeaf(document, locale, true)]),
  ]) as CanonicalText['languages']
