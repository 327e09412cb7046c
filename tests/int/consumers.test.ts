import { setTimeout as sleep } from 'node:timers/promises'
import { getServices } from '../../src/services.ts'
import type { FullItem } from '../../src/wire/render/items.ts'
import { leastOf } from '../support/leastOf.ts'
import { type Newsroom, openNewsroom, reasonOf, toLexical } from '../support/newsroom.ts'

type Json = Record<string, unknown>
type Consumer = { id: string; name: string; organisation: string | null; keyPrefix: string } & Json

describe('29: consumers and their keys', () => {
  let newsroom: Newsroom
  const tokens: Record<string, string> = {}
  const PEOPLE = ['manager@unodc', 'editor@unodc', 'reviewer@unodc', 'manager@fia']

  beforeAll(async () => {
    newsroom = await openNewsroom()
    for (const who of PEOPLE) tokens[who] = await newsroom.logIn(`${who}.example`)
    tokens.coordinator = await newsroom.logIn('coordinator@communique.example')
  })
  afterAll(() => newsroom.close())

  const ask = (who: string, method: string, door = '', body?: unknown) =>
    newsroom.ask(method, `/api/consumers${door}`, body, tokens[who])
  const make = async (who: string, body: Json = {}) => {
    const answer = await ask(who, 'POST', '', { name: 'Agency', ...body })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return answer.body as { consumer: Consumer; key: string }
  }
  const wire = () => getServices(newsroom.payload).wire
  const readerOf = async (key: string) => wire().keys.read(`Bearer ${key}`)
  const rowOf = async (id: string) => {
    const where = { id: { equals: id } }
    const { docs } = await newsroom.payload.db.find<Json>({
      collection: 'consumers',
      where,
      pagination: false,
    })
    return docs[0] ?? {}
  }

  it('is made by a manager; the key is shown once, and only its hash is kept', async () => {
    const { consumer, key } = await make('manager@unodc', { scopes: ['press'] })
    expect(key).toMatch(/^cq_[\w-]{43}$/)
    expect(consumer).toMatchObject({
      ...{ name: 'Agency', organisation: newsroom.organisations.unodc, scopes: ['read', 'press'] },
      ...{ ratePerMinute: 600, keyPrefix: key.slice(0, 9), revokedAt: null, endsAt: null },
    })
    const looks = [await ask('manager@unodc', 'GET'), await ask('manager@unodc', 'GET', `/${consumer.id}`)]
    for (const { status, body } of [...looks, { status: 200, body: await rowOf(consumer.id) }]) {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain(key.slice(9))
    }
    for (const { body } of looks) expect(JSON.stringify(body)).not.toMatch(/hash|createdBy/i)
    expect(await readerOf(key)).toEqual({
      ...{ kind: 'consumer', id: consumer.id, name: 'Agency' },
      ...{ scopes: ['read', 'press'], ratePerMinute: 600 },
    })
  })

  it('is a matter of the managers of its organisation, and of the coordinator', async () => {
    const { consumer } = await make('manager@unodc')
    const revoke = `/${consumer.id}/revoke`
    const refused = async (who: string, method: string, door: string, body?: unknown) => {
      const answer = await ask(who, method, door, body)
      return [answer.status, reasonOf(answer)]
    }
    for (const who of ['manager@fia', 'editor@unodc', 'reviewer@unodc'])
      for (const [method, door] of [
        ['GET', `/${consumer.id}`],
        ['POST', revoke],
        ['POST', `/${consumer.id}/rotate`],
      ] as const)
        expect([who, await refused(who, method, door)]).toEqual([who, [404, 'not-found']])
    expect(await refused('editor@unodc', 'POST', '', { name: 'x' })).toEqual([403, 'forbidden'])
    const foreign = { name: 'x', organisation: 'unodc' }
    expect(await refused('manager@fia', 'POST', '', foreign)).toEqual([403, 'forbidden'])
    expect(await refused('nobody', 'POST', '', foreign)).toEqual([401, 'unauthenticated'])
    expect(await refused('nobody', 'POST', revoke, {})).toEqual([401, 'unauthenticated'])
    for (const body of [
      {},
      { name: 'x', organisation: 'nobody' },
      { name: 'x', endsAt: '2001-01-01T00:00:00Z' },
    ])
      expect(await refused('manager@unodc', 'POST', '', body)).toEqual([400, 'invalid'])
    expect(await refused('manager@unodc', 'GET', '?where[keyHash][like]=a')).toEqual([400, 'invalid'])

    const own = (await make('coordinator')).consumer
    expect(own.organisation).toBeNull()
    expect(await refused('manager@unodc', 'GET', `/${own.id}`)).toEqual([404, 'not-found'])
    expect((await make('coordinator', { organisation: 'fia' })).consumer.organisation).toBe(
      newsroom.organisations.fia,
    )
    const { body } = await ask('coordinator', 'GET', '?limit=100')
    expect((body.docs as Consumer[]).map(({ id }) => id)).toEqual(
      expect.arrayContaining([consumer.id, own.id]),
    )
    expect((await ask('coordinator', 'POST', revoke)).status).toBe(200)
  })

  it('is nobody at once when it is revoked, for good', async () => {
    const { consumer, key } = await make('manager@unodc')
    expect(await readerOf(key)).toMatchObject({ id: consumer.id })
    const both = await Promise.all(
      [1, 2].map(() => ask('manager@unodc', 'POST', `/${consumer.id}/revoke`, {})),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await readerOf(key)).toBeNull()
    const again = await ask('manager@unodc', 'POST', `/${consumer.id}/rotate`, {})
    expect([again.status, reasonOf(again)]).toEqual([409, 'wrong-state'])
  })

  it('is nobody on another server within a second', async () => {
    const other = await openNewsroom({ databaseUri: newsroom.databaseUri, dataDir: newsroom.dataDir })
    try {
      const revoked = async () => {
        const { consumer, key } = await make('manager@unodc')
        const there = async () => getServices(other.payload).wire.keys.read(`Bearer ${key}`)
        expect(await there()).toMatchObject({ id: consumer.id })
        await ask('manager@unodc', 'POST', `/${consumer.id}/revoke`, {})
        const began = performance.now()
        while ((await there()) !== null) await sleep(20)
        return performance.now() - began
      }
      expect(await leastOf(1000, revoked)).toBeLessThan(1000)
    } finally {
      await other.close()
    }
  })

  it('ends at its end, and gets a new key while the old one works on for a while', async () => {
    const start = newsroom.clock.now().getTime()
    const at = (hours: number) => new Date(start + hours * 3_600_000)
    const { consumer, key } = await make('manager@unodc', { endsAt: at(48).toISOString() })
    const late = await ask('manager@unodc', 'POST', `/${consumer.id}/rotate`, { until: at(25).toISOString() })
    expect([late.status, reasonOf(late)]).toEqual([400, 'invalid'])
    const rotated = await ask('manager@unodc', 'POST', `/${consumer.id}/rotate`, {
      until: at(2).toISOString(),
    })
    expect(rotated.body).toMatchObject({ previousUntil: at(2).toISOString() })
    const renewed = String(rotated.body.key)
    expect([await readerOf(key), await readerOf(renewed)]).toMatchObject([
      { id: consumer.id },
      { id: consumer.id },
    ])
    newsroom.clock.set(at(2))
    expect([await readerOf(key), await readerOf(renewed)]).toMatchObject([null, { id: consumer.id }])
    newsroom.clock.set(at(48))
    wire().keys.forget()
    expect(await readerOf(renewed)).toBeNull()
    newsroom.clock.set(at(49))
  })

  it('is replaced by one that ends with the consumer, and says of the old one no later instant, or none once it is revoked', async () => {
    const endsAt = new Date(newsroom.clock.now().getTime() + 3_600_000).toISOString()
    const { consumer } = await make('manager@unodc', { endsAt })
    const shown = async () =>
      (await ask('manager@unodc', 'GET', `/${consumer.id}`)).body as { previousUntil?: string | null }
    const rotated = await ask('manager@unodc', 'POST', `/${consumer.id}/rotate`, {})
    expect([rotated.body.previousUntil, (await shown()).previousUntil]).toEqual([endsAt, endsAt])
    await ask('manager@unodc', 'POST', `/${consumer.id}/revoke`, {})
    expect((await shown()).previousUntil ?? null).toBeNull()
  })

  it('is remembered to have been there, once a minute, without being waited for', async () => {
    const { consumer, key } = await make('manager@unodc')
    const used = async () => (await rowOf(consumer.id)).lastUsedAt
    const first = newsroom.clock.now()
    newsroom.clock.set(first)
    for (let n = 0; n < 5; n += 1) await readerOf(key)
    while (!(await used())) await sleep(10)
    const noted = String(await used())
    newsroom.clock.set(new Date(first.getTime() + 30_000))
    await readerOf(key)
    newsroom.clock.set(new Date(first.getTime() + 120_000))
    await readerOf(key)
    while ((await used()) === noted) await sleep(10)
    expect(Date.parse(String(await used())) - Date.parse(noted)).toBeGreaterThanOrEqual(60_000)
    expect((await rowOf(consumer.id)).scopes).toBe('read')
  })

  describe('18: what a key shows', () => {
    const answers = async (reader: Awaited<ReturnType<typeof readerOf>>, path: string, query = '') => {
      if (!reader) throw new Error('That key opens nothing.')
      const request = { method: 'GET', path, query: new URLSearchParams(query), headers: {}, reader }
      const answer = await wire().handle(request)
      const body = String(answer?.body)
      return { ...answer, body, json: JSON.parse(body) as { items: FullItem[] } & FullItem }
    }
    const readers: Record<'read' | 'press' | 'anonymous', Awaited<ReturnType<typeof readerOf>>> = {
      read: null,
      press: null,
      anonymous: { kind: 'anonymous' },
    }
    let slug: string

    beforeAll(async () => {
      const editor = tokens['editor@unodc']
      const must = async (method: string, url: string, body: Json, token = editor) => {
        const answer = await newsroom.ask(method, url, body, token)
        if (answer.status > 201) throw new Error(JSON.stringify(answer.body))
        return answer.body
      }
      const contact = await must('POST', '/api/media-contacts', {
        name: 'Press office',
        emails: [
          { address: 'office@unodc.example', visibility: 'public' },
          { address: 'duty@unodc.example', visibility: 'press' },
        ],
        phones: [{ number: '+43 1 DUTY', visibility: 'staff' }],
      })
      const text = {
        title: 'With a contact',
        body: toLexical('Words.'),
        contacts: [(contact.doc as Consumer).id],
      }
      const { doc } = await must('POST', '/api/statements', text)
      const door = `/api/statements/${(doc as Consumer).id}/clearance`
      const { digest } = await must('POST', `${door}/submit`, { revision: 1 })
      await must('POST', `${door}/sign`, { digest }, tokens['reviewer@unodc'])
      await must('POST', `${door}/release`, { digest }, tokens['reviewer@unodc'])
      readers.read = await readerOf((await make('manager@unodc')).key)
      readers.press = await readerOf((await make('manager@unodc', { scopes: ['press'] })).key)
      slug = (await answers(readers.anonymous, '/v1/statements')).json.items[0]?.slug ?? ''
    })

    it('is what everybody sees, to the byte, without the scope of the press, and in every list', async () => {
      for (const [path, query] of [
        [`/v1/statements/${slug}`],
        ['/v1/statements', 'include=body'],
        ['/v1/changes', 'include=body'],
        ['/v1/statements'],
        ['/v1/changes'],
        [`/v1/statements/${slug}/canonical`],
        ['/v1/statements/nothing'],
      ] as const) {
        const open = await answers(readers.anonymous, path, query)
        expect(JSON.stringify(open)).not.toContain('duty@')
        expect(await answers(readers.read, path, query)).toEqual(open)
        if (query === undefined && path !== `/v1/statements/${slug}`)
          expect(await answers(readers.press, path, query)).toEqual(open)
      }
    })

    it('21: is more for the press, of which nothing in between keeps anything; what is for staff is nowhere', async () => {
      for (const [path, query] of [
        [`/v1/statements/${slug}`],
        ['/v1/statements', 'include=body'],
        ['/v1/changes', 'include=body'],
      ] as const) {
        const { headers, json, status } = await answers(readers.press, path, query)
        expect([status, headers?.['Cache-Control'], headers?.ETag]).toEqual([
          200,
          'private, no-store',
          undefined,
        ])
        expect(headers?.Vary).toContain('Authorization')
        expect(JSON.stringify(json)).toContain('"emails":["office@unodc.example","duty@unodc.example"]')
        expect(JSON.stringify(json)).not.toContain('DUTY')
      }
    })
  })
})
