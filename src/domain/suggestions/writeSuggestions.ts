import type { CommentRow } from '../comments.ts'
import { LOCALES, type Locale } from '../locales.ts'
import type { Sentence } from '../sentences.ts'
import type { Anchor } from './anchor.ts'
import { linesOf } from './lines.ts'
import { replacePassage } from './replacePassage.ts'
import { standingOf } from './standing.ts'

/** A text as it is stored: each field with its words by language. */
export type LocalisedFields = Record<string, unknown>

/** What of a row of the comments says which words are to stand where. */
export type Suggestion = CommentRow & { anchor: Anchor }

export const valueIn = (document: LocalisedFields, field: string, locale: Locale): unknown =>
  (document[field] as Partial<Record<Locale, unknown>> | null | undefined)?.[locale] ?? null

export const textsIn = (document: LocalisedFields, field: string, locale: Locale): string[] =>
  linesOf(valueIn(document, field, locale)).map(({ text }) => text)

export type Written = {
  /** The fields that change, in that language. */
  fields: Record<string, unknown>
  locale: Locale | null
  /** Those that are written, or stood there already. */
  rows: Suggestion[]
  /** Whose words they are, by id. */
  by: string[]
  /** Why the last one that is left could not be written; null where none is. */
  left: Sentence | null
}

/** @param rows of one language, in the order in which they are written. */
export const writeSuggestions = (document: LocalisedFields, rows: readonly Suggestion[]): Written => {
  const written: Written = {
    ...{ fields: {}, locale: rows[0]?.anchor.locale ?? null },
    ...{ rows: [], by: [], left: null },
  }
  for (const row of rows) {
    const { anchor } = row
    const words = row.words ?? ''
    const value = written.fields[anchor.field] ?? valueIn(document, anchor.field, anchor.locale)
    const present = { ...document, [anchor.field]: { [anchor.locale]: value } }
    const texts = textsIn(present, anchor.field, anchor.locale)
    if (standingOf(texts, { anchor, words }).is === 'stands') {
      written.rows.push(row)
      continue
    }
    const replaced = replacePassage(value, { anchor, words })
    if (!replaced.ok) {
      written.left = replaced.sentence
      continue
    }
    written.fields[anchor.field] = replaced.value
    written.rows.push(row)
    written.by.push(row.by)
  }
  return written
}

/** The text with all of them in it, in any languages; null where one of them does not find its passage. */
export const withSuggestions = <Fields extends LocalisedFields>(
  document: Fields,
  rows: readonly Suggestion[],
): Fields | null => {
  let text = document
  for (const locale of LOCALES) {
    const { fields, left } = writeSuggestions(
      text,
      rows.filter(({ anchor }) => anchor.locale === locale),
    )
    if (left) return null
    const changed = Object.entries(fields).map(([field, value]) => [
      field,
      { ...(text[field] as object | null), [locale]: value },
    ])
    text = { ...text, ...(Object.fromEntries(changed) as Partial<Fields>) }
  }
  return text
}
