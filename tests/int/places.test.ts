import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Where } from 'payload'
import { storePartsOf } from '../../src/stores/storeParts.ts'
import { createStamps } from '../../src/wire/cache/watch.ts'
import { createPlainIndex } from '../../src/wire/store/plainIndex.ts'
import {
  facetsOf,
  findNarrower,
  type IndexQuery,
  type PublicationIndex,
} from '../../src/wire/store/publicationIndex.ts'
import { createChangeStore } from '../../src/wire/store/changes.ts'
import { createPublicationStore, type PublicationStore } from '../../src/wire/store/publications.ts'
import { toSearchForm } from '../../src/domain/searchForm.ts'
import type { Publication, RowStatus } from '../../src/wire/rows.ts'
import {
  currentWhere,
  dueWhere,
  END_OF_TIME,
  visibleWhere,
  waitingWhere,
} from '../../src/wire/read/visibility.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

const ORGANISATIONS = ['unodc', 'ilo', 'iom']
const WORDS = ['migration', 'migrant', '贩运', 'ال', 'labour']
const LINKS = ['aaaaaaaa-0000-4000-8000-000000000000', 'bbbbbbbb-0000-4000-8000-000000000000']
const SUBJECTS = ['medtop:20000093', 'medtop:20000097']
/** Broader than both. */
const BROADER = ['medtop:20000082', 'medtop:02000000']
const FILE = `${'a'.repeat(64)}.png`
const hour = (index: number) => `2024-07-30T${String(index).padStart(2, '0')}:00:00.000Z`

const instant = fc.integer({ min: 0, max: 23 }).map(hour)
const organisation = fc.constantFrom(...ORGANISATIONS)

/** Rows as the wire has them, as far as lists look at them. */
const publication: fc.Arbitrary<Publication> = fc
  .record({
    type: fc.constantFrom('statement' as const, 'event' as const, 'media-update' as const),
    kind: fc.constantFrom('message' as const, 'press-release' as const),
    organisations: fc.uniqueArray(organisation, { minLength: 1 }),
    words: fc.uniqueArray(fc.constantFrom(...WORDS)),
    links: fc.uniqueArray(fc.constantFrom(...LINKS)),
    subject: fc.uniqueArray(fc.constantFrom(...SUBJECTS)),
    hasFile: fc.boolean(),
    start: fc.option(instant),
    availableAt: instant,
    until: fc.constantFrom(END_OF_TIME, hour(12), hour(20)),
    standing: fc.constantFrom<RowStatus>('live', 'live', 'live', 'suspended', 'withdrawn', 'held'),
    effective: fc.boolean(),
    replaced: fc.constantFrom(false, false, false, true),
    gate: fc.constantFrom('', '', 'update/7'),
  })
  .map(({ organisations, links, subject, hasFile, ...row }) => {
    const whole = {
      ...{ id: randomUUID(), entry: randomUUID(), slug: 'a-slug', edition: 1, editionType: 'original' },
      ...{ digest: 'sha256:0', firstAvailableAt: row.availableAt, withdrawnAt: null, note: null },
      ...{ issuer: organisations[0] ?? '', opens: '', sweeping: false, projectedSeq: 1, bodies: {} },
      ...row,
      kind: row.type === 'statement' ? row.kind : null,
      start: row.type === 'event' ? row.start : null,
      organisations: toSearchForm(organisations),
      eventEntry: row.type === 'statement' ? (links[0] ?? null) : null,
      carries: row.type === 'media-update' ? toSearchForm(links) : '',
      files: hasFile ? toSearchForm([FILE]) : '',
      snapshots: Object.fromEntries(organisations.map((slug) => [slug, {}])),
      card: { core: { subject }, reached: row.type === 'media-update' ? links : [] },
      facets: [],
    } as unknown as Publication // what lists do not look at is left empty
    return { ...whole, facets: facetsOf(whole) }
  })

const query: fc.Arbitrary<IndexQuery> = fc
  .record({
    time: instant,
    gates: fc.constantFrom([], ['update/7']),
    type: fc.constantFrom(undefined, 'statement' as const, 'event' as const, 'media-update' as const),
    kind: fc.constantFrom(undefined, undefined, 'message' as const),
    organisation: fc.option(organisation, { nil: undefined }),
    subject: fc.constantFrom(undefined, undefined, ...SUBJECTS),
    linkedTo: fc.constantFrom(undefined, undefined, ...LINKS),
    file: fc.constantFrom(undefined, undefined, undefined, FILE),
    naming: fc.constantFrom(undefined, undefined, undefined, 'ilo'),
    words: fc.constantFrom(undefined, undefined, ['migra'], ['migra', 'lab'], ['贩运'], []),
    from: fc.option(instant, { nil: undefined }),
    to: fc.option(instant, { nil: undefined }),
    after: fc.option(fc.tuple(instant, fc.uuid()), { nil: undefined }),
    limit: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ time, gates, linkedTo, file, naming, ...asked }): IndexQuery => {
    const heading = linkedTo ? { linkedTo } : file ? { file } : { naming }
    const ofEvents = asked.from ? 'start' : asked.to ? 'latestStart' : 'availableAt'
    const order = asked.type === 'event' ? ofEvents : 'availableAt'
    return { ...asked, ...heading, order, now: { time: new Date(time), gates } }
  })

