import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { toLexical } from '../../src/server/story/desk.ts'
import { bundle } from '../support/crash/bundle.ts'
import { type Desk, deskAt, type Json } from '../support/crash/desk.ts'
import { type Host, startHost } from '../support/crash/host.ts'
import { PASSWORD } from '../support/crash/stage.ts'
import { reasonOf } from '../support/faults/books.ts'
import { type Failing, type FailPoints, openFailPoints } from '../support/faults/failPoints.ts'
import { logAllIn } from '../support/faults/people.ts'
import { findMongo } from '../support/mongo.ts'
import { TEST_SECRET } from '../support/startServer.ts'
import { databaseOn, envOfDatabase } from '../support/storeUnderTest.ts'

const mongo = await findMongo()
const failPoints: FailPoints | null = mongo && (await openFailPoints(mongo.uri))
const ADVICE = failPoints ? '' : ' (no MongoDB that fails when told to: run scripts/fetchMongoReplicaSet.sh)'

/** LockTimeout, WriteConflict, SnapshotUnavailable, NoSuchTransaction, PrimarySteppedDown, InterruptedDueToReplStateChange. */
const CODES = [24, 112, 246, 251, 189, 11602]
const WRITES = ['insert', 'update', 'findAndModify']
const ofTransaction = (errorCode: number): Failing => ({
  ...{ failCommands: WRITES, errorCode, errorLabels: ['TransientTransactionError'] },
})

// Without such a server it is left out, and its title says why.
;(failPoints ? describe : describe.skip)(`a transaction that MongoDB ends by itself${ADVICE}`, () => {
  let [folder, removeProgram] = ['', async () => {}]
  let host: Host
  let desk: Desk
  let url = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'transient-'))
    const program = await bundle()
    removeProgram = program.remove
    host = await startHost(program.file)
    const database = envOfDatabase(databaseOn(mongo!.uri, path.basename(folder).toLowerCase()))
    const variables = { DATA_DIR: folder, PAYLOAD_SECRET: TEST_SECRET, LOG_LEVEL: 'fatal', ...database }
    ;({ url } = await host.open(variables, { password: PASSWORD }))
    desk = deskAt(url, await logAllIn(url))
  })
  afterAll(async () => {
    await host.kill()
    await failPoints!.close()
    await mongo!.stop()
    await removeProgram()
    await rm(folder, { recursive: true, force: true })
  })
  afterEach(() => failPoints!.clear())

  const create = (title: string) =>
    desk.send({
      ...{ method: 'POST', path: '/api/statements?depth=0', as: 'editor@unodc' },
      body: { kind: 'message', title, body: toLexical('Words.') },
    })
  const countOf = async (title: string): Promise<number> => {
    const path = `/api/statements?depth=0&where[title][equals]=${encodeURIComponent(title)}`
    const answer = await desk.send({ method: 'GET', path, as: 'editor@unodc' })
    return ((answer?.body.docs ?? []) as unknown[]).length
  }

  it.each(CODES)('is done again, and what was asked is stored once: error %s', async (code) => {
    const title = `A text at error ${code}`
    await failPoints!.failNext(2, ofTransaction(code))
    const made = await create(title)
    expect([made?.status, reasonOf(made), await countOf(title)]).toEqual([201, undefined, 1])

    const { id, revision } = (made?.body.doc ?? {}) as { id: string; revision: number }
    await failPoints!.failNext(2, ofTransaction(code))
    const saved = await desk.send({
      ...{ method: 'PATCH', path: `/api/statements/${id}?depth=0`, as: 'editor@unodc' },
      body: { internalNotes: 'Saved.', revision },
    })
    expect([saved?.status, (saved?.body.doc as Json | undefined)?.internalNotes]).toEqual([200, 'Saved.'])
  })

  it('is done again where its connection is lost before its commit', async () => {
    await failPoints!.failNext(1, { failCommands: WRITES, closeConnection: true })
    const made = await create('A text on a lost connection')
    expect([made?.status, await countOf('A text on a lost connection')]).toEqual([201, 1])
  })

  it('lets somebody log in', async () => {
    await failPoints!.failNext(2, ofTransaction(112))
    const answer = await fetch(`${url}/api/users/login`, {
      ...{ method: 'POST', headers: { 'Content-Type': 'application/json' } },
      body: JSON.stringify({ email: 'reviewer@iom.example', password: PASSWORD }),
    })
    expect(answer.status).toBe(200)
  })

  it('is done again where its commit is refused, and keeps nobody else out until then', async () => {
    const made = await create('A text whose save is refused')
    const { id, revision } = (made?.body.doc ?? {}) as { id: string; revision: number }
    // This server leaves the transaction open at that.
    await failPoints!.failNext(1, { ...ofTransaction(251), failCommands: ['commitTransaction'] })
    const saved = await desk.send({
      ...{ method: 'PATCH', path: `/api/statements/${id}?depth=0`, as: 'editor@unodc' },
      body: { internalNotes: 'Saved.', revision },
    })
    expect([saved?.status, reasonOf(saved)]).toEqual([200, undefined])
  })

  it('is done again where a reading in it is refused, which says nothing of what was asked', async () => {
    const made = await create('A text whose relations are looked at')
    let { id, revision } = (made?.body.doc ?? {}) as { id: string; revision: number }
    for (const times of [1, 2, 3, 4, 5, 6]) {
      await failPoints!.failNext(times, { ...ofTransaction(251), failCommands: ['find', 'aggregate'] })
      const saved = await desk.send({
        ...{ method: 'PATCH', path: `/api/statements/${id}?depth=0`, as: 'editor@unodc' },
        body: { internalNotes: `Saved at ${times}.`, revision },
      })
      expect([times, saved?.status, reasonOf(saved)]).toEqual([times, 200, undefined])
      ;({ id, revision } = (saved?.body.doc ?? {}) as { id: string; revision: number })
    }
  })

  it('may be stored where nobody hears of its commit, and is not done again', async () => {
    await failPoints!.failNext(9, { failCommands: ['commitTransaction'], closeConnection: true })
    const answer = await create('A text whose commit was lost')
    expect([answer?.status, reasonOf(answer)]).toEqual([503, 'may-be-stored'])
    await failPoints!.clear()
    expect(await countOf('A text whose commit was lost')).toBeLessThanOrEqual(1)
    expect((await create('A text after it'))?.status).toBe(201)
  })

  it.each([
    ['lists', '/v1/statements?q=text', ['find']],
    ['organisations', '/v1/organisations', ['distinct']],
  ])('is read again where a connection is lost: %s', async (_what, path_, failCommands) => {
    await failPoints!.failNext(4, { failCommands, closeConnection: true })
    expect((await fetch(url + path_)).status).toBe(200)
  })

  it('asks MongoDB for its clock again where a connection is lost', async () => {
    const made = await create('A text to be released')
    const { id, revision } = (made?.body.doc ?? {}) as { id: string; revision: number }
    const act = (action: string, as: string, body: Json) =>
      desk.send({ method: 'POST', path: `/api/statements/${id}/clearance/${action}`, as, body })
    const { digest } = (await act('submit', 'editor@unodc', { revision }))?.body ?? {}
    await act('sign', 'reviewer@unodc', { digest })
    await failPoints!.failNext(12, { failCommands: ['isMaster'], closeConnection: true })
    const released = await act('release', 'reviewer@unodc', { digest })
    expect([released?.status, reasonOf(released)]).toEqual([200, undefined])
  })
})
