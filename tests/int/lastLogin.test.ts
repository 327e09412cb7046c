import { personFields } from '../../src/collections/personFields.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'
import { invitationsOf, NEW_PASSWORD } from '../support/invitations.ts'

const EDITOR = 'editor@unodc.example'

type Person = { id: string; email: string; lastLoginAt?: string | null; updatedAt: string }

describe('when people logged in last', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await openNewsroom()
  })
  afterAll(() => newsroom.close())

  const listFor = async (who: string, query = ''): Promise<Person[]> => {
    const token = await newsroom.logIn(who)
    const { body } = await newsroom.ask('GET', `/api/users?depth=0&limit=100${query}`, undefined, token)
    return (body.docs ?? []) as Person[]
  }
  const seenBy = async (who: string, email = EDITOR) =>
    (await listFor(who)).find((person) => person.email === email)
  const logIn = (email: string, password = PASSWORD) =>
    newsroom.ask('POST', '/api/users/login', { email, password })

  it('is told to the managers of their organisations and the coordinator, and to themselves', async () => {
    const before = new Date().toISOString()
    expect((await logIn(EDITOR)).status).toBe(200)
    for (const who of ['manager@unodc.example', 'coordinator@communique.example', EDITOR]) {
      const at = (await seenBy(who))?.lastLoginAt
      expect([who, typeof at === 'string' && at >= before]).toEqual([who, true])
    }
    const colleague = await seenBy('reviewer@unodc.example')
    expect(colleague?.email).toBe(EDITOR)
    expect(colleague).not.toHaveProperty('lastLoginAt')
    expect(await seenBy('manager@ilo.example')).toBeUndefined()
  })

  it('is never until the first login, and not changed by a login that fails', async () => {
    const people = invitationsOf(newsroom)
    const email = 'fresh@unodc.example'
    const { invitation } = await people.invite('manager@unodc.example', {
      ...{ email, name: 'Fresh', organisation: 'unodc', roles: ['editor'] },
    })
    await people.accept(invitation.link)
    expect(await seenBy('manager@unodc.example', email)).toMatchObject({ lastLoginAt: null })
    await logIn(email, 'something else')
    expect((await seenBy('manager@unodc.example', email))?.lastLoginAt).toBeNull()
    await logIn(email, NEW_PASSWORD)
    expect((await seenBy('manager@unodc.example', email))?.lastLoginAt).toMatch(/^\d{4}-/)
  })

  it('is no change of the account: a form that was open is saved, with its lists as they were', async () => {
    const before = await seenBy('manager@unodc.example')
    await logIn(EDITOR)
    const after = await seenBy('manager@unodc.example')
    expect(after?.lastLoginAt).not.toBe(before?.lastLoginAt)
    expect({ ...after, lastLoginAt: null }).toEqual({ ...before, lastLoginAt: null })
  })

  it('is nobody’s to write, to filter or to sort by', async () => {
    const token = await newsroom.logIn('manager@unodc.example')
    const seen = (await seenBy('manager@unodc.example'))!
    const change = { lastLoginAt: '2001-01-01T00:00:00.000Z' }
    await newsroom.ask('PATCH', `/api/users/${seen.id}`, change, token)
    expect((await seenBy('manager@unodc.example'))?.lastLoginAt).toBe(seen.lastLoginAt)
    for (const query of ['sort=lastLoginAt', 'where[lastLoginAt][exists]=true'])
      for (const who of [token, await newsroom.logIn('reviewer@unodc.example')])
        expect((await newsroom.ask('GET', `/api/users?${query}`, undefined, who)).status).toBe(400)
  })

  it('is not kept where people log in with accounts of a host', () => {
    const names = (slugs: Parameters<typeof personFields>[0]) =>
      personFields(slugs).flatMap((field) => ('name' in field ? [field.name] : []))
    expect(names(DEFAULT_SLUGS)).toEqual(expect.arrayContaining(['lastLoginAt', 'lastLoginBox']))
    expect(names({ ...DEFAULT_SLUGS, people: 'people' }).join()).not.toContain('lastLogin')
  })
})
