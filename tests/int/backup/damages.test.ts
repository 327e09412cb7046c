import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { createBlobs } from '../../../src/blobs/createBlobs.ts'
import { hashOf } from '../../../src/domain/digests.ts'
import { type Head, signHead } from '../../../src/domain/evidence/heads.ts'
import type { PlacedHead } from '../../../src/domain/evidence/headSteps.ts'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import type { Env } from '../../../src/env.ts'
import { readKeys } from '../../../src/register/heads/keys.ts'
import { findHead, storeHead } from '../../../src/register/heads/rows.ts'
import { createStore } from '../../../src/register/store.ts'
import { getServices } from '../../../src/services.ts'
import { checkStore } from '../../../src/server/backup/checkStore.ts'
import { environmentOf, unattended } from '../../support/backups.ts'
import { openPress, type Press } from '../../support/press.ts'

const HOUR_MS = 3_600_000

type Row = Record<string, unknown> & { id: string }

describe('what is damaged in a store', () => {
  let press: Press
  let env: Env
  let payload: Payload
  let id: string

  const check = async (kept: Head[] = []) => {
    const { keyFile, blobs } = { keyFile: env.registerKeyFile, blobs: createBlobs(env) }
    return (await checkStore({ ...unattended(), payload, blobs, keyFile, kept })).faults
  }
  const rowsOf = async (collection: string, where = {}): Promise<Row[]> =>
    (await payload.db.find<Row>({ collection, where, pagination: false, limit: 0, sort: ['seq'] })).docs
  const heads = async (): Promise<Head[]> => {
    const { register } = getServices(payload)
    await register.headsLook()
    await register.headsDone()
    return (await rowsOf('register-heads')).map(({ head }) => head as Head)
  }

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    ;({ payload } = press.newsroom)
    env = environmentOf(press.newsroom)
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'green' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a-field.png')
    form.set('_payload', JSON.stringify({ alt: 'A green field' }))
    const { body } = await press.newsroom.ask('POST', '/api/media', form, press.tokens['editor@unodc'])
    id = await press.write({ title: 'Kept words', media: [(body.doc as { id: string }).id] })
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    await heads()
    // A head of a release may be made before the text is `available`: the next one, an hour later, shows that, too.
    const { clock } = press.newsroom
    clock.set(new Date(clock.now().getTime() + HOUR_MS))
    await heads()
  })
  afterAll(() => press.newsroom.close())

  it('is nothing in one that is whole', async () => {
    expect(await check(await heads())).toEqual([])
  })

  it('is an event that was changed, by its place', async () => {
    const [, event] = await rowsOf('clearance-events', { entry: { equals: id } })
    if (!event) throw new Error('There is no second event.')
    const change = (organisation: unknown) =>
      payload.db.updateOne({ collection: 'clearance-events', id: event.id, data: { ...event, organisation } })
    await change('iom')
    const [fault, ...more] = await check()
    expect(fault).toContain(`statements/${id}`)
    expect(fault).not.toContain('Kept words')
    expect(more).toEqual([])
    await change(event.organisation)
    expect(await check()).toEqual([])
  })

  it('is a frozen text that is gone', async () => {
    const [text] = await rowsOf('frozen-texts', { entry: { equals: id } })
    if (!text) throw new Error('There is no frozen text.')
    await payload.db.deleteOne({ collection: 'frozen-texts', where: { id: { equals: text.id } } })
    expect(await check()).toEqual([expect.stringContaining(`statements/${id}`)])
    await payload.db.create({ collection: 'frozen-texts', data: text })
    expect(await check()).toEqual([])
  })

  it('is a signed file that is gone, or that has other bytes, and a file of the desk', async () => {
    const blobs = createBlobs(env)
    const keys: string[] = []
    for await (const key of blobs.keys()) keys.push(key)
    const [signed, media] = [/^register\//, /^media\//].map((one) => keys.find((key) => one.test(key)) ?? '')
    const bytes = await blobs.get(signed ?? '')
    if (!bytes || !signed || !media) throw new Error('There are no files.')
    const hash = path.basename(signed)
    await writeFile(path.join(env.dataDir, 'files', signed), 'other bytes')
    expect(await check()).toEqual([`The signed file ${hash} has other bytes.`])
    await blobs.delete(signed)
    const desk = await blobs.get(media)
    await rm(path.join(env.dataDir, 'files', media))
    expect(await check()).toEqual([
      `The signed file ${hash} is missing.`,
      expect.stringMatching(/^The file of media\/[\w-]+ is missing\.$/),
    ])
    await blobs.put(signed, bytes)
    await blobs.put(media, desk ?? Buffer.alloc(0))
    expect(await check()).toEqual([])
  })

  it('is what an organisation’s head saw, and the store has no more', async () => {
    const kept = await heads()
    const events = await rowsOf('clearance-events', { entry: { equals: id } })
    const last = events.at(-1)
    if (!last) throw new Error('There are no events.')
    await payload.db.deleteOne({ collection: 'clearance-events', where: { id: { equals: last.id } } })
    const saw = `statements/${id} has ${events.length - 1} events, and head`
    const faults = await check(kept)
    const witnesses = kept.filter(({ entries }) =>
      entries.some(({ entry, seq }) => entry === id && seq === events.length),
    )
    expect(witnesses.length).toBeGreaterThan(0)
    for (const { organisation, number } of witnesses)
      expect(faults).toContainEqual(`${saw} ${number} of ${organisation} saw ${events.length}.`)
    await payload.db.create({ collection: 'clearance-events', data: last })

    const ofIlo = await rowsOf('register-heads', { organisation: { equals: 'ilo' } })
    const head = ofIlo.sort((one, other) => Number(one.number) - Number(other.number)).at(-1)
    if (!head) throw new Error('There is no head.')
    await payload.db.deleteOne({ collection: 'register-heads', where: { id: { equals: head.id } } })
    expect(await check(kept)).toContainEqual(
      expect.stringMatching(/^The last head of ilo here is \d+, and \d+ was kept\.$/),
    )
    await payload.db.create({ collection: 'register-heads', data: head })
    expect(await check(kept)).toEqual([])
  })

  it('is a head from which later ones are put together', async () => {
    const { privateKey } = readKeys(env.registerKeyFile)
    const deps = { store: createStore(payload), slugs: DEFAULT_SLUGS }
    const logs = Array.from({ length: 150 }, () => ({ entry: randomUUID(), seq: 1, hash: hashOf('a log') }))
    const made: Head[] = []
    let before: PlacedHead | null = null
    for (const [index, log] of logs.slice(0, 4).entries()) {
      log.seq += index
      const [at, organisation, previous] = [new Date(index).toISOString(), 'iom', before?.head ?? null]
      const head = signHead(
        { at, organisation, entries: logs.map((one) => ({ ...one })), before: previous },
        privateKey,
      )
      before = await storeHead(deps, { head, before, mailDue: false })
      made.push(head)
    }
    expect(before?.steps).toBe(3)
    for (const head of made) expect(await findHead(deps, 'iom', head.number)).toEqual(head)
    const ofHeads = async () => (await check()).filter((fault) => /^The head |^Head /i.test(fault))
    expect(await ofHeads()).toEqual([])
    await payload.db.deleteOne({ collection: 'register-heads', where: { id: { equals: 'iom:2' } } })
    expect(await ofHeads()).toEqual(['Head 3 of iom cannot be read: one before it is missing.'])
    await expect(findHead(deps, 'iom', 4)).rejects.toThrow('lacks one that it is put together from')
    await payload.db.deleteMany({ collection: 'register-heads', where: { organisation: { equals: 'iom' } } })
    expect(await check()).toEqual([])
  })
})
