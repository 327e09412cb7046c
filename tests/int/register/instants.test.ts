import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { createRegister } from '../../../src/register/createRegister.ts'
import { markPending } from '../../../src/register/entryRows.ts'
import { createStore } from '../../../src/register/store.ts'
import { createTextWork } from '../../../src/register/textWork/createTextWork.ts'
import { getServices } from '../../../src/services.ts'
import { openPress, type Press } from '../../support/press.ts'

const MINUTE = 60_000

describe('an instant that several servers come to', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc')
    // The newsroom’s own register would sometimes be the first to come to an instant.
    await getServices(press.newsroom.payload).register.stop()
  })
  afterAll(() => press.newsroom.close())

  const optionsOf = () => {
    const { payload, clock } = press.newsroom
    const { blobs, readActor, projection } = getServices(payload)
    return { payload, clock, blobs, readActor, projection, slugs: DEFAULT_SLUGS }
  }
  /** Its instant comes a minute later. */
  const waiting = async (): Promise<string> => {
    const id = await press.write()
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    const at = new Date(press.newsroom.clock.now().getTime() + MINUTE).toISOString()
    expect((await press.act('reviewer@unodc', id, 'release', { digest, at })).status).toBe(200)
    return id
  }
  const later = () => press.newsroom.clock.set(new Date(press.newsroom.clock.now().getTime() + 2 * MINUTE))

  it('is said once in the log, and shown and told by one of them', async () => {
    const id = await waiting()
    const registers = [1, 2, 3].map(() => createRegister(optionsOf()))
    const told: string[] = []
    for (const register of registers) register.onChange(async (entry) => void told.push(entry))
    later()
    await Promise.all(registers.flatMap((register) => [register.settle(), register.settle()]))
    expect(told).toEqual([id])
    const { log, wire } = await press.read(id)
    expect(log.filter(({ type }) => type === 'available')).toHaveLength(1)
    expect(wire).toMatchObject({ edition: 1, standing: 'live' })
  })

  it('is told to who waits for that alone before the desk shows it', async () => {
    const id = await waiting()
    const register = createRegister(optionsOf())
    const done: string[] = []
    register.onChange(async (entry) => void done.push(`told of ${entry}`))
    const { db } = press.newsroom.payload
    const { updateOne } = db
    const held = new Promise<() => void>((begun) => {
      db.updateOne = async (given: Parameters<typeof updateOne>[0]) => {
        if (given.collection === 'statements') await new Promise<void>((go) => begun(go))
        return updateOne.call(db, given)
      }
    })
    try {
      later()
      await register.announce()
      expect(done).toEqual([`told of ${id}`])
      const stopped = register.stop().then(() => done.push('stopped'))
      const go = await held
      done.push('the desk may write')
      go()
      await stopped
    } finally {
      db.updateOne = updateOne
    }
    expect(done).toEqual([`told of ${id}`, 'the desk may write', 'stopped'])
  })

  it('is finished by another one when the first dies over it', async () => {
    const id = await waiting()
    const store = createStore(press.newsroom.payload)
    const dying = { ...optionsOf(), store, textWork: createTextWork() }
    const told: string[] = []
    const there = createRegister(optionsOf())
    there.onChange(async (entry) => void told.push(entry))
    later()
    // As if it had died between its mark and all that comes after it.
    await markPending(dying, { ref: { collection: 'statements', id }, lead: 'unodc', seq: 4 })
    await there.settle()
    expect(told).toEqual([id])
    const row = await store.findOne<{ dueAt?: string | null }>('register-entries', id)
    expect(row?.dueAt ?? null).toBeNull()
  })
})
