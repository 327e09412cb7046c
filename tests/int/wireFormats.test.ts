import ICAL from 'ical.js'
import RssParser from 'rss-parser'
import sharp from 'sharp'
import { getServices } from '../../src/services.ts'
import type { FullItem } from '../../src/wire/render/items.ts'
import { outlineOf, parseMarkdown } from '../support/formats/markdown.ts'
import { createNinjsCheck } from '../support/formats/ninjs.ts'
import { readSitemap, wrongInSitemap } from '../support/formats/sitemaps.ts'
import { createAnswerCheck } from '../support/openapi/answers.ts'
import { type Press, openPress } from '../support/press.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
type Json = Record<string, unknown>

describe('the formats of the wire', () => {
  let press: Press
  const parser = new RssParser()
  const wrongIn = createNinjsCheck()

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const now = () => press.newsroom.clock.now().getTime()
  const get = async (url: string, headers: Record<string, string> = {}) => {
    const [path = '', query = ''] = url.split('?')
    const answer = await getServices(press.newsroom.payload).wire.handle({
      method: 'GET',
      path,
      query: new URLSearchParams(query),
      headers,
    })
    if (!answer) throw new Error(`${url} is not the wire's.`)
    return { ...answer, text: String(answer.body) }
  }
  const read = async (url: string) => (await get(url)).text
  const act = async (
    collection: string,
    id: string,
    action: string,
    body: Json = {},
    who = 'reviewer@unodc',
  ) => {
    const { view, status } = await press.act(who, id, action, body, collection)
    if (status !== 200) throw new Error(`${action}: ${JSON.stringify(view)}`)
    return view
  }
  const release = async (collection: string, id: string, body: Json = {}) => {
    const { digest } = (await press.submit(id, collection)).view
    await act(collection, id, 'sign', { digest })
    await act(collection, id, 'release', { digest, ...body })
    const stateOf = getServices(press.newsroom.payload).register.stateOf({ collection, id })
    return String((await stateOf).wireSlug)
  }
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')

  const doors = (slugs: { statement: string; event: string }) => [
    ...['/feeds/all.rss', '/feeds/all.atom', '/feeds/all.json', '/feeds/unodc.atom', '/v1/events.ics'],
    ...['/feeds/all.en.rss', '/feeds/all.event.atom', '/feeds/unodc.statement.en.json'],
    ...[`/v1/events/${slugs.event}.ics`, `/v1/events/${slugs.event}.ninjs.json`],
    ...[`/v1/statements/${slugs.statement}.ninjs.json`, `/v1/events/${slugs.event}.md`],
    ...[`/v1/statements/${slugs.statement}.md`, '/sitemap.xml', '/sitemap-news.xml', '/robots.txt'],
    `/sitemaps/${press.newsroom.clock.now().toISOString().slice(0, 7)}.xml`,
  ]
  let statement: string
  let event: string
  let slugs: { statement: string; event: string }

  it('are the same bytes before an instant as if nothing were coming, and all there at it', async () => {
    statement = await press.write({ title: 'Canary: ہر بچہ' })
    event = await press.write(
      {
        title: 'Canary event',
        start: new Date(now() + 30 * DAY).toISOString(),
        zone: 'Asia/Karachi',
        venue: { name: 'A hall', city: 'Islamabad' },
      },
      'events',
    )
    const nothing = { statement: 'nothing-00000000', event: 'nothing-00000000' }
    const before = await Promise.all(doors(nothing).map(read))
    const at = now() + HOUR
    const body = { at: new Date(at).toISOString() }
    slugs = {
      statement: await release('statements', statement, body),
      event: await release('events', event, body),
    }
    expect(await Promise.all(doors(slugs).map(read))).toEqual(before)
    press.newsroom.clock.set(new Date(at))
    for (const door of doors(slugs).filter((each) => each !== '/robots.txt' && each !== '/sitemap.xml')) {
      expect([door, await read(door)]).toEqual([door, expect.stringMatching(/canary/i)])
    }
  })

  it('are read by parsers, with media types, languages and tags as all that is public has them', async () => {
    for (const [form, type] of [
      ['rss', 'application/rss+xml; charset=utf-8'],
      ['atom', 'application/atom+xml; charset=utf-8'],
    ] as const) {
      const answer = await get(`/feeds/all.${form}?utm_source=x&locale=zz`)
      expect(answer.headers).toMatchObject({ 'Content-Type': type, ETag: expect.any(String) as string })
      expect((await parser.parseString(answer.text)).items).toHaveLength(2)
    }
    expect((JSON.parse(await read('/feeds/unodc.json')) as { title: string }).title).toContain(
      'Drugs and Crime',
    )
    expect((await get(`/v1/events/${slugs.event}.ics?locale=fr`)).headers).toMatchObject({
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Language': 'en',
    })
    const ninjs = await get(`/v1/statements/${slugs.statement}.ninjs.json?locale=en`)
    expect(wrongIn(JSON.parse(ninjs.text))).toBeNull()
    expect(ninjs.headers).toMatchObject({
      'Content-Language': 'en',
      Vary: 'Accept-Encoding, Accept-Language',
    })
    const markdown = await get(`/v1/statements/${slugs.statement}.md`, { 'accept-language': 'ur, en' })
    expect(markdown.headers).toMatchObject({
      'Content-Type': 'text/markdown; charset=utf-8; variant=CommonMark',
      'Content-Language': 'en',
      Vary: 'Accept-Encoding, Accept-Language',
      Link: expect.stringMatching(/^<https?:.*canary.*>; rel="canonical"$/) as string,
      ETag: expect.any(String) as string,
    })
    expect(outlineOf(parseMarkdown(markdown.text))).toContain('heading1: Canary: ہر بچہ')
    const again = await get('/v1/events.ics', {
      'if-none-match': (await get('/v1/events.ics')).headers.ETag ?? '',
    })
    expect(again.status).toBe(304)
  })

  it('are of one organisation, kind and language, as their addresses say, and listed for readers', async () => {
    const titlesIn = async (feed: string) =>
      (JSON.parse(await read(`/feeds/${feed}.json`)) as { items: { title: string }[] }).items.map(
        ({ title }) => title,
      )
    const [one, other] = ['Canary: ہر بچہ', 'Canary event']
    expect((await titlesIn('all')).sort()).toEqual([other, one])
    expect((await titlesIn('all.en')).sort()).toEqual([other, one])
    expect(await titlesIn('unodc.event')).toEqual([other])
    expect(await titlesIn('all.statement.en')).toEqual([one])
    for (const none of ['all.ur', 'all.press-release', 'unodc.event.ar'])
      expect(await titlesIn(none)).toEqual([])
    const urdu = JSON.parse(await read('/feeds/unodc.statement.ur.json')) as Json
    expect(urdu.title).toMatch(/Drugs and Crime · بیان · اردو$/)
    expect(urdu.feed_url).toMatch(/\/feeds\/unodc\.statement\.ur\.json$/)
    expect((await get('/feeds/nobody.ar.rss')).status).toBe(404)

    const opml = await get('/feeds/all.opml')
    expect(opml.headers).toMatchObject({ 'Content-Type': 'text/x-opml; charset=utf-8' })
    const addresses = [...opml.text.matchAll(/xmlUrl="([^"]*)"/g)].map(
      ([, url = '']) => new URL(url).pathname,
    )
    expect(addresses).toEqual([...new Set(addresses)])
    for (const wanted of ['all.rss', 'all.zh.rss', 'all.message.rss', 'unodc.rss', 'unodc.ar.rss'])
      expect(addresses).toContain(`/feeds/${wanted}`)
    expect(addresses.filter((address) => address.includes('ilo'))).toEqual([])
    for (const address of addresses) expect([address, (await get(address)).status]).toEqual([address, 200])
  })

  it('have nothing of an organisation that stands on nothing, and refuse what they do not know', async () => {
    const nobody = await get('/feeds/nobody.atom')
    expect(nobody.status).toBe(404)
    expect((await get('/feeds/fia.atom')).text).toBe(nobody.text)
    for (const ending of ['ninjs.json', 'md'])
      expect((await get(`/v1/statements/${slugs.statement}.${ending}?colour=red`)).status).toBe(400)
    expect((await get('/sitemaps/1999-01.xml')).status).toBe(404)
  })

  it('tell of the last two days alone in the news, to the millisecond, also from memory', async () => {
    const news = await get('/sitemap-news.xml')
    expect(await wrongInSitemap(news.text)).toEqual([])
    expect(await readSitemap(news.text)).toHaveLength(2)
    const [item] = (JSON.parse(await read('/v1/statements')) as { items: FullItem[] }).items
    const first = Date.parse(String(item?.firstAvailableAt))
    const { clock } = press.newsroom
    const now = clock.now.bind(clock)
    try {
      // It stands still: a question takes a millisecond, too.
      clock.now = () => new Date(first + 2 * DAY - 1)
      expect(await readSitemap(await read('/sitemap-news.xml'))).toHaveLength(2)
      clock.now = () => new Date(first + 2 * DAY)
      expect(await read('/sitemap-news.xml')).not.toContain('<url>')
    } finally {
      clock.now = now
    }
    clock.set(new Date(first + 2 * DAY))
    expect(await wrongInSitemap(await read('/sitemap.xml'), 'index')).toEqual([])
    const [, month = ''] = /sitemaps\/(\d{4}-\d\d)\.xml/.exec(await read('/sitemap.xml')) ?? []
    expect(await readSitemap(await read(`/sitemaps/${month}.xml`))).toHaveLength(2)
  })

  /** What the description says of an answer, beside the answer itself. */
  const wrongIn31 = async (...urls: string[]) => {
    const check = createAnswerCheck(JSON.parse(await read('/v1/openapi.json')) as Json)
    const found = await Promise.all(
      urls.map(async (url) => {
        const { status, headers, text } = await get(url)
        return [url, check({ path: url.split('?')[0] ?? '', status, headers, value: JSON.parse(text) })]
      }),
    )
    return found.filter(([, wrong]) => wrong !== null)
  }
  const described = () => [
    ...['statements', 'events', 'media-updates'].flatMap((each) => [
      `/v1/${each}`,
      `/v1/${each}?include=body`,
    ]),
    ...['/v1/organisations', '/v1/organisations/unodc', '/v1/changes', '/v1/changes?include=body'],
    ...[`/v1/statements/${slugs.statement}`, `/v1/statements/${slugs.statement}/canonical`],
    ...[`/v1/statements/${slugs.statement}/proof`],
    ...[`/v1/events/${slugs.event}`, `/v1/events/${slugs.event}/canonical`],
    ...['/v1/statements/nothing-00000000', '/v1/statements?colour=red', '/v1/changes?limit=0'],
    ...[`/v1/statements/${slugs.statement}.ninjs.json`, '/feeds/all.json', '/feeds/nobody.json'],
  ]

  it('are what the description says, with no key more and none less', async () => {
    expect(await wrongIn31(...described())).toEqual([])
    const text = JSON.parse(await read(`/v1/statements/${slugs.statement}`)) as Json
    const check = createAnswerCheck(JSON.parse(await read('/v1/openapi.json')) as Json)
    const path = `/v1/statements/${slugs.statement}`
    const headers = { ETag: '"x"', 'Cache-Control': 'public', 'Content-Language': 'en' }
    expect(check({ path, status: 200, headers, value: { ...text, more: 1 } })).not.toBeNull()
    expect(check({ path, status: 200, headers, value: { ...text, digest: undefined } })).not.toBeNull()
    expect(check({ path, status: 200, headers: { ETag: '"x"' }, value: text })).not.toBeNull()
    expect(check({ path, status: 403, headers, value: text })).not.toBeNull()
  })

  it('are a link card of each page, and of nothing else one answer', async () => {
    const { url } = JSON.parse(await read(`/v1/statements/${slugs.statement}`)) as FullItem
    const card = (of: string, more = '') => get(`/v1/oembed?url=${encodeURIComponent(of)}${more}`)
    const found = await card(`${url}?utm_source=x#a`, '&format=json&maxwidth=400')
    expect([found.status, found.headers['Content-Language']]).toEqual([200, 'en'])
    expect(JSON.parse(found.text)).toMatchObject({ version: '1.0', type: 'link', title: 'Canary: ہر بچہ' })
    const nothing = await card(url.replace(slugs.statement, 'nothing-00000000'))
    expect(nothing.status).toBe(404)
    for (const other of [
      'https://other.example/',
      'nothing',
      `${url}/canonical`,
      url.replace('/en/', '/xx/'),
    ])
      expect(await card(other)).toEqual(nothing)
    for (const query of ['', '?url=', '?url=a&format=xml', '?url=a&maxwidth=0', '?url=a&x=1'])
      expect([query, (await get(`/v1/oembed${query}`)).status]).toEqual([query, 400])
  })

  it('are described on a page that is the same for everybody, and kept', async () => {
    const docs = await get('/v1/docs?x=1', { 'accept-language': 'ur' })
    expect([docs.status, docs.headers['Content-Type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(docs.text).toBe(await read('/v1/docs'))
    for (const door of ['/v1/docs', '/v1/openapi.json'])
      expect((await get(door, { 'if-none-match': (await get(door)).headers.ETag ?? '' })).status).toBe(304)
  })

  it('say what has happened to a text since, and number an event’s state higher each time', async () => {
    const sequence = async () => {
      const [found] = eventsOf(await read('/v1/events.ics'))
      return Number(found?.getFirstPropertyValue('sequence'))
    }
    const life = [await sequence()]
    const { digest } = await press.read(event, 'editor@unodc', 'events')
    await act('events', event, 'caution', { digest, publicNote: 'The hall is in doubt.' })
    life.push(await sequence())
    for (const door of [
      ...doors(slugs).slice(0, 6),
      ...['ninjs.json', 'md'].map((ending) => `/v1/events/${slugs.event}.${ending}`),
    ]) {
      // A line of a calendar is folded.
      expect([door, (await read(door)).replace(/\r\n /g, '')]).toEqual([
        door,
        expect.stringContaining('The hall is in doubt.'),
      ])
    }
    await act('events', event, 'lift', { digest })
    life.push(await sequence())
    await act(
      'events',
      event,
      'correct',
      { publicNote: 'It moves.', editionType: 'correction' },
      'editor@unodc',
    )
    const { revision } = await press.read(event, 'editor@unodc', 'events')
    const token = press.tokens['editor@unodc']
    await press.newsroom.ask('PATCH', `/api/events/${event}`, { revision, status: 'cancelled' }, token)
    const working = await sequence()
    expect(working).toBe(life.at(-1))
    await release('events', event)
    life.push(await sequence())
    const [cancelled] = eventsOf(await read(`/v1/events/${slugs.event}.ics`))
    expect(cancelled?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(cancelled?.getFirstPropertyValue('summary')).toBe('Cancelled · Corrected: Canary event')
    const edition = await press.read(event, 'editor@unodc', 'events')
    await act('events', event, 'withdraw', { digest: edition.digest, publicNote: 'There is no event.' })
    life.push(await sequence())
    expect(life).toEqual([...new Set(life)].sort((one, other) => one - other))
  })

  it('have no word of what is withdrawn, and strike it out where it is kept', async () => {
    const { digest } = await press.read(statement)
    await act('statements', statement, 'withdraw', { digest, publicNote: 'Sent in error.' })
    // The tombstone has the slug, as everywhere.
    for (const door of doors(slugs).filter((each) => !each.endsWith('.md')))
      expect([door, await read(door)]).not.toEqual([door, expect.stringMatching(/canary/i)])
    const [struck] = eventsOf(await read('/v1/events.ics'))
    expect(struck?.getFirstPropertyValue('uid')).toMatch(new RegExp(`^${event}@`))
    expect(struck?.getFirstPropertyValue('status')).toBe('CANCELLED')
    const alone = await get(`/v1/events/${slugs.event}.ics`)
    expect([alone.status, eventsOf(alone.text)[0]?.getFirstPropertyValue('status')]).toEqual([
      410,
      'CANCELLED',
    ])
    const ninjs = await get(`/v1/statements/${slugs.statement}.ninjs.json`)
    expect([ninjs.status, wrongIn(JSON.parse(ninjs.text))]).toEqual([410, null])
    expect(JSON.parse(ninjs.text)).toMatchObject({ pubStatus: 'canceled' })
    const markdown = await get(`/v1/statements/${slugs.statement}.md`)
    const tombstone = await get(`/v1/statements/${slugs.statement}`)
    expect([markdown.status, markdown.text]).toEqual([410, tombstone.text])
    for (const form of ['rss', 'atom', 'json'])
      expect(await read(`/feeds/all.${form}`)).toContain('Sent in error.')
    expect((await get('/feeds/unodc.atom')).status).toBe(404)
    expect(await wrongIn31(...described())).toEqual([])
    expect(await read('/sitemap.xml')).not.toContain('sitemaps/')
  })

  it('carry a media update with its entries', async () => {
    const text = await press.write({ title: 'A message' })
    await release('statements', text)
    const update = await press.write(
      {
        title: 'Media update',
        items: [{ heading: 'Messages', entry: { relationTo: 'statements', value: text } }],
      },
      'media-updates',
    )
    const slug = await release('media-updates', update)
    const doors = [`/v1/media-updates/${slug}`, `/v1/media-updates/${slug}/canonical`]
    expect(await wrongIn31(...doors, ...described())).toEqual([])
    const ninjs = JSON.parse(await read(`/v1/media-updates/${slug}.ninjs.json`)) as Json
    expect(wrongIn(ninjs)).toBeNull()
    expect(ninjs).toMatchObject({ type: 'composite', associations: [{ name: 'A message', rel: 'item' }] })
    const markdown = outlineOf(parseMarkdown(await read(`/v1/media-updates/${slug}.md`)))
    expect(markdown).toEqual(
      expect.arrayContaining(['heading1: Media update', 'heading2: Messages', 'heading3: A message']),
    )
    const [item] = (await parser.parseString(await read('/feeds/all.rss'))).items
    expect(item).toMatchObject({
      title: 'Media update',
      creator: expect.stringContaining('Drugs and Crime') as string,
    })
  })

  it('say how many bytes the picture of a text has, and print its credit once', async () => {
    const bytes = await sharp({ create: { width: 90, height: 70, channels: 3, background: '#369' } })
      .jpeg()
      .toBuffer()
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'a.jpg')
    body.set('_payload', JSON.stringify({ alt: 'Children at school. © Somebody', credit: '© Somebody' }))
    const { ask } = press.newsroom
    const { doc } = (await ask('POST', '/api/media', body, press.tokens['editor@unodc'])).body
    const id = await press.write({ title: 'With & without a picture', media: [(doc as { id: string }).id] })
    const slug = await release('statements', id)
    for (const form of ['rss', 'atom'] as const) {
      const { text } = await get(`/feeds/all.${form}`)
      const [, picture = '', length = ''] = /(\/v1\/files\/[^"]+)"[^>]* length="(\d+)"/.exec(text) ?? []
      const file = await get(picture)
      expect([form, Number(length)]).toEqual([form, (file.body as Buffer).length])
      const { items } = await parser.parseString(text)
      expect(items.map(({ title }) => title)).toContain('With & without a picture')
    }
    for (const ending of ['mail.html', 'mail.txt'])
      expect((await read(`/v1/statements/${slug}.${ending}`)).match(/Somebody/g)).toHaveLength(
        ending === 'mail.txt' ? 1 : 2,
      )
  })
})
