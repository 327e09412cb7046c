import { getServices } from '../../src/services.ts'
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

  it('says that nothing has changed to who has the bytes, in memory and newly made', async () => {
    const { headers } = await fromReader('/v1/statements?limit=50')
    const known = { 'if-none-match': headers.ETag ?? '' }
    expect(await fromReader('/v1/statements?limit=50', known)).toEqual(
      await fromMain('/v1/statements?limit=50', known),
    )
    const asked = { method: 'GET', url: '/v1/statements?limit=50', headers: known }
    expect(reader!.wire.hit(asked)?.status).toBe(304)
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
})
