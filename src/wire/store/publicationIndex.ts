import type { EntryType, StatementKind } from '../../domain/entries.ts'
import { withNarrower } from '../../domain/subjects/subjects.ts'
import type { Publication } from '../rows.ts'
import type { Instant } from '../read/visibility.ts'
import type { ReadRows } from './changes.ts'

/** Where a visible row stands: enough for its place in a list. */
export type IndexedRow = Pick<Publication, 'id' | 'entry' | 'availableAt' | 'start'>

/** A place in a list: by what it is sorted, and the row. */
export type IndexPosition = readonly [value: string, id: string]

/** What comes first: what came out last, what begins first, or what begins last; equal ones by id in the same direction. */
export type Order = 'availableAt' | 'start' | 'latestStart'

/** What rows of a list of this order are sorted by. */
export const sortedBy = (order: Order): 'availableAt' | 'start' =>
  order === 'availableAt' ? 'availableAt' : 'start'
export const isRising = (order: Order): boolean => order === 'start'

export type IndexQuery = {
  now: Instant
  order: Order
  /** Behind this place. */
  after?: IndexPosition
  limit: number
  type?: EntryType
  kind?: StatementKind
  /** Issuer, lead or party. */
  organisation?: string
  /** An entry that the row is linked to: the event of a statement, or what a media update carries. */
  linkedTo?: string
  /** An entry that the row, a media update, reaches: on its page it may be named (domain/rights/sight). */
  reaching?: string
  /** A code of what it is about. */
  subject?: string
  /** `<sha256>.<ext>` of a file that it shows. */
  file?: string
  /** An organisation that it names anywhere. */
  naming?: string
  /** All of them begin a word of its texts; folded (`searchForm`). */
  words?: readonly string[]
  /** Bounds, both included, of `start` for events and of `availableAt` for the rest. */
  from?: string
  to?: string
}

/** Of the newest; words are not looked for. */
export type LinkedQuery = Pick<IndexQuery, 'now' | 'limit' | 'type'>

/** One question after the other. */
export const askEach =
  (find: PublicationIndex['find']): PublicationIndex['findEach'] =>
  (query, entries) =>
    Promise.all(entries.map((reaching) => find({ ...query, order: 'availableAt', reaching })))

/** `beginning`: of letters, digits and signs of ASCII. */
export type MarkQuery = { now: Instant; beginning: string; limit: number }
export type FoundMark = { mark: string; id: string }

/** Of one text a mark may be in the row before it was rewritten and in the row behind it: the order is theirs. */
export const byMark = (one: FoundMark, other: FoundMark): number =>
  one.mark === other.mark ? (one.id < other.id ? -1 : 1) : one.mark < other.mark ? -1 : 1

/** Finds the visible rows of a list through an index: what it costs does not grow with the number of publications. */
export type PublicationIndex = {
  find: (query: IndexQuery) => Promise<IndexedRow[]>
  /** The rows that reach each of these entries, in the order of the entries. */
  findEach: (query: LinkedQuery, reaching: readonly string[]) => Promise<IndexedRow[][]>
  /** Marks of visible rows that begin so, in their order, and whose each is. */
  findMarks: (query: MarkQuery) => Promise<FoundMark[]>
  /** Months in which a visible row became available, 2026-11, the last one first. */
  findMonths: (now: Instant) => Promise<string[]>
  /** The slugs of all organisations that rows name; some of the rows may not be visible. */
  namedOrganisations: () => Promise<string[]>
  /** Reads rows of the wire's collections past Payload; left out where that would not be faster. */
  read?: ReadRows
}

/** Whether a place comes after another one in a list of this order. */
export const isBehindPosition = (order: Order, place: IndexPosition, limit: IndexPosition): boolean => {
  const [one, other] = place[0] === limit[0] ? [place[1], limit[1]] : [place[0], limit[0]]
  return isRising(order) ? one > other : one < other
}

/**
 * Finds for a topic what has a narrower one, too. Rows stand in the index under the very codes that they were given: each
 * code is a walk of its own, and the first rows of all walks together are the first rows of the list.
 */
export const findNarrower = (places: PublicationIndex): PublicationIndex => ({
  ...places,
  find: async (query) => {
    if (query.subject === undefined) return places.find(query)
    const walks = await Promise.all(
      withNarrower(query.subject).map((subject) => places.find({ ...query, subject })),
    )
    const rows = new Map(walks.flat().map((row) => [row.id, row]))
    return [...rows.values()].sort(inOrder(query.order)).slice(0, query.limit)
  },
})

