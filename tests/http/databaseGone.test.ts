import { openCuttingProxy } from '../support/cuttingProxy.ts'
import { POSTGRES_ADVICE, startPostgres } from '../support/postgres.ts'
import { startServer } from '../support/startServer.ts'
import { databaseOn } from '../support/storeUnderTest.ts'
import { until } from '../support/until.ts'

const postgres = await startPostgres()
const described = postgres ? describe : describe.skip

described(`a server whose PostgreSQL is gone${postgres ? '' : ` (${POSTGRES_ADVICE})`}`, () => {
  afterAll(() => postgres?.stop())

  it('says so and when to come again, lives on, and is itself again when the database is', async () => {
    const proxy = await openCuttingProxy(postgres!.uri)
    const server = await startServer({
      env: { DATABASE_URI: proxy.through(databaseOn(postgres!.uri, 'gone')), LOG_LEVEL: 'fatal' },
    })
    const { url } = server
    const logIn = () =>
      fetch(`${url}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: 'nobody@unodc.example', password: 'a wrong password' }),
      })
    const statusOf = async (path: string) => (await fetch(url + path)).status
    try {
      expect([await statusOf('/readyz'), (await logIn()).status]).toEqual([200, 401])

      proxy.shut(true)
      const refused = await logIn()
      const { errors } = (await refused.json()) as { errors: { reason: string }[] }
      expect([refused.status, errors[0]?.reason]).toEqual([503, 'unavailable'])
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
      expect([await statusOf('/readyz'), await statusOf('/healthz')]).toEqual([503, 200])

      proxy.shut(false)
      await until('the server is ready again', async () => (await statusOf('/readyz')) === 200)
      expect((await logIn()).status).toBe(401)
    } finally {
      await server.stop()
      await proxy.close()
    }
  })
})
