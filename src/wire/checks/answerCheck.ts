import type { Where } from 'payload'
import type { CopyForm } from '../../domain/copies.ts'
import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import { jsonAnswer, type WireAnswer } from '../http/answers.ts'
import type { Reading } from '../read/reading.ts'
import { hasBegun, isOpen, type Instant } from '../read/visibility.ts'
import type { PublicationSummary } from '../rows.ts'
import type { Watched } from '../cache/watch.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import { MARKS, type MarkKind, readMark } from './marks.ts'
import type { RecordedFile, RecordedFiles } from './recordedFiles.ts'

type Place = { type: EntryType; slug: string }

export type Shard = {
  prefix: string
  /** Runs of words that stand in a text, of its present edition or of one before it. */
  words: (Place & { fingerprint: string; language: Locale })[]
  /** Digests of editions. `withdrawn`: that this is all that is left of it. */
  digests: (Place & { digest: string; edition: number; withdrawn: { at: string; note: string } | null })[]
  /** Hashes of copies that were given out (`form`), and of files that belong to a text. */
  files: (Place & { sha256: string; edition: number; language: Locale | null; form: CopyForm | 'file' })[]
}

type Deps = {
  reading: Pick<Reading, 'currentOf'>
  publications: Pick<PublicationStore, 'find' | 'findWatched'>
  places: Pick<PublicationIndex, 'findMarks'>
  recorded: Pick<RecordedFiles, 'find'>
}
type Asked = { prefix: string; now: Instant }

/** What begins with these digits. Each time it is read anew: an answer from memory would come sooner after quiet hours. */
export const answerCheck = async ({ prefix, now }: Asked, deps: Deps): Promise<WireAnswer> => {
  const [words, digests, files, withdrawn, copies] = await Promise.all([
    findMarked('words', { prefix, now }, deps),
    findMarked('digest', { prefix, now }, deps),
    findMarked('file', { prefix, now }, deps),
    findWithdrawn({ prefix, now }, deps),
    findCopies({ prefix, now }, deps),
  ])
  const shard: Shard = {
    prefix,
    words: words.map(({ place, hex, of }) => ({ fingerprint: hex, ...place, language: of as Locale })), // the mark's own
    digests: [
      ...digests.map(({ place, hex, of }) => ({
        digest: `sha256:${hex}`,
        ...place,
        edition: Number(of),
        withdrawn: null,
      })),
      ...withdrawn,
    ],
    files: [
      ...files.map(({ place, hex, of }) => ({
        ...{ sha256: hex, ...place, edition: Number(of) },
        ...{ language: null, form: 'file' as const },
      })),
      ...copies,
    ],
  }
  return jsonAnswer(shard)
}

type Marked = { place: Place; hex: string; of: string }

/** More than so much in one shard says nothing to anybody: it is a phrase that stands everywhere. */
const MOST = 4_000

const placeOf = ({ type, slug }: Pick<Watched, 'type' | 'slug'>): Place => ({ type, slug })

const findMarked = async (
  kind: MarkKind,
  { prefix, now }: Asked,
  { places, publications }: Deps,
): Promise<Marked[]> => {
  const found = await places.findMarks({ now, beginning: MARKS[kind] + prefix, limit: MOST })
  const ids = [...new Set(found.map(({ id }) => id))]
  const rows = ids.length > 0 ? await publications.findWatched({ where: { id: { in: ids } } }) : []
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap(({ mark, id }) => {
    const row = byId.get(id)
    return row ? [{ place: placeOf(row), ...readMark(mark) }] : []
  })
}

/** No entry has it. */
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** Where there is nothing to ask of, it is asked all the same: the time must not tell that something lies here that is hidden. */
const orNobody = (entries: readonly string[]): readonly string[] => (entries.length > 0 ? entries : [NOBODY])

/** What was taken off for good, and what the world had read of an entry before the edition that counts now. */
const IS_GONE_OR_BEFORE: Where = {
  or: [
    { standing: { equals: 'withdrawn' } },
    {
      and: [
        { standing: { equals: 'live' } },
        { replaced: { equals: true } },
        { effective: { equals: true } },
      ],
    },
  ],
}

/**
 * Editions that were withdrawn, and the editions before them. While a later edition is suspended, nothing of the entry is
 * known.
 */
const findWithdrawn = async (
  { prefix, now }: Asked,
  { reading, publications }: Deps,
): Promise<Shard['digests']> => {
  const where: Where = {
    and: [
      IS_GONE_OR_BEFORE,
      { digest: { greater_than_equal: `sha256:${prefix}` } },
      { digest: { less_than: `sha256:${prefix}~` } },
    ],
  }
  const rows = (await publications.find({ where })).filter((row) => hasBegun(row, now) && isOpen(row, now))
  const current = await reading.currentOf(orNobody(rows.map(({ entry }) => entry)), now)
  return rows
    .flatMap((row) => {
      const gone = withdrawalOf(row, current.get(row.entry))
      if (!gone) return []
      const withdrawn = { at: gone.withdrawnAt ?? '', note: gone.note ?? '' }
      return [{ digest: row.digest, ...placeOf(row), edition: row.edition, withdrawn }]
    })
    .sort((one, other) => (one.digest < other.digest ? -1 : 1))
}

/** Its own, or that of the edition in which the entry ended; null for what is not gone, and where nothing is to be known. */
const withdrawalOf = (
  row: PublicationSummary,
  present: PublicationSummary | undefined,
): PublicationSummary | null => {
  if (row.standing === 'withdrawn') return isKnown(present) ? row : null
  return present?.standing === 'withdrawn' && row.edition < present.edition ? present : null
}

const isKnown = (row: PublicationSummary | undefined): boolean =>
  row !== undefined && row.standing !== 'suspended'

/** Copies of a text that is out now, in this edition or in one before it, with nothing in it that is not out any more. */
const findCopies = async (
  { prefix, now }: Asked,
  { reading, publications, recorded }: Deps,
): Promise<Shard['files']> => {
  const copies = await recorded.find(prefix)
  const entries = orNobody([...new Set(copies.flatMap(({ shows }) => shows.map(({ entry }) => entry)))])
  const current = await reading.currentOf(entries, now)
  const taken = await publications.find({
    where: { and: [{ entry: { in: entries } }, { standing: { in: ['suspended', 'withdrawn', 'held'] } }] },
  })
  const isTaken = ({ entry, edition }: RecordedFile['shows'][number]): boolean =>
    taken.some((row) => row.entry === entry && row.edition === edition)
  return copies
    .flatMap(({ sha256, locale, form, shows }) => {
      const [own] = shows
      const row = own && current.get(own.entry)
      const isOut = shows.every((each) => current.get(each.entry)?.standing === 'live' && !isTaken(each))
      if (!own || !row || !isOut) return []
      return [{ sha256, ...placeOf(row), edition: own.edition, language: locale, form }]
    })
    .sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1))
}
