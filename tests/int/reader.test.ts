import sharp from 'sharp'
import { getServices, stopServices } from '../../src/services.ts'
import type { OpenReader } from '../../src/server/reader/keepOpen.ts'
import type { WireAnswer } from '../../src/wire/http/answers.ts'
import { type Press, openPress } from '../support/press.ts'
import { toLexical } from '../support/newsroom.ts'
import { readerOf } from '../support/readerOf.ts'
import { until } from '../support/until.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOTE = { suspend: { note: 'We look.' }, withdraw: { publicNote: 'It was wrong.' } }
type Json = Record<string, unknown>
type Headers = Record<string, string>
type Entry = { collection: string; id: string; slug: string }

describe('a reader', () => {
  let press: Press
  let reader: OpenReader | undefined
  let statement: Entry
  let event: Entry
  let update: Entry
  let withdrawn: Entry

  const now = () => press.newsroom.clock.now().getTime()
  const act = async ({ collection, id }: Omit<Entry, 'slug'>, action: string, body: Json = {}) => {
    const { view, status } = await press.act('reviewer@unodc', id, action, body, collection)
    if (status !== 200) throw new Error(`${action}: ${JSON.stringify(view)}`)
    return view
  }
  const release = async (collection: string, facts: Json, body: Json = {}): Promise<Entry> => {
    const id = await press.write(facts, collection)
    const { digest } = (await press.submit(id, collection)).view
    await act({ collection, id }, 'sign', { digest })
    await act({ collection, id }, 'release', { digest, ...body })
    const { wireSlug } = await getServices(press.newsroom.payload).register.stateOf({ collection, id })
    return { collection, id, slug: String(wireSlug) }
  }
  const askedOf = (url: string, headers: Headers = {}) => {
    const [path = '', query = ''] = url.split('?')
    return { method: 'GET', path, query: new URLSearchParams(query), headers, url }
  }
  const fromMain = async (url: string, headers?: Headers): Promise<WireAnswer> =>
    (await getServices(press.newsroom.payload).wire.handle(askedOf(url, headers)))!
  const fromReader = async (url: string, headers?: Headers): Promise<WireAnswer> =>
    (await reader!.wire.handle(askedOf(url, headers)))!
  const statusOf = async (url: string) => (await fromReader(url)).status
  const placeOf = ({ collection, slug }: Entry) => `/v1/${collection}/${slug}`

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    event = await release('events', {
      ...{ title: 'A hearing', zone: 'Asia/Karachi', venue: { name: 'A hall', city: 'Islamabad' } },
      start: new Date(now() + 30 * DAY).toISOString(),
    })
    statement = await release('statements', {
      ...{
        title: 'On trafficking',
        kind: 'statement',
        body: toLexical('What is to be said.'),
        event: event.id,
      },
    })
    update = await release('media-updates', {
      title: 'A world day',
      items: [{ entry: { relationTo: 'statements', value: statement.id } }],
    })
    withdrawn = await release('statements', { title: 'A mistake' })
    await act(withdrawn, 'withdraw', { publicNote: 'It was one.' })
    const suspended = await release('statements', { title: 'In doubt' })
    await act(suspended, 'suspend', NOTE.suspend)
    reader = await readerOf(press.newsroom)
  }, 60_000)
  afterAll(async () => {
    await reader?.stop()
    await press.newsroom.close()
  })

  const doors = (): string[] => [
    ...['/v1/statements', '/v1/events', '/v1/media-updates'].flatMap((list) =>
      ['', '?include=body', '?q=traff', '?limit=1', '?organisation=unodc', '?locale=fr', '?order=x'].map(
        (query) => list + query,
      ),
    ),
    ...[statement, event, update, withdrawn].flatMap((entry) =>
      [
        '',
        '/canonical',
        '.ninjs.json',
        '.md',
        '/nothing',
        '/canonical?edition=1',
        '/canonical?edition=7',
      ].map((leaf) => placeOf(entry) + leaf),
    ),
    ...['/v1/organisations', '/v1/organisations/unodc', '/v1/organisations/nobody', '/v1/changes'],
    ...['/v1/changes?limit=2', '/v1/changes?after=x', '/v1/changes?include=body', `${placeOf(event)}.ics`],
    ...['/feeds/all.rss', '/feeds/all.atom', '/feeds/all.json', '/feeds/unodc.atom', '/feeds/all.opml'],
    ...['/feeds/nothing.rss', '/v1/events.ics', '/sitemap.xml', '/sitemap-news.xml', '/sitemap-pages.xml'],
    ...['/robots.txt', '/v1/openapi.json', '/v1/docs', '/v1/embargoed', '/v1/nothing', '/v1/check/00'],
    ...['/v1/check/0a1', '/v1/files/nothing', `/v1/files/${'0'.repeat(64)}.png`, '/v1/statements/no.pdf'],
    `${placeOf(withdrawn)}.pdf`,
    `/v1/oembed?url=${encodeURIComponent(`http://localhost:3000/en/statements/${statement.slug}`)}`,
    `/sitemaps/${press.newsroom.clock.now().toISOString().slice(0, 7)}.xml`,
  ]

  it('gives the same bytes and headers as the main process, at every door', async () => {
    for (const door of doors()) expect([door, await fromReader(door)]).toEqual([door, await fromMain(door)])
    expect(String((await fromMain('/v1/statements')).body)).toContain(statement.slug)
  })

  it('gives the same files, whole and in part, and the picture itself where a smaller form is not made yet', async () => {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#369' } })
      .jpeg()
      .toBuffer()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'hall.jpg')
    form.set('_payload', JSON.stringify({ alt: 'A hall' }))
    const { body } = await press.newsroom.ask('POST', '/api/media', form, press.tokens['editor@unodc'])
    const entry = await release('statements', {
      title: 'With a picture',
      media: [(body.doc as { id: string }).id],
    })
    await until('the reader shows it', async () => (await statusOf(placeOf(entry))) === 200)
    const [, file = ''] =
      /(\/v1\/files\/[0-9a-f]{64}\.jpg)/.exec(String((await fromReader(placeOf(entry))).body)) ?? []
    const asked: Headers[] = [
      {},
      { range: 'bytes=0-9' },
      { range: 'bytes=99999999-' },
      { 'if-none-match': '*' },
    ]
    for (const headers of asked)
      expect([headers, await fromReader(file, headers)]).toEqual([headers, await fromMain(file, headers)])
    expect((await fromReader(file, { range: 'bytes=0-9' })).status).toBe(206)
    const { blobs } = getServices(press.newsroom.payload)
    const smaller = `${file}/320.webp`
    const sha256 = file.slice(-68, -4)
    await until(
      'the smaller form is made',
      async () => (await blobs.get(`renditions/${sha256}-320.webp`)) !== null,
    )
    expect(await fromReader(smaller)).toEqual(await fromMain(smaller))
    await blobs.delete(`renditions/${sha256}-320.webp`)
    expect(await fromReader(smaller)).toMatchObject({ status: 307 })
    await act(entry, 'suspend', NOTE.suspend)
    await until('it is gone', async () => (await statusOf(file)) === 404)
  })

  it('knows who has a key, and shows the press what it shows the press', async () => {
    const made = await press.newsroom.ask(
      ...([
        'POST',
        '/api/consumers',
        { name: 'Agency', scopes: ['press'] },
        press.tokens['manager@unodc'],
      ] as const),
    )
    const { key, consumer } = made.body as { key: string; consumer: { id: string } }
    const asked = { address: '192.0.2.1', authorization: `Bearer ${key}`, anonymousPerMinute: 10 }
    const { admit } = getServices(press.newsroom.payload).wire
    const [own, theirs] = [await reader!.wire.admit(asked), await admit(asked)]
    expect(own).toMatchObject({ reader: { kind: 'consumer', id: consumer.id, scopes: ['read', 'press'] } })
    expect(own).toEqual(theirs)
    if (!('reader' in own)) throw new Error('The key opens nothing.')
    const question = { ...askedOf(placeOf(statement)), reader: own.reader }
    const answer = await reader!.wire.handle(question)
    expect(answer).toEqual(await getServices(press.newsroom.payload).wire.handle(question))
    expect(answer?.headers['Cache-Control']).toBe('private, no-store')
    const embargoed = { ...askedOf('/v1/embargoed'), reader: own.reader }
    expect((await reader!.wire.handle(embargoed))?.status).toBe(503)
    expect(
      await reader!.wire.admit({ ...asked, authorization: `Bearer cq_${'x'.repeat(43)}` }),
    ).toMatchObject({
      refusal: { status: 401 },
    })
  })

  it('says that nothing has changed to who has the bytes, in memory and newly made', async () => {
    const { headers } = await fromReader('/v1/statements?limit=50')
    const known = { 'if-none-match': headers.ETag ?? '' }
    expect(await fromReader('/v1/statements?limit=50', known)).toEqual(
      await fromMain('/v1/statements?limit=50', known),
    )
    const asked = { method: 'GET', url: '/v1/statements?limit=50', headers: known }
    // Whatever happens meanwhile ends what is kept.
    await until('it is in memory', async () => {
      await fromReader(asked.url, known)
      return reader!.wire.hit(asked)?.status === 304
    })
  })

  it('leaves to the main process what has to be made, written or signed', async () => {
    for (const leaf of ['.pdf', '.docx', '.card.png', '/proof'])
      expect([leaf, await statusOf(placeOf(statement) + leaf)]).toEqual([leaf, 503])
    expect(await statusOf('/v1/card.png')).toBe(503)
  })

  it('shows a release within a tenth of a second, as a median', async () => {
    const times: number[] = []
    for (let round = 0; round < 7; round += 1) {
      const entry = await release('statements', { title: `News ${round}` })
      const released = performance.now()
      await until('the reader shows it', async () => (await statusOf(placeOf(entry))) === 200)
      times.push(performance.now() - released)
    }
    const median = times.sort((one, other) => one - other)[3]!
    process.stdout.write(`      a release is shown after ${median.toFixed(0)} ms (median of 7)\n`)
    expect(median).toBeLessThan(100)
  })

  it.each(['suspend', 'withdraw'] as const)('does not show what they %s', async (action) => {
    const entry = await release('statements', { title: `To ${action}` })
    await until('the reader shows it', async () => (await statusOf(placeOf(entry))) === 200)
    const list = async () => String((await fromReader('/v1/statements')).body)
    expect(await list()).toContain(entry.slug)
    const acted = performance.now()
    await act(entry, action, NOTE[action])
    await until('it is gone', async () => (await statusOf(placeOf(entry))) !== 200)
    await until('it is gone from lists', async () => !(await list()).includes(entry.slug))
    expect(performance.now() - acted).toBeLessThan(1_000)
  })

  it('shows a text under embargo from its instant on, and no millisecond sooner', async () => {
    const at = now() + HOUR
    const entry = await release('statements', { title: 'Later' }, { at: new Date(at).toISOString() })
    await until('the reader knows of it', () => reader!.isOpen())
    const before = [await fromReader('/v1/statements'), await fromReader('/feeds/all.json')]
    press.newsroom.clock.set(new Date(at - 100))
    expect(await statusOf(placeOf(entry))).toBe(404)
    await until('its instant has come', () => now() >= at)
    expect(await statusOf(placeOf(entry))).toBe(200)
    expect(String((await fromReader('/v1/statements')).body)).toContain(entry.slug)
    expect(String(before[0]?.body) + String(before[1]?.body)).not.toContain(entry.slug)
  })

  /** As it is where whoever has acted was cut off before the rows were written. */
  const cutOff = async ({ id }: Entry, seq: number, row: Json) => {
    const { db } = press.newsroom.payload
    await db.updateOne({
      ...{ collection: 'register-entries', where: { id: { equals: id } }, options: { atomic: true } },
      data: { pendingSeq: seq, pendingAt: press.newsroom.clock.now().toISOString() },
    })
    await db.updateOne({
      ...{ collection: 'publications', where: { entry: { equals: id } }, options: { atomic: true } },
      data: { ...row, written: Date.now() + 60_000 },
    })
  }

  it('shows nothing of what the log has withdrawn, though its row was never written', async () => {
    const entry = await release('statements', { title: 'Cut off' })
    await until('the reader shows it', async () => (await statusOf(placeOf(entry))) === 200)
    const list = async () => String((await fromReader('/v1/statements?limit=2')).body)
    expect(await list()).toContain(entry.slug)
    await act(entry, 'withdraw', NOTE.withdraw)
    await cutOff(entry, 1_000, { standing: 'live', withdrawnAt: null })
    const cut = performance.now()
    await until('nothing of it is shown', async () => (await statusOf(placeOf(entry))) === 404, 5_000)
    await until('nor in lists', async () => !(await list()).includes(entry.slug), 5_000)
    expect(performance.now() - cut).toBeLessThan(2_000)
    expect((JSON.parse(await list()) as { items: unknown[] }).items).toHaveLength(2)
  })

  it('asks the log at the instant: what was held at the last moment does not appear', async () => {
    const at = now() + HOUR
    const entry = await release('statements', { title: 'Held' }, { at: new Date(at).toISOString() })
    await act(entry, 'hold', { note: 'Wait.' })
    await cutOff(entry, 0, { standing: 'live' })
    await until('the reader has seen it', async () => (await statusOf('/v1/statements')) === 200)
    press.newsroom.clock.set(new Date(at))
    expect(await statusOf(placeOf(entry))).toBe(404)
    expect(String((await fromReader('/v1/statements')).body)).not.toContain(entry.slug)
    expect(await statusOf(placeOf(statement))).toBe(200)
  })

  it('shows a text at its instant where no main process is there to number it, and ends changes before it', async () => {
    const at = now() + HOUR
    const entry = await release('statements', { title: 'Alone' }, { at: new Date(at).toISOString() })
    const changes = async (after?: string) => {
      const { body } = await fromReader(`/v1/changes?limit=100${after ? `&after=${after}` : ''}`)
      return JSON.parse(String(body)) as { items: { item: { slug: string } }[]; next: string }
    }
    // The last thing that main does; nothing of it runs any more.
    await stopServices(press.newsroom.payload)
    const { next } = await changes()
    press.newsroom.clock.set(new Date(at - 50))
    expect(await statusOf(placeOf(entry))).toBe(404)
    await until('its instant has come', () => now() >= at)
    expect(await statusOf(placeOf(entry))).toBe(200)
    expect(await changes(next)).toEqual({ items: [], next })
  })
})
