import type { LanguageLeaf, LexicalDocument } from '../domain/canonical.ts'
import type { Locale } from '../domain/locales.ts'
import { type Section, sectionHeadings, SECTIONS } from '../domain/sections.ts'
import { cleanBlocks, heading, toDocument, words } from './cleanText.ts'
import { toHtml, toText } from './render.ts'

/** One language of a working text, as the desk has it. */
export type LeafSource = {
  locale: Locale
  isCourtesy: boolean
  title: unknown
  summary: unknown
  body: unknown
  sections: Partial<Record<Section, unknown>>
}

/** Text, then programme, registration, accreditation and notes, each under its heading: what is read is what is signed. */
export const composeBody = ({ body, sections, locale }: LeafSource): LexicalDocument | null =>
  toDocument([
    ...cleanBlocks(body),
    ...SECTIONS.flatMap((section) => {
      const blocks = cleanBlocks(sections[section])
      return blocks.length > 0 ? [heading(sectionHeadings[section][locale]), ...blocks] : []
    }),
  ])

/** The language as it is frozen. */
export const toLeaf = (source: LeafSource): LanguageLeaf => {
  const body = composeBody(source)
  return {
    title: words(source.title),
    summary: words(source.summary),
    body,
    html: toHtml(body, source.locale),
    text: toText(body),
    ...(source.isCourtesy ? { standing: 'courtesy' as const } : {}),
  }
}
