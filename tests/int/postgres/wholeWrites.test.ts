import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import sharp from 'sharp'
import { type CuttingProxy, openCuttingProxy } from '../../support/cuttingProxy.ts'
import { type Newsroom, openNewsroom, reasonOf } from '../../support/newsroom.ts'
import { POSTGRES_ADVICE, startPostgres } from '../../support/postgres.ts'
import { type Press, pressIn } from '../../support/press.ts'
import { mediaKey } from '../../../src/hooks/storeFiles.ts'
import { getServices } from '../../../src/services.ts'
import { invitationsOf } from '../../support/invitations.ts'
import { until } from '../../support/until.ts'
import { databaseOn } from '../../support/storeUnderTest.ts'

const server = await startPostgres()
const described = server ? describe : describe.skip

const isThere = (ask: () => Promise<unknown>): Promise<boolean> =>
  ask().then(
    (answer) => answer !== null,
    () => false,
  )

/** Two transactions at once, and no more. */
const CONNECTIONS = '6'
const CREATES = 'insert into "statements"'
const SIGNS = 'insert into "clearance_events"'

described(`a write on PostgreSQL${server ? '' : ` (${POSTGRES_ADVICE})`}`, () => {
  let proxy: CuttingProxy
  let press: Press
  let newsroom: Newsroom
  let adapter: PostgresAdapter

  beforeAll(async () => {
    proxy = await openCuttingProxy(server!.uri)
    const databaseUri = proxy.through(databaseOn(server!.uri, `t${randomUUID().slice(0, 8)}`))
    newsroom = await openNewsroom({ databaseUri, env: { DATABASE_CONNECTIONS: CONNECTIONS } })
    press = await pressIn(newsroom, ['unodc', 'ilo'])
    adapter = newsroom.payload.db as unknown as PostgresAdapter
  })
  afterAll(async () => {
    await newsroom.close()
    await proxy.close()
    await server?.stop()
  })

  const create = (title: string) =>
    newsroom.ask('POST', '/api/statements?depth=0', { title }, press.tokens['editor@unodc'])
  const stored = async (title: string): Promise<number> => {
    const { totalDocs } = await newsroom.payload.count({
      collection: 'statements',
      where: { title: { equals: title } },
    })
    return totalDocs
  }
  const execute = (statement: string) => adapter.pool.query(statement)

  it('is refused where its COMMIT answers that all was rolled back', async () => {
    const id = await adapter.beginTransaction()
    const { db } = adapter.sessions[id ?? ''] as { db: { execute: (sql: string) => Promise<unknown> } }
    await db.execute('SELECT 1 / 0').catch(() => undefined)
    await expect(adapter.commitTransaction(id ?? '')).rejects.toThrow('Nothing was stored')
  })

  it('is refused where its COMMIT is', async () => {
    await execute('CREATE TABLE checked (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)')
    await execute('INSERT INTO checked VALUES (1)')
    await execute(`CREATE FUNCTION check_late() RETURNS trigger AS
      $$ BEGIN INSERT INTO checked VALUES (1); RETURN NEW; END $$ LANGUAGE plpgsql`)
    await execute('CREATE TRIGGER late AFTER INSERT ON statements FOR EACH ROW EXECUTE FUNCTION check_late()')
    const { status } = await create('Refused at its end')
    await execute('DROP TRIGGER late ON statements')
    expect([status, await stored('Refused at its end')]).toEqual([500, 0])
  })

  it('may be stored where the answer to its COMMIT never comes, and says so', async () => {
    proxy.cutNext('after', CREATES)
    const answer = await create('Stored, and not told')
    expect([answer.status, reasonOf(answer)]).toEqual([503, 'may-be-stored'])
    expect(await stored('Stored, and not told')).toBe(1)
  })

  it('says the same where its COMMIT never arrived, which cannot be told apart', async () => {
    proxy.cutNext('before', CREATES)
    const answer = await create('Not stored')
    expect([answer.status, reasonOf(answer)]).toEqual([503, 'may-be-stored'])
    expect(await stored('Not stored')).toBe(0)
  })

  it.each(['before', 'after'] as const)(
    'counts as a signature once, and is no conflict, where it was cut %s its COMMIT and is repeated',
    async (moment) => {
      const id = await press.write()
      await press.invite(id, 'ilo', 'co-signatory')
      const { digest } = (await press.submit(id)).view
      const door = `/api/statements/${id}/clearance/sign`
      const sign = () => newsroom.ask('POST', door, { digest }, press.tokens['reviewer@ilo'])
      const before = proxy.cuts()
      proxy.cutNext(moment, SIGNS)
      const first = await sign()
      expect(proxy.cuts()).toBe(before + 1)
      // What the log holds by then is known to be one's own by its hash.
      expect([first.status, reasonOf(first)]).toEqual(
        moment === 'after' ? [200, undefined] : [503, 'may-be-stored'],
      )
      const second = await sign()
      expect([second.status, reasonOf(second)]).toEqual(
        moment === 'after' ? [409, 'already-signed'] : [200, undefined],
      )
      expect(await press.verify(id)).toBe('holds')
    },
  )

  describe('where the database is away when its COMMIT is done', () => {
    /** Longer than a reading is repeated. */
    const AWAY_MS = 6_000

    it('may be stored, although nobody can be asked', async () => {
      const id = await press.write()
      const { digest } = (await press.submit(id)).view
      proxy.cutNext('after', SIGNS)
      proxy.goAway(AWAY_MS)
      const signed = await press.act('reviewer@unodc', id, 'sign', { digest })
      expect([signed.status, signed.reason]).toEqual([503, 'may-be-stored'])
      await until('it is there again', async () => (await press.read(id)).state === 'cleared')
    })

    it('tells nobody who is logged in to log in', async () => {
      const { sessions } = getServices(newsroom.payload)
      const headers = new Headers({ authorization: `JWT ${press.tokens['editor@unodc']}` })
      proxy.cutNext('after', CREATES)
      proxy.goAway(AWAY_MS)
      await create('Away with it')
      await expect(sessions.read(headers)).rejects.toMatchObject({ reason: 'unavailable' })
      await until('it is there again', () => isThere(() => sessions.read(headers)))
    })
  })

  it('keeps the file of a row where the answer to its COMMIT never comes', async () => {
    const body = new FormData()
    const drawn = sharp({ create: { width: 12, height: 8, channels: 3, background: '#405060' } })
    body.set('file', new Blob([new Uint8Array(await drawn.png().toBuffer())], { type: 'image/png' }), 'a.png')
    body.set('_payload', JSON.stringify({ alt: 'Stored, and not told' }))
    proxy.cutNext('after', 'insert into "media"')
    const answer = await newsroom.ask('POST', '/api/media', body, press.tokens['editor@unodc'])
    expect([answer.status, reasonOf(answer)]).toEqual([503, 'may-be-stored'])
    const { docs } = await newsroom.payload.find({ collection: 'media', limit: 1 })
    const { filename } = docs[0] as unknown as { filename: string }
    expect(await getServices(newsroom.payload).blobs.get(mediaKey(filename))).not.toBeNull()
  })

  it('leaves a link used where the answer to its COMMIT never comes', async () => {
    const { invite, accept } = invitationsOf(newsroom)
    const order = { email: 'late@unodc.example', organisation: 'unodc', roles: ['editor'] }
    const { invitation } = await invite('manager@unodc.example', order)
    proxy.cutNext('after', 'update "invitations"')
    const first = await accept(invitation.link)
    expect([first.status, reasonOf(first)]).toEqual([503, 'may-be-stored'])
    expect((await accept(invitation.link)).status).toBe(404)
  })

  describe.each(['40001', '40P01'])('that stood in another’s way (%s)', (code) => {
    let id: string
    /** The server says so the first three times, of this text alone: the newsroom writes others by itself. */
    beforeAll(async () => {
      await execute('CREATE SEQUENCE tries')
      await execute(`CREATE FUNCTION stand_in_the_way() RETURNS trigger AS $$ BEGIN
        IF nextval('tries') < 4 THEN RAISE EXCEPTION 'in the way' USING ERRCODE = '${code}'; END IF;
        RETURN NEW; END $$ LANGUAGE plpgsql`)
    })
    beforeEach(async () => {
      id = await press.write()
      await execute("SELECT setval('tries', 1, false)")
      await execute(
        `CREATE TRIGGER way BEFORE UPDATE ON statements FOR EACH ROW WHEN (NEW.id = '${id}') EXECUTE FUNCTION stand_in_the_way()`,
      )
    })
    afterEach(() => execute('DROP TRIGGER way ON statements'))
    afterAll(async () => {
      await execute('DROP FUNCTION stand_in_the_way')
      await execute('DROP SEQUENCE tries')
    })

    it('is repeated where it stands alone', async () => {
      await newsroom.payload.db.updateOne({ collection: 'statements', id, data: { internalNotes: code } })
      const { rows } = await execute('SELECT last_value FROM tries')
      const found = await execute(`SELECT internal_notes FROM statements WHERE id = '${id}'`)
      expect([rows, found.rows]).toEqual([[{ last_value: '4' }], [{ internal_notes: code }]])
    })

    it('is a conflict where it is part of a request, who may repeat it', async () => {
      const change = { title: 'Changed', revision: 1 }
      const patch = () => newsroom.ask('PATCH', `/api/statements/${id}`, change, press.tokens['editor@unodc'])
      const answers = [await patch()]
      while (answers.at(-1)?.status !== 200 && answers.length < 5) answers.push(await patch())
      expect(answers.map((answer) => [answer.status, reasonOf(answer)])).toEqual([
        ...Array<unknown>(3).fill([409, 'stale-revision']),
        [200, undefined],
      ])
    })
  })

  it('waits for a connection of few, and all of many at once are answered', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => create(`Of many ${index}`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(201))
    expect(adapter.pool.totalCount).toBeLessThan(Number(CONNECTIONS))
  })

  it('is refused inside an open transaction whose `req` it does not carry', async () => {
    const { payload } = newsroom
    const inside = async () => {
      const id = await payload.db.beginTransaction()
      try {
        await payload.db.updateOne({ collection: 'statements', id: 'none', data: { internalNotes: '' } })
      } finally {
        await payload.db.rollbackTransaction(id!)
      }
    }
    await expect(inside()).rejects.toThrow('pass `req` on')
  })

  it('goes on when the server has ended every connection', async () => {
    await execute(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    const answers = await Promise.all([1, 2, 3].map((index) => create(`Afterwards ${index}`)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  })

  it('that holds what no text of PostgreSQL can hold, is the fault of whoever sends it', async () => {
    const door = `/api/statements?where[title][equals]=${encodeURIComponent('a\0b')}`
    const { status } = await newsroom.ask('GET', door, undefined, press.tokens['editor@unodc'])
    expect([200, 400]).toContain(status)
    expect([201, 400]).toContain((await create('a\0b')).status)
  })
})
