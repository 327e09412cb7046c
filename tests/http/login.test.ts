import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { leastOf } from '../support/leastOf.ts'
import { acceptLink, ask, PASSWORD, setUpOrganisations } from '../support/staff.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'

const COORDINATOR = 'coordinator@communique.example'
const MANAGER = 'manager@unodc.example'

describe('the login', () => {
  let server: RunningServer
  let dataDir: string
  const at = (path: string) => `${server.url}${path}`

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'login-'))
    const links = await setUpOrganisations(dataDir)
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

  it('26: a wrong password takes as long for an address that has an account as for one that has none', async () => {
    const time = async (email: string, index: number) => {
      const started = performance.now()
      const headers = { 'x-forwarded-for': `203.0.113.${index}` }
      const answer = await ask(at('/api/users/login'), {
        method: 'POST',
        body: { email, password: 'wrong' },
        headers,
      })
      return { ms: performance.now() - started, body: JSON.stringify(answer.body), status: answer.status }
    }
    const p95 = (answers: { ms: number }[]) => answers.map(({ ms }) => ms).sort((a, b) => a - b)[18] ?? NaN
    /** Turn by turn, so that whatever else the machine does happens to both. */
    const round = async (first: number) => {
      const [known, unknown]: Awaited<ReturnType<typeof time>>[][] = [[], []]
      for (let index = first; index < first + 20; index += 1) {
        known?.push(await time(MANAGER, index))
        unknown?.push(await time(`nobody${index}@unodc.example`, index))
      }
      const answers = [...(known ?? []), ...(unknown ?? [])]
      expect(new Set(answers.map(({ status, body }) => status + body)).size).toBe(1)
      return Math.abs(p95(known ?? []) - p95(unknown ?? []))
    }
    expect(await leastOf(20, (index) => round(index * 20))).toBeLessThan(20)
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
