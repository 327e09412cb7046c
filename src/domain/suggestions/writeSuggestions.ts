import type { CommentRow } from '../comments.ts'
import { LOCALES, type Locale } from '../locales.ts'
import type { Sentence } from '../sentences.ts'
import type { Anchor } from './anchor.ts'
import { placeAfter } from './keepPlaces.ts'
import { linesOf } from './lines.ts'
import { type Edit, editOf, replaceAt, replacePassage } from './replacePassage.ts'
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

/** What a suggestion changes in the text before any of them is written, and the words that go. */
type Planned = Edit & { gone: string }

const planOf = (document: LocalisedFields, { anchor, words }: Suggestion): Planned | null => {
  const texts = textsIn(document, anchor.field, anchor.locale)
  const edit = editOf(texts, { anchor, words: words ?? '' })
  return edit && { ...edit, gone: texts[edit.line]?.slice(edit.from, edit.to) ?? '' }
}

/** Where what was planned still stands as it did. */
const stillThere = (texts: readonly string[], plan: Planned | null | undefined): Planned | null =>
  plan && texts[plan.line]?.slice(plan.from, plan.to) === plan.gone ? plan : null

/** @param rows of one language, in the order in which they are written. */
export const writeSuggestions = (document: LocalisedFields, rows: readonly Suggestion[]): Written => {
  const written: Written = {
    ...{ fields: {}, locale: rows[0]?.anchor.locale ?? null },
    ...{ rows: [], by: [], left: null },
  }
  const plans = new Map(rows.map((row) => [row, planOf(document, row)]))
  for (const row of rows) {
    const { anchor } = row
    const { field, locale } = anchor
    const words = row.words ?? ''
    const value = written.fields[field] ?? valueIn(document, field, locale)
    const texts = linesOf(value).map(({ text }) => text)
    const plan = stillThere(texts, plans.get(row))
    const isReplacing = plan !== null && plan.gone !== ''
    if (!isReplacing && standingOf(texts, { anchor, words }).is === 'stands') {
      written.rows.push(row)
      continue
    }
    const replaced = plan ? replaceAt(value, plan) : replacePassage(value, { anchor, words })
    if (!replaced.ok) {
      written.left = replaced.sentence
      continue
    }
    written.fields[field] = replaced.value
    const after = linesOf(replaced.value).map(({ text }) => text)
    for (const [other, planned] of plans)
      if (planned && other.anchor.field === field) {
        const place = placeAfter(planned, { before: texts, after, at: replaced.at })
        plans.set(other, place && { ...planned, ...place })
      }
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