describe('the index of places', () => {
  let newsroom: Newsroom
  let publications: PublicationStore
  let places: PublicationIndex
  let plain: PublicationIndex

  beforeAll(async () => {
    newsroom = await openNewsroom()
    const { payload } = newsroom
    publications = createPublicationStore({
      ...{ payload, collection: 'publications', stamps: createStamps(Date.now), wrote: () => undefined },
    })
    places = await storePartsOf(payload.db)!.openPlaces('publications')
    plain = createPlainIndex(publications)
  })
  afterAll(() => newsroom.close())

  const isSame = async (asked: IndexQuery) => {
    expect(await places.find(asked)).toEqual(await plain.find(asked))
    const { now, limit, type } = asked
    const carriers = [LINKS[1], 'of nothing', LINKS[0]] as string[]
    expect(await places.findEach({ now, limit, type }, carriers)).toEqual(
      await plain.findEach({ now, limit, type }, carriers),
    )
  }

  it('finds what a reading of all rows finds, in the same order, also after rows have changed', async () => {
    const rows = fc.sample(publication, { numRuns: 120, seed: 7 })
    for (const row of rows) await publications.put(row)
    await fc.assert(fc.asyncProperty(query, isSame), { numRuns: 300, seed: 8 })

    const changed = fc.sample(publication, { numRuns: 60, seed: 9 })
    for (const [index, row] of changed.entries()) {
      await publications.put({ ...row, id: rows[index]?.id ?? row.id, projectedSeq: 2 })
    }
    await fc.assert(fc.asyncProperty(query, isSame), { numRuns: 300, seed: 10 })
    expect((await places.namedOrganisations()).sort()).toEqual([...ORGANISATIONS].sort())
  })

  it('finds for a topic what has a narrower one, each once, in order and to the limit', async () => {
    const rows = await publications.findWithWords({ where: {} })
    const about = new Set(rows.filter(({ card }) => card.core.subject?.length).map(({ id }) => id))
    const isWhole = async (subject: string, { limit, ...asked }: IndexQuery) => {
      const all = await plain.find({ ...asked, subject: undefined, limit: rows.length })
      const expected = all.filter(({ id }) => about.has(id)).slice(0, limit)
      expect(await findNarrower(places).find({ ...asked, subject, limit })).toEqual(expected)
      return expected.length
    }
    const found: number[] = []
    const holds = fc.asyncProperty(fc.constantFrom(...BROADER), query, async (subject, asked) => {
      found.push(await isWhole(subject, asked))
    })
    await fc.assert(holds, { numRuns: 200, seed: 13 })
    expect(Math.max(...found)).toBeGreaterThan(3)
    const asked = fc.sample(query, { numRuns: 1, seed: 14 })[0]!
    expect(await findNarrower(places).find({ ...asked, subject: 'medtop:07000000' })).toEqual([])
  })

  it('finds the months in which something that is visible became available', async () => {
    const [row] = fc.sample(publication, { numRuns: 1, seed: 12 }) as [Publication]
    const shown = {
      standing: 'live',
      until: END_OF_TIME,
      effective: true,
      replaced: false,
      gate: '',
    } as const
    const put = (availableAt: string, other: Partial<Publication> = {}) =>
      publications.put({ ...row, ...shown, id: randomUUID(), entry: randomUUID(), availableAt, ...other })
    for (const at of ['2019-12-31T23:59:59.999Z', '2020-01-01T00:00:00.000Z', '2020-01-31T12:00:00.000Z'])
      await put(at)
    await put('2020-03-05T10:00:00.000Z')
    await put('2020-04-05T10:00:00.000Z', { standing: 'withdrawn' })
    await put('2020-05-05T10:00:00.000Z', { gate: 'update/8' })
    await put('2025-02-05T10:00:00.000Z', { effective: false })
    const monthsAt = async (time: string, gates: string[] = []) => {
      const now = { time: new Date(time), gates }
      const months = await places.findMonths(now)
      expect(months).toEqual(await plain.findMonths(now))
      return months
    }
    const before = ['2024-07', '2020-03', '2020-01', '2019-12']
    expect(await monthsAt(hour(23))).toEqual(before)
    expect(await monthsAt(hour(23), ['update/8'])).toEqual([
      ...before.slice(0, 1),
      '2020-05',
      ...before.slice(1),
    ])
    expect(await monthsAt('2025-03-01T00:00:00.000Z')).toEqual(['2025-02', ...before])
  })

  it('finds words however long they are, and in texts however many they have', async () => {
    const [row] = fc.sample(publication, { numRuns: 1, seed: 13 }) as [Publication]
    const shown = {
      standing: 'live',
      until: END_OF_TIME,
      effective: true,
      replaced: false,
      gate: '',
    } as const
    const put = async (words: string[]): Promise<string> => {
      const id = randomUUID()
      await publications.put({ ...row, ...shown, id, entry: randomUUID(), words })
      return id
    }
    const [long, most] = ['a'.repeat(3_000), 'w'.repeat(60)]
    const one = await put([long, 'short'])
    const other = await put([`${long.slice(1)}b`])
    const many = await put(Array.from({ length: 20_000 }, (_, number) => `${most}${number}`))
    const find = async (...words: string[]): Promise<string[]> => {
      const asked: IndexQuery = {
        ...{ words, limit: 20, order: 'availableAt', now: { time: new Date(hour(23)), gates: [] } },
      }
      await isSame(asked)
      return (await places.find(asked)).map(({ id }) => id).filter((id) => [one, other, many].includes(id))
    }
    expect(await find(long)).toEqual([one])
    expect((await find(long.slice(2))).sort()).toEqual([one, other].sort())
    expect(await find(`${long.slice(1)}b`)).toEqual([other])
    expect(await find(`${long.slice(0, 700)}c`)).toEqual([])
    expect(await find('short', 'aaa')).toEqual([one])
    expect(await find(`${most}19999`)).toEqual([many])
    expect(await find(`${most}19999`, 'short')).toEqual([])
  })

  it('writes a row that says what is stored already no second time, and says when it was written', async () => {
    const [row] = fc.sample(publication, { numRuns: 1, seed: 11 }) as [Publication]
    const told: number[] = []
    const { payload } = newsroom
    const [one, other] = [1, 2].map(() =>
      createPublicationStore({
        ...{ payload, collection: 'publications', stamps: createStamps(Date.now) },
        wrote: ({ written }) => void told.push(written),
      }),
    ) as [PublicationStore, PublicationStore]
    const stored = async () =>
      (await publications.findWatched({ where: { id: { equals: row.id } } })).map(({ written }) => written)
    await one.put(row)
    await other.put({ ...row })
    expect(told).toEqual([told[0], told[0]])
    expect(await stored()).toEqual([told[0]])
    await other.put({ ...row, effective: !row.effective })
    expect(await stored()).toEqual([told[2]])
    expect(told[2]).toBeGreaterThan(told[0]!)
  })

  it('reads the rows that Payload reads', async () => {
    const { payload } = newsroom
    const past = createPublicationStore({
      ...{ payload, collection: 'publications', stamps: createStamps(Date.now), wrote: () => undefined },
      read: places.read,
    })
    const now = { time: new Date(hour(13)), gates: ['update/7'] }
    const [first, second] = await publications.find({ where: {}, sort: ['id'], limit: 2 })
    const questions: Where[] = [
      {},
      visibleWhere(now),
      currentWhere(now),
      dueWhere(now.time),
      waitingWhere(now.time),
      { id: { in: [first?.id, second?.id] } },
      { and: [{ type: { equals: 'event' } }, { or: [{ slug: { equals: 'a-slug' } }, visibleWhere(now)] }] },
      { and: [{ organisations: { contains: '|ilo|' } }, { kind: { not_equals: 'message' } }] },
      { and: [{ availableAt: { greater_than_equal: hour(3) } }, { start: { less_than: hour(20) } }] },
      { start: { equals: null } },
      { sweeping: { equals: true } },
    ]
    for (const where of questions) {
      for (const [sort, limit] of [[['-availableAt', '-id'], 7], [['start', 'id']]] as const) {
        const asked = { where, sort: [...sort], limit }
        expect(await past.findWatched(asked)).toEqual(await publications.findWatched(asked))
        expect(await past.find(asked)).toEqual(await publications.find(asked))
        expect(await past.findWithWords(asked)).toEqual(await publications.findWithWords(asked))
      }
    }
  })

  it('reads the changes that Payload reads', async () => {
    const asked = { payload: newsroom.payload, collection: 'wire-changes' }
    const [through, past] = [createChangeStore(asked), createChangeStore({ ...asked, read: places.read })]
    for (const [index, entry] of ['x', 'y', 'x', 'z'].entries())
      await past.add({ entry, seq: index, edition: 1, change: 'released', at: hour(index) })
    expect(await past.after(1, 2)).toHaveLength(2)
    // Payload adds the id.
    expect(await through.after(0, 0)).toMatchObject(await past.after(0, 0))
    expect(await past.lastNumber()).toBe(await through.lastNumber())
    expect(await past.lastOf(['x', 'z', 'w'], 1)).toEqual(await through.lastOf(['x', 'z', 'w'], 1))
  })

  it('is there again after a start that found no trace of it', async () => {
    const { client, pool } = newsroom.payload.db as unknown as {
      client?: { executeMultiple: (sql: string) => Promise<void> }
      pool?: { query: (sql: string) => Promise<unknown> }
    }
    // MongoDB keeps its indexes by itself.
    await client?.executeMultiple('DROP TABLE wire_places; DROP TABLE wire_words; DROP TABLE wire_documents;')
    await pool?.query('DROP TABLE wire_places; DROP TABLE wire_words')
    places = await storePartsOf(newsroom.payload.db)!.openPlaces('publications')
    await fc.assert(fc.asyncProperty(query, isSame), { numRuns: 100, seed: 11 })
  })
})
