import { Writable } from 'node:stream'
import { appointCoordinator, addOrganisation, type NewOrganisation } from '../../../src/plugins/addPeople.ts'
import { type Host, NO_ACCOUNT, openHost } from '../../support/hostApplication.ts'

const named = (slug: string): NewOrganisation => ({
  ...{ slug, name: slug, acronym: slug.toUpperCase(), kind: 'un-entity' },
})

describe('an organisation that the operator adds by a script', () => {
  let host: Host
  let coordinator: Awaited<ReturnType<Host['account']>>
  let lines: string[] = []

  beforeAll(async () => {
    const destination = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push((JSON.parse(chunk.toString()) as { msg: string }).msg)
        done()
      },
    })
    host = await openHost({ more: { logger: { options: { level: 'info' }, destination } } })
    coordinator = await host.account('coordinator@host.example', { role: 'desk' })
    await appointCoordinator(host.payload, coordinator.id)
  })
  afterAll(() => host.close())
  beforeEach(() => {
    lines = []
  })

  const said = () => lines.filter((line) => line.startsWith('[addOrganisation]'))
  const account = async (name: string) => (await host.account(`${name}@host.example`)).id
  const add = (slug: string, ...staff: NonNullable<NewOrganisation['staff']>) =>
    addOrganisation(host.payload, { ...named(slug), staff })
  /** In the admin: from the next day on. */
  const appoint = async (id: string | number, organisation: string) => {
    const { status, body } = await host.ask(
      'POST',
      '/api/people',
      { account: id, name: 'A manager', memberships: [{ organisation, roles: ['manager'] }] },
      coordinator.token,
    )
    expect(status).toBe(201)
    const { memberships } = body.doc as { memberships: { from: string }[] }
    return new Date(memberships[0]!.from).toISOString()
  }
  const rolesOf = async (id: string | number) => {
    const person = (await host.payload.findByID({
      collection: 'people' as 'users',
      id: String(id),
      depth: 0,
    })) as unknown as { memberships: { organisation: string; roles: string[]; from?: string | null }[] }
    return person.memberships.map(({ organisation, roles, from }) => ({
      organisation,
      roles,
      from: from ?? null,
    }))
  }

  it('is there with its people, and the script is told', async () => {
    const [editor, reviewer] = [await account('editor'), await account('reviewer')]
    const added = await add(
      'ilo',
      { account: editor, roles: ['editor'] },
      { account: reviewer, roles: ['reviewer', 'manager'] },
    )
    expect(added).toEqual({
      id: expect.any(String) as string,
      isNew: true,
      staff: [
        { account: editor, outcome: 'added', roles: ['editor'] },
        { account: reviewer, outcome: 'added', roles: ['reviewer', 'manager'] },
      ],
    })
    expect(said()).toEqual([
      `[addOrganisation] “ilo” was added.`,
      `[addOrganisation] Account ${editor} was added to “ilo” (editor).`,
      `[addOrganisation] Account ${reviewer} was added to “ilo” (reviewer, manager).`,
    ])
  })

  it('stays as it is when the script runs again, and gets those who are missing', async () => {
    const { id, staff: before } = await add('unicef', { account: await account('first'), roles: ['editor'] })
    const [second, first] = [await account('second'), before[0]!.account]
    lines = []
    const again = await add(
      'unicef',
      { account: first, roles: ['manager'] },
      { account: second, roles: ['reviewer'] },
    )
    expect(again).toEqual({
      ...{ id, isNew: false },
      staff: [
        { account: first, outcome: 'left', why: 'has-roles-here', roles: ['editor'] },
        { account: second, outcome: 'added', roles: ['reviewer'] },
      ],
    })
    expect(await rolesOf(first)).toEqual([{ organisation: id, roles: ['editor'], from: null }])
    expect(said()).toEqual([
      `[addOrganisation] “unicef” was there already, and stays as it is.`,
      `[addOrganisation] Account ${first} was left as it is: it has roles in “unicef” already (editor), which its managers change in the admin.`,
      `[addOrganisation] Account ${second} was added to “unicef” (reviewer).`,
    ])
  })

  it('begins at once with a manager who was to begin a day later, where nobody else could object', async () => {
    const { id } = await add('who')
    const manager = await account('who-manager')
    const from = await appoint(manager, id)
    expect(await rolesOf(manager)).toEqual([{ organisation: id, roles: ['manager'], from }])
    lines = []
    const editor = await account('who-editor')
    const again = await add(
      'who',
      { account: editor, roles: ['editor'] },
      { account: manager, roles: ['reviewer', 'manager'] },
    )
    expect(again.staff).toEqual([
      { account: editor, outcome: 'added', roles: ['editor'] },
      { account: manager, outcome: 'begun', roles: ['reviewer', 'manager'] },
    ])
    expect(await rolesOf(manager)).toEqual([{ organisation: id, roles: ['reviewer', 'manager'], from: null }])
    expect(said().at(-1)).toBe(
      `[addOrganisation] Account ${manager} begins in “who” now (reviewer, manager): it was to begin later, so that the people of “who” could object, and there were none.`,
    )
    const token = await host.logIn('who-manager@host.example')
    expect((await host.ask('GET', '/api/people', undefined, token)).body.totalDocs).toBeGreaterThan(0)
  })

  it('leaves a manager who begins a day later to the people who may object', async () => {
    const { id } = await add('fao', { account: await account('fao-editor'), roles: ['editor'] })
    const manager = await account('fao-manager')
    const from = await appoint(manager, id)
    lines = []
    const again = await add('fao', { account: manager, roles: ['manager'] })
    expect(again.staff).toEqual([
      { account: manager, outcome: 'left', why: 'begins-later', roles: ['manager'], from },
    ])
    expect(await rolesOf(manager)).toEqual([{ organisation: id, roles: ['manager'], from }])
    expect(said().at(-1)).toBe(
      `[addOrganisation] Account ${manager} was left as it is: it begins in “fao” at ${from.slice(0, 16).replace('T', ' ')} UTC (manager), and the people of “fao” may object until then.`,
    )
  })

  it('says of everybody else whom it leaves alone why', async () => {
    const elsewhere = await account('elsewhere')
    await add('wfp', { account: elsewhere, roles: ['editor'] })
    const [disabled, former] = [await account('disabled'), await account('former')]
    const others = await add(
      'wmo',
      { account: disabled, roles: ['editor'] },
      { account: former, roles: ['editor'] },
    )
    const people = { collection: 'people' as 'users', overrideAccess: true } as const
    await host.payload.update({ ...people, id: String(disabled), data: { disabled: true } })
    await host.payload.update({ ...people, id: String(former), data: { memberships: [] } })
    lines = []
    const { staff } = await add(
      'wmo',
      ...[elsewhere, coordinator.id, disabled, former].map((one) => ({
        account: one,
        roles: ['editor' as const],
      })),
    )
    expect(others.staff).toHaveLength(2)
    expect(staff).toEqual([
      { account: elsewhere, outcome: 'left', why: 'of-another-organisation' },
      { account: coordinator.id, outcome: 'left', why: 'coordinates' },
      { account: disabled, outcome: 'left', why: 'disabled' },
      { account: former, outcome: 'left', why: 'has-a-row' },
    ])
    expect(said().slice(1)).toEqual([
      expect.stringMatching(/left as it is: it belongs to another organisation/),
      expect.stringMatching(/left as it is: it coordinates the newsroom/),
      expect.stringMatching(/left as it is: it is disabled here/),
      expect.stringMatching(/left as it is: it has a row in “people” without roles/),
    ])
  })

  it('is not added for an account that is not there', async () => {
    await expect(add('iom', { account: NO_ACCOUNT, roles: ['editor'] })).rejects.toThrow(
      `[addOrganisation] there is no account ${NO_ACCOUNT} in “accounts”.`,
    )
  })
})
