import { randomUUID } from 'node:crypto'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { getServices } from '../../../src/services.ts'
import { type Host, lexical, openHost } from '../../support/host.ts'
import { POSTGRES_ADVICE, type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { databaseOn } from '../../support/storeUnderTest.ts'

const postgres: PostgresServer | null = await startPostgres()
const described = postgres ? describe : describe.skip

described(
  `the plugins on PostgreSQL, with the adapter as it is installed${postgres ? '' : ` (${POSTGRES_ADVICE})`}`,
  () => {
    let host: Host
    let editor: string
    let reviewer: string

    beforeAll(async () => {
      const connectionString = databaseOn(postgres!.uri, `communique_${randomUUID().slice(0, 8)}`)
      host = await openHost({ db: postgresAdapter({ pool: { connectionString, max: 10 }, push: true }) })
      const staff = await host.staff('ilo', ['editor', 'reviewer'])
      editor = staff.editor!
      reviewer = staff.reviewer!
    })
    afterAll(() => host.close())

    const write = async (): Promise<string> => {
      const { status, body } = await host.ask(
        'POST',
        '/api/statements',
        { title: 'Decent work', body: lexical('Work.') },
        editor,
      )
      expect([status, body.errors]).toEqual([201, undefined])
      return (body.doc as { id: string }).id
    }
    const act = (id: string, action: string, body: object, token = reviewer) =>
      host.ask('POST', `/api/statements/${id}/clearance/${action}`, body, token)

    it('publish what two people have signed', async () => {
      const id = await write()
      const { status, body } = await act(id, 'submit', { revision: 1 }, editor)
      expect([status, body.errors]).toEqual([200, undefined])
      const { digest } = body
      expect((await act(id, 'sign', { digest })).status).toBe(200)
      expect((await act(id, 'release', { digest })).status).toBe(200)
      const answer = await getServices(host.payload).wire.handle({
        method: 'GET',
        path: '/v1/statements',
        query: new URLSearchParams(),
        headers: {},
      })
      const { items } = JSON.parse(String(answer?.body)) as { items: { title: string; digest: string }[] }
      expect(items).toMatchObject([{ title: 'Decent work', digest }])
    })

    it('take one of ten saves at once, with a pool of ten connections, and refuse nine', async () => {
      const id = await write()
      const saves = Array.from({ length: 10 }, (_, number) =>
        host.ask('PATCH', `/api/statements/${id}`, { title: `Save ${number}`, revision: 1 }, editor),
      )
      const answers = await Promise.all(saves)
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)])
      const { body } = await host.ask('GET', `/api/statements/${id}`, undefined, editor)
      const won = answers.findIndex(({ status }) => status === 200)
      expect(body).toMatchObject({ title: `Save ${won}`, revision: 2 })
    })

    it('find a text by its words, whatever their accents, for whoever reads it', async () => {
      const made = await host.ask(
        'POST',
        '/api/statements',
        { title: 'Élections professionnelles', body: lexical('Le scrutin dure trois jours.') },
        editor,
      )
      const { id } = made.body.doc as { id: string }
      const [stranger] = Object.values(await host.staff('iom', ['editor']))
      const find = async (words: string, token: string) => {
        const { status, body } = await host.ask(
          'GET',
          `/api/desk/search?q=${encodeURIComponent(words)}`,
          undefined,
          token,
        )
        expect(status).toBe(200)
        return (body.entries as { id: string }[]).map((entry) => entry.id)
      }
      expect(await find('elections', editor)).toEqual([id])
      expect(await find('SCRUTIN trois', editor)).toEqual([id])
      expect(await find('elections', stranger!)).toEqual([])
    })

    it('acknowledge nothing whose COMMIT the database refuses', async () => {
      const { db } = host.payload
      const { drizzle } = db as unknown as { drizzle: { execute: (sql: string) => Promise<unknown> } }
      await drizzle.execute('CREATE TABLE checked (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)')
      await drizzle.execute('INSERT INTO checked VALUES (1)')
      await drizzle.execute(`CREATE FUNCTION check_late() RETURNS trigger AS
      $$ BEGIN INSERT INTO checked VALUES (1); RETURN NEW; END $$ LANGUAGE plpgsql`)
      await drizzle.execute(
        'CREATE TRIGGER late AFTER INSERT ON statements FOR EACH ROW EXECUTE FUNCTION check_late()',
      )
      const made = await host.ask('POST', '/api/statements', { title: 'Never stored' }, editor)
      await drizzle.execute('DROP TRIGGER late ON statements')
      const { body } = await host.ask(
        'GET',
        '/api/statements?where[title][equals]=Never stored',
        undefined,
        editor,
      )
      expect([made.status, body.docs]).toEqual([500, []])
    })

    it('acknowledge nothing whose COMMIT rolls back, since a statement had failed and its error was caught', async () => {
      const { db } = host.payload
      const id = (await db.beginTransaction())!
      const { sessions } = db as unknown as {
        sessions: Record<string, { db: { execute: (sql: string) => Promise<unknown> } }>
      }
      await sessions[id]?.db.execute('SELECT 1 / 0').catch(() => undefined)
      await expect(db.commitTransaction(id)).rejects.toThrow('nothing of it is stored')
    })

    it('let a save of a frozen text through on no connection', async () => {
      const id = await write()
      const race = await Promise.all([
        act(id, 'submit', { revision: 1 }, editor),
        ...Array.from({ length: 12 }, () =>
          host.ask('PATCH', `/api/statements/${id}`, { title: 'Late', revision: 1 }, editor),
        ),
      ])
      const [submitted, ...saved] = race
      const stored = (await host.ask('GET', `/api/statements/${id}`, undefined, editor)).body
      // Either the text was frozen as it was, or it was saved first and the submit had not seen it.
      if (submitted?.status === 200)
        expect([saved.every(({ status }) => status === 409), stored.title]).toEqual([true, 'Decent work'])
      else expect([submitted?.status, saved.filter(({ status }) => status === 200).length]).toEqual([409, 1])
    })
  },
)
