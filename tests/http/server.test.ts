import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import path from 'node:path'
import { createClient } from '@libsql/client'
import sharp from 'sharp'
import { words } from '../../src/domain/publicationWords.ts'
import { leastOf } from '../support/leastOf.ts'
import { ask } from '../support/staff.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { until } from '../support/until.ts'

const METRICS_TOKEN = 'a token of the tests 1234'

/** A login that can be read, with something beside. */
const loginWith = (more: string): string => `{"email":"a@b.example","password":"x",${more}}`

describe('the server', () => {
  let server: RunningServer
  const at = (path: string) => `${server.url}${path}`

  beforeAll(async () => {
    server = await startServer({
      env: { METRICS_TOKEN, TRUST_PROXY: '1', WIRE_ANONYMOUS_PER_MINUTE: '3' },
    })
  })
  afterAll(() => server.stop())

  it('says that it is well; what more there is needs the token', async () => {
    expect((await ask(at('/healthz'))).status).toBe(200)
    expect((await ask(at('/readyz'))).body).toEqual({ text: 'ok\n' })
    const nothing = await ask(at('/metricx'))
    expect(nothing.status).toBe(404)
    for (const authorization of [undefined, 'Bearer wrong']) {
      const { status, body } = await ask(at('/metrics'), { headers: authorization ? { authorization } : {} })
      expect([status, body]).toEqual([404, nothing.body])
    }
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
    expect((await ask(at('/readyz'), { headers })).body).toMatchObject({
      database: 'ok',
      migrations: { pending: 0, unknown: 0 },
      reconciler: { lagSeconds: expect.any(Number) as number, unfinishedEntries: 0 },
    })
    const counts = String((await ask(at('/metrics'), { headers })).body.text)
    expect(counts).toContain('communique_requests_total{room="site",status="2xx"}')
    for (const name of ['deliveries_pending', 'reconciler_unfinished', 'writes_waiting', 'wire_answers'])
      expect(counts).toMatch(new RegExp(`^communique_${name} 0$`, 'm'))
    for (const name of ['mails_waiting', 'mails_failing', 'mails_given_up'])
      expect(counts).toMatch(new RegExp(`^communique_${name} \\d+$`, 'm'))
    expect(counts).toMatch(/^communique_reconciler_lag_seconds [\d.]+$/m)
  })

  it('asks nobody for a second first visit, nor for a connection to itself: hints are the admin’s', async () => {
    const HINTS = ['accept-ch', 'critical-ch']
    for (const page of ['/', '/en', '/ar', '/nothing', '/v1/statements']) {
      const { headers, body } = await ask(at(page))
      expect([page, HINTS.filter((name) => headers.has(name))]).toEqual([page, []])
      expect(headers.get('vary') ?? '').not.toMatch(/sec-ch/i)
      expect(`${headers.get('link') ?? ''}${String(body.text)}`).not.toContain('preconnect')
    }
    expect((await ask(at('/admin/login'))).headers.get('accept-ch')).toBe('Sec-CH-Prefers-Color-Scheme')
  })

  it('sets the headers of safety on everything, and a nonce that changes', async () => {
    const pages = ['/healthz', '/api/nothing', '/en/check', '/nothing']
    const answers = await Promise.all(pages.map((one) => ask(at(one))))
    const policies = answers.map(({ headers }) => headers.get('content-security-policy') ?? '')
    expect(policies.every((policy) => /script-src 'self' 'nonce-[^']+' 'strict-dynamic'/.test(policy))).toBe(
      true,
    )
    expect(new Set(policies).size).toBe(policies.length)
    const wire = await Promise.all(['/v1/statements', '/v1/nothing'].map((one) => ask(at(one))))
    for (const { headers } of wire) {
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    }
    for (const { headers } of [...answers, ...wire]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  it('lets a page that has no scripts run none', async () => {
    const { body, headers } = await ask(at('/en'))
    expect(headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(String(body.text)).not.toMatch(/nonce|<script(?! type="application\/ld\+json")/)
  })

  it('puts the nonce on every script of a page', async () => {
    for (const page of ['/en/check', '/admin/login']) {
      const { body, headers } = await ask(at(page))
      const nonce = /nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
      // What is data runs nowhere.
      const scripts = (String(body.text).match(/<script\b[^>]*>/g) ?? []).filter(
        (script) => !script.includes('type="application/ld+json"'),
      )
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
    }
  })

  it.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/graphql',
    '/api/graphql-playground',
    '/api/payload-jobs/run',
    '/api/og',
    '/api/payload-locked-documents',
    '/api/users/unlock',
    '/api/users/LOGIN',
    '/api/users/login/',
    '/api/clearance-events',
    '/api/frozen-texts',
    '/api/register-heads',
    '/api/webhook-receivers',
    '/api/webhook-deliveries',
    '/api/webhooks/x/secrets',
    '/api/webhooks/deliveries/x',
    '/api/register',
    '/api/register/heads/1',
    '/api/register/users/x/evidence',
    '/api/statements/VERSIONS/x',
    '/API/users/me',
    '/api/media/paste-url/x',
    '/api/globals/x',
  ])('answers 404 in one shape at a door that is on no list: %s', async (door) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await ask(at(door), { method })
      expect(answer.status).toBe(404)
      if (!door.startsWith('/API')) expect(answer.body).toMatchObject({ errors: [{ reason: 'not-found' }] })
      expect(answer.headers.get('cache-control')).toMatch(/no-store/)
    }
  })

  it.each(['/api/users/first-register', '/admin/create-first-user'])(
    '30: lets nobody register on an empty database: %s',
    async (door) => {
      const registration = { email: 'x@x.example', password: 'something long', name: 'X' }
      for (const body of [undefined, registration, { _payload: JSON.stringify(registration) }])
        for (const method of body ? ['POST', 'PUT', 'PATCH'] : ['GET', 'HEAD']) {
          const answer = await ask(at(door), { method, body })
          expect([method, answer.status]).toEqual([method, 403])
          expect(answer.headers.get('cache-control')).toBe('private, no-store')
          expect(answer.headers.getSetCookie()).toEqual([])
        }
      expect(await countPeople(server.dataDir)).toBe(0)
    },
  )

  it.each([
    ['en', 'ltr', 'fr', ['/en/statements/a-12345678', '/en/media-updates/x', '/en/x']],
    ['ur', 'rtl', 'en', ['/ur/events/b-87654321', '/ur/statements/x', '/ur/x', '/ur/events/x?y=z']],
    ['fr', 'ltr', '', ['/fr/events/none', '/fr/statements/x/canonical']],
    ['ar', 'rtl', 'ar, en;q=0.5', ['/nowhere', '/xx', '/_next/image?url=%2Fa', '/_next/data/x.json']],
    ['en', 'ltr', 'xx', ['/nowhere', '/xx/events/y', '/sign/statements', '/sign/statements/x']],
    ['ar', 'rtl', 'ar', ['/sign/statements', '/sign/x']],
  ] as const)(
    '16, 17: answers every page that is not there with the same bytes and headers, in the language of the address or the reader (%s)',
    async (language, dir, accepted, paths) => {
      const headers = { 'accept-language': accepted }
      const answers = await Promise.all(paths.map((one) => ask(at(one), { headers })))
      const seen = answers.map(({ status, headers, body }) => {
        const entries = [...headers].filter(
          ([name]) => !['date', 'x-request-id', 'content-security-policy'].includes(name),
        )
        return JSON.stringify([status, entries, body])
      })
      expect(answers[0]?.status).toBe(404)
      expect(answers[0]?.headers.get('cache-control')).toBe('no-store')
      expect(answers[0]?.body.text).toContain(`<html lang="${language}" dir="${dir}">`)
      expect(answers[0]?.body.text).toContain(`<h1>${words[language].missingTitle}</h1>`)
      expect(new Set(seen).size).toBe(1)
    },
  )

  it('has a mark for the tab of a browser', async () => {
    const answer = await fetch(at('/favicon.ico'))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/x-icon'])
    const icon = Buffer.from(await answer.arrayBuffer())
    expect([icon.readUInt16LE(2), icon.readUInt32LE(14)]).toEqual([1, icon.length - 22])
    expect(await sharp(icon.subarray(22)).metadata()).toMatchObject({ format: 'png', width: 32, height: 32 })
    expect((await fetch(at('/favicon.ico/x'))).status).toBe(404)
    expect((await fetch(at('/favicon.ico'), { method: 'POST' })).status).toBe(404)
  })

  it('shows the front page in the reader’s language at /', async () => {
    const { status, body, headers } = await ask(at('/'), { headers: { 'accept-language': 'ur, en;q=0.5' } })
    expect(status).toBe(200)
    expect(body.text).toMatch(/<html[^>]* dir="rtl"/)
    expect(headers.get('vary')).toMatch(/accept-language/i)
  })

  it.each([
    '?limit=0',
    '?limit=1e9',
    '?limit=501',
    '?page=-1',
    '?page=0',
    '?depth=99',
    '?limit=1&limit=2',
    '?x=%00',
    '?x=%E0%A4%A',
    '?where[__proto__][x]=1',
    `?where${'[a]'.repeat(9)}=1`,
    `?x=${'y'.repeat(9_000)}`,
    `?${Array.from({ length: 300 }, (_, index) => `where[or][${index}][title][equals]=x`).join('&')}`,
  ])('31: refuses a query that is out of bounds: %#', async (query) => {
    const refusal = async () => {
      const started = Date.now()
      expect(await ask(at(`/api/statements${query}`))).toMatchObject({
        status: 400,
        body: { errors: [{ reason: 'invalid' }] },
      })
      return Date.now() - started
    }
    expect(await leastOf(200, refusal)).toBeLessThan(200)
  })

  it('31: refuses another method in a header, except the admin’s own form', async () => {
    const override = (headers: Record<string, string>) =>
      ask(at('/api/statements'), { method: 'POST', headers })
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await override({ 'x-http-method-override': 'GET', ...form })).status).toBe(400)
    expect((await override({ 'x-payload-http-method-override': 'DELETE', ...form })).status).toBe(400)
    expect(
      (await override({ 'x-payload-http-method-override': 'GET', 'content-type': 'application/json' }))
        .status,
    ).toBe(400)
    expect((await override({ 'x-payload-http-method-override': 'GET', ...form })).status).toBe(401)
  })

  it('refuses a write without a session before anything reads it', async () => {
    for (const [method, door] of [
      ['POST', '/api/statements'],
      ['PATCH', `/api/events/${randomUUID()}`],
      ['DELETE', `/api/media/${randomUUID()}`],
    ] as const) {
      const answer = await ask(at(door), { method, body: { title: 'x' } })
      expect(answer).toMatchObject({ status: 401, body: { errors: [{ reason: 'unauthenticated' }] } })
    }
    expect((await ask(at('/admin'), { method: 'POST', body: {} })).status).toBe(401)
  })

  it('refuses a write that a page of another site sends', async () => {
    const write = (headers: Record<string, string>) =>
      ask(at('/api/users/login'), { method: 'POST', body: { email: 'a@b.example', password: 'x' }, headers })
    expect((await write({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await write({ 'sec-fetch-site': 'same-site', origin: server.url })).status).toBe(403)
    expect((await write({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await write({ origin: server.url.replace('localhost', 'www.localhost') })).status).toBe(403)
    expect((await write({ origin: 'null' })).status).toBe(403)
    expect((await write({ origin: server.url })).status).toBe(401)
  })

  it('says localhost, where passkeys can be made, and leads pages there that are opened at an address', async () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+$/)
    const byAddress = (door: string) => `${server.url.replace('localhost', '127.0.0.1')}${door}`
    for (const door of ['/', '/en', '/admin/login?redirect=%2Fadmin', '/sign/statements/x']) {
      const { status, headers } = await fetch(byAddress(door), { redirect: 'manual' })
      expect([door, status, headers.get('location')]).toEqual([door, 307, at(door)])
      expect((await fetch(byAddress(door))).url).toMatch(new RegExp(`^${at('/')}`))
    }
    for (const [door, status] of [['/v1/statements', 200] as const, ['/api/statements', 401] as const])
      expect([door, (await fetch(byAddress(door), { redirect: 'manual' })).status]).toEqual([door, status])
    const write = { method: 'POST', body: { email: 'a@b.example', password: 'x' } }
    const login = (origin: string) =>
      ask(byAddress('/api/users/login'), { ...write, headers: { origin, 'sec-fetch-site': 'same-origin' } })
    expect((await login(byAddress(''))).status).toBe(401)
    expect((await login('http://127.0.0.1')).status).toBe(403)
  })

  it('29: a consumer’s key is nobody at the desk, and nowhere in an address', async () => {
    const key = `cq_${'k'.repeat(43)}`
    const status = async (door: string, init: Parameters<typeof ask>[1] = {}) =>
      (await ask(at(door), { ...init })).status
    for (const door of ['/api/statements', '/api/users/me', '/admin', '/admin/collections/statements'])
      expect([door, await status(door, { headers: { authorization: `Bearer ${key}` } })]).toEqual([door, 401])
    const write = { method: 'POST', body: { title: 'x' }, headers: { authorization: `Bearer ${key}` } }
    expect(await status('/api/statements', write)).toBe(401)
    for (const door of ['/v1/statements', '/feeds/all.atom', '/api/statements', '/en', '/admin'])
      expect([door, await status(`${door}?key=${key}`)]).toEqual([door, 401])
    expect(await status('/v1/statements?utm_source=c%71_kkkkkkkkkkkk')).toBe(401)
  })

  it('29: at the wire whoever says who they are has a key that is in force, or gets 401', async () => {
    const unknown = `Bearer cq_${'k'.repeat(43)}`
    for (const authorization of [unknown, 'JWT x', 'Basic eDp5', 'Bearer x', 'x'])
      for (const door of ['/v1/statements', '/v1/nothing', '/v1/embargoed', '/feeds/all.atom']) {
        const { status, headers, body } = await ask(at(door), { headers: { authorization } })
        expect([door, authorization, status]).toEqual([door, authorization, 401])
        expect(headers.get('www-authenticate')).toBe('Bearer')
        expect(headers.get('cache-control')).toBe('no-store')
        expect(body).toMatchObject({ errors: [{ reason: 'unauthenticated' }] })
      }
  })

  it('counts who reads the wire without a key, by network; this machine is free', async () => {
    const read = (from?: string) =>
      ask(at('/v1/statements'), { headers: from ? { 'x-forwarded-for': from } : {} })
    const answers = []
    for (const host of ['1', '2', '3', '4']) answers.push(await read(`2001:db8::${host}`))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['2', '1', '0', '0'])
    const refused = answers[3]
    expect(refused?.headers.get('ratelimit-limit')).toBe('3')
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused?.headers.get('retry-after')).toBe(refused?.headers.get('ratelimit-reset'))
    expect(refused?.headers.get('access-control-expose-headers')).toContain('RateLimit-Remaining')
    expect(refused?.body).toMatchObject({ errors: [{ reason: 'too-many' }] })
    expect((await read('192.0.2.1')).status).toBe(200)
    expect((await read()).headers.get('ratelimit-limit')).toBeNull()
  })

  it('makes no more pages for a network than it answers of the wire; what is in memory is for everybody', async () => {
    const read = (path: string) =>
      fetch(at(path), { headers: { 'x-forwarded-for': '198.51.100.7' }, redirect: 'manual' })
    await (await fetch(at('/fr'))).text()
    const searched = []
    for (const word of ['one', 'two', 'three', 'four']) searched.push(await read(`/ar/search?q=${word}`))
    expect(searched.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    const refused = searched[3]
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused?.headers.get('cache-control')).toBe('no-store')
    expect(await refused?.text()).toMatch(/<html lang="ar" dir="rtl">[^]*انتظروا دقيقة/)
    expect((await read('/fr')).status).toBe(200)
  })

  it('asks whoever writes with a cookie for the origin that a browser names by itself', async () => {
    const write = (headers: Record<string, string>) =>
      ask(at('/api/statements'), { method: 'POST', body: { title: 'x' }, headers })
    expect((await write({ cookie: 'payload-token=x' })).status).toBe(403)
    expect((await write({ cookie: 'payload-token=x', origin: server.url })).status).toBe(401)
    expect((await write({ authorization: 'JWT x' })).status).toBe(401)
  })

  it.each([
    ['broken JSON', '{"email":', 'application/json', 400],
    // Whoever sends the rest of these alone is answered 401.
    ['deep JSON', loginWith(`"more":${'['.repeat(5_000)}${']'.repeat(5_000)}`), 'application/json', 400],
    ['__proto__', loginWith('"__proto__":{"x":1}'), 'application/json', 400],
    ['NUL', loginWith('"more":"a\\u0000b"'), 'application/json', 400],
    ['another type', 'email=a', 'text/plain', 400],
    ['a broken form', 'x', 'multipart/form-data; boundary=y', 400],
    ['too much', 'x'.repeat(20_000), 'application/json', 413],
  ])('31: refuses a body with %s', async (_, body, type, status) => {
    const response = await fetch(at('/api/users/login'), {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({
      errors: [{ reason: status === 413 ? 'too-large' : 'invalid' }],
    })
  })

  it('31: counts a body that does not say how long it is', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
      const sent = request(at('/api/users/login'), { method: 'POST', headers }, (answer) =>
        resolve(answer.resume().statusCode),
      )
      sent.once('error', reject)
      for (let index = 0; index < 100; index += 1) sent.write('x'.repeat(1_000))
      sent.end()
    })
    expect(status).toBe(413)
  })

  it('26: limits guessing: 40 wrong tries for one account from one address, and nobody else is kept out', async () => {
    const guess = (email: string, address: string) =>
      ask(at('/api/users/login'), {
        method: 'POST',
        body: { email, password: 'wrong' },
        headers: { 'x-forwarded-for': address },
      })
    const statuses = (
      await Promise.all(Array.from({ length: 50 }, () => guess('someone@x.example', '192.0.2.7')))
    ).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(40)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    const refused = await guess('Someone@x.example ', '192.0.2.7')
    expect(refused).toMatchObject({ status: 429, body: { errors: [{ reason: 'too-many' }] } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(600)
    expect((await guess('other@x.example', '192.0.2.7')).status).toBe(401)
    expect((await guess('someone@x.example', '192.0.2.8')).status).toBe(401)
  })

  it('34: writes one line a request, without query, address or anything that was typed', async () => {
    const canary = 'canary-7f3a'
    const slugs = [`/v1/statements/${canary}-00000000`, `/v1/events/${canary}-00000000.ics`]
    for (const door of [...slugs, `/v1/files/${canary}.png`, `/ar/statements/${canary}-00000000`])
      expect((await ask(at(door))).status).toBe(404)
    await ask(at(`/api/statements?where[title][equals]=${canary}`), { headers: { cookie: `x=${canary}` } })
    await ask(at(`/admin/reset/${canary}`))
    await ask(at('/api/users/login'), {
      method: 'POST',
      body: { email: `${canary}@x.example`, password: canary },
    })
    // The last of the three is the last in the log.
    await until('the lines are written', () =>
      server.output().split('"path":"/admin/reset/…"').slice(1).join().includes('/api/users/login'),
    )
    expect(server.output()).not.toContain(canary)
    expect(server.output()).toMatch(/"method":"GET","path":"\/api\/statements","status":40\d/)
  })
})

/** As the file has it, whatever the doors say. */
const countPeople = async (dataDir: string): Promise<number> => {
  const [file] = (await readdir(dataDir)).filter((name) => name.endsWith('.db'))
  const client = createClient({ url: `file:${path.join(dataDir, String(file))}` })
  const { rows } = await client.execute('select count(*) as people from users')
  client.close()
  return Number(rows[0]?.people)
}
