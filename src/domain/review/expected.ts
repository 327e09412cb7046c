import { hashOf } from '../digests.ts'
import type { Locale } from '../locales.ts'
import { type Section, sectionHeadings, SECTIONS } from '../publicationWords.ts'
import { ANCHOR_FIELDS, type AnchorField } from '../suggestions/anchor.ts'
import { type LocalisedFields, textsIn } from '../suggestions/writeSuggestions.ts'
import { foldedText } from './fold.ts'

/**
 * A line of a text as a file shows it. `field`: where it stands at the desk; null: the newsroom's own heading over a part.
 * `line`: which of that field's lines, from 0.
 */
export type ExpectedLine = { field: AnchorField | Section | null; line: number; text: string }

/** The lines of a text in one language, by the field under which a file shows them: notes and the like stand below the body. */
export type Expected = Record<AnchorField, ExpectedLine[]>

/** A text of a file as it is now. `isMoved`: it has changed since the file was made of it. */
export type KnownText = { locale: Locale; revision: number; expected: Expected; isMoved: boolean }

const linesIn = (document: LocalisedFields, field: AnchorField | Section, locale: Locale): ExpectedLine[] =>
  textsIn(document, field, locale).map((text, line) => ({ field, line, text }))

const partOf = (document: LocalisedFields, section: Section, locale: Locale): ExpectedLine[] => {
  const lines = linesIn(document, section, locale)
  if (lines.length === 0) return []
  return [{ field: null, line: 0, text: sectionHeadings[section][locale] }, ...lines]
}

/** @param document a working text as it is stored, words in all languages. */
export const expectedIn = (document: LocalisedFields, locale: Locale): Expected => {
  const [title, summary, body] = ANCHOR_FIELDS.map((field) => linesIn(document, field, locale)) as [
    ExpectedLine[],
    ExpectedLine[],
    ExpectedLine[],
  ]
  return {
    ...{ title, summary },
    body: [...body, ...SECTIONS.flatMap((section) => partOf(document, section, locale))],
  }
}

/** Of the words of a text in one language, as they are compared: the same as long as nobody changes one. */
export const wordsDigest = (expected: Expected, locale: Locale): string => {
  const words = ANCHOR_FIELDS.map((field) =>
    expected[field].map(({ text }) => foldedText(text)).filter(Boolean),
  )
  return `sha256:${hashOf([locale, ...words])}`
}
