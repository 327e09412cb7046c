import { changedLines } from './differences/changedLines.ts'
import { diffWords, type WordChange } from './differences/diffWords.ts'
import type { Locale } from './locales.ts'

/** One stored version of a text, as far as people can read what it says. */
export type Snapshot = {
  /** Of the version. */
  id: string
  /** Who wrote it last, by id; null where it does not say. */
  by: string | null
  /** Whose suggestions it accepted, by id. */
  suggestedBy: readonly string[]
  at: string
  /** What it says in each language, as plain text, by `field@language`. */
  words: Readonly<Record<string, string>>
  /** All else, by field, in a form that is the same where the value is. */
  facts: Readonly<Record<string, string>>
}

export type ChangedField = {
  field: string
  locale: Locale
  /** The lines that are not as they were, in the order of reading. */
  lines: WordChange[][]
}

/** What somebody has changed in one go. */
export type HistoryStep = Pick<Snapshot, 'id' | 'by' | 'suggestedBy' | 'at'> & {
  /** Whether the text began with it. */
  isFirst: boolean
  words: ChangedField[]
  /** Fields other than running text. */
  facts: string[]
}

/**
 * The steps from version to version, the newest first.
 * @param versions the newest first. @param base what the last of them is compared with; null where it is the first of all.
 */
export const stepsOf = (versions: readonly Snapshot[], base: Snapshot | null): HistoryStep[] =>
  versions.map((version, index) => stepFrom(versions[index + 1] ?? base, version))

const stepFrom = (
  before: Snapshot | null,
  { id, by, suggestedBy, at, words, facts }: Snapshot,
): HistoryStep => ({
  ...{ id, by, suggestedBy, at, isFirst: before === null },
  words: differing(before?.words, words).map((place) => {
    const [field = '', locale] = place.split('@')
    const changes = diffWords(before?.words[place] ?? '', words[place] ?? '')
    return { field, locale: locale as Locale, lines: changedLines(changes).filter(isChanged) } // as the place was made
  }),
  facts: differing(before?.facts, facts),
})

const differing = (before: Snapshot['words'] = {}, now: Snapshot['words']): string[] =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])].filter(
    (place) => (before[place] ?? '') !== (now[place] ?? ''),
  )

const isChanged = (line: readonly WordChange[]): boolean => line.some(({ kind }) => kind !== 'same')
