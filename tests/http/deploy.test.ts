import { once } from 'node:events'
import { connect } from 'node:http2'
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
        ...{ METRICS_TOKEN, TRUST_PROXY: '1', HOST: '127.0.0.1', PUBLIC_URL: `https://${HOST}` },
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

      it('is served by TLS, and by HTTP/2 to who can', async () => {
        const session = connect(`https://127.0.0.1:${nginx.ports.tls}`, { ca: nginx.ca, servername: HOST })
        const stream = session.request({ ':path': '/healthz', ':authority': HOST })
        const [headers] = (await once(stream, 'response')) as [Record<string, unknown>]
        expect([headers[':status'], session.alpnProtocol]).toEqual([200, 'h2'])
        session.destroy()
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
        const askAs = async (from: string) => {
          const answers = []
          for (let at = 0; at < FEW + 2; at += 1)
            answers.push((await nginx.ask(`/v1/statements?limit=${at + 1}&q=${from}`, { from })).status)
          return answers.map(String).join(' ')
        }
        const all = `${'200 '.repeat(FEW)}429 429`
        expect(await askAs('127.0.0.2')).toBe(all)
        expect(await askAs('127.9.0.3')).toBe(all)
      })

      it('does not show the numbers, nor takes more than a newsroom does', async () => {
        const authorization = `Bearer ${METRICS_TOKEN}`
        expect((await nginx.ask('/metrics', { headers: { authorization } })).status).toBe(404)
        const headers = { 'content-length': String(61 * 1024 * 1024) }
        expect((await nginx.ask('/api/media', { method: 'POST', headers })).status).toBe(413)
      })

      it('refuses who asks too much at once, before the newsroom has to', async () => {
        const answers = await Promise.all(
          Array.from({ length: 90 }, (_, at) => nginx.ask(`/healthz?${at}`, { from: '127.0.0.4' })),
        )
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
        const flood = Array.from({ length: 12 }, () =>
          Promise.all(Array.from({ length: 80 }, () => nginx.ask('/healthz', { from: '127.0.0.4' }))),
        )
        const statuses = (await Promise.all(flood)).flat().map(({ status }) => status)
        expect(statuses).toContain(429)
      })
    })
})
