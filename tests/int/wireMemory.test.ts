import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { getServices } from '../../src/services.ts'
import type { WireAnswer } from '../../src/wire/http/answers.ts'
import type { Newsroom } from '../support/newsroom.ts'
import { openRace, type Race } from '../support/race.ts'
import { HAS_SEVERAL_SERVERS } from '../support/storeUnderTest.ts'

/** Several servers keep one newsroom together on MongoDB; SQLite is the file of one. */
const SERVERS = HAS_SEVERAL_SERVERS ? 2 : 1
const HOUR = 3_600_000
const SECOND = 1_000
/** The promise is one second; here both servers, their people and another suite share two cores. */
const PATIENCE = 3 * SECOND

describe('what the wire has in memory', () => {
  let race: Race

  beforeAll(async () => {
    race = await openRace(SERVERS, 'unodc', 'ilo')
  })
  afterAll(() => race.close())

  const wireOf = (server: Newsroom) => getServices(server.payload).wire
  const ask = async (url: string, headers: Record<string, string> = {}, turn = 0): Promise<WireAnswer> => {
    const [path = '', query = ''] = url.split('?')
    const request = { method: 'GET', path, query: new URLSearchParams(query), headers, url }
    const answer = await wireOf(race.at(turn)).handle(request)
    if (!answer) throw new Error(`${url} is not the wire's.`)
    return answer
  }
  const hit = (url: string, headers: Record<string, string> = {}, turn = 0) =>
    wireOf(race.at(turn)).hit({ method: 'GET', url, headers })
  const release = async (at?: string) => {
    const { id, digest } = await race.cleared('ilo')
    await race.press.act('reviewer@unodc', id, 'release', { digest, ...(at ? { at } : {}) })
    return { id, digest, slug: String((await wireSlug(id)) ?? '') }
  }
  const wireSlug = async (id: string) =>
    (await getServices(race.press.newsroom.payload).register.stateOf({ collection: 'statements', id }))
      .wireSlug
  const act = (id: string, action: string, body: object) =>
    race.press.act('reviewer@unodc', id, action, body as Record<string, unknown>)
  const idsIn = ({ body }: WireAnswer) =>
    (JSON.parse(String(body)) as { items: { id: string }[] }).items.map(({ id }) => id)
  /** The condition, or the time in which it must have come true is over. */
  const within = async (ms: number, isTrue: () => Promise<boolean> | boolean): Promise<boolean> => {
    for (const end = performance.now() + ms; performance.now() < end;) {
      if (await isTrue()) return true
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return isTrue()
  }

  /** Asks until it is in memory: an act in the same process keeps this server from looking at the others for a while. */
  const keep = async (url: string, headers: Record<string, string> = {}, turn = 0): Promise<WireAnswer> => {
    const isThere = async () => {
      // What is suspended is not there, and never kept.
      const { status } = await ask(url, headers, turn)
      return status === 404 || hit(url, headers, turn) !== null
    }
    expect([url, await within(PATIENCE, isThere)]).toEqual([url, true])
    return ask(url, headers, turn)
  }

  it('is given again as it was, to the same question alone', async () => {
    await release()
    const answer = await keep('/v1/statements?limit=5')
    expect(hit('/v1/statements?limit=5')).toBe(answer)
    expect(hit('/v1/statements?limit=6')).toBeNull()
    expect(hit('/v1/statements?limit=5', { 'accept-language': 'fr' })).toBeNull()
  })

  it('is one text for all ways to put a question', async () => {
    const plain = await keep('/v1/statements?limit=5&kind=message')
    const other = await ask('/v1/statements?kind=message&utm_source=mail&limit=5')
    expect(other).toBe(plain)
  })

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is there in %s, with a tag of its own, and says that it is the same', async (encoding, decode) => {
    const url = '/v1/statements?include=body'
    const plain = await ask(url)
    const headers = { 'accept-encoding': encoding }
    const packed = await keep(url, headers)
    expect(packed.headers).toMatchObject({
      'Content-Encoding': encoding,
      Vary: 'Accept-Encoding, Accept-Language',
      'Content-Length': String(packed.body.length),
    })
    expect(decode(packed.body as Buffer).toString()).toBe(String(plain.body))
    expect(packed.headers.ETag).not.toBe(plain.headers.ETag)
    expect(hit(url, headers)).toBe(packed)
    const again = hit(url, { ...headers, 'if-none-match': packed.headers.ETag ?? '' })
    expect(again).toMatchObject({ status: 304, body: '', headers: { ETag: packed.headers.ETag } })
  })

  it('ends with a release, a caution, a suspension, a withdrawal, and with no other text', async () => {
    const other = await release()
    const { id, digest, slug } = await release()
    const one = `/v1/statements/${slug}`
    const bystander = `/v1/statements/${other.slug}`
    const urls = [one, '/v1/statements?organisation=ilo', '/v1/changes', '/feeds/all.atom']
    const warm = async () => {
      for (const url of [...urls, bystander]) await keep(url)
    }
    for (const [action, body] of [
      ['caution', { publicNote: 'Careful.' }],
      ['suspend', { note: 'Wait.' }],
      ['reinstate', {}],
      ['withdraw', { publicNote: 'Wrong.' }],
    ] as const) {
      await warm()
      await act(id, action, { digest, ...body })
      expect(await within(PATIENCE, () => hit(bystander) !== null)).toBe(true)
      for (const url of urls) expect([action, url, hit(url)]).toEqual([action, url, null])
    }
    expect((await ask(one)).status).toBe(410)
    await keep('/v1/statements')
    const { id: next } = await release()
    expect(idsIn(await ask('/v1/statements'))[0]).toBe(next)
  })

  it('ends at the instant of an embargo, and not before', async () => {
    const { clock } = race.press.newsroom
    const at = clock.now().getTime() + HOUR
    const { id } = await release(new Date(at).toISOString())
    const early = await keep('/v1/statements')
    clock.set(new Date(at - SECOND))
    expect(hit('/v1/statements')).toBe(early)
    clock.set(new Date(at))
    expect(hit('/v1/statements')).toBeNull()
    expect(idsIn(await ask('/v1/statements'))).toContain(id)
  })

  it('of one server ends within a second when another one writes', async () => {
    const there = SERVERS - 1
    const { id, digest, slug } = await release()
    const one = `/v1/statements/${slug}`
    expect(await within(PATIENCE, async () => (await ask(one, {}, there)).status === 200)).toBe(true)
    await keep(one, {}, there)
    await act(id, 'withdraw', { digest, publicNote: 'Wrong.' })
    expect(await within(PATIENCE, async () => (await ask(one, {}, there)).status === 410)).toBe(true)
    await keep(one, {}, there)
  })
})
