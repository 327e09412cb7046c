import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { must } from '../../src/server/story/client.ts'
import { act, toLexical } from '../../src/server/story/desk.ts'
import { LOCALES } from '../../src/domain/locales.ts'
import { begin, type Cast, sendOut } from '../support/cast.ts'
import { casts } from '../support/sharedCast.ts'
import { until } from '../support/until.ts'

const MOST_BYTES = 30_000
const MONTH = new Date().toISOString().slice(0, 7).replace('-', '/')

/** Each page on which a new statement of UNODC comes to stand, asked with words that it has. */
const pagesWith = (word: string): string[] => [
  ...['/en', '/en/statements', '/ur/statements?organisation=unodc', '/en/statements?language=en'],
  ...[`/en/statements?year=${new Date().getUTCFullYear()}`, '/en/organisations/unodc'],
  ...[`/fr/search?q=${word}`, `/en/archive/${MONTH}`],
]

describe('the pages of the public site', () => {
  const reserved = casts.reserve()
  let cast: Cast

  beforeAll(async () => {
    cast = await reserved.open()
  })
  afterAll(() => reserved.leave())

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(cast.url + path, { redirect: 'manual', ...init })
  const read = async (path: string): Promise<string> => (await ask(path)).text()
  const linksIn = (page: string): string[] =>
    [...page.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, href = '']) => href)

  it.each([
    ...[
      '/en',
      '/fr/statements',
      '/ar/events',
      '/ar/events?when=past',
      '/zh/media-updates',
      '/ru/organisations',
    ],
    ...['/es/organisations/unodc', '/ur/search', '/ur/search?q=children', '/en/archive', '/ur/follow'],
    '/ar/accessibility',
  ])('%s is there for everybody, small, and kept by nobody without asking', async (path) => {
    const answer = await ask(path)
    const page = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=0, must-revalidate',
    ])
    expect(gzipSync(page).length).toBeLessThan(MOST_BYTES)
    const [head = ''] = page.split('</head>')
    const own = path.split('?')[0] ?? ''
    for (const locale of LOCALES)
      expect(head).toMatch(
        new RegExp(`rel="alternate" hrefLang="${locale}" href="http[^"]*/${locale}[/"]`, 'i'),
      )
    expect(head).toMatch(/rel="alternate" hrefLang="x-default" href="http/i)
    expect(head).toMatch(new RegExp(`rel="canonical" href="http[^"]*${own}"`))
    expect(head).toMatch(/property="og:title"/)
    expect(page).toMatch(/<script type="application\/ld\+json">/)
    expect(page.match(/<h1/g)).toHaveLength(1)
  })

  it.each(['/en', '/ur/statements', '/ar/organisations/unodc', '/en/archive'])(
    '%s is the same bytes as long as nothing changes, and is not sent again to who has them',
    async (path) => {
      const [first, second] = [await ask(path), await ask(path)]
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[\w-]{43}-(?:br|gzip)"$/)
      expect(second.headers.get('etag')).toBe(etag)
      expect(await second.text()).toBe(await first.text())
      const same = await ask(path, { headers: { 'If-None-Match': etag } })
      expect([same.status, await same.text(), same.headers.get('content-type')]).toEqual([304, '', null])
      const plain = { 'Accept-Encoding': 'identity' }
      const whole = await ask(path, { headers: plain })
      const head = await ask(path, { method: 'HEAD', headers: plain })
      expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([
        ...[200, '', String(Buffer.byteLength(await whole.text()))],
      ])
      expect(head.headers.get('etag')).toBe(whole.headers.get('etag'))
    },
  )

  it('have no header that hangs on how fast they were made', async () => {
    for (const path of ['/en/search?q=a', '/en/check', '/admin/login'])
      expect([path, (await ask(path)).headers.get('link')]).toEqual([path, null])
  })

  it('lead from the address that people say to one another to the page in their language', async () => {
    const answer = await ask('/check?code=1', { headers: { 'Accept-Language': 'ar, en;q=0.5' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/ar/check?code=1'])
    expect(answer.headers.get('vary')).toContain('Accept-Language')
  })

  it('have their styles in them, also for words of the other direction, as they were written', async () => {
    const page = await read('/ur')
    expect(page).not.toMatch(/rel="stylesheet"/)
    // A build for older browsers writes the language of the page in its place.
    expect(page).toMatch(/<style>[^<]*:dir\(ltr\)/)
    const fonts = [...page.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, place = '']) => place)
    expect(fonts).not.toEqual([])
    for (const font of fonts) expect([font, (await ask(font)).status]).toEqual([font, 200])
  })

  it('16: are as if nothing were coming until the instant, and have it from then on', async () => {
    const word = `canary${randomUUID().slice(0, 8)}`
    const entry = await begin(cast, { title: `A text ${word}`, body: toLexical(`Words of ${word}.`) })
    const instant = Date.now() + 5_000
    await sendOut(cast, entry, new Date(instant).toISOString())
    for (const path of pagesWith(word)) expect([path, titlesIn(await read(path), word)]).toEqual([path, 0])
    expect(await read(`/en/search?q=${word}`)).toContain('Nothing here has all of these words')
    expect(Date.now()).toBeLessThan(instant)
    await until('the instant has passed', () => Promise.resolve(Date.now() >= instant))
    for (const path of pagesWith(word)) expect([path, titlesIn(await read(path), word)]).toEqual([path, 1])
    expect(await read(`/en/search?q=${word}`)).toContain(`<mark>${word}</mark>`)

    await must(act(await cast.person('reviewer@unodc'), entry, 'withdraw', { publicNote: 'It was wrong.' }))
    for (const path of pagesWith(word)) expect([path, titlesIn(await read(path), word)]).toEqual([path, 0])
  })

  it('16, 17: are nowhere where nothing is, with the bytes of every page that is not there', async () => {
    const missing = await read('/en/nothing')
    for (const path of [
      ...[
        '/en/organisations/nobody',
        '/en/organisations/constructor',
        '/en/archive/1999/01',
        '/en/archive/2026/13',
      ],
      ...['/en/archive/2026', '/en/search/x', '/en/statements/', '/en/follow/x', '/en/events/x?when=past'],
    ]) {
      const answer = await ask(path)
      expect([path, answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([
        ...[path, 404, 'no-store', missing],
      ])
    }
    for (const path of ['/en/statements', '/en/search', '/en/organisations/unodc'])
      expect([path, (await ask(path, { method: 'POST' })).status]).toEqual([path, 404])
  })

  it('are made once for all, and again when something public changes', async () => {
    const entry = await begin(cast, { title: 'A page that is kept' })
    await sendOut(cast, entry)
    const { core } = await must(
      (await cast.person('reviewer@unodc')).get(`/api/statements/${entry.id}/clearance/text`),
    )
    const path = `/en/statements/${(core as { slug: string }).slug}`
    const first = await ask(path)
    const tag = first.headers.get('etag') ?? ''
    const page = await first.text()
    for (const headers of [
      { 'accept-encoding': 'identity' },
      { cookie: 'payload-token=x', 'user-agent': 'Another', 'x-forwarded-host': 'other.example' },
      { rsc: '1', 'next-router-prefetch': '1' },
    ] as Record<string, string>[]) {
      const again = await ask(path, { headers })
      expect(await again.text()).toBe(page)
      expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
    }
    const same = await ask(path, { headers: { 'if-none-match': tag } })
    expect([same.status, await same.text()]).toEqual([304, ''])
    const head = await ask(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, ''])

    await must(act(await cast.person('reviewer@unodc'), entry, 'withdraw', { publicNote: 'It was wrong.' }))
    for (let times = 0; times < 2; times += 1) {
      const gone = await ask(path, { headers: { 'if-none-match': tag } })
      expect([gone.status, (await gone.text()).includes('It was wrong.')]).toEqual([410, true])
    }
  })

  it('go on by cursors, on which nothing stands twice', async () => {
    for (let made = 0; made < 22; made += 1) await sendOut(cast, await begin(cast, { kind: 'advisory' }))
    const path = '/en/statements?kind=advisory'
    const first = await read(path)
    const [, next = ''] = /rel="next" href="([^"]+)"/.exec(first) ?? []
    expect(next).toMatch(/^\/en\/statements\?kind=advisory&amp;after=/)
    const second = await read(next.replaceAll('&amp;', '&'))
    const [one, other] = [linksIn(first), linksIn(second)]
    expect(one).toHaveLength(20)
    expect(other.length).toBeGreaterThanOrEqual(2)
    expect(one.filter((href) => other.includes(href))).toEqual([])
    expect(second).toContain('<meta name="robots" content="noindex, follow"/>')
    expect(second).not.toContain('rel="next"')
  })

  it.each([
    ...[
      'after=x',
      'after=WzFd',
      'year=0',
      'year=9999',
      'year=20266',
      'kind=gossip',
      'language=xx',
      'organisation=',
    ],
    ...[
      'organisation=%00',
      `q=${'x'.repeat(300)}`,
      'q=%F0%9F',
      'q=%D8%B1',
      'a[b]=c',
      'when=never',
      'q=a&q=b',
    ],
  ])('31: pass over what they cannot understand: ?%s', async (query) => {
    for (const path of ['/en/statements', '/en/events', '/en/search', `/en/organisations/unodc`]) {
      const { status } = await ask(`${path}?${query}`)
      expect([path, status < 500, status === 200 || status === 400]).toEqual([path, true, true])
    }
  })

  it('say which texts there are to an organisation, whom to ask, and where its feeds are', async () => {
    const page = await read('/en/organisations/unodc')
    expect(page).toContain('<h2>About ')
    for (const form of ['rss', 'atom', 'json']) expect(page).toContain(`href="/feeds/unodc.${form}"`)
    expect(page).toMatch(/"@type":"Organization"/)
  })
})

/** In how many headings of its texts the word stands; what was asked is said on the page, too. */
const titlesIn = (page: string, word: string): number =>
  [...page.matchAll(/<h[23][^>]*><a [^>]*>(.*?)<\/a>/g)].filter(([, title]) => title?.includes(word)).length
