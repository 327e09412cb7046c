import type { LogEvent } from '../../clearance/events.ts'
import type { Head } from '../heads.ts'
import type { SoundLog } from '../log.ts'
import type { Opening } from '../opening/opening.ts'
import type { CheckedText } from '../texts.ts'

/** By what something is proved: by the file alone, by a signed head, by nothing but what the newsroom says, or not at all. */
export const PROOFS = ['file', 'head', 'newsroom', 'not-provable'] as const
export type Proof = (typeof PROOFS)[number]
/** `isOlder`: it cannot be proved since the log was written in an older form. */
export type Claim = { by: Proof; sentence: string; isOlder?: true }

export type Claimed = SoundLog & {
  entry: string
  texts: readonly CheckedText[]
  heads: readonly Head[]
  opening: Opening | null
  /** Values and notes that have been erased. */
  gone: number
}

export type Say = (claimed: Claimed) => Claim[]

const claim =
  (by: Proof) =>
  (sentence: string): Claim => ({ by, sentence })
export const file = claim('file')
export const head = claim('head')
export const ofWord = claim('newsroom')
export const unprovable = claim('not-provable')
export const tooOld = (sentence: string): Claim => ({ ...unprovable(sentence), isOlder: true })

export const list = (words: readonly string[]): string => [...new Set(words)].join(', ')
export const entriesOf = (events: readonly LogEvent[]): string =>
  `${events.length === 1 ? 'entry' : 'entries'} ${events.map(({ seq }) => seq).join(', ')}`

export const isJudged = ({ schema }: LogEvent): boolean => schema !== undefined