const inOrder =
  (order: Order) =>
  (one: IndexedRow, other: IndexedRow): number => {
    const by = sortedBy(order)
    return isBehindPosition(order, [one[by] ?? '', one.id], [other[by] ?? '', other.id]) ? 1 : -1
  }

/** Under which headings a row stands in the index. */
export const facetsOf = (row: Pick<Publication, 'type' | 'kind' | 'snapshots'> & Linked): string[] => [
  ...organisationsOf(row).flatMap((organisation) => [
    facetOf({ organisation }),
    facetOf({ type: row.type, organisation }),
    ...(row.kind ? [facetOf({ type: row.type, kind: row.kind, organisation })] : []),
  ]),
  facetOf({}),
  facetOf({ type: row.type }),
  ...(row.kind ? [facetOf({ type: row.type, kind: row.kind })] : []),
  ...[...split(row.carries), ...(row.eventEntry ? [row.eventEntry] : [])].map((linkedTo) =>
    facetOf({ linkedTo }),
  ),
  ...(row.card.reached ?? []).map((reaching) => facetOf({ reaching })),
  ...split(row.files).map((file) => facetOf({ file })),
  ...Object.keys(row.snapshots).map((naming) => facetOf({ naming })),
  ...(row.card.core.subject ?? []).map((subject) => facetOf({ subject })),
]

type Linked = Pick<Publication, 'organisations' | 'carries' | 'eventEntry' | 'files' | 'card'>

const split = (form: string): string[] => form.split('|').filter(Boolean)
const organisationsOf = ({ organisations }: Pick<Publication, 'organisations'>) => split(organisations)

export const NAMING = '@'

/** The narrowest heading under which everything that is looked for stands; the rest is looked at row by row. */
export const facetOf = ({
  type = '*',
  kind,
  organisation,
  linkedTo,
  reaching,
  file,
  naming,
  subject,
}: Omit<Partial<IndexQuery>, 'type'> & { type?: EntryType | '*' }): string => {
  if (linkedTo !== undefined) return `~${linkedTo}`
  if (reaching !== undefined) return `^${reaching}`
  if (file !== undefined) return `#${file}`
  if (naming !== undefined) return `${NAMING}${naming}`
  if (subject !== undefined) return `%${subject}`
  return [type, organisation ?? '', ...(kind && type !== '*' ? [kind] : [])].join('/')
}

/** Of an instant as it is stored. */
export const monthOf = (instant: string): string => instant.slice(0, 7)

/** What was asked already at this instant, by who came with the same look (refresh.ts), has the same answer. */
export type SharedAnswers = <T>(now: Instant, question: string, ask: () => Promise<T>) => Promise<T>

/**
 * At an instant that ends many answers they are made anew together, and half of them ask the same. What is begun here is
 * begun after all of them have begun to read; who comes later has another look, and asks anew.
 */
export const createSharedAnswers = (): SharedAnswers => {
  const looks = new WeakMap<Date, Map<string, Promise<unknown>>>()
  return <T>({ time }: Instant, question: string, ask: () => Promise<T>): Promise<T> => {
    const asked = looks.get(time) ?? new Map<string, Promise<unknown>>()
    looks.set(time, asked)
    const answer = asked.get(question) ?? ask()
    asked.set(question, answer)
    return answer as Promise<T> // of one question the answers are of one type
  }
}

/** The same places, each question asked once for all that have one look. */
export const shareIndex = (places: PublicationIndex, shared: SharedAnswers): PublicationIndex => ({
  ...places,
  find: (query) => shared(query.now, questionOf('find', query), () => places.find(query)),
  findMonths: (now) => shared(now, 'findMonths', () => places.findMonths(now)),
  findEach: (query, reaching) =>
    shared(query.now, questionOf('findEach', { ...query, reaching }), () => places.findEach(query, reaching)),
})

type Asked = IndexQuery | (LinkedQuery & { reaching: readonly string[] })

const questionOf = (route: string, { now: _, ...query }: Asked): string =>
  `${route} ${JSON.stringify(Object.entries(query).sort(([one], [other]) => (one < other ? -1 : 1)))}`
