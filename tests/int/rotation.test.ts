import { readEnv } from '../../src/env.ts'
import { createConfig } from '../../src/createConfig.ts'
import { randomUUID } from 'node:crypto'
import { getPayload } from 'payload'
import { openTotp, toTotp } from '../../src/desk/login/secondFactorCodes.ts'
import { keepSecrets, readKeptSecrets } from '../../src/desk/rotation/keptSecrets.ts'
import { reseal, type SealedCounts } from '../../src/desk/rotation/reseal.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { sealingOf } from '../../src/payload-internals/sealing.ts'
import { findRotation, getServices } from '../../src/services.ts'
import { createRows } from '../../src/wire/webhooks/rows.ts'
import { isReceiverSecret } from '../../src/wire/webhooks/secrets.ts'
import { envOfDatabase } from '../support/storeUnderTest.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'
import { until } from '../support/until.ts'

/** The one that tests open newsrooms with. */
const OLD = '0f3c1a5b7d9e2f4a6c8b0d1e3f5a7c9b'
const NEW = '7b1e9d3c5a2f4806d8c0b6e4f2a19375'
const BASE32 = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const PEOPLE = ['editor@unodc.example', 'reviewer@unodc.example', 'manager@unodc.example']

describe('a secret that is replaced, by one server after the other', () => {
  let before: Newsroom
  let after: Newsroom
  const given = {
    old: { PAYLOAD_SECRET: OLD, ACCEPTED_SECRETS: NEW, WEBHOOK_TARGETS: 'private-accept' },
    new: { PAYLOAD_SECRET: NEW },
  }
  const both = { ...given.new, ACCEPTED_SECRETS: OLD }
  const place = () => ({ dataDir: before.dataDir, databaseUri: before.databaseUri })

  const enrol = async (email: string) => {
    const { payload } = before
    const where = { email: { equals: email } }
    const data = { hasSecondFactor: true, totpSecret: payload.encrypt(BASE32), totpStep: 0 }
    await payload.db.updateOne({ collection: 'users', where, data, options: { atomic: true } })
  }
  const factorOf = async ({ payload }: Newsroom, email: string) => {
    const row = await payload.db.findOne<{ totpSecret: string; id: string }>({
      collection: 'users',
      where: { email: { equals: email } },
    })
    return openTotp(payload, row?.totpSecret ?? '')
  }
  const receiverOf = async ({ payload }: Newsroom) => {
    const [row] = await createRows(payload, DEFAULT_SLUGS).receivers.find({ where: {} })
    return row?.secrets.map(({ secret }) => sealingOf(payload).open(secret, isReceiverSecret)?.by ?? null)
  }
  const count = (run: Partial<Parameters<typeof reseal>[0]>): Promise<SealedCounts> =>
    reseal({
      ...{ payload: after.payload, slugs: DEFAULT_SLUGS, seals: false, since: null, now: new Date() },
      onBatch: () => undefined,
      ...run,
    })
  const start = async (env: Record<string, string>) => {
    const more = { DATA_DIR: before.dataDir, LOG_LEVEL: 'silent', COMMUNIQUE_DEMO: '1' }
    const config = await createConfig(readEnv({ ...more, ...envOfDatabase(before.databaseUri), ...env }))
    const payload = await getPayload({ config, key: randomUUID() })
    await payload.destroy()
  }

  beforeAll(async () => {
    before = await openNewsroom({ env: given.old })
    for (const email of PEOPLE) await enrol(email)
    await getServices(before.payload).webhooks.receivers.create({
      ...{ name: 'A site', url: 'http://127.0.0.1:9/hook', eventTypes: ['publication.released'] },
      ...{ organisation: '', createdBy: 'x' },
    })
    after = await openNewsroom({ ...place(), env: both })
  })
  afterAll(async () => {
    await after.close()
    await before.close()
  })

  it('is remembered by the store, which knows no secret', async () => {
    const kept = await readKeptSecrets(after.payload)
    expect(kept).toMatchObject({
      replaced: [expect.any(String)],
      since: expect.stringMatching(/^2/) as string,
    })
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${OLD}|${NEW}`))
  })

  it('can be stopped within, and goes on by being done again', async () => {
    let batches = 0
    const stopped = count({
      ...{ seals: false, batch: 1 },
      onBatch: () => {
        batches += 1
        if (batches === 2) throw new Error('enough')
      },
    })
    await expect(stopped).rejects.toThrow('enough')
  })

  it('opens what the one before has sealed, and seals it with the new one', async () => {
    await until('all is sealed with the new one', async () => {
      const { secondFactors, webhookSecrets } = await count({})
      return secondFactors.replaced + webhookSecrets.replaced === 0
    })
    const { secondFactors, webhookSecrets } = await count({})
    expect([secondFactors, webhookSecrets]).toEqual([
      { present: PEOPLE.length, replaced: 0, unreadable: 0 },
      { present: 1, replaced: 0, unreadable: 0 },
    ])
    for (const email of PEOPLE) expect(await factorOf(after, email)).toEqual({ text: BASE32, by: 0 })
  })

  it('leaves a server at work that still seals with the one before', async () => {
    for (const email of PEOPLE) expect(await factorOf(before, email)).toEqual({ text: BASE32, by: 1 })
    expect(await receiverOf(before)).toEqual([1])
    expect(await receiverOf(after)).toEqual([0])
  })

  it('lets people in with their second factor at both', async () => {
    const [first = '', second = ''] = PEOPLE
    for (const [newsroom, email] of [
      [before, first],
      [after, second],
    ] as const) {
      const code = toTotp(BASE32).generate()
      const { status } = await newsroom.ask('POST', '/api/users/login', { email, password: PASSWORD, code })
      expect([email, status]).toEqual([email, 200])
    }
  })

  it('says when the one before can go', async () => {
    await until('it is known', async () => findRotation(after.payload)?.state().secondFactors === 0)
    expect(findRotation(after.payload)?.state()).toMatchObject({ webhookSecrets: 0, standing: 'done' })
    expect((await readKeptSecrets(after.payload))?.isUnfinished).toBe(false)
  })

  it('finds what a server that is behind has sealed since', async () => {
    await enrol(PEOPLE[0] ?? '')
    expect((await count({})).secondFactors).toMatchObject({ replaced: 1 })
    expect((await count({ seals: true })).secondFactors).toMatchObject({ replaced: 0 })
  })

  it('is refused once it was replaced, and the new one goes on alone', async () => {
    await expect(start({ PAYLOAD_SECRET: OLD })).rejects.toThrow(/another PAYLOAD_SECRET/)
    await start(given.new)
  })

  it('is still needed until nothing is sealed with it any more', async () => {
    const kept = await readKeptSecrets(after.payload)
    await keepSecrets(after.payload, { ...kept!, isUnfinished: true })
    await expect(start(given.new)).rejects.toThrow(/ACCEPTED_SECRETS/)
    await start(both)
  })
})
