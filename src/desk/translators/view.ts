import type { Locale } from '../../domain/locales.ts'
import type { Compared, Outcome } from '../../domain/xliff/compareXliff.ts'
import { textOf } from '../../domain/xliff/inlines.ts'
import type { Group } from '../../domain/xliff/units.ts'

/** A segment as whoever brings a file in is shown it. */
export type SegmentView = {
  id: string
  outcome: Outcome
  /** Null for what the text has not. */
  field: Group | null
  /** What the source says now, and said when it went to the translator; the same unless it has moved. */
  source: string
  was: string
  /** The translation that the file has, and what stands there now. */
  words: string
  present: string
  /** Whether it is put, or can be. */
  mayPut: boolean
}

/** What `POST …/:id/xliff` answers. */
export type Brought = {
  source: Locale
  target: Locale
  /** Of the text that the file was compared with; after a put, the one that it has then. */
  revision: number
  /** Whether the source is what it was, altogether. */
  isWhole: boolean
  segments: SegmentView[]
  /** What the source says besides, written since. */
  absent: { field: Group; source: string }[]
  /** How many segments were stored. */
  put: number
}

export const toBrought = ({ segments, absent }: Compared): Pick<Brought, 'segments' | 'absent'> => ({
  segments: segments.map(({ id, outcome, unit, was, words, present, inlines }) => ({
    ...{ id, outcome, was, words, present },
    field: unit?.field ?? null,
    source: unit ? textOf(unit.inlines).trim() : '',
    mayPut: inlines !== null,
  })),
  absent: absent.map(({ field, inlines }) => ({ field, source: textOf(inlines).trim() })),
})
