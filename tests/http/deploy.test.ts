import { once } from 'node:events'
import { type ClientHttp2Session, connect } from 'node:http2'
import { metricsOf, readAlerts, readDashboard } from '../support/deploy.ts'
import { type DeployedNginx, HOST, isNginxHere, startDeployedNginx } from '../support/deployedNginx.ts'
import { ask } from '../support/staff.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'

const METRICS_TOKEN = 'a token of the tests 1234'
/** That one reader may ask in a minute. */
const FEW = 8

describe('a newsroom as deploy/ runs it', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({
      env: {
        // Two: whoever asks here says where from, as a proxy in front of nginx would. This machine itself is not counted.
        ...{ METRICS_TOKEN, TRUST_PROXY: '2', HOST: '127.0.0.1', PUBLIC_URL: `https://${HOST}` },
        WIRE_ANONYMOUS_PER_MINUTE: String(FEW),
      },
    })
  })
  afterAll(() => server.stop())

  it('gives every number that a rule or a panel asks for, and those that cannot be had it leaves out', async () => {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
    const { body } = await ask(`${server.url}/metrics`, { headers })
    const told = String(body.text)
    const given = new Set([...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name))
    const asked = metricsOf([
      ...readAlerts().map(({ expr }) => expr),
      ...readDashboard().panels.flatMap(({ targets }) => (targets ?? []).map(({ expr }) => expr)),
    ])
    expect(asked.length).toBeGreaterThan(25)
    expect(asked.filter((name) => !given.has(name))).toEqual([])
    // Each has somebody who looks at it.
    expect([...given].filter((name) => name?.startsWith('communique_') && !asked.includes(name))).toEqual([])
    for (const line of [
      'database_up 1',
      'migrations_pending 0',
      'clock_skew_seconds 0',
      'receivers_troubled 0',
    ])
      expect(told).toContain(`\ncommunique_${line}\n`)
    expect(told).toMatch(/^communique_database_bytes \d{5,}$/m)
    // None was ever made, and SQLite has no pool: 0 would say that all is well.
    expect(told).not.toMatch(/^communique_(backup|pool)_\w+ /m)
  })

  if (!isNginxHere())
    it('is not tried behind nginx, which is not on this machine, or openssl is not', () => {
      console.log('nginx or openssl is not here: deploy/nginx/communique.conf is not tried.')
    })
  else
    describe('behind nginx', () => {
      let nginx: DeployedNginx
      beforeAll(async () => {
        nginx = await startDeployedNginx(server.url)
      })
      afterAll(() => nginx.stop())

      const withSession = async <T>(work: (session: ClientHttp2Session) => Promise<T>): Promise<T> => {
        const session = connect(`https://127.0.0.1:${nginx.ports.tls}`, { ca: nginx.ca, servername: HOST })
        try {
          return await work(session)
        } finally {
          session.destroy()
        }
      }
      const statusOver = async (session: ClientHttp2Session, at: string): Promise<unknown> => {
        const stream = session.request({ ':path': at, ':authority': HOST })
        const [headers] = (await once(stream, 'response')) as [Record<string, unknown>]
        stream.resume()
        await once(stream, 'close')
        return headers[':status']
      }

      it('is served by TLS, and by HTTP/2 to who can', async () => {
        const over = await withSession(async (session) => [
          await statusOver(session, '/healthz'),
          session.alpnProtocol,
        ])
        expect(over).toEqual([200, 'h2'])
        const plain = await fetch(`http://127.0.0.1:${nginx.ports.plain}/en?q=1`, { redirect: 'manual' })
        expect([plain.status, plain.headers.get('location')]).toEqual([301, `https://${HOST}/en?q=1`])
        const { headers: secure } = await nginx.ask('/en')
        expect(secure['strict-transport-security']).toMatch(/^max-age=\d+/)
      })

      it('keeps what the world reads for a second, and nothing of the desk and of who has a key', async () => {
        const seen = async (at: string, headers = {}) => {
          const answers = await Promise.all(Array.from({ length: 12 }, () => nginx.ask(at, { headers })))
          return answers.filter((answer) => answer.headers['x-cache'] === 'HIT').length
        }
        expect(await seen('/en')).toBeGreaterThan(0)
        expect(await seen('/admin/login')).toBe(0)
        expect(await seen('/en', { authorization: 'Bearer x' })).toBe(0)
      })

      it('counts each reader by their own address, also where answers are kept', async () => {
        const askAs = async (reader: string) => {
          const statuses = []
          for (let at = 1; at <= FEW + 2; at += 1) {
            const headers = { 'x-forwarded-for': reader }
            statuses.push((await nginx.ask(`/v1/statements?limit=${at}&q=${reader}`, { headers })).status)
          }
          return statuses
        }
        const counted = [...Array<number>(FEW).fill(200), 429, 429]
        expect(await askAs('192.0.2.1')).toEqual(counted)
        expect(await askAs('192.0.2.2')).toEqual(counted)
      })

      it('does not show the numbers, nor takes more than a newsroom does', async () => {
        const authorization = `Bearer ${METRICS_TOKEN}`
        expect((await nginx.ask('/metrics', { headers: { authorization } })).status).toBe(404)
        const headers = { 'content-length': String(61 * 1024 * 1024) }
        expect((await nginx.ask('/api/media', { method: 'POST', headers })).status).toBe(413)
      })

      it('refuses who asks too much at once, before the newsroom has to', async () => {
        // What nginx answers over one connection.
        const most = 900
        const statuses = await withSession((session) =>
          Promise.all(Array.from({ length: most }, () => statusOver(session, '/healthz'))),
        )
        expect(statuses.slice(0, 50)).toEqual(Array<number>(50).fill(200))
        expect(statuses).toContain(429)
      })
    })
})
