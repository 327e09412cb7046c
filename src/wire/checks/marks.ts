import { LRUCache } from 'lru-cache'
import { fingerprintsOf, hexOf } from '../../domain/checking/fingerprints.ts'
import { paragraphsOf } from '../../domain/checking/paragraphs.ts'
import { factsStepOf, readData } from '../../domain/clearance/eventData.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import type { FrozenPart } from '../publish/toPublication.ts'

/** Kinds of marks, by the sign that each begins with: a run of words, a digest, a file of the text. */
export const MARKS = { words: '=', digest: '!', file: '#' } as const
export type MarkKind = keyof typeof MARKS

const wordMarksOf = (locale: string, { title, html }: { title: string; html: string }): string[] => {
  const words = [title, ...paragraphsOf(html).paragraphs.map(({ text }) => text)].join('\n')
  return fingerprintsOf(words).map((fingerprint) => `${MARKS.words}${fingerprint}.${locale}`)
}

type Marked = Pick<FrozenPart, 'digest' | 'core' | 'languages'>

/** By what an edition is found by who has it in hand. */
export const marksOf = ({ digest, core, languages }: Marked, edition: number): string[] => [
  ...Object.entries(languages).flatMap(([locale, leaf]) => wordMarksOf(locale, leaf)),
  `${MARKS.digest}${hexOf(digest)}.${edition}`,
  ...core.files
    .filter(({ role }) => role !== 'logo')
    .map(({ sha256 }) => `${MARKS.file}${sha256}.${edition}`),
]

type Released = { edition: number; availableAt: string }

/**
 * Digests that an edition had while the world read it, before facts of it were changed under its mandate: those of its n.0 to
 * n.(m-1), which stand on copies that were given out then. What was changed before its instant nobody has read.
 */
export const formerDigests = (events: readonly LogEvent[], { edition, availableAt }: Released): string[] => {
  const former: string[] = []
  let digest: string | null = null
  for (const event of events) {
    const step = factsStepOf(event)
    const isConfirmed = step?.step === 'confirm' && step.edition === edition
    if (isConfirmed && digest !== null && event.at >= availableAt) former.push(digest)
    const isReleased = event.type === 'release' && readData('release', event).edition === edition
    if (isConfirmed || isReleased) digest = event.digest
  }
  return former
}

/** As they stand in the public index. */
export const formerMarks = (events: readonly LogEvent[], released: Released): string[] =>
  formerDigests(events, released).map((digest) => `${MARKS.digest}${hexOf(digest)}.${released.edition}`)

export type MarkReader = {
  of: (frozen: Marked, edition: number) => string[]
  /** Of editions that were read already: their texts are not read again. */
  known: (digest: string, edition: number) => string[] | undefined
}

const REMEMBERED = 300

/** Rows are made anew whenever something happens to their entry, and its words are the same. */
export const createMarkReader = (): MarkReader => {
  const made = new LRUCache<string, string[]>({ max: REMEMBERED })
  const known: MarkReader['known'] = (digest, edition) => made.get(`${digest} ${edition}`)
  return {
    known,
    of: (frozen, edition) => {
      const marks = known(frozen.digest, edition) ?? marksOf(frozen, edition)
      made.set(`${frozen.digest} ${edition}`, marks)
      return marks
    },
  }
}

/** What follows the sign: the hexadecimal digits, and the language or the edition. */
export const readMark = (mark: string): { hex: string; of: string } => {
  const [hex = '', of = ''] = mark.slice(1).split('.')
  return { hex, of }
}
