import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { createBlobs } from '../../../src/blobs/createBlobs.ts'
import type { SettableClock } from '../../../src/clock.ts'
import { WAYS } from '../../../src/domain/keptActs.ts'
import type { LedgerEntry } from '../../../src/domain/passkeys/ledger.ts'
import type { Env } from '../../../src/env.ts'
import { beginWork, closePayload, openOtherStore } from '../../../src/server/openPayload.ts'
import { backUp } from '../../../src/server/backup/backUp.ts'
import { checkStore } from '../../../src/server/backup/checkStore.ts'
import { restore } from '../../../src/server/backup/restore.ts'
import { TAKE_OVER } from '../../../src/server/backup/restored.ts'
import { toPage } from '../../../src/server/backup/toPage.ts'
import { createKeptActs } from '../../../src/keptActs.ts'
import { getServices } from '../../../src/services.ts'
import { emptyMachine, environmentOf, unattended } from '../../support/backups.ts'
import { Passkeys } from '../../support/passkeys/press.ts'
import { openPress, type Press } from '../../support/press.ts'

const EMBARGO = { wallTime: '2030-05-01T10:00', zone: 'Europe/Vienna' }
const AFTER = new Date('2030-05-01T09:00:00Z')

describe('what was stopped between a backup and its restore', () => {
  let press: Press
  let env: Env
  let folder: string
  let machine: Awaited<ReturnType<typeof emptyMachine>>
  let payload: Payload
  let page: string
  let ledger: LedgerEntry[]
  const keysOf: Record<string, string> = {}
  const ids: Record<'suspended' | 'untouched' | 'held' | 'sentBack' | 'withdrawn', string> = {
    ...{ suspended: '', untouched: '', held: '', sentBack: '', withdrawn: '' },
  }

  const joint = async (title: string, extra = {}): Promise<string> => {
    const id = await press.write({ title, ...extra })
    await press.invite(id, 'ilo', 'co-signatory')
    return id
  }
  const contact = async (name: string): Promise<string> => {
    const { body } = await press.newsroom.ask(
      ...(['POST', '/api/media-contacts', { name, title: 'Press office' }] as const),
      press.tokens['editor@unodc'],
    )
    return (body.doc as { id: string }).id
  }
  const stateOf = (id: string) => getServices(payload).register.stateOf({ collection: 'statements', id })
  const readAt = async (path_: string) => {
    const answer = await getServices(payload).wire.handle({
      ...{ method: 'GET', path: path_, query: new URLSearchParams(), headers: {} },
    })
    return { status: answer?.status, text: String(answer?.body) }
  }
  const read = async (id: string) => readAt(`/v1/statements/${(await stateOf(id)).wireSlug}`)

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd')
    env = environmentOf(press.newsroom)
    folder = await mkdtemp(path.join(tmpdir(), 'communique-backups-'))
    const idOf = async (who: string) => {
      const { body } = await press.newsroom.ask('GET', '/api/users/me', undefined, press.tokens[who])
      return (body.user as { id: string }).id
    }
    const [gone, stays] = [await contact('Somebody who goes'), await contact('Somebody who stays')]
    ids.suspended = await joint('To be suspended', { contacts: [gone, stays] })
    ids.untouched = await joint('Left alone')
    ids.withdrawn = await joint('To be withdrawn')
    for (const id of [ids.suspended, ids.untouched, ids.withdrawn]) await press.publish(id, 'reviewer@ilo')
    ids.held = await joint('To be held', { embargo: EMBARGO })
    await press.publish(ids.held, 'reviewer@ilo')
    ids.sentBack = await joint('To be sent back')
    const { digest } = (await press.submit(ids.sentBack)).view
    await press.act('reviewer@unodc', ids.sentBack, 'sign', { digest })

    const keys = new Passkeys(press)
    expect(await keys.make('manager@ilo')).toBe('known')

    const manager = await press.newsroom.logIn('manager@unodc.example')
    const made = async (door: string, body: object) => {
      const answer = await press.newsroom.ask('POST', `/api/${door}`, body, manager)
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
      return answer.body as { consumer: { id: string }; grant: { id: string }; key: string }
    }
    const consumers = {
      kept: await made('consumers', { name: 'Stays' }),
      revoked: await made('consumers', { name: 'Ends' }),
      rotated: await made('consumers', { name: 'Rotates' }),
    }
    const door = `statements/${ids.held}/grants`
    const journalist = { name: 'A journalist', organisation: 'A paper', email: 'reader@paper.example' }
    const grants = {
      kept: await press.newsroom.ask('POST', `/api/${door}`, { journalist }, press.tokens['reviewer@unodc']),
      ended: await press.newsroom.ask('POST', `/api/${door}`, { journalist }, press.tokens['reviewer@unodc']),
    }
    for (const [name, { key }] of Object.entries(consumers)) keysOf[name] = key
    for (const [name, { body }] of Object.entries(grants)) keysOf[`grant ${name}`] = String(body.key)

    const { file } = await backUp(env, { ...unattended(), to: folder, recipients: [] })

    const did = [
      await press.act('reviewer@ilo', ids.suspended, 'suspend', { note: 'A name is wrong.' }),
      await press.act('reviewer@unodc', ids.withdrawn, 'withdraw', { publicNote: 'Sent in error.' }),
      await press.act('reviewer@ilo', ids.held, 'hold', {}),
      await press.act('reviewer@ilo', ids.sentBack, 'send-back', { digest, note: 'Not like this.' }),
      await press.newsroom.ask(
        'DELETE',
        `/api/media-contacts/${gone}`,
        undefined,
        press.tokens['editor@unodc'],
      ),
      await press.newsroom.ask(
        ...(['PATCH', `/api/partner-organisations/${press.newsroom.organisations.icmpd}`] as const),
        { suspended: true },
        await press.newsroom.logIn('coordinator@communique.example'),
      ),
      await press.newsroom.ask(
        'PATCH',
        `/api/users/${await idOf('editor@ilo')}`,
        { mailNotices: 'never' },
        press.tokens['editor@ilo'],
      ),
      await press.newsroom.ask('POST', `/api/consumers/${consumers.revoked.consumer.id}/revoke`, {}, manager),
      await press.newsroom.ask('POST', `/api/consumers/${consumers.rotated.consumer.id}/rotate`, {}, manager),
      await press.newsroom.ask(
        'POST',
        `/api/${door}/${(grants.ended.body.grant as { id: string }).id}/revoke`,
        {},
        press.tokens['reviewer@unodc'],
      ),
      await press.newsroom.ask(
        'PATCH',
        `/api/users/${await idOf('editor@unodc')}`,
        { memberships: [] },
        manager,
      ),
    ]
    expect(await keys.make('reviewer@ilo')).toBe('waits')
    const [request] = (await keys.read('manager@ilo')).requests
    await keys.change('manager@ilo', { type: 'enrol', request: request?.id ?? '' })
    // What another server has kept: it is later.
    const others = path.join(folder, 'others.jsonl')
    const inTenMinutes = new Date(Date.now() + 600_000)
    const other = createKeptActs({
      file: others,
      now: () => inTenMinutes,
      report: (error) => expect(error).toBe(null),
    })
    await getServices(press.newsroom.payload).keptActs?.noteEmails(await idOf('reviewer@ilo'), true)
    await other.noteEmails(await idOf('reviewer@ilo'), false)
    const opened = WAYS.account(await idOf('reviewer@ilo'))
    await getServices(press.newsroom.payload).keptActs?.noteAccess([opened], false)
    await other.noteAccess([opened], true)
    ledger = await getServices(press.newsroom.payload).register.passkeys.entries()
    expect(did.map(({ status, body }) => [status, body.errors])).toEqual(did.map(() => [200, undefined]))
    machine = await emptyMachine(env)
    const restored = await restore(machine, {
      ...{ ...unattended(), from: file, identities: [], kept: [], keptActs: [env.keptActsFile, others] },
    })
    page = toPage(restored, false)
    payload = await openOtherStore(machine)
    await beginWork(payload, [TAKE_OVER])
    ;(getServices(payload).clock as SettableClock).set(AFTER)
    await getServices(payload).register.recover()
  })
  afterAll(async () => {
    await closePayload(payload)
    await press.newsroom.close()
    await machine.clean()
    await rm(folder, { recursive: true, force: true })
  })

  it('is said on the page, by ids', () => {
    for (const line of [
      `suspend of ${ids.suspended} by ilo`,
      `withdraw of ${ids.withdrawn} by unodc`,
      `hold of ${ids.held} by ilo`,
      `send-back of ${ids.sentBack} by ilo`,
      '1 erasures, 1 suspensions of organisations',
      '4 texts have lost events',
    ])
      expect(page).toContain(line)
    expect(page).not.toMatch(/To be|Somebody/)
  })

  it('stays off where it was out, until everybody whose consent stands in it reinstates it', async () => {
    expect((await read(ids.untouched)).status).toBe(200)
    for (const id of [ids.suspended, ids.withdrawn]) {
      expect((await read(id)).status).toBe(404)
      expect((await stateOf(id)).wire?.standing).toBe('suspended')
      expect((await stateOf(id)).editions.at(-1)?.suspendedBy.sort()).toEqual(['ilo', 'unodc'])
    }
  })

  it('does not come out where it waited, and nothing that was being signed is signed any more', async () => {
    for (const id of [ids.held, ids.sentBack]) {
      const { state, scheduled, wire } = await stateOf(id)
      expect([state, scheduled, wire]).toEqual(['drafting', null, null])
    }
    expect((await readAt('/v1/statements')).text).not.toContain('To be held')
  })

  it('stays suspended, and stays erased', async () => {
    const { docs } = await payload.find({
      ...{ collection: 'partner-organisations', where: { slug: { equals: 'icmpd' } }, overrideAccess: true },
    })
    expect(docs).toEqual([expect.objectContaining({ suspended: true })])
    const contacts = await payload.find({ collection: 'media-contacts', overrideAccess: true })
    expect((contacts.docs as unknown as { name: string }[]).map(({ name }) => name)).toEqual([
      'Somebody who stays',
    ])
    const texts = await payload.db.find({ collection: 'frozen-texts', pagination: false, limit: 0 })
    expect(JSON.stringify(texts.docs)).not.toContain('Somebody who goes')
    expect(JSON.stringify(texts.docs)).toContain('Somebody who stays')
  })

  it('sends no emails to people who wanted none', async () => {
    // As the restored database has it: each person alone reads their own choice.
    const { docs } = await payload.find({
      ...{ collection: 'users', where: { mailNotices: { equals: 'never' } }, overrideAccess: true },
    })
    expect((docs as unknown as { email: string }[]).map(({ email }) => email)).toEqual(['editor@ilo.example'])
    expect(page).toContain('1 people who want no emails')
  })

  it('lets nobody in again whose role, key or grant has ended', async () => {
    const { keys } = getServices(payload).wire
    const opens = async (name: string) => (await keys.read(`Bearer ${keysOf[name]}`)) !== null
    for (const name of ['kept', 'grant kept']) expect([name, await opens(name)]).toEqual([name, true])
    for (const name of ['revoked', 'rotated', 'grant ended'])
      expect([name, await opens(name)]).toEqual([name, false])
    const { docs } = await payload.find({
      ...{
        collection: 'users',
        where: { 'memberships.organisation': { exists: true } },
        overrideAccess: true,
      },
      ...{ pagination: false, depth: 0 },
    })
    const working = (docs as unknown as { email: string }[]).map(({ email }) => email)
    expect(working).toContain('reviewer@unodc.example')
    expect(working).not.toContain('editor@unodc.example')
    // As the restored database has it: nobody's account was closed again.
    const back = await payload.find({
      ...{ collection: 'users', where: { disabled: { equals: true } }, overrideAccess: true },
    })
    expect(back.docs).toEqual([])
    expect(page).toContain('4 roles, accounts, keys and grants that were closed')
  })

  it('leaves the ledgers of passkeys as they were last', async () => {
    expect(ledger.map(({ type }) => type)).toEqual(['enrol', 'enrol'])
    expect(await getServices(payload).register.passkeys.entries()).toEqual(ledger)
    expect(page).toContain('1 later entries of ledgers of passkeys')
  })

  it('is written in logs that the verifier replays', async () => {
    const keyFile = machine.registerKeyFile
    const report = await checkStore({
      ...unattended(),
      payload,
      blobs: createBlobs(machine),
      keyFile,
      kept: [],
    })
    expect(report.faults).toEqual([])
  })

  it('names nobody in the file that is kept', async () => {
    const text = await readFile(env.keptActsFile, 'utf8').catch(() => '')
    expect(text).not.toMatch(/Somebody|@/)
  })
})
