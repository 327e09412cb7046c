import { Secret, TOTP } from 'otpauth'
import { createLocalReq } from 'payload'
import { type Account, findAccount } from '../../src/access/accounts.ts'
import { newResetToken } from '../../src/desk/login/passwordReset.ts'
import { beginSession } from '../../src/desk/login/sessions.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { isWriteConflict } from '../../src/errors.ts'
import { type Newsroom, openNewsroom, PASSWORD, reasonOf } from '../support/newsroom.ts'
import { invitationsOf, NEW_PASSWORD, tokenOf } from '../support/invitations.ts'
import { startSmtp } from '../support/smtp.ts'

const MANAGER = 'manager@unodc.example'
const COORDINATOR = 'coordinator@communique.example'
const HOUR = 60 * 60 * 1000

describe('people', () => {
  let newsroom: Newsroom
  let ask: Newsroom['ask']
  let people: ReturnType<typeof invitationsOf>
  let count = 0
  const address = () => `new${(count += 1)}@unodc.example`
  const later = (hours: number) => new Date(newsroom.clock.now().getTime() + hours * HOUR)
  const me = async (token: string) => (await ask('GET', '/api/users/me', undefined, token)).body.user
  const write = (token: string) => ask('POST', '/api/statements', { title: 'A text' }, token)

  beforeAll(async () => {
    newsroom = await openNewsroom()
    ask = newsroom.ask
    people = invitationsOf(newsroom)
  })

  afterEach(() => newsroom.clock.set(new Date()))
  afterAll(() => newsroom.close())

  /** What an organisation without a manager looks like: SSDO's own has left. */
  const leaveWithoutManager = async (slug: string) => {
    const { payload, organisations } = newsroom
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: `manager@${slug}.example` } },
      overrideAccess: true,
    })
    const id = String(docs[0]?.id)
    await payload.update({ collection: 'users', id, data: { memberships: [] }, overrideAccess: true })
    return { organisation: organisations[slug], manager: id }
  }

  /** Each step's code works once: the one before the present sets it up. */
  const codeOf = (secret: string, step = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + step * 30_000 })
  const beginSecondFactor = async (email: string): Promise<string> => {
    const token = String((await people.enter(email, NEW_PASSWORD)).body.token)
    const door = '/api/users/second-factor'
    const secret = String((await ask('POST', door, { password: NEW_PASSWORD }, token)).body.secret)
    expect((await ask('POST', `${door}/confirm`, { code: codeOf(secret, -1) }, token)).status).toBe(200)
    return secret
  }

  describe('accounts', () => {
    it.each([MANAGER, COORDINATOR, 'editor@unodc.example'])('9: %s cannot make one', async (who) => {
      const token = await newsroom.logIn(who)
      const body = { email: address(), name: 'X', password: NEW_PASSWORD, memberships: [] }
      const answer = await ask('POST', '/api/users', body, token)
      expect([answer.status, reasonOf(answer)]).toEqual([403, 'forbidden'])
      expect(JSON.stringify(answer.body)).toContain('invite')
      expect((await ask('POST', '/api/users', body)).status).toBe(401)
    })
  })

  describe('an invitation', () => {
    it('makes an account with the roles that it names, and works once', async () => {
      const email = address()
      const until = later(100).toISOString()
      const body = { email, name: 'Given', organisation: 'unodc', roles: ['reviewer', 'editor'], until }
      const { status, invitation } = await people.invite(MANAGER, body)
      expect(status).toBe(201)
      expect(invitation).toMatchObject({ email, roles: ['editor', 'reviewer'], from: null, until })
      expect(invitation.organisation).toBe(newsroom.organisations.unodc)
      expect(invitation.link).toMatch(/\/admin\/join#[\w-]{43}$/)
      expect((await people.accept(invitation.link)).body).toEqual({ email, isNew: true })
      const { body: entered } = await people.enter(email, NEW_PASSWORD)
      expect(entered.user).toMatchObject({ name: 'Somebody New' })
      expect((await write(String(entered.token))).status).toBe(201)
      const again = await people.accept(invitation.link)
      expect([again.status, reasonOf(again)]).toEqual([404, 'not-found'])
    })

    it('answers alike whether the address has an account or not', async () => {
      const ask = async (email: string) => {
        const { status, headers, body, invitation } = await people.invite(MANAGER, {
          email,
          organisation: 'unodc',
          roles: ['editor'],
        })
        const words = JSON.stringify(body)
          .replaceAll(email, '…')
          .replaceAll(invitation.id, '…')
          .replaceAll(tokenOf(invitation.link), '…')
          .replaceAll(String(invitation.expiresAt), '…')
        return JSON.stringify([status, [...headers], words])
      }
      expect(await ask('reviewer@fia.example')).toBe(await ask(address()))
    })

    it('gives one more membership to who has an account, for its present password', async () => {
      const { invitation } = await people.invite(MANAGER, {
        email: 'Editor@FIA.example',
        organisation: 'unodc',
        roles: ['editor'],
      })
      const before = await newsroom.logIn('editor@fia.example')
      const wrong = await people.accept(invitation.link)
      expect([wrong.status, reasonOf(wrong)]).toEqual([401, 'unauthenticated'])
      const right = await people.accept(invitation.link, { password: PASSWORD })
      expect(right.body).toEqual({ email: 'editor@fia.example', isNew: false })
      expect(await me(before)).toBeNull()
      const entered = await people.enter('editor@fia.example', PASSWORD)
      const { unodc, fia } = newsroom.organisations
      const rows = (entered.body.user as { memberships: { organisation: { id: string } | string }[] })
        .memberships
      const named = rows.map(({ organisation }) =>
        typeof organisation === 'string' ? organisation : organisation.id,
      )
      expect(named).toEqual([fia, unodc])
      await people.change((entered.body.user as { id: string }).id, {
        memberships: [{ organisation: fia, roles: ['editor'] }],
      })
    })

    it('46: says of an account no more than the login does, and asks for its second factor', async () => {
      const email = address()
      const { id } = await people.hire(email, ['editor'])
      const secret = await beginSecondFactor(email)
      const order = { email, organisation: 'icmpd', roles: ['editor'] }
      const { invitation } = await people.invite('manager@icmpd.example', order)
      const login = await people.enter(email, 'a wrong password')
      const accept = (body: Record<string, unknown>) => people.accept(invitation.link, body)
      const wrong = [
        await accept({ password: 'a wrong password' }),
        await accept({ password: NEW_PASSWORD }),
        await accept({ password: NEW_PASSWORD, code: '000000' }),
      ]
      for (const { status, body } of wrong) expect([status, body]).toEqual([401, login.body])
      expect((await accept({ password: NEW_PASSWORD, code: codeOf(secret) })).status).toBe(200)
      expect((await people.person(id)).memberships).toHaveLength(2)
    })

    it('46: demands the same of who has an account and of who has none', async () => {
      const link = async (email: string) =>
        (await people.invite(MANAGER, { email, organisation: 'unodc', roles: ['editor'] })).invitation.link
      const [known, unknown] = [await link('editor@fia.example'), await link(address())]
      for (const body of [
        { password: 'short' },
        { name: '' },
        { name: 'x\u0000' },
        { code: ['x'], password: '' },
      ]) {
        const [one, other] = [await people.accept(known, body), await people.accept(unknown, body)]
        expect([body, one.status, one.body]).toEqual([body, 400, other.body])
      }
    })

    it('lets one of two in who follow it at once', async () => {
      const { invitation } = await people.invite(MANAGER, {
        email: address(),
        organisation: 'unodc',
        roles: ['editor'],
      })
      const answers = await Promise.all([people.accept(invitation.link), people.accept(invitation.link)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    })

    it('is dead when it is late, revoked, replaced, or nobody’s', async () => {
      const fresh = async () =>
        (await people.invite(MANAGER, { email: address(), organisation: 'unodc', roles: ['editor'] }))
          .invitation
      const [late, revoked, replaced] = [await fresh(), await fresh(), await fresh()]
      const token = await newsroom.logIn(MANAGER)
      expect((await ask('DELETE', `/api/invitations/${revoked.id}`, undefined, token)).status).toBe(200)
      const again = await ask('POST', `/api/invitations/${replaced.id}/again`, {}, token)
      const answers = [
        await people.accept(revoked.link),
        await people.accept(replaced.link),
        await people.accept('x#unknown'),
        await people.accept('x#used:'),
      ]
      newsroom.clock.set(later(48))
      answers.push(await people.accept(late.link))
      const bodies = answers.map(({ status, body }) => JSON.stringify([status, body]))
      expect(new Set(bodies).size).toBe(1)
      expect(answers[0]?.status).toBe(404)
      newsroom.clock.set(later(-0.01))
      const renewed = (again.body.invitation as { link: string }).link
      expect((await people.accept(renewed)).status).toBe(200)
      const ended = await ask(
        'DELETE',
        `/api/invitations/${replaced.id}`,
        undefined,
        await newsroom.logIn(MANAGER),
      )
      expect(reasonOf(ended)).toBe('wrong-state')
    })

    it('lapses with the role of who made it, and with the organisation', async () => {
      const boss = address()
      const { id } = await people.hire(boss, ['manager'])
      const { body } = await people.enter(boss, NEW_PASSWORD)
      const order = { email: address(), organisation: 'unodc', roles: ['editor'] }
      const made = await ask('POST', '/api/invitations', order, String(body.token))
      const { link } = made.body.invitation as { link: string }
      await people.change(id, {
        memberships: [{ organisation: newsroom.organisations.unodc, roles: ['editor'] }],
      })
      expect((await people.accept(link)).status).toBe(404)

      const { invitation } = await people.invite('manager@icmpd.example', {
        email: address(),
        organisation: 'icmpd',
        roles: ['editor'],
      })
      const suspend = async (suspended: boolean) =>
        ask(
          'PATCH',
          `/api/partner-organisations/${newsroom.organisations.icmpd}`,
          { suspended },
          await newsroom.logIn(COORDINATOR),
        )
      await suspend(true)
      expect((await people.accept(invitation.link)).status).toBe(404)
      await suspend(false)
      expect((await people.accept(invitation.link)).status).toBe(200)
    })

    it('is the managers’ of that organisation, and a body that does not fit is refused', async () => {
      const order = { email: address(), organisation: 'unodc', roles: ['editor'] }
      expect(reasonOf(await people.invite('manager@fia.example', order))).toBe('forbidden')
      expect(reasonOf(await people.invite('editor@unodc.example', order))).toBe('forbidden')
      expect((await ask('POST', '/api/invitations', order)).status).toBe(401)
      for (const wrong of [
        { roles: ['coordinator'] },
        { email: 'x' },
        { organisation: 'nobody' },
        { from: '2024' },
      ])
        expect(reasonOf(await people.invite(MANAGER, { ...order, ...wrong }))).toBe('invalid')
    })

    it('is listed to its managers without what it is followed by', async () => {
      const { invitation } = await people.invite(MANAGER, {
        email: address(),
        organisation: 'unodc',
        roles: ['editor'],
      })
      const list = async (who: string, query = '') =>
        ask('GET', `/api/invitations?limit=100&depth=0${query}`, undefined, await newsroom.logIn(who))
      const { body } = await list(MANAGER)
      const docs = body.docs as { id: string }[]
      expect(docs.map(({ id }) => id)).toContain(invitation.id)
      expect(JSON.stringify(body)).not.toMatch(/token|invitedBy/)
      expect((await list(MANAGER, '&where[tokenHash][like]=a')).status).toBe(400)
      expect((await list('manager@fia.example')).body.docs).toEqual([])
      expect((await list('editor@unodc.example')).status).toBe(404)
      const foreign = await newsroom.logIn('manager@fia.example')
      const of = (id: string) => ask('DELETE', `/api/invitations/${id}`, undefined, foreign)
      const hidden = await of(invitation.id)
      expect([hidden.status, hidden.body]).toEqual([
        404,
        (await of('00000000-0000-4000-8000-000000000000')).body,
      ])
    })

    it('demands of a new account a password that is one', async () => {
      const { invitation } = await people.invite(MANAGER, {
        email: address(),
        organisation: 'unodc',
        roles: ['editor'],
      })
      expect(reasonOf(await people.accept(invitation.link, { password: 'short' }))).toBe('invalid')
      expect((await people.accept(invitation.link)).status).toBe(200)
    })

    it('has no account back that its organisation has disabled', async () => {
      const email = address()
      const { id } = await people.hire(email, ['editor'])
      await people.change(id, { disabled: true })
      const order = { email, organisation: 'fia', roles: ['editor'] }
      const { invitation } = await people.invite('manager@fia.example', order)
      expect((await people.accept(invitation.link)).status).toBe(401)
      await people.change(id, { memberships: [] })
      expect((await people.accept(invitation.link)).status).toBe(200)
      expect((await people.enter(email, NEW_PASSWORD)).status).toBe(200)
    })
  })

  describe('an appointment by the coordinator', () => {
    it('9: is of a manager only, only where there is none, never himself, after a day and told to all', async () => {
      const order = { email: 'new@ssdo.example', organisation: 'ssdo', roles: ['manager'] }
      expect(reasonOf(await people.invite(COORDINATOR, order))).toBe('forbidden')
      await leaveWithoutManager('ssdo')
      expect(reasonOf(await people.invite(COORDINATOR, { ...order, roles: ['editor'] }))).toBe('forbidden')
      expect(reasonOf(await people.invite(COORDINATOR, { ...order, email: COORDINATOR }))).toBe('forbidden')
      const { invitation } = await people.invite(COORDINATOR, order)
      expect(Date.parse(invitation.from ?? '') - newsroom.clock.now().getTime()).toBeGreaterThan(23.9 * HOUR)
      expect(reasonOf(await people.invite(COORDINATOR, { ...order, email: 'other@ssdo.example' }))).toBe(
        'forbidden',
      )
      const notices = (await newsroom.outbox()).filter((mail) => mail.includes('new@ssdo.example'))
      const told = notices.map((mail) => /^To: (\S+)\r$/m.exec(mail)?.[1]).sort()
      expect(told).toEqual(['editor@ssdo.example', 'reviewer@ssdo.example'])
      expect(notices.join()).not.toContain(tokenOf(invitation.link))

      await people.accept(invitation.link)
      const invites = async () => {
        const { body } = await people.enter('new@ssdo.example', NEW_PASSWORD)
        const mine = { email: address(), organisation: 'ssdo', roles: ['editor'] }
        return (await ask('POST', '/api/invitations', mine, String(body.token))).status
      }
      expect(await invites()).toBe(403)
      newsroom.clock.set(later(24.1))
      expect(await invites()).toBe(201)
    })

    it('9: is not kept out by an invitation that nobody could accept any more', async () => {
      const boss = 'boss@iom.example'
      const { id } = await people.hire(boss, ['manager'], 'iom')
      const { body } = await people.enter(boss, NEW_PASSWORD)
      const order = { email: 'next@iom.example', organisation: 'iom', roles: ['manager'] }
      const made = await ask('POST', '/api/invitations', order, String(body.token))
      const { link } = made.body.invitation as { link: string }
      const { organisation } = await leaveWithoutManager('iom')
      expect(reasonOf(await people.invite(COORDINATOR, { ...order, email: address() }))).toBe('forbidden')
      const data = { memberships: [{ organisation: String(organisation), roles: ['editor' as const] }] }
      await newsroom.payload.update({ collection: 'users', id, data, overrideAccess: true })
      expect((await people.accept(link)).status).toBe(404)
      const { status, invitation } = await people.invite(COORDINATOR, { ...order, email: address() })
      expect(status).toBe(201)
      expect((await people.accept(invitation.link)).status).toBe(200)
    })

    it('9: makes an existing person manager in the same way', async () => {
      const { organisation } = await leaveWithoutManager('ilo')
      const find = async (email: string) => {
        const { body } = await ask(
          'GET',
          `/api/users?depth=0&where[email][equals]=${email}`,
          undefined,
          await newsroom.logIn(COORDINATOR),
        )
        return (body.docs as { id: string; memberships: object[] }[])[0]
      }
      const editor = await find('editor@ilo.example')
      const give = (id: string | undefined, memberships: object[]) =>
        people.change(String(id), { memberships }, COORDINATOR)
      const own = { organisation, roles: ['editor'] }
      const manager = { organisation, roles: ['manager'], from: '2020-01-01T00:00:00.000Z' }
      const himself = await find(COORDINATOR)
      for (const [id, rows] of [
        [himself?.id, [manager]],
        [editor?.id, [own, { organisation, roles: ['reviewer'] }]],
        [editor?.id, [manager]],
      ] as const)
        expect(reasonOf(await give(id, [...rows]))).toBe('forbidden')
      expect((await give(editor?.id, [own, manager])).status).toBe(200)
      const [, row] = (await people.person(String(editor?.id), COORDINATOR)).memberships
      expect(Date.parse(row?.from ?? '') - newsroom.clock.now().getTime()).toBeGreaterThan(23.9 * HOUR)
      const reviewer = await find('reviewer@ilo.example')
      expect(reasonOf(await give(reviewer?.id, [{ organisation, roles: ['reviewer'] }, manager]))).toBe(
        'forbidden',
      )
      const notices = (await newsroom.outbox()).filter((mail) => mail.includes('editor@ilo.example)'))
      expect(notices.map((mail) => /^To: (\S+)\r$/m.exec(mail)?.[1]).sort()).toEqual([
        'editor@ilo.example',
        'reviewer@ilo.example',
      ])
    })
  })

  describe('roles', () => {
    it('14: count from their first instant to their last, without a restart', async () => {
      const { id, token } = await people.hire(address(), ['reviewer'])
      const { unodc } = newsroom.organisations
      expect((await write(token)).status).toBe(403)
      const until = later(1).toISOString()
      const rows = [
        { organisation: unodc, roles: ['reviewer'] },
        { organisation: unodc, roles: ['editor'], until },
      ]
      expect((await people.change(id, { memberships: rows })).status).toBe(200)
      const [{ email }] = [await people.person(id)] as unknown as [{ email: string }]
      const { body } = await people.enter(email, NEW_PASSWORD)
      expect((await write(String(body.token))).status).toBe(201)
      newsroom.clock.set(new Date(until))
      expect((await write(String(body.token))).status).toBe(403)
    })

    it('count in an organisation that demands a second factor only with one', async () => {
      const { icmpd } = newsroom.organisations
      const demand = async (requireSecondFactor: boolean) =>
        newsroom.payload.update({
          collection: 'partner-organisations',
          id: String(icmpd),
          data: { requireSecondFactor },
          overrideAccess: true,
        })
      const token = await newsroom.logIn('editor@icmpd.example')
      await demand(true)
      expect((await write(token)).status).toBe(403)
      await demand(false)
      expect((await write(token)).status).toBe(201)
    })

    it('27: begin when the server says so, and are never one’s own to give', async () => {
      const { id } = await people.hire(address(), ['editor'])
      const { unodc, fia } = newsroom.organisations
      const from = '2020-01-01T00:00:00.000Z'
      await people.change(id, { memberships: [{ organisation: unodc, roles: ['editor'], from }] })
      expect((await people.person(id)).memberships[0]?.from ?? null).toBeNull()
      const { body } = await ask('GET', '/api/users/me', undefined, await newsroom.logIn(MANAGER))
      const own = (body.user as { id: string }).id
      for (const memberships of [
        [],
        [{ organisation: unodc, roles: ['manager', 'reviewer'] }],
        [{ organisation: unodc, roles: ['manager'], until: from }],
      ])
        expect(reasonOf(await people.change(own, { memberships }))).toBe('forbidden')
      const rows = [{ organisation: unodc, roles: ['editor'] }]
      const more = [...rows, { organisation: fia, roles: ['editor'] }]
      expect(reasonOf(await people.change(id, { memberships: more }))).toBe('forbidden')
      expect((await people.change(id, { memberships: 0 })).status).toBe(200)
    })

    it('of two organisations: each takes its own, and neither disables the account', async () => {
      const email = address()
      const { id } = await people.hire(email, ['editor'])
      const { invitation } = await people.invite('manager@fia.example', {
        email,
        organisation: 'fia',
        roles: ['reviewer'],
      })
      await people.accept(invitation.link)
      const { unodc, fia } = newsroom.organisations
      const disabling = await people.change(id, { disabled: true })
      expect(reasonOf(disabling)).toBe('forbidden')
      expect(JSON.stringify(disabling.body)).toContain('another organisation')
      const others = { organisation: fia, roles: ['reviewer'], until: later(9).toISOString() }
      const shortened = [{ organisation: unodc, roles: ['editor'] }, others]
      expect(reasonOf(await people.change(id, { memberships: shortened }))).toBe('forbidden')
      const kept = [{ organisation: fia, roles: ['reviewer'] }]
      expect((await people.change(id, { memberships: kept })).status).toBe(200)
      const fias = 'manager@fia.example'
      expect((await people.person(id, fias)).memberships).toHaveLength(1)
      expect(reasonOf(await people.change(id, { disabled: true }, COORDINATOR))).toBe('forbidden')
      expect((await people.change(id, { disabled: true }, fias)).status).toBe(200)
    })
  })

  describe('28: a session ends at once', () => {
    const RIGHTS: [string, Record<string, unknown>][] = [
      ['the roles change', { memberships: 'reviewer' }],
      ['the roles get an end', { memberships: 'until' }],
      ['the account is disabled', { disabled: true }],
    ]
    it.each(RIGHTS)('when %s', async (_, asked) => {
      const { id, token } = await people.hire(address(), ['editor'])
      expect(await me(token)).not.toBeNull()
      const { unodc } = newsroom.organisations
      const rows: Record<string, object[]> = {
        reviewer: [{ organisation: unodc, roles: ['reviewer'] }],
        until: [{ organisation: unodc, roles: ['editor'], until: later(9).toISOString() }],
      }
      const change = typeof asked.memberships === 'string' ? { memberships: rows[asked.memberships] } : asked
      expect((await people.change(id, change)).status).toBe(200)
      expect(await me(token)).toBeNull()
      expect((await write(token)).status).toBe(401)
      expect((await ask('GET', '/api/statements', undefined, token)).status).toBe(401)
    })

    it('when the person logs out or sets a new password', async () => {
      const email = address()
      await people.hire(email, ['editor'])
      const session = async (password = NEW_PASSWORD) =>
        String((await people.enter(email, password)).body.token)
      const [left, stays] = [await session(), await session()]
      await ask('POST', '/api/users/logout', undefined, left)
      expect([await me(left), await me(stays)]).toEqual([null, expect.anything()])
      const { docs } = await newsroom.payload.find({
        collection: 'users',
        where: { email: { equals: email } },
      })
      const at = { payload: newsroom.payload, slugs: DEFAULT_SLUGS }
      const token = await newResetToken(at, String(docs[0]?.id))
      const password = 'another long password'
      await ask('POST', '/api/users/reset-password', { token, password })
      expect(await me(stays)).toBeNull()
      expect(await me(await session(password))).not.toBeNull()
    })

    // Their former roles are kept in a column of the account, which a write of its lists must leave alone.
    it('of somebody whose roles were changed once: it goes on, and ends, as any other', async () => {
      const email = address()
      const { id } = await people.hire(email, ['editor'])
      const rows = [{ organisation: newsroom.organisations.unodc, roles: ['reviewer'] }]
      expect((await people.change(id, { memberships: rows })).status).toBe(200)
      const token = String((await people.enter(email, NEW_PASSWORD)).body.token)
      const refreshed = await ask('POST', '/api/users/refresh-token', {}, token)
      expect([refreshed.status, refreshed.body.user]).toMatchObject([200, { email }])
      expect((await ask('POST', '/api/users/logout', {}, token)).status).toBe(200)
      expect(await me(token)).toBeNull()
      expect((await people.person(id)).memberships).toMatchObject([{ roles: ['reviewer'] }])
    })

    it('and a login that is under way brings nothing back', async () => {
      const email = address()
      const { id } = await people.hire(email, ['editor'])
      const entering = people.enter(email, NEW_PASSWORD)
      await people.change(id, { disabled: true })
      const { body } = await entering
      expect(await people.person(id)).toMatchObject({ disabled: true })
      expect(await me(String(body.token))).toBeNull()
    })

    it('nor does one that begins on an old reading of the account', async () => {
      const { id } = await people.hire(address(), ['editor'])
      const { payload } = newsroom
      const at = { payload, slugs: DEFAULT_SLUGS, req: await createLocalReq({}, payload) }
      const old = await findAccount(at, { id: { equals: id } })
      await people.change(id, { disabled: true })
      expect(isWriteConflict(await beginSession(at, old as Account).catch((error: unknown) => error))).toBe(
        true,
      )
      expect(await people.person(id)).toMatchObject({ disabled: true })
      expect(await findAccount(at, { id: { equals: id } })).toMatchObject({ sessions: [] })
    })

    it('and not when a colleague corrects the name', async () => {
      const { id, token } = await people.hire(address(), ['editor'])
      expect((await people.change(id, { name: 'Another Name' })).status).toBe(200)
      const rows = [{ organisation: newsroom.organisations.unodc, roles: ['editor'] }]
      await people.change(id, { memberships: rows })
      expect(await me(token)).toMatchObject({ name: 'Another Name' })
    })

    it('also where the store has kept it: a disabled account has no session', async () => {
      const { id, token } = await people.hire(address(), ['editor'])
      await newsroom.payload.db.updateOne({
        collection: 'users',
        where: { id: { equals: id } },
        data: { disabled: true },
        options: { atomic: true },
      })
      expect((await ask('GET', '/api/statements', undefined, token)).status).toBe(401)
      expect((await write(token)).status).toBe(401)
    })
  })
})

describe('where mail goes out', () => {
  it('the link goes by mail and is shown to nobody else; what was not sent is said', async () => {
    const smtp = await startSmtp()
    const newsroom = await openNewsroom({ smtpUrl: smtp.url })
    try {
      const { invite, accept } = invitationsOf(newsroom)
      const order = { email: 'new@unodc.example', organisation: 'unodc', roles: ['editor'] }
      const { body, invitation } = await invite(MANAGER, order)
      expect(invitation.sent).toBe(true)
      expect(JSON.stringify(body)).not.toContain('#')
      const link = /http\S+\/admin\/join#[\w-]{43}/.exec(smtp.received().replace(/=\r\n/g, ''))?.[0]
      smtp.stop()
      const failed = await invite(MANAGER, { ...order, email: 'other@unodc.example' })
      expect(failed.status).toBe(201)
      expect([failed.invitation.sent, failed.invitation.link]).toEqual([false, undefined])
      expect((await accept(link)).status).toBe(200)
    } finally {
      await newsroom.close()
    }
  })
})
