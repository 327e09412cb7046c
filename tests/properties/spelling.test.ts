import { readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { API_ROUTES, CLOSED_ROUTES } from '../../src/server/apiRoutes.ts'
import { begin, type Cast, PASSWORD, sendOut } from '../support/cast.ts'
import { SEED } from '../support/seed.ts'
import { sendBytes, toTold } from '../support/sendBytes.ts'
import { casts } from '../support/sharedCast.ts'

const SPELLINGS = 400

/** What is asked for in earnest, and by whom. */
type Door = { path: string; as: 'stranger' | 'editor' }

describe(`another spelling of an address (seed ${SEED})`, () => {
  const reserved = casts.reserve()
  let cast: Cast
  let token: string
  let doors: Door[]

  beforeAll(async () => {
    cast = await reserved.open()
    const entry = await begin(cast)
    await sendOut(cast, entry)
    const { body } = await cast.stranger.post('/api/users/login', {
      email: 'editor@unodc.example',
      password: PASSWORD,
    })
    token = String(body.token)
    const { body: list } = await cast.stranger.get('/v1/statements')
    const [{ slug = '' } = {}] = list.items as { slug?: string }[]
    doors = await steadyOf(doorsOf({ ids: { collection: entry.collection, id: entry.id }, slug }))
  })
  afterAll(() => reserved.leave())

  /** What Next says beforehand of styles comes with the first answer of a page alone. */
  const ask = async (target: string, as: Door['as']): Promise<string[]> => {
    const { host } = new URL(cast.url)
    const session = as === 'editor' ? `Cookie: payload-token=${token}\r\n` : ''
    const bytes = `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${session}Connection: close\r\n\r\n`
    const heard = await sendBytes(cast.url, bytes)
    heard.headers.delete('link')
    return toTold(heard).map((part) => part.replace(INSTANT, '…'))
  }

  /** What says something else each time tells nothing here. */
  const steadyOf = async (all: Door[]): Promise<Door[]> => {
    const isSteady = async ({ path, as }: Door) =>
      JSON.stringify(await ask(path, as)) === JSON.stringify(await ask(path, as))
    const steady: Door[] = []
    for (const door of all) if (await isSteady(door)) steady.push(door)
    const others = all.filter((door) => !steady.includes(door))
    expect(others.length).toBeLessThan(all.length / 20)
    return steady
  }

  it.each([
    ['/_next/static/../../admin', '404'],
    ['/_next/static/../../api/users/me', '404'],
    ['/_next/static/..%2f..%2fadmin', '404'],
    ['/_next/static/%2e%2e/%2e%2e/admin', '404'],
    ['/_next/static/..\\..\\admin', '404'],
    ['/_next/static/%5c..%5c..%5cadmin', '404'],
    ['/_next/static/../server/app/page.js', '404'],
    ['/_next/static//../../../package.json', '404'],
    ['//admin', '404'],
    ['/admin//login', '404'],
    ['/admin;a/login', '404'],
    ['/en/..;/admin', '404'],
    ['/ADMIN/login', '404'],
    ['/API/users/me', '404'],
    ['/V1/statements', '404'],
    ['/%2561dmin', '404'],
    ['/api/users/me%00', '404'],
    ['/api/%2e/users/me', '404'],
    ['/v1/../admin', '404'],
    ['/healthz/..', '404'],
  ])('%s is %s', async (target, status) => {
    expect((await ask(target, 'stranger'))[0]).toBe(status)
    expect((await ask(target, 'editor'))[0]).toBe(status)
  })

  it.each([
    ['/%61dmin/login', '/admin/login'],
    ['/admin/', '/admin'],
    ['/admin/log%69n', '/admin/login'],
    ['/v1/%63hanges', '/v1/changes'],
    ['/api/users/%6De', '/api/users/me'],
    ['/%65n', '/en'],
    ['http://HOST/v1/changes', '/v1/changes'],
    ['http://HOST/admin/login', '/admin/login'],
    ['http://HOST', '/'],
  ])('%s is answered as %s', async (target, plain) => {
    const { host } = new URL(cast.url)
    expect(await ask(target.replace('HOST', host), 'stranger')).toEqual(await ask(plain, 'stranger'))
  })

  it('is nowhere where it names no address of a server', async () => {
    for (const target of ['http://x:99999/v1/changes', 'http://[/v1/changes', 'ftp://x/v1/changes', '*'])
      expect([target, (await ask(target, 'stranger'))[0]]).toEqual([target, '404'])
  })

  it.each(['a@b', 'a:b@c', 'a/b', 'a?x', 'a#x', 'a\\b', '%61', 'a b', 'a:99999'])(
    'is at no host %s, whatever it asks for',
    async (host) => {
      for (const door of [
        '/',
        '/en',
        '/admin/login',
        '/api/users/me',
        '/api/statements',
        '/healthz',
        '/sign/x',
        '/v1/-',
      ]) {
        const bytes = `GET ${door} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
        expect([door, (await sendBytes(cast.url, bytes)).status]).toEqual([door, 400])
      }
    },
  )

  it.each([
    '[limit]=0',
    'limit[]=0',
    'limit[0]=0',
    'limit%5B%5D=0',
    '[limit]x=0',
    '[where]=x',
    'data=%7B',
    'depth[]=50',
  ])('is none with ?%s, which Payload reads as something else', async (query) => {
    for (const door of ['/api/statements', '/api/statements/versions', '/api/media'])
      for (const as of ['stranger', 'editor'] as const)
        expect([door, as, (await ask(`${door}?${query}`, as))[0]]).toEqual([door, as, '400'])
  })

  it('finds nothing, or what the plain one finds, at every door', async () => {
    const spelling = fc.record({
      door: fc.constantFrom(...doors),
      changes: fc.array(change, { minLength: 1, maxLength: 2 }),
      // As a proxy is asked.
      isWhole: fc.boolean(),
    })
    let open = 0
    const found: string[] = []
    for (const { door, changes, isWhole } of fc.sample(spelling, { seed: SEED, numRuns: SPELLINGS })) {
      const { host } = new URL(cast.url)
      // Another spelling of a query asks something else.
      const [address = '', query] = door.path.split('?')
      const spelt = changes.reduce((target, { way, at }) => WAYS[way]?.(target, at) ?? target, address)
      const asked = query === undefined ? spelt : `${spelt}?${query}`
      const target = (isWhole ? `http://${host}` : '') + asked.replace(/^(?!\/)/, '/')
      const plain = await ask(door.path, door.as)
      const answer = await ask(target, door.as)
      if (answer[0] !== '404') expect([target, door.as, ...answer]).toEqual([target, door.as, ...plain])
      if (plain[0]?.startsWith('2')) open += 1
      if (answer[0]?.startsWith('2')) found.push(target)
    }
    // The plain ones have not failed, nor were all others 404: one way in seven leaves an address what it is.
    expect(open).toBeGreaterThan(SPELLINGS / 4)
    expect(found.length).toBeGreaterThan(open / 20)
  })

  it('is not needed for any file of the build', async () => {
    const folder = path.resolve('.next/static')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    for (const { parentPath, name } of files) {
      const target = `/_next/static/${path.relative(folder, path.join(parentPath, name))}`
      expect([target, (await fetch(cast.url + target)).status]).toEqual([target, 200])
    }
  })
})

/** The moment in which it is asked. */
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

type Spelt = (target: string, at: number) => string

const insert =
  (text: string): Spelt =>
  (target, at) => {
    const place = 1 + (at % target.length)
    return target.slice(0, place) + text + target.slice(place)
  }
/** In the place of one of its slashes, beside it, or behind all. */
const atSlash =
  (replace: (slash: string) => string): Spelt =>
  (target, at) => {
    const slashes = [...target.matchAll(/\//g)].map(({ index }) => index)
    const place = slashes[at % slashes.length] ?? 0
    return target.slice(0, place) + replace('/') + target.slice(place + 1)
  }
const encoded =
  (toText: (hex: string) => string): Spelt =>
  (target, at) => {
    const place = 1 + (at % Math.max(1, target.length - 1))
    const hex = target.charCodeAt(place).toString(16)
    return hex === 'NaN' ? target : target.slice(0, place) + toText(hex) + target.slice(place + 1)
  }

const WAYS: Spelt[] = [
  encoded((hex) => `%${hex}`),
  encoded((hex) => `%${hex.toUpperCase()}`),
  ...[1, 2, 3, 4].map(() => encoded((hex) => `%${hex}`)),
  encoded((hex) => `%25${hex}`),
  encoded((hex) => `%u00${hex}`),
  ...['/', '/./', '/../', '/x/../', '/%2e%2e/', '/.%2E/', '\\', '%2f', '%5C', '/;/', ';/'].map((text) =>
    atSlash(() => text),
  ),
  ...['//', '/_next/static/../../', '/v1/../', '/%00/'].map((text) => atSlash((slash) => text + slash)),
  ...[';', ';x=1', '%00', '%20', '%0d%0a', '\\', '%c0%ae', '%', '#'].map(insert),
  ...['/', '//', '/.', '/..', '%2f', ';', '%3f', '#x'].map(
    (text): Spelt =>
      (target) =>
        target + text,
  ),
]
const change = fc.record({ way: fc.nat(WAYS.length - 1), at: fc.nat(200) })

/** Every door that is read, with what stands there. */
const doorsOf = ({ ids, slug }: { ids: { collection: string; id: string }; slug: string }): Door[] => {
  const staff = API_ROUTES.filter(({ methods }) => methods.includes('GET')).map(({ path }) =>
    path.endsWith('/presence') ? '/users/me' : `/api${path.replace(/:\w+/g, ids.id)}`,
  )
  const own = [
    `/admin`,
    `/admin/collections/${ids.collection}/${ids.id}`,
    `/sign/${ids.collection}/${ids.id}`,
  ]
  const open = [
    ...[
      '/',
      '/en',
      '/ar',
      '/admin/login',
      `/en/statements/${slug}`,
      `/en/statements/${slug}/editions/1`,
      '/en/statements',
      '/en/organisations/unodc',
      '/ur/search?q=text',
      '/healthz',
      '/favicon.ico',
      '/sign/sign.mjs',
    ],
    ...['/v1/statements', `/v1/statements/${slug}`, `/v1/statements/${slug}/canonical`, '/v1/changes'],
    ...[`/v1/oembed?url=${encodeURIComponent(`https://news.example/en/statements/${slug}`)}`],
    ...['/v1/organisations', '/v1/events.ics', '/v1/openapi.json', '/v1/docs', '/v1/embargoed'],
    ...[
      '/feeds/all.rss',
      '/feeds/unodc.atom',
      '/sitemap.xml',
      '/robots.txt',
      `/v1/statements/${slug}.mail.html`,
    ],
    ...CLOSED_ROUTES,
  ]
  return [
    ...open.map((path): Door => ({ path, as: 'stranger' })),
    ...[...staff, ...own, ...open].map((path): Door => ({ path, as: 'editor' })),
  ]
}
