import { LRUCache } from 'lru-cache'
import { fingerprintsOf, hexOf } from '../../domain/checking/fingerprints.ts'
import { paragraphsOf } from '../../domain/checking/paragraphs.ts'
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
