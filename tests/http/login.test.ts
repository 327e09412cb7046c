import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { SOONEST_MS } from '../../src/server/serveApi.ts'
import { acceptLink, ask, logIn as newSession, PASSWORD, setUpOrganisations } from '../support/staff.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'

const COORDINATOR = 'coordinator@communique.example'
const MANAGER = 'manager@unodc.example'

describe('the login', () => {
  let server: RunningServer
  let dataDir: string
  let links: Map<string, string>
  const at = (path: string) => `${server.url}${path}`

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'login-'))
    links = await setUpOrganisations(dataDir)
    server = await startServer({ dataDir, env: { TRUST_PROXY: '1', PUBLIC_URL: 'https://newsroom.example' } })
    for (const email of [COORDINATOR, MANAGER])
      await acceptLink(server.url, { email, token: links.get(email) ?? '' })
  })
  afterAll(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('26: lets the owner in from a known browser while two hundred addresses try', async () => {
    const email = COORDINATOR
    const logIn = (password: string, headers: Record<string, string>) =>
      ask(at('/api/users/login'), { method: 'POST', body: { email, password }, headers })
    const first = await logIn(PASSWORD, { 'x-forwarded-for': '192.0.2.200' })
    const cookie = first.headers.getSetCookie().find((one) => one.startsWith('communique-device-')) ?? ''
    expect(cookie).toMatch(/; Path=\/api\/users; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure$/)
    const tries = Array.from({ length: 1_000 }, (_, index) =>
      logIn('wrong', { 'x-forwarded-for': `198.51.100.${index % 200}` }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(100)
    expect(statuses.filter((status) => status === 429)).toHaveLength(900)
    expect((await logIn(PASSWORD, { 'x-forwarded-for': '192.0.2.201' })).status).toBe(429)
    const [own = ''] = cookie.split(';')
    expect((await logIn(PASSWORD, { 'x-forwarded-for': '192.0.2.202', cookie: own })).status).toBe(200)
    const forged = own.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect((await logIn(PASSWORD, { 'x-forwarded-for': '192.0.2.203', cookie: forged })).status).toBe(429)
    for (let wrong = 0; wrong < 20; wrong += 1) await logIn('wrong', { cookie: own })
    expect((await logIn(PASSWORD, { cookie: own })).status).toBe(429)
  })

  describe('26: a form, which two parsers could read differently', () => {
    const WHOM = 'nobody@fia.example'
    const part = (data: unknown, type?: string) =>
      `--a-form\r\nContent-Disposition: form-data; name="_payload"\r\n${type ? `Content-Type: ${type}\r\n` : ''}\r\n${JSON.stringify(data)}\r\n`
    const send = async (door: string, address: string, ...parts: string[]) => {
      const answer = await fetch(at(door), {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=a-form', 'x-forwarded-for': address },
        body: `${parts.join('')}--a-form--\r\n`,
      })
      return { status: answer.status, body: (await answer.json()) as unknown }
    }
    const tryFor = (email: string, password = 'wrong') => ({ email, token: email, password })
    const DOORS = [
      ...['/api/users/login', '/api/users/reset-password'],
      ...['/api/users/forgot-password', '/api/invitations/accept'],
    ]
    const invalid = { status: 400, body: { errors: [expect.objectContaining({ reason: 'invalid' })] } }

    it.each(DOORS)('is refused at %s where it names one account and tries another', async (door) => {
      for (const type of ['application/octet-stream', undefined]) {
        const two = [part(tryFor('decoy@fia.example'), type), part(tryFor(MANAGER, PASSWORD))]
        expect(await send(door, '203.0.113.1', ...two)).toEqual(invalid)
      }
    })

    it.each(DOORS)('is refused at %s in an encoding that only one of them reads', async (door) => {
      const other = part(tryFor(WHOM), 'text/plain; charset=utf-16le')
      expect(await send(door, '203.0.113.2', other)).toEqual(invalid)
    })

    it('is counted for whom it tries, as JSON is', async () => {
      const tries = Array.from({ length: 41 }, () =>
        send('/api/users/login', '203.0.113.3', part(tryFor(WHOM))),
      )
      const statuses = (await Promise.all(tries)).map(({ status }) => status).sort()
      expect(statuses).toEqual([...Array<number>(40).fill(401), 429])
      const body = tryFor(WHOM)
      const headers = { 'x-forwarded-for': '203.0.113.3' }
      expect((await ask(at('/api/users/login'), { method: 'POST', body, headers })).status).toBe(429)
    })

    it('opens the door to who is meant', async () => {
      const entered = await send('/api/users/login', '203.0.113.4', part(tryFor(MANAGER, PASSWORD)))
      expect(entered).toMatchObject({ status: 200, body: { user: { email: MANAGER } } })
    })
  })

  describe('46: an invitation of who has an account', () => {
    const GUEST = 'manager@fia.example'
    const logIn = (password: string, headers: Record<string, string>) =>
      ask(at('/api/users/login'), { method: 'POST', body: { email: GUEST, password }, headers })
    const accept = (token: string, password: string, headers: Record<string, string>) =>
      ask(at('/api/invitations/accept'), {
        method: 'POST',
        body: { token, password, name: 'A Guest' },
        headers,
      })
    const from = (address: string, cookie = '') => ({ 'x-forwarded-for': address, cookie })
    const invite = async (): Promise<string> => {
      const { token } = await acceptedManager
      const body = { email: GUEST, organisation: 'unodc', roles: ['editor'] }
      const { body: made } = await ask(at('/api/invitations'), { method: 'POST', token, body })
      return String((made.invitation as { link?: string }).link).split('#')[1] ?? ''
    }
    let acceptedManager: ReturnType<typeof acceptLink>

    beforeAll(async () => {
      acceptedManager = newSession(server.url, MANAGER)
      await acceptLink(server.url, { email: GUEST, token: links.get(GUEST) ?? '' })
    })

    it('is answered as at the login, and as late', async () => {
      const token = await invite()
      const wrong = await logIn('a wrong password of the tests', from('192.0.2.1'))
      const started = performance.now()
      const answer = await accept(token, 'a wrong password of the tests', from('192.0.2.1'))
      expect([answer.status, answer.body]).toEqual([401, wrong.body])
      expect(performance.now() - started).toBeGreaterThanOrEqual(SOONEST_MS)
    })

    it('is counted with the tries there: by address, by account and by browser', async () => {
      const token = await invite()
      const entered = await logIn(PASSWORD, from('192.0.2.2'))
      const [cookie = ''] =
        entered.headers
          .getSetCookie()
          .find((one) => one.includes('Path=/api/invitations'))
          ?.split(';') ?? []
      expect(cookie).toMatch(/^communique-device-/)
      const wrong = Array.from({ length: 40 }, () => logIn('wrong', from('192.0.2.3')))
      await Promise.all(wrong)
      expect((await accept(token, PASSWORD, from('192.0.2.3'))).status).toBe(429)
      expect((await accept(token, PASSWORD, from('192.0.2.3', cookie))).status).toBe(200)
    })

    it('is tried ten times with one link, from wherever', async () => {
      const token = await invite()
      const tries = Array.from({ length: 12 }, (_, index) =>
        accept(token, 'a wrong password of the tests', from(`192.0.2.${10 + index}`)),
      )
      const statuses = (await Promise.all(tries)).map(({ status }) => status).sort()
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429])
      expect((await accept(token, PASSWORD, from('192.0.2.30'))).status).toBe(429)
    })
  })

  it('28: ends a session at once when its owner leaves, and gives a cookie that no script and no other site reads', async () => {
    const body = { email: MANAGER, password: PASSWORD }
    const { headers, body: entered } = await ask(at('/api/users/login'), { method: 'POST', body })
    const cookie = headers.getSetCookie().find((one) => one.startsWith('payload-token=')) ?? ''
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(attribute)
    const token = String(entered.token)
    const isIn = async () => (await ask(at('/api/statements'), { token })).status
    expect(await isIn()).toBe(200)
    const refreshed = await ask(at('/api/users/refresh-token'), { method: 'POST', body: {}, token })
    expect(refreshed).toMatchObject({ status: 200, body: { user: { email: MANAGER } } })
    expect((await ask(at('/api/users/logout'), { method: 'POST', body: {}, token })).status).toBe(200)
    expect(await isIn()).toBe(401)
    const again = { method: 'POST', body: {}, token: String(refreshed.body.refreshedToken) }
    expect((await ask(at('/api/users/refresh-token'), again)).status).toBe(401)
  })

  it('knows its own pages by the address that the world knows, whatever a proxy says in Host', async () => {
    const write = (origin: string) =>
      ask(at('/api/statements'), { method: 'POST', body: {}, headers: { cookie: 'payload-token=x', origin } })
    expect((await write('https://newsroom.example')).status).toBe(401)
    expect((await write('http://newsroom.example')).status).toBe(403)
    expect((await write('https://www.newsroom.example')).status).toBe(403)
  })

  it('takes no scheme from a proxy but its own two', async () => {
    for (const scheme of ['a b', 'javascript', 'https', 'https, a b']) {
      const headers = { 'x-forwarded-proto': scheme }
      expect([scheme, (await ask(at('/api/users/me'), { headers })).status]).toEqual([scheme, 200])
    }
  })

  it('26: sends five mails to one address, and not one more for whoever asks', async () => {
    const forget = (address: string) =>
      ask(at('/api/users/forgot-password'), {
        method: 'POST',
        body: { email: MANAGER },
        headers: { 'x-forwarded-for': address },
      })
    const statuses = []
    for (let index = 0; index < 6; index += 1) statuses.push((await forget(`192.0.2.${index}`)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })
})
