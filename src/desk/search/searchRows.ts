import type {
  BasePayload,
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
} from 'payload'
import { SECTIONS } from '../../domain/publicationWords.ts'
import { idOf } from '../../domain/references.ts'
import { proseIn, type SearchIndex, type SearchQuery } from '../../domain/search.ts'
import { wallTimeIn } from '../../domain/instants.ts'
import { ENTRY_KEYS, type Slugs } from '../../domain/slugs.ts'
import type { DeskDocument } from '../../register/types.ts'
import { toSearchForm, toWords } from '../../domain/searchForm.ts'

/** What an entry is found by. `lead` and `readers` are those of the desk's document. */
export type SearchRow = {
  id: string
  collectionSlug: string
  lead: string
  readers: string
  title: string
  words: string
  at: string
}

type Document = DeskDocument & { readers?: string | null; updatedAt?: string }

/** What organisations are called, by id. */
export type OrganisationWords = ReadonlyMap<string, string>

const inAll = (value: unknown): string =>
  Object.values((value ?? {}) as Record<string, unknown>)
    .map(proseOf)
    .join(' ')

const proseOf = (value: unknown): string => (typeof value === 'string' ? value : proseIn(value))

/** Days as people write them, and as programs do. */
const daysOf = ({ start, zone, embargo }: Document): string =>
  [start ? (wallTimeIn(start, zone || 'UTC') ?? '') : '', embargo?.wallTime ?? '']
    .map((wallTime) => wallTime.slice(0, 10))
    .join(' ')

const factsOf = (document: Document): string =>
  [
    ...[document.number, document.date, document.theme, document.observance, document.dateline?.place],
    ...[document.venue?.name, document.venue?.address, document.venue?.city, document.venue?.country],
    ...[document.speaker?.name, document.speaker?.office, document.reproduced?.source, daysOf(document)],
    ...(document.guests ?? []).flatMap(({ name, office }) => [name, office]),
    ...(document.organisers ?? []).map(({ name }) => name),
  ]
    .filter(Boolean)
    .join(' ')

const organisationsOf = (document: Document, names: OrganisationWords): string =>
  [
    ...[document.lead, document.issuer, document.speaker?.organisation],
    ...(document.organisers ?? []).map(({ organisation }) => organisation),
    ...(document.masthead ?? []).flatMap(({ organisations }) => organisations ?? []),
  ]
    .map((organisation) => names.get(idOf(organisation)) ?? '')
    .join(' ')

/** As many characters of an entry are found: longer ones would keep everybody waiting while they are folded. */
const LONGEST = 200_000

/** The title in all languages; and all that every reader of the entry may read of it. Internal notes are not among it. */
export const toSearchRow = (
  document: Document,
  { collection, names }: { collection: string; names: OrganisationWords },
): SearchRow => {
  const title = inAll(document.title)
  const prose = ['summary', 'body', ...SECTIONS].map((field) => inAll(document[field]))
  const words = [title, factsOf(document), organisationsOf(document, names), ...prose]
    .join(' ')
    .slice(0, LONGEST)
  return {
    id: document.id,
    collectionSlug: collection,
    // Nobody is to find what nobody has written in.
    lead: document.blankOf ? '' : idOf(document.lead),
    readers: document.blankOf ? '' : (document.readers ?? ''),
    title: toSearchForm(toWords(title)),
    words: toSearchForm(toWords(words)),
    at: document.updatedAt ?? new Date(0).toISOString(),
  }
}

type At = { payload: BasePayload; slugs: Slugs; req?: PayloadRequest }

export const readOrganisationWords = async ({ payload, slugs, req }: At): Promise<OrganisationWords> => {
  const { docs } = await payload.db.find<{ id: string; name?: string; acronym?: string }>({
    ...{ collection: slugs.organisations, pagination: false, limit: 0, req },
    select: { name: true, acronym: true },
  })
  return new Map(docs.map(({ id, name, acronym }) => [id, `${acronym ?? ''} ${name ?? ''}`]))
}

/** In the write of the entry itself: either both are stored or none. */
const storeRow = async ({ payload, slugs, req }: At, row: SearchRow): Promise<void> => {
  const at = { collection: slugs.searchRows, where: { id: { equals: row.id } }, req }
  const found = await payload.db.findOne({ ...at, select: { collectionSlug: true } })
  if (found) await payload.db.updateOne({ ...at, data: row })
  else await payload.db.create({ collection: slugs.searchRows, data: row, req })
}

/** Every save of an entry is found from then on. */
export const indexEntry =
  (slugs: Slugs): CollectionAfterChangeHook =>
  async ({ doc, req, collection }) => {
    const { payload } = req
    const { id } = doc as { id: string }
    const where = { id: { equals: id } }
    const stored = await payload.db.findOne<Document>({
      collection: collection.slug,
      where,
      locale: 'all',
      req,
    })
    if (!stored) return doc as unknown
    const names = await readOrganisationWords({ payload, slugs, req })
    await storeRow({ payload, slugs, req }, toSearchRow(stored, { collection: collection.slug, names }))
    return doc as unknown
  }

export const dropSearchRow =
  (slugs: Slugs): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    await req.payload.db.deleteMany({ collection: slugs.searchRows, where: { id: { equals: id } }, req })
  }

const AT_A_TIME = 200

/** Entries of before there was a search. Asked at each start; nothing to do once every entry has a row. */
export const indexOlderEntries = async (at: Omit<At, 'req'>): Promise<void> => {
  const { payload, slugs } = at
  const countOf = async (collection: string) => (await payload.db.count({ collection })).totalDocs
  const entries = await Promise.all(ENTRY_KEYS.map((key) => countOf(slugs[key])))
  if (entries.reduce((sum, one) => sum + one, 0) <= (await countOf(slugs.searchRows))) return
  const names = await readOrganisationWords(at)
  for (const key of ENTRY_KEYS) await indexCollection(at, { collection: slugs[key], names })
}

const indexCollection = async (
  at: Omit<At, 'req'>,
  { collection, names }: { collection: string; names: OrganisationWords },
): Promise<void> => {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await at.payload.db.find<Document>({
      ...{ collection, locale: 'all', limit: AT_A_TIME, page, pagination: true, sort: ['id'] },
    })
    for (const document of docs) await storeRow(at, toSearchRow(document, { collection, names }))
    if (!hasNextPage) return
  }
}

/** Where the database has no index of words: the same rows, in the same order. */
export const searchInColumns = ({ payload, slugs }: Omit<At, 'req'>): SearchIndex => ({
  find: async ({ words, column, organisations, limit }: SearchQuery) => {
    if (words.length === 0 || organisations.length === 0) return []
    const { docs } = await payload.db.find<Pick<SearchRow, 'id' | 'collectionSlug'>>({
      collection: slugs.searchRows,
      where: {
        and: [
          ...words.map((word) => ({ [column]: { contains: `|${word}` } })),
          {
            or: [
              { lead: { in: [...organisations] } },
              ...organisations.map((organisation) => ({ readers: { contains: organisation } })),
            ],
          },
        ],
      },
      ...{ sort: ['-at', 'id'], limit, pagination: false, select: { collectionSlug: true } },
    })
    return docs.map(({ id, collectionSlug }) => ({ id, collection: collectionSlug }))
  },
})
