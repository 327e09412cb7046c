import type { CreateUser } from '../../src/desk/invitations/acceptInvitation.ts'
import { readAppointable } from '../../src/desk/invitations/inviteEndpoints.ts'
import { createSettableClock } from '../../src/clock.ts'
import { getServices } from '../../src/services.ts'
import { HOST_PASSWORD, type Host, openHost } from '../support/hostApplication.ts'
import { reasonOf, sentenceOf, staffOf } from '../support/hostStaff.ts'
import { tokenOf } from '../support/invitations.ts'
import { until } from '../support/until.ts'

type Account = Awaited<ReturnType<Host['account']>>
type Staff = Awaited<ReturnType<typeof staffOf>>

const inviter = (host: Host) => async (who: Account, email: string, roles: string[], name?: string) => {
  const body = { email, organisation: 'ilo', roles, ...(name ? { name } : {}) }
  const answer = await host.ask('POST', '/api/invitations', body, who.token)
  const { link } = (answer.body.invitation ?? {}) as { link?: string }
  return { ...answer, token: tokenOf(link) }
}
const accepter =
  (host: Host) =>
  (token: string, who: Account | null, body: object = {}) =>
    host.ask('POST', '/api/invitations/accept', { token, ...body }, who?.token)

describe('an invitation where people log in with a host’s accounts', () => {
  let host: Host
  let staff: Staff
  const invite = (...asked: Parameters<ReturnType<typeof inviter>>) => inviter(host)(...asked)
  const accept = (...asked: Parameters<ReturnType<typeof accepter>>) => accepter(host)(...asked)

  const clock = createSettableClock(new Date())

  beforeAll(async () => {
    host = await openHost({ clock })
    staff = await staffOf(host)
  })
  afterAll(() => host.close())

  it('offers the coordinator the organisations without a manager, and tells nobody else of them', async () => {
    const asked = { payload: host.payload, slugs: getServices(host.payload).slugs }
    const offered = (who: Account | null) =>
      readAppointable({ ...asked, user: who && { id: who.id, collection: 'accounts' } })
    expect(await offered(staff.coordinator)).toEqual([])
    const made = await host.payload.create({
      collection: 'partner-organisations',
      data: { slug: 'fia', name: 'FIA', acronym: 'FIA', kind: 'government', standing: 'member' },
    })
    expect(await offered(staff.coordinator)).toEqual(['fia'])
    expect([await offered(staff.manager), await offered(null)]).toEqual([null, null])
    const { status } = await host.ask(
      'POST',
      '/api/invitations',
      { email: 'first@fia.example', organisation: made.id, roles: ['manager'] },
      staff.coordinator.token,
    )
    expect([status, await offered(staff.coordinator)]).toEqual([201, []])
  })

  it('gives the account that is logged in its roles, once', async () => {
    const account = await host.account('come@ilo.example')
    const { token } = await invite(staff.manager, 'Come@ilo.example', ['editor'], 'Given Name')
    const accepted = await accept(token, account)
    expect(accepted).toEqual({ status: 200, body: { email: 'come@ilo.example', isNew: true } })
    expect(await staff.person(account)).toMatchObject({ id: String(account.id), name: 'Given Name' })
    expect((await staff.write(account, 'In')).status).toBe(201)
    expect((await accept(token, account)).status).toBe(404)
  })

  it('gives who is a person already one more membership', async () => {
    const account = await staff.hire('twice', 'editor')
    const { token } = await invite(staff.manager, account.email, ['reviewer'])
    expect((await accept(token, account)).body).toEqual({ email: account.email, isNew: false })
    const { memberships } = (await staff.person(account)) as unknown as { memberships: { roles: string[] }[] }
    expect(memberships.map(({ roles }) => roles)).toEqual([['editor'], ['reviewer']])
  })

  it('is no other account’s, and no disabled person’s', async () => {
    const { token } = await invite(staff.manager, 'meant@ilo.example', ['editor'], 'Meant')
    const other = await host.account('other@ilo.example')
    const wrong = await accept(token, other)
    expect([wrong.status, reasonOf(wrong)]).toEqual([403, 'forbidden'])
    const meant = await host.account('meant@ilo.example')
    expect((await accept(token, meant)).status).toBe(200)
    await host.ask('PATCH', `/api/people/${meant.id}`, { disabled: true }, staff.manager.token)
    const again = await invite(staff.manager, meant.email, ['reviewer'])
    const refused = await accept(again.token, meant)
    expect([refused.status, sentenceOf(refused)]).toEqual([403, expect.stringContaining('disabled')])
  })

  it('says alike of known and unknown addresses, and to whoever is not logged in, what is to be done', async () => {
    const known = await host.account('known@ilo.example')
    const answers = await Promise.all(
      [known.email, 'unknown@ilo.example'].map(async (email) => {
        const { token } = await invite(staff.manager, email, ['editor'], 'N')
        return accept(token, null)
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    expect([answers[0]?.status, sentenceOf(answers[0]!)]).toEqual([
      401,
      expect.stringContaining('accounts are made there first'),
    ])
  })

  it('is for a manager to send, and to nobody is a dead link different from a random one', async () => {
    const editor = await staff.hire('sends', 'editor')
    expect((await invite(editor, 'x@ilo.example', ['editor'])).status).toBe(403)
    const account = await host.account('late@ilo.example')
    const { token } = await invite(staff.manager, account.email, ['editor'], 'Late')
    // The manager's account goes, and with it what they may do.
    const second = await staff.hire('manager2', 'manager')
    const theirs = await invite(second, 'theirs@ilo.example', ['editor'], 'Theirs')
    await staff.remove(second)
    const invited = await host.account('theirs@ilo.example')
    expect((await accept(theirs.token, invited)).status).toBe(404)
    expect((await accept('random', invited)).body).toEqual((await accept(theirs.token, invited)).body)
    expect((await accept(token, account)).status).toBe(200)
  })

  it('goes by mail in words that fit', async () => {
    const other = await openHost({ mailGoesOut: true })
    const people = await staffOf(other)
    await inviter(other)(people.manager, 'mailed@ilo.example', ['editor'])
    const mail = other.mails.find(({ to }) => to === 'mailed@ilo.example')
    expect(mail?.text).toContain('If you have an account here, log in with it')
    expect(mail?.text).not.toContain('choose a password')
    await other.close()
  })

  describe('with a host that makes accounts', () => {
    let making: Host
    let people: Staff
    let isBroken = false
    const createUser: CreateUser = async ({ payload, email, name, req }) => {
      const { id } = await payload.create({
        collection: 'accounts' as 'users',
        data: { email, password: HOST_PASSWORD, role: 'reader' },
        req,
      })
      expect(name).toBe('New Person')
      return { id: isBroken ? 4711 : id }
    }

    beforeAll(async () => {
      making = await openHost({ createUser })
      people = await staffOf(making)
    })
    afterAll(() => making.close())

    it('makes one for an address that has none, with the roles of the invitation', async () => {
      const { token } = await inviter(making)(people.manager, 'new@ilo.example', ['editor'])
      const nameless = await accepter(making)(token, null)
      expect([nameless.status, reasonOf(nameless)]).toEqual([400, 'invalid'])
      const accepted = await accepter(making)(token, null, { name: 'New Person' })
      expect(accepted).toEqual({ status: 200, body: { email: 'new@ilo.example', isNew: true } })
      const session = await making.logIn('new@ilo.example')
      const created = await making.ask('POST', '/api/statements', { title: 'T' }, session)
      expect(created.status).toBe(201)
    })

    it('lets who has an account log in first', async () => {
      const account = await making.account('old@ilo.example')
      const { token } = await inviter(making)(people.manager, account.email, ['editor'])
      const refused = await accepter(making)(token, null, { name: 'New Person' })
      expect([refused.status, reasonOf(refused)]).toEqual([401, 'unauthenticated'])
      expect((await accepter(making)(token, account, { name: 'Old' })).status).toBe(200)
    })

    it('uses up no link where that fails', async () => {
      const { token } = await inviter(making)(people.manager, 'fails@ilo.example', ['editor'])
      isBroken = true
      expect((await accepter(making)(token, null, { name: 'New Person' })).status).toBe(500)
      isBroken = false
      const [row] = (
        await making.payload.find({
          collection: 'invitations',
          where: { email: { equals: 'fails@ilo.example' } },
        })
      ).docs
      expect(row?.acceptedAt ?? null).toBeNull()
    })
  })

  describe('people whose accounts are gone', () => {
    it('are no manager any more, so that the coordinator can appoint one; get no mail, and review nothing', async () => {
      const { payload } = host
      const made = await payload.create({
        collection: 'partner-organisations',
        data: { slug: 'iom', name: 'IOM', acronym: 'IOM', kind: 'un-entity', standing: 'member' },
      })
      const [first, editor] = [
        await host.account('first@iom.example'),
        await host.account('editor@iom.example'),
      ]
      const row = {
        account: first.id,
        name: 'First',
        memberships: [{ organisation: made.id, roles: ['manager'] }],
      }
      await payload.create({ collection: 'people' as 'users', data: row })
      await payload.create({
        collection: 'people' as 'users',
        data: {
          account: editor.id,
          name: 'Editor',
          memberships: [{ organisation: made.id, roles: ['editor'] }],
        },
      })
      const next = await host.account('next@iom.example')
      const appoint = () =>
        host.ask(
          'POST',
          '/api/people',
          { account: next.id, name: 'Next', memberships: [{ organisation: made.id, roles: ['manager'] }] },
          staff.coordinator.token,
        )
      expect((await appoint()).status).toBe(403)
      host.mails.length = 0
      await staff.remove(first)
      expect((await appoint()).status).toBe(201)
      expect(host.mails.map(({ to }) => to)).toEqual(['editor@iom.example'])
    })

    it('leave the mails of the others as they are', async () => {
      const { notices } = getServices(host.payload)
      const [editor, gone, stays] = [
        await staff.hire('writes', 'editor'),
        await staff.hire('gone', 'reviewer'),
        await staff.hire('stays', 'reviewer'),
      ]
      // One mail a day, each chooses for themselves.
      for (const one of [gone, stays])
        expect(
          (await host.ask('PATCH', `/api/people/${one.id}`, { mailNotices: 'daily' }, one.token)).status,
        ).toBe(200)
      const { body } = await staff.write(editor, 'Told')
      const { id } = body.doc as { id: string }
      await host.ask('POST', `/api/statements/${id}/clearance/submit`, { revision: 1 }, editor.token)
      await notices.project()
      await staff.remove(gone)
      host.mails.length = 0
      clock.set(new Date(Date.now() + 48 * 3_600_000))
      await notices.send()
      await until('the mail of the day', () => host.mails.some(({ to }) => to === stays.email))
      expect(host.mails.map(({ to }) => to)).not.toContain(gone.email)
      const text = host.mails.find(({ to }) => to === stays.email)?.text
      expect(text).toContain(`https://host.example/admin/collections/people/${stays.id}`)
    })
  })
})
