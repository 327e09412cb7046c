import type { WordChange } from '../differences/diffWords.ts'
import type { EditionType, EntryType } from '../entries.ts'
import type { Locale } from '../locales.ts'
import { compare, type Comparison, type Manner, type Passage } from './compare.ts'
import { hexOf } from './fingerprints.ts'
import { type KnownText, toReference } from './reference.ts'
import { isMisread, toWords } from './words.ts'

/** The edition that is out now, where the one at hand is an earlier one. */
export type Since = { edition: number; availableAt: string; editionType: EditionType; note: string }

/** One language of an edition that the world has read. */
export type KnownEdition = {
  type: EntryType
  slug: string
  url: string
  locale: Locale
  edition: number
  /** `sha256:` and 64 hexadecimal digits. */
  digest: string
  /** Null where nobody says it of an earlier edition. */
  availableAt: string | null
  since: Since | null
  /** Digests that it had before facts of it were changed under its mandate. */
  formerly?: readonly string[]
  /** When facts of it were changed last, without a word of the text. */
  changedAt?: string | null
  /** A party has said something of it that stands beside it now. */
  isCautioned: boolean
  text: KnownText
}

export type Gone = { type: EntryType; edition: number; withdrawnAt: string; note: string; digest: string }

/** What somebody has in hand. */
export type Seen = {
  kind: 'pdf' | 'docx' | 'eml' | 'words' | 'code'
  text: string
  /** Fingerprints that can be read on it, whole or their beginning: hexadecimal digits. */
  printed: string[]
  /** That of the text in the file, which has been hashed; it says nothing of the words that can be seen. */
  attached: string | null
}

export type Known = {
  /** The edition whose file it is, byte for byte. */
  file: KnownEdition | null
  editions: readonly KnownEdition[]
  gone: readonly Gone[]
  /** Nobody can say what came since. */
  isOffline: boolean
}

export type Verdict =
  | { is: 'file' | 'same'; about: KnownEdition }
  /** Every word of it as it was released, `foreign` words around it; nobody could say what came since. */
  | { is: 'genuine'; about: KnownEdition; foreign: number }
  | {
      is: 'corrected'
      about: KnownEdition
      since: Since
      as: 'file' | 'same' | 'quotation'
      passages: Passage[]
    }
  | { is: 'changed'; about: KnownEdition; changes: WordChange[]; count: number }
  | {
      is: 'quotation'
      about: KnownEdition
      passages: Passage[]
      isAll: boolean
      isCut: boolean
      foreign: number
    }
  | { is: 'withdrawn'; gone: Gone }
  /** A code alone says which text it is, and nothing of the words that it stands on. */
  | { is: 'code'; about: KnownEdition }
  /** `about`: what it says that it is; null where it says nothing that is known. */
  | { is: 'unreadable'; about: KnownEdition | null }
  /** `about`: whose fingerprint or proof it carries, though its words are others. */
  | { is: 'unknown'; about: KnownEdition | null }

type Judged = { edition: KnownEdition; found: Comparison }

const isNamed = (digest: string, { printed, attached }: Seen): boolean =>
  [...printed, ...(attached === null ? [] : [hexOf(attached)])].some((each) => hexOf(digest).startsWith(each))

const isFormer = ({ formerly = [] }: KnownEdition, seen: Seen): boolean =>
  formerly.some((digest) => isNamed(digest, seen))

/** The more words of it the better, of as many the fewer changes, of those the newest edition. */
const rankOf = ({ edition, found }: Judged): number[] => {
  if (found.is === 'none') return [0, 0, 0, 0]
  if (found.is === 'same') return [2, 0, 0, edition.edition]
  return [1, found.words, found.is === 'changed' ? -found.count : 0, edition.edition]
}

const best = (judged: readonly Judged[]): Judged | null =>
  [...judged].sort((one, other) => {
    const [ranks, others] = [rankOf(one), rankOf(other)]
    const place = ranks.findIndex((rank, index) => rank !== others[index])
    return (others[place] ?? 0) - (ranks[place] ?? 0)
  })[0] ?? null

/** A known language is prepared once, however often it is asked for. */
const references = new WeakMap<KnownText, ReturnType<typeof toReference>>()
const referenceOf = (text: KnownText): ReturnType<typeof toReference> => {
  const known = references.get(text) ?? toReference(text)
  references.set(text, known)
  return known
}

const mannerOf = (seen: Seen, edition: KnownEdition, { isOffline }: Known): Manner => ({
  isWhole: seen.attached !== null || seen.printed.some((each) => each.length === 64),
  isLoose: seen.kind === 'pdf',
  isBesideKnown: edition.since === null && !isOffline && !isFormer(edition, seen),
})

/**
 * One verdict. *The same words* only where each word in hand is the text's own or known to stand beside it; a proof that is
 * attached leads to a text and proves nothing of the words that can be seen. What is withdrawn is found by its fingerprint
 * alone.
 */
export const judge = (seen: Seen, known: Known): Verdict => {
  const { file, gone, isOffline } = known
  if (file)
    return file.since
      ? { is: 'corrected', about: file, since: file.since, as: 'file', passages: [] }
      : { is: 'file', about: file }
  const words = toWords(seen.text)
  const judged = known.editions.map((edition) => ({
    edition,
    found: compare(referenceOf(edition.text), words, mannerOf(seen, edition, known)),
  }))
  const found = best(judged)
  const withdrawn = gone.find(({ digest }) => isNamed(digest, seen))
  if (withdrawn && found?.found.is !== 'same') return { is: 'withdrawn', gone: withdrawn }
  const named = known.editions.find((each) => isNamed(each.digest, seen) || isFormer(each, seen)) ?? null
  const isUnsure = seen.kind === 'pdf' && (words.tokens.length === 0 || isMisread(seen.text))
  if (seen.kind === 'code') return named ? { is: 'code', about: named } : { is: 'unknown', about: null }
  if (!found || found.found.is === 'none')
    return isUnsure ? { is: 'unreadable', about: named } : { is: 'unknown', about: named }
  if (found.found.is === 'changed' && isUnsure) return { is: 'unreadable', about: named ?? found.edition }
  return toVerdict(found.found, found.edition, isOffline)
}

const toVerdict = (
  found: Exclude<Comparison, { is: 'none' }>,
  about: KnownEdition,
  isOffline: boolean,
): Verdict => {
  const { since } = about
  if (found.is === 'changed') return { is: 'changed', about, changes: found.changes, count: found.count }
  if (since) {
    const passages = found.is === 'quotation' ? found.passages : []
    return { is: 'corrected', about, since, as: found.is, passages }
  }
  if (found.is === 'same') return isOffline ? { is: 'genuine', about, foreign: 0 } : { is: 'same', about }
  const { passages, isAll, isCut, foreign } = found
  if (isOffline && isAll) return { is: 'genuine', about, foreign }
  return { is: 'quotation', about, passages, isAll, isCut, foreign }
}
