import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type Client,
  createClient,
  type ListedItem,
  type Statement,
  type WholeItem,
  type WireError,
} from '../../packages/client/src/index.ts'
import { must } from '../../src/server/story/client.ts'
import { act } from '../../src/server/story/desk.ts'
import { assemble, begin, type Cast, type Entry, PASSWORD, sendOut } from '../support/cast.ts'
import { CLOCK_HEADER } from '../support/exact/clock.ts'
import { runExact } from '../support/exact/runExact.ts'

/** The client against the built server, as somebody's site would use it. */
describe('the client', () => {
  let cast: Cast
  let client: Client
  const entries: Entry[] = []
  const copy = new Map<string, ListedItem | WholeItem>()
  const cursors: string[] = []
  const store = {
    put: (id: string, item: ListedItem | WholeItem) => copy.set(id, item),
    remove: (id: string) => copy.delete(id),
    keepCursor: (cursor: string) => cursors.push(cursor),
  }
  const refusalOf = async (asked: Promise<unknown>): Promise<WireError> =>
    asked.then(
      () => Promise.reject(new Error('It was answered.')),
      (error: unknown) => error as WireError,
    )
  const onWire = async () => {
    const found = new Map<string, ListedItem>()
    const question = { include: 'body', limit: 2 } as const
    for await (const item of client.statements.all(question)) found.set(item.id, item)
    for await (const item of client.events.all(question)) found.set(item.id, item)
    for await (const item of client.mediaUpdates.all(question)) found.set(item.id, item)
    return found
  }
  const reviewerActs = async (entry: Entry | undefined, action: string, body = {}) =>
    must(act(await cast.person('reviewer@unodc'), entry as Entry, action, body))

  beforeAll(async () => {
    cast = await assemble({ preload: CLOCK_HEADER })
    client = createClient({ baseUrl: `${cast.url}/`, locale: ['ur', 'en'] })
    for (let index = 0; index < 3; index += 1) {
      const entry = await begin(cast, { title: `Text no. ${index}` })
      entries.push(entry)
      await sendOut(cast, entry)
    }
  })
  afterAll(() => cast.stop())

  it('goes through all pages, and begins in the middle where it is told to', async () => {
    const first = await client.statements.list({ limit: 1 })
    const titles: string[] = []
    for await (const { title } of client.statements.all({ limit: 1, after: first.next ?? '' }))
      titles.push(title)
    expect([first.items[0]?.title, ...titles.slice(0, 2)]).toEqual(['Text no. 2', 'Text no. 1', 'Text no. 0'])
    const [item] = first.items
    const whole: Statement = await client.statements.get(item?.slug ?? '')
    expect(whole.body.text).toContain('Words of the text.')
    expect((await client.statements.canonical(whole.slug)).core.entry).toBe(whole.id)
    expect((await client.organisations.get('unodc')).acronym).toBe('UNODC')
    expect((await client.organisations.list({ q: 'Drugs and Crime' })).items).toHaveLength(1)
  })

  it('keeps a copy that is the same as the wire, whatever is done to the texts', async () => {
    let { cursor, changes } = await client.sync({ store, include: 'body', limit: 2 })
    expect([changes > 3, cursors.at(-1)]).toEqual([true, cursor])
    const { size } = copy
    expect(copy).toEqual(await onWire())
    await reviewerActs(entries[0], 'withdraw', { publicNote: 'It was wrong.' })
    await reviewerActs(entries[1], 'suspend', { note: 'It is in doubt.' })
    ;({ cursor } = await client.sync({ store, include: 'body', cursor }))
    expect([copy.size, entries.map(({ id }) => copy.has(id))]).toEqual([size - 2, [false, false, true]])
    await reviewerActs(entries[1], 'reinstate')
    await sendOut(cast, await begin(cast, { title: 'Text no. 3' }))
    for await (const seen of client.follow({ store, include: 'body', cursor, every: 10 })) {
      ;({ cursor, changes } = seen)
      break
    }
    expect([changes, copy.size]).toEqual([2, size])
    expect(copy).toEqual(await onWire())
    expect((await client.sync({ store, include: 'body', cursor })).changes).toBe(0)
  })

  it('says of each refusal what it was', async () => {
    const { items } = await client.changes({ limit: 100 })
    const withdrawn = items.find(({ item }) => item.id === entries[0]?.id)
    const gone = await refusalOf(client.statements.get(withdrawn?.item.slug ?? ''))
    expect([gone.name, gone.status, gone.reason]).toEqual(['WireError', 410, 'withdrawn'])
    expect(gone.tombstone).toMatchObject({ id: entries[0]?.id, note: 'It was wrong.' })
    const nothing = await refusalOf(client.events.get('nothing-00000000'))
    expect([nothing.status, nothing.reason, nothing.tombstone]).toEqual([404, 'not-found', null])
    const invalid = await refusalOf(client.statements.list({ after: 'nonsense' }))
    expect([invalid.status, invalid.message]).toEqual([400, '“after” is not a cursor of this address.'])
    const elsewhere = createClient({ baseUrl: `${cast.url}/en` })
    expect((await refusalOf(elsewhere.changes())).reason).toBe('unreadable')
    const nobody = createClient({ baseUrl: 'http://127.0.0.1:1' })
    expect(await refusalOf(nobody.changes())).toMatchObject({ status: 0, reason: 'unreachable' })
  })

  it('takes what has not changed from its memory', async () => {
    const statuses: number[] = []
    const watching = createClient({
      baseUrl: cast.url,
      remember: 1,
      fetch: async (...asked) => {
        const response = await fetch(...asked)
        statuses.push(response.status)
        return response
      },
    })
    const [one, other] = [await watching.events.list(), await watching.events.list()]
    expect([other, statuses]).toEqual([one, [200, 304]])
    await watching.mediaUpdates.list()
    await watching.events.list()
    expect(statuses).toEqual([200, 304, 200, 200])
  })

  describe('in front of a server that has too much to do', () => {
    let server: Server
    let busy: string
    const seen: (string | undefined)[] = []
    const listen: RequestListener = (request, response) => {
      seen.push(request.headers.authorization)
      const wait = request.url?.startsWith('/long') ? '60' : '0'
      const isBusy = wait === '60' || seen.length < 3
      response.writeHead(isBusy ? 429 : 200, { 'Retry-After': wait })
      const refusal = { errors: [{ message: 'Too many requests.', reason: 'too-many' }] }
      response.end(JSON.stringify(isBusy ? refusal : { items: [], next: 'x' }))
    }

    beforeAll(async () => {
      server = createServer(listen)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      busy = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    })
    afterAll(() => new Promise((resolve) => server.close(resolve)))

    it('waits as long as it is told, gives up in the end, and ends at once when it is stopped', async () => {
      expect(await createClient({ baseUrl: busy, key: 'cq_x' }).changes()).toEqual({ items: [], next: 'x' })
      expect(seen).toEqual(['Bearer cq_x', 'Bearer cq_x', 'Bearer cq_x'])
      const hasty = createClient({ baseUrl: `${busy}/long`, retries: 0 })
      expect(await refusalOf(hasty.changes())).toMatchObject({ status: 429, reason: 'too-many' })
      const stop = new AbortController()
      const waiting = refusalOf(
        createClient({ baseUrl: `${busy}/long` }).changes({}, { signal: stop.signal }),
      )
      setTimeout(() => stop.abort(new Error('Enough.')), 50)
      expect((await waiting).message).toBe('Enough.')
    })
  })

  it('of a text under embargo sees nothing before its instant by the server’s clock, and nothing after it is withdrawn', async () => {
    const { lines } = await runExact({
      ...{ nodes: [cast.url], password: PASSWORD, instants: 9, withdrawals: 9, perSecond: 9, readers: 2 },
      ...{ seed: 1, say: () => {}, signal: new AbortController().signal },
    })
    // How fast it is is for `npm run test:exact` to say: here other suites use the same machine.
    const bad = lines.filter(({ early, slowest, missing }) => early > 0 || missing > 0 || slowest > 5_000)
    expect([lines.length, bad]).toEqual([28, []])
  })
})
