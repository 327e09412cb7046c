import { reasonOf } from '../support/newsroom.ts'
import { noticesIn } from '../support/notices.ts'
import { openPress, type Press } from '../support/press.ts'
import { getServices } from '../../src/services.ts'

type Person = {
  id: string
  email: string
  memberships: { organisation: string; roles: string[]; until?: string | null }[]
}

/** Every test waits for the one before. */
describe('who leaves hands over in one act', () => {
  let press: Press
  let ilo: string
  const people: Record<string, Person> = {}

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'iom')
    ilo = press.newsroom.organisations.ilo ?? ''
    for (const who of ['manager@ilo', 'manager@iom'])
      for (const one of await listFor(who)) people[one.email] = one
  })
  afterAll(() => press.newsroom.close())

  const ask = (who: string, method: string, path: string, body?: unknown) =>
    press.newsroom.ask(method, `/api/users${path}`, body, press.tokens[who])
  const listFor = async (who: string) => (await ask(who, 'GET', '?depth=0&limit=100')).body.docs as Person[]
  const idOf = (name: string): string => people[`${name}.example`]?.id ?? ''
  const handOver = (who: string, leaver: string, to: string, organisation = ilo) =>
    ask(who, 'POST', `/${idOf(leaver)}/hand-over`, { organisation, to: idOf(to) })
  const rolesOf = async (name: string) => {
    const found = (await listFor('manager@ilo')).find(({ id }) => id === idOf(name))
    const now = press.newsroom.clock.now().toISOString()
    return (found?.memberships ?? [])
      .filter(({ until }) => !until || until > now)
      .flatMap(({ roles }) => roles)
      .sort()
  }

  it('by a manager of the organisation, to a colleague of it, and by nobody for themselves', async () => {
    const refusals = [
      await handOver('editor@ilo', 'reviewer@ilo', 'editor@ilo'),
      await handOver('manager@ilo', 'manager@ilo', 'editor@ilo'),
      await handOver('manager@ilo', 'reviewer@ilo', 'manager@ilo'),
      await handOver('manager@iom', 'reviewer@ilo', 'editor@ilo'),
      await handOver('manager@ilo', 'reviewer@ilo', 'editor@iom'),
      await handOver('manager@ilo', 'reviewer@ilo', 'reviewer@ilo'),
      await handOver('manager@ilo', 'reviewer@ilo', 'editor@ilo', press.newsroom.organisations.iom),
    ].map((answer) => reasonOf(answer))
    expect(refusals).toEqual([
      ...['forbidden', 'forbidden', 'forbidden', 'not-found', 'invalid', 'invalid', 'forbidden'],
    ])
    expect(await rolesOf('reviewer@ilo')).toEqual(['reviewer'])
    expect((await ask('reviewer@ilo', 'GET', '/me')).body.user).not.toBeNull()
  })

  it('ends the roles and sessions, and gives the colleague the roles and what was not read', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    const { notices } = getServices(press.newsroom.payload)
    await notices.project()
    const kindsOf = async (name: string) =>
      (await noticesIn(press.newsroom, id))
        .filter(({ person }) => person === idOf(name))
        .map(({ kind }) => kind)
    const unread = await kindsOf('reviewer@ilo')
    expect(unread).toContain('sign')
    expect(await kindsOf('editor@ilo')).not.toContain('sign')

    const { status, body } = await handOver('manager@ilo', 'reviewer@ilo', 'editor@ilo')
    expect([status, body.roles]).toEqual([200, ['reviewer']])
    expect(body.notices).toBeGreaterThan(0)
    expect([await rolesOf('reviewer@ilo'), await rolesOf('editor@ilo')]).toEqual([[], ['editor', 'reviewer']])
    expect((await kindsOf('editor@ilo')).sort()).toEqual(expect.arrayContaining([...new Set(unread)]))
    expect((await ask('reviewer@ilo', 'GET', '/me')).body.user ?? null).toBeNull()
    press.tokens['editor@ilo'] = await press.newsroom.logIn('editor@ilo.example')
    expect((await press.act('editor@ilo', id, 'sign', { digest })).reason).toBeUndefined()
  })

  it('once: then there is nothing to hand over', async () => {
    expect(reasonOf(await handOver('manager@ilo', 'reviewer@ilo', 'editor@ilo'))).toBe('wrong-state')
  })
})
