import { must } from '../../src/server/story/client.ts'
import { act } from '../../src/server/story/desk.ts'
import { begin, type Cast, type Entry, sendOut } from '../support/cast.ts'
import { type CacheName, findCache, type MicroCache, startCache } from '../support/microCache.ts'
import { casts } from '../support/sharedCast.ts'
import { until } from '../support/until.ts'

const CACHES: CacheName[] = ['nginx', 'varnish']
const TOO_LATE_MS = 2_000

describe('a small cache in front of the newsroom', () => {
  const reserved = casts.reserve()
  let cast: Cast
  beforeAll(async () => {
    cast = await reserved.open()
  })
  afterAll(() => reserved.leave())

  const here = CACHES.filter((name) => findCache(name) !== null)
  for (const name of CACHES.filter((each) => !here.includes(each)))
    it(`is not tried with ${name}, which is not on this machine`, () => {
      console.log(`${name} is not here: its recipe in docs/caching.md is not tried.`)
    })

  describe.each(here.map((name) => [name]))('%s', (name) => {
    let cache: MicroCache
    beforeAll(async () => {
      cache = await startCache(name, cast.url)
    })
    afterAll(() => cache.stop())

    const ask = (path: string, headers: Record<string, string> = {}) => fetch(cache.url + path, { headers })
    const hits = async (path: string, headers: Record<string, string> = {}): Promise<number> => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => ask(path, headers)))
      return answers.filter((answer) => answer.headers.get('x-cache') === 'HIT').length
    }
    const slugOf = async ({ collection, id }: Entry): Promise<string> => {
      const { core } = await must(
        (await cast.person('reviewer@unodc')).get(`/api/${collection}/${id}/clearance/text`),
      )
      return (core as { slug: string }).slug
    }

    it.each(['/v1/statements?limit=3', '/en', '/en/statements', '/feeds/all.rss', '/sitemap.xml'])(
      'keeps %s, to the byte, and says nothing of one reader’s limits',
      async (path) => {
        const direct = await (await fetch(cast.url + path)).text()
        const answer = await ask(path)
        expect([answer.status, await answer.text()]).toEqual([200, direct])
        expect([answer.headers.get('ratelimit-remaining'), answer.headers.get('x-request-id')]).toEqual([
          null,
          null,
        ])
        expect(await hits(path)).toBeGreaterThan(0)
      },
    )

    it('keeps nothing of who has a key, of the desk, and of what is not there', async () => {
      const manager = await cast.person('manager@unodc')
      const desk = {
        name: `Desk of ${name}`,
        scopes: ['press'],
        ratePerMinute: 60_000,
        contact: 'desk@agency.example',
      }
      const { key } = await must(manager.post('/api/consumers', desk))
      const asKey = { authorization: `Bearer ${String(key)}` }
      for (const [path, headers] of [
        ['/v1/statements?limit=2', asKey],
        ['/v1/embargoed', asKey],
        ['/api/users/me', {}],
        ['/admin/login', {}],
        ['/en/statements/nothing-at-all', {}],
        ['/v1/statements/nothing-at-all', {}],
      ] as [string, Record<string, string>][])
        expect([path, await hits(path, headers)]).toEqual([path, 0])
      // What was given for a key is given to nobody else.
      await ask('/v1/statements?limit=1', asKey)
      const answer = await ask('/v1/statements?limit=1')
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    })

    it('keeps languages and forms apart', async () => {
      const read = async (path: string, headers: Record<string, string>) => (await ask(path, headers)).text()
      for (const [language, direction] of [
        ['fr', 'ltr'],
        ['ar', 'rtl'],
      ] as const)
        expect(await read('/', { 'accept-language': language })).toContain(
          `<html lang="${language}" dir="${direction}"`,
        )
      const [plain, packed] = [
        await ask('/en/statements', { 'accept-encoding': 'identity' }),
        await ask('/en/statements', { 'accept-encoding': 'br' }),
      ]
      expect([plain, packed].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'br'])
    })

    it('shows nothing early, and everything two seconds later; what is withdrawn is gone as soon', async () => {
      const entry = await begin(cast, { title: `Behind ${name}` })
      const at = Date.now() + 4_000
      await sendOut(cast, entry, new Date(at).toISOString())
      const slug = await slugOf(entry)
      const forms = [
        `/v1/statements/${slug}`,
        `/en/statements/${slug}`,
        '/v1/statements?limit=5',
        '/en/statements',
      ]
      const isShown = async (path: string) => {
        const answer = await ask(path)
        return answer.status === 200 && (await answer.text()).includes(`Behind ${name}`)
      }
      const watch = async (path: string) => {
        for (;;) {
          const shown = await isShown(path)
          // The newsroom runs on this machine, by this clock.
          const now = Date.now()
          if (shown) return now - at
          if (now > at + 10_000) throw new Error(`${path} never shows it.`)
        }
      }
      for (const late of await Promise.all(forms.map(watch))) {
        expect(late).toBeGreaterThanOrEqual(0)
        expect(late).toBeLessThan(TOO_LATE_MS)
      }
      await must(act(await cast.person('reviewer@unodc'), entry, 'withdraw', { publicNote: 'It was wrong.' }))
      const withdrawnAt = Date.now()
      for (const path of forms) {
        await until(`${path} shows it no more`, async () => !(await isShown(path)))
        expect(Date.now() - withdrawnAt).toBeLessThan(TOO_LATE_MS)
      }
    })

    it('gives parts of a file, and says 304 to who has the whole', async () => {
      const { items } = (await (await ask('/v1/statements?limit=50&include=body')).json()) as {
        items: object[]
      }
      const [file = ''] = /\/v1\/files\/[0-9a-f]{64}\.\w+/.exec(JSON.stringify(items)) ?? []
      const part = await ask(file, { range: 'bytes=0-9' })
      expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10])
      const page = await ask('/en/statements')
      const same = await ask('/en/statements', { 'if-none-match': page.headers.get('etag') ?? '' })
      expect(same.status).toBe(304)
    })
  })
})
