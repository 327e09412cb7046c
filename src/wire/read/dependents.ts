import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { PublicationSummary, WireChange } from '../rows.ts'
import { type Instant, noteEntries, visibleWhere } from './visibility.ts'

type Around = {
  /** The rows of the changes' entries. */
  current: ReadonlyMap<string, PublicationSummary>
  now: Instant
  /** Whole media updates show their entries whole. */
  isWhole: boolean
}

/** By the number of a change: the entries on the wire that may show something of its entry, in the order of their ids. */
export type FindDependents = (
  changes: readonly WireChange[],
  around: Around,
) => Promise<Map<number, string[]>>

type Deps = { publications: PublicationStore; places: PublicationIndex }
type Row = Pick<PublicationSummary, 'entry' | 'type'>
type Links = {
  /** Visible entries of this type that are linked to the entry. */
  linkedTo: (entry: string, type: 'statement' | 'media-update') => Promise<string[]>
  /** Visible entries that an edition of the media update has carried. */
  carriedBy: (update: string) => Promise<string[]>
}

/** What renderItem shows of others, read backwards. What an entry shows of others by its links is in loadSurroundings. */
export const createFindDependents =
  ({ publications, places }: Deps): FindDependents =>
  async (changes, { current, now, isWhole }) => {
    const links = createLinks({ publications, places, now })
    const tied = new Map<number, string[]>()
    for (const { number, entry, change } of changes) {
      const row = current.get(entry)
      if (!row) continue
      const naming = NAMED_BY_WORDS.has(change) ? [] : await findNaming(row, links)
      const showing = isWhole ? await findShowing(row, naming, links) : []
      const others = [...new Set([...naming, ...showing])].filter((other) => other !== entry).sort()
      if (others.length > 0) tied.set(number, others)
    }
    noteEntries(now, [...tied.values()].flat())
    return tied
  }

/** What an entry shows of another one is not its cautions, nor who can be asked about it. */
const NAMED_BY_WORDS = new Set<WireChange['change']>(['cautioned', 'updated'])

/** Statements name their event, and entries the media updates that carry them. */
const findNaming = async ({ entry, type }: Row, { linkedTo, carriedBy }: Links): Promise<string[]> => {
  if (type === 'event') return linkedTo(entry, 'statement')
  return type === 'media-update' ? carriedBy(entry) : []
}

/** Media updates show whole what they carry, with all that it names. */
const findShowing = async (
  { entry, type }: Row,
  naming: readonly string[],
  { linkedTo }: Links,
): Promise<string[]> => {
  const carried = type === 'media-update' ? naming : [entry, ...naming]
  return (await Promise.all(carried.map((each) => linkedTo(each, 'media-update')))).flat()
}

/** More than any newsroom has. */
const ALL = 100_000

const createLinks = ({ publications, places, now }: Deps & { now: Instant }): Links => ({
  linkedTo: once(async (linkedTo, type) => {
    const found = await places.find({ now, order: 'availableAt', type, linkedTo, limit: ALL })
    return found.map(({ entry }) => entry)
  }),
  carriedBy: once(async (update) => {
    // Of an edition that was never out nothing is told.
    const editions = await publications.findWatched({
      where: { and: [{ entry: { equals: update } }, { effective: { equals: true } }] },
    })
    const carried = [...new Set(editions.flatMap(({ carries }) => carries.split('|').filter(Boolean)))]
    if (carried.length === 0) return []
    const rows = await publications.findWatched({
      where: { and: [{ entry: { in: carried } }, visibleWhere(now)] },
    })
    return rows.map(({ entry }) => entry)
  }),
})

/** Asked again for the same, it gives the answer that it had. */
const once = <Asked extends string[]>(
  find: (...asked: Asked) => Promise<string[]>,
): ((...asked: Asked) => Promise<string[]>) => {
  const known = new Map<string, Promise<string[]>>()
  return (...asked) => {
    const key = asked.join(' ')
    const answer = known.get(key) ?? find(...asked)
    known.set(key, answer)
    return answer
  }
}
