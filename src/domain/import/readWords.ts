import { DateTime } from 'luxon'
import { fold, rangeOf } from '../contradictions/comparableText.ts'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import { parseText, type ParsedText } from '../contradictions/parsedText.ts'
import { findTowns, type Town } from '../contradictions/places/towns.ts'

const EPOCH = DateTime.fromMillis(0, { zone: 'utc' })

/** What the checks of words against facts read in a text. */
export const read = (text: string, locale: CheckedLocale): ParsedText =>
  parseText({ entry: '', locale, field: 'body', text }, [], {}, { at: EPOCH, titles: [] })

/** A town of the table, where a text names it. */
type TownAt = { start: number; end: number; town: Town }

export const townsIn = (text: string, locale: CheckedLocale): TownAt[] => {
  const folded = fold(text)
  return findTowns(folded.text, locale).map(({ start, end, value }) => ({
    ...rangeOf(folded, start, end),
    town: value,
  }))
}
