import type { LogEvent } from '../../../src/domain/clearance/events.ts'
import { firstBroken } from '../../../src/domain/clearance/events.ts'
import type { Actor } from '../../../src/domain/organisations.ts'
import { append } from '../../../src/register/append.ts'
import { createRegister, type Register } from '../../../src/register/createRegister.ts'
import { readLog } from '../../../src/register/frozen.ts'
import { markPending } from '../../../src/register/entryRows.ts'
import { createStore } from '../../../src/register/store.ts'
import { createTextWork } from '../../../src/register/textWork/createTextWork.ts'
import type { RegisterDeps } from '../../../src/register/types.ts'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { getServices } from '../../../src/services.ts'
import { type Newsroom, openNewsroom, toLexical } from '../../support/newsroom.ts'

describe('the register after a crash', () => {
  let newsroom: Newsroom
  let deps: RegisterDeps
  let register: Register
  let token: string
  let people: Record<'EA' | 'RA', Actor>

  beforeAll(async () => {
    newsroom = await openNewsroom()
    const { payload } = newsroom
    const { clock, blobs, readActor, projection } = getServices(payload)
    deps = {
      payload,
      clock,
      blobs,
      readActor,
      projection,
      slugs: DEFAULT_SLUGS,
      store: createStore(payload),
      textWork: createTextWork(),
    }
    register = createRegister(deps)
    token = await newsroom.logIn('editor@unodc.example')
    const find = async (email: string): Promise<Actor> => {
      const { docs } = await payload.find({
        collection: 'users',
        where: { email: { equals: email } },
        depth: 0,
      })
      return (await readActor(String(docs[0]?.id)))!
    }
    people = { EA: await find('editor@unodc.example'), RA: await find('reviewer@unodc.example') }
  })

  afterAll(() => newsroom.close())

  const write = async () => {
    const text = { title: 'Words', body: toLexical('Words.') }
    const { body } = await newsroom.ask('POST', '/api/statements', text, token)
    return { collection: 'statements', id: (body.doc as { id: string }).id }
  }
  const read = async (id: string) =>
    (await newsroom.ask('GET', `/api/statements/${id}?depth=0`, undefined, token)).body
  const submit = async (ref: { collection: string; id: string }) => {
    const { revision } = await register.clearance(ref, people.EA)
    return (await register.act(ref, 'submit', { revision }, people.EA)) as { digest: string; state: string }
  }

  it('shows an act that was logged and not yet shown, and tells its listeners', async () => {
    const ref = await write()
    const { digest } = await submit(ref)
    const head = (await readLog(deps.payload, ref.id)).at(-1) as LogEvent
    const by = people.EA.id
    await append(deps, {
      ...{ ref, lead: 'unodc', head, at: deps.clock.now() },
      events: [{ type: 'recall', organisation: 'unodc', by, digest, data: {}, note: null }],
    })
    expect((await read(ref.id)).state).toBe('review')
    const again = createRegister(deps)
    const told: string[] = []
    again.onChange(async (entry) => void told.push(entry))
    await again.recover()
    expect((await read(ref.id)).state).toBe('drafting')
    expect(told).toEqual([ref.id])
  })

  it('opens a text again whose submit never came to the log', async () => {
    const ref = await write()
    await markPending(deps, { ref, lead: 'unodc', seq: 1 })
    await deps.store.swap('statements', { id: { equals: ref.id } }, { state: 'review' })
    await createRegister(deps).recover()
    expect((await read(ref.id)).state).toBe('drafting')
    expect((await submit(ref)).state).toBe('review')
  })

  it('repeats what a listener could not do', async () => {
    const ref = await write()
    const other = createRegister(deps)
    let failures = 1
    const told: string[] = []
    other.onChange(async (entry) => {
      if (failures-- > 0) throw new Error('not now')
      told.push(entry)
    })
    const { revision } = await other.clearance(ref, people.EA)
    const view = await other.act(ref, 'submit', { revision }, people.EA)
    expect(view).toMatchObject({ state: 'review' })
    expect(told).toEqual([])
    await other.recover()
    expect(told).toEqual([ref.id])
  })

  it('13: keeps one order of events when two servers act at once', async () => {
    const ref = await write()
    const { digest } = await submit(ref)
    const servers = [createRegister(deps), createRegister(deps)]
    const signing = Array.from({ length: 20 }, (_, index) =>
      servers[index % 2]!.act(ref, 'sign', { digest }, people.RA).then(
        () => 'signed',
        (error: unknown) => (error as { reason?: string }).reason,
      ),
    )
    const answers = await Promise.all(signing)
    expect(answers.filter((answer) => answer === 'signed')).toHaveLength(1)
    // The lead alone signs, so that the text is cleared for whoever comes second.
    expect(new Set(answers.filter((answer) => answer !== 'signed'))).toEqual(new Set(['wrong-state']))
    const log = await readLog(deps.payload, ref.id)
    expect(log.map(({ type }) => type)).toEqual(['submit', 'sign'])
    expect(firstBroken(log)).toBeNull()
  })

  it('14: asks for the role again at the moment of the act', async () => {
    const ref = await write()
    const { digest } = await submit(ref)
    const forgetful = createRegister({ ...deps, readActor: async () => ({ ...people.RA, memberships: [] }) })
    await expect(forgetful.act(ref, 'sign', { digest }, people.RA)).rejects.toMatchObject({
      reason: 'not-reviewer',
    })
  })
})
