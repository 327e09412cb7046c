import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { createRegister } from '../../src/register/createRegister.ts'
import { getServices } from '../../src/services.ts'
import { invitationsOf, NEW_PASSWORD } from '../support/invitations.ts'
import { type Newsroom, PASSWORD, reasonOf } from '../support/newsroom.ts'
import { settleNotices } from '../support/notices.ts'
import { openPress, type Press } from '../support/press.ts'

const COORDINATOR = 'coordinator@communique.example'
const HOUR = 3_600_000

describe('an organisation that the coordinator suspends', () => {
  let newsroom: Newsroom
  let ask: Newsroom['ask']
  let press: Press
  let people: ReturnType<typeof invitationsOf>

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
    newsroom = press.newsroom
    ask = newsroom.ask
    people = invitationsOf(newsroom)
  })
  afterEach(async () => {
    newsroom.clock.set(new Date())
    for (const slug of changed) {
      await change(slug, { suspended: false, standing: 'member' })
      await comeBack(...['editor', 'reviewer', 'manager'].map((role) => `${role}@${slug}`))
    }
    changed.clear()
  })
  afterAll(() => newsroom.close())

  const changed = new Set<string>()
  const change = async (slug: string, data: Record<string, unknown>) => {
    changed.add(slug)
    const url = `/api/partner-organisations/${newsroom.organisations[slug]}`
    const answer = await ask('PATCH', url, data, await newsroom.logIn(COORDINATOR))
    expect(answer.status).toBe(200)
  }
  /** New sessions: a change of standing has ended those from before. */
  const comeBack = async (...names: string[]) => {
    for (const name of names) press.tokens[name] = await newsroom.logIn(`${name}.example`)
  }
  const me = async (token: string) => (await ask('GET', '/api/users/me', undefined, token)).body.user
  const status = async (method: string, url: string, token: string | undefined, body?: unknown) =>
    (await ask(method, url, body, token)).status
  const clearedWith = async (slug: string, role = 'co-signatory', title?: string) => {
    const id = await press.write(title ? { title } : {})
    await press.invite(id, slug, role)
    const { digest } = (await press.submit(id)).view
    for (const who of ['reviewer@unodc', `reviewer@${slug}`]) await press.act(who, id, 'sign', { digest })
    return { id, digest }
  }
  /** Also what has waited for the hour since the last mail about its text. */
  const settleMails = async () => {
    await settleNotices(newsroom)
    newsroom.clock.set(new Date(newsroom.clock.now().getTime() + 3_601_000))
    await settleNotices(newsroom)
  }
  // Signed heads go out by the clock, whatever happens here.
  const isHead = (mail: string) => /^Subject: Signed head /m.test(mail)
  const sentMails = async () => (await newsroom.outbox()).filter((mail) => !isHead(mail))
  /** All that is to come of what has happened: there is one mail an hour about a text. */
  const settledOutbox = async (): Promise<string[]> => {
    for (let known = await sentMails(); ;) {
      await settleMails()
      const sent = await sentMails()
      if (sent.length === known.length) return sent
      known = sent
    }
  }
  const mailsSince = async (known: readonly string[]) => {
    await settleMails()
    const mails = (await sentMails()).filter((mail) => !known.includes(mail))
    return mails.map((mail) => ({
      to: /^To: (\S+)\r$/m.exec(mail)?.[1],
      words: mail.replace(/=\r\n/g, ''),
    }))
  }

  it.each([
    ['is suspended', { suspended: true }, { suspended: false }],
    ['is a partner now', { standing: 'partner' }, { standing: 'member' }],
  ])(
    '28: and %s has no session left, can do nothing, and works again when it is back',
    async (_, off, on) => {
      const id = await press.write()
      await press.invite(id, 'ilo', 'co-author')
      const { 'editor@ilo': before = '' } = press.tokens
      expect(await status('GET', `/api/statements/${id}`, before)).toBe(200)
      await change('ilo', off)
      expect(await me(before)).toBeNull()
      for (const [method, url, body] of [
        ['GET', '/api/statements', undefined],
        ['GET', '/api/partner-organisations', undefined],
        ['POST', '/api/statements', { title: 'A text' }],
        ['POST', '/api/media-contacts', { name: 'A contact' }],
        ['POST', `/api/statements/${id}/clearance/accept`, {}],
        ['GET', `/api/statements/${id}/clearance`, undefined],
      ] as const)
        expect([url, await status(method, url, before, body)]).toEqual([url, 401])
      const login = await people.enter('editor@ilo.example', PASSWORD)
      const wrong = await people.enter('editor@ilo.example', 'a wrong password')
      expect([login.status, login.body]).toEqual([401, wrong.body])
      await change('ilo', on)
      expect(await me(before)).toBeNull()
      await comeBack('editor@ilo')
      expect(await status('GET', `/api/statements/${id}`, press.tokens['editor@ilo'])).toBe(200)
    },
  )

  it('28: leaves who belongs to another one too with that one alone, after a new login, and so again when it is back', async () => {
    const email = 'both@both.example'
    const { id, token } = await people.hire(email, ['editor'], 'ilo')
    const { invitation } = await people.invite('manager@fia.example', {
      email,
      organisation: 'fia',
      roles: ['editor'],
    })
    await people.accept(invitation.link)
    expect(await me(token)).toBeNull()
    const enter = async () => String((await people.enter(email, NEW_PASSWORD)).body.token)
    const write = (session: string, lead: string) =>
      status('POST', '/api/statements', session, { title: 'A text', lead: newsroom.organisations[lead] })
    const first = await enter()
    expect([await write(first, 'ilo'), await write(first, 'fia')]).toEqual([201, 201])
    await change('ilo', { suspended: true })
    expect(await write(first, 'fia')).toBe(401)
    const second = await enter()
    expect([await write(second, 'ilo'), await write(second, 'fia')]).toEqual([403, 201])
    await change('ilo', { suspended: false })
    expect(await write(second, 'fia')).toBe(401)
    const third = await enter()
    expect([await write(third, 'ilo'), await write(third, 'fia')]).toEqual([201, 201])
    const kept = [{ organisation: newsroom.organisations.fia, roles: ['editor'] }]
    expect((await people.change(id, { memberships: kept }, 'manager@ilo.example')).status).toBe(200)
    expect((await people.change(id, { memberships: [] }, 'manager@fia.example')).status).toBe(200)
  })

  it.each([
    ['suspended', { suspended: true }, { suspended: true }, { suspended: false }],
    ['a partner', { standing: 'partner' }, { noMember: true }, { standing: 'member' }],
  ])('14: keeps what it signs from going out while it is %s, and all parties read why', async (...given) => {
    const [, off, shown, on] = given
    const { id, digest } = await clearedWith('ilo')
    await change('ilo', off)
    const refused = await press.act('reviewer@unodc', id, 'release', { digest })
    expect([refused.status, refused.reason, refused.body.state]).toEqual([409, 'party-suspended', 'cleared'])
    const view = await press.read(id, 'editor@unodc')
    expect(view.parties[1]).toMatchObject({ organisation: 'ilo', standing: 'accepted', ...shown })
    expect(view.parties[0]).not.toHaveProperty('suspended')
    expect(view.hints.join()).toContain('ILO must sign')
    expect((await press.read(id, 'reviewer@unodc')).actions).not.toContainEqual(
      expect.objectContaining({ action: 'release' }),
    )
    await change('ilo', on)
    const back = await press.read(id, 'reviewer@unodc')
    expect([back.parties[1], back.hints]).toEqual([expect.not.objectContaining(shown), []])
    expect((await press.act('reviewer@unodc', id, 'release', { digest })).status).toBe(200)
  })

  it('14: the people of every party are told, also when it is back, without a word of the text', async () => {
    const title = 'Canary of the title'
    const { id } = await clearedWith('ilo', 'co-author', title)
    const draft = await press.write({ title: `${title} in a draft` })
    await press.invite(draft, 'ilo', 'co-signatory')
    const named = await press.write()
    await press.invite(named, 'ilo', 'supporter')
    await press.submit(named)
    const known = await settledOutbox()
    await change('ilo', { suspended: true })
    const told = await mailsSince(known)
    const readers = ['editor@unodc.example', 'manager@unodc.example', 'reviewer@unodc.example']
    expect(told.map(({ to }) => to).sort()).toEqual(readers)
    for (const { words } of told) {
      expect(words).toContain(`/admin/compose/statements/${id}`)
      expect(words).toContain('ILO')
      expect(words).not.toMatch(/Canary|We act together/)
      for (const other of [draft, named]) expect(words).not.toContain(other)
    }
    const then = await newsroom.outbox()
    await change('ilo', { suspended: false })
    const again = await mailsSince(then)
    const theirs = ['editor@ilo.example', 'manager@ilo.example', 'reviewer@ilo.example']
    expect(again.map(({ to }) => to).sort()).toEqual([...theirs, ...readers].sort())
    for (const { words } of again) expect(words).not.toMatch(/Canary|We act together/)
  })

  it('14: and that leads a text is missed by those that sign with it', async () => {
    const { id } = await clearedWith('fia')
    const known = await settledOutbox()
    await change('unodc', { suspended: true })
    const told = await mailsSince(known)
    expect(
      told
        .filter(({ words }) => words.includes(id))
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['editor@fia.example', 'manager@fia.example', 'reviewer@fia.example'])
    const view = await press.read(id, 'reviewer@fia')
    expect(view.parties[0]).toMatchObject({ role: 'lead', suspended: true })
    expect(view.hints.join()).toContain('UNODC must sign')
    const sent = await press.act('reviewer@fia', id, 'send-back', { digest: view.digest, note: 'No.' })
    expect(sent.status).toBe(200)
  })

  it('14: cannot be invited, and what it was asked stays unanswered until it is back', async () => {
    const id = await press.write()
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'supporter' })
    const { 'reviewer@ilo': before = '' } = press.tokens
    await change('ilo', { suspended: true })
    const answer = await ask('POST', `/api/statements/${id}/clearance/accept`, {}, before)
    expect([answer.status, (await press.read(id)).parties[1]]).toEqual([
      401,
      { organisation: 'ilo', role: 'supporter', standing: 'invited', signature: null, suspended: true },
    ])
    const other = await press.write()
    const order = { organisation: 'ilo', role: 'supporter' }
    expect(await press.act('editor@unodc', other, 'invite', order)).toMatchObject({
      status: 409,
      reason: 'party-suspended',
      body: { state: 'drafting' },
    })
    await change('ilo', { suspended: false, standing: 'partner' })
    expect((await press.act('editor@unodc', other, 'invite', order)).reason).toBe('invalid')
    await change('ilo', { standing: 'member' })
    await comeBack('reviewer@ilo')
    expect((await press.act('reviewer@ilo', id, 'accept')).status).toBe(200)
  })

  it('14: is asked for again right before the release is written', async () => {
    const { id, digest } = await clearedWith('ilo')
    const { payload } = newsroom
    const { clock, blobs, readActor, projection } = getServices(payload)
    const suspendThen = async (userId: string) => {
      await change('ilo', { suspended: true })
      return readActor(userId)
    }
    const slow = createRegister({
      payload,
      clock,
      blobs,
      projection,
      slugs: DEFAULT_SLUGS,
      readActor: suspendThen,
    })
    const reviewer = (await me(press.tokens['reviewer@unodc']!)) as { id: string }
    const actor = (await readActor(reviewer.id))!
    const ref = { collection: 'statements', id }
    await expect(slow.act(ref, 'release', { digest }, actor)).rejects.toMatchObject({
      reason: 'party-suspended',
    })
    expect((await press.read(id)).state).toBe('cleared')
  })

  it('14: roles with an end count to their last instant, at every door', async () => {
    const email = 'acting@unodc.example'
    const { unodc } = newsroom.organisations
    const { id: person } = await people.hire(email, ['reviewer'])
    const until = new Date(newsroom.clock.now().getTime() + HOUR)
    const rows = [{ organisation: unodc, roles: ['reviewer'], until: until.toISOString() }]
    expect((await people.change(person, { memberships: rows })).status).toBe(200)
    press.tokens.acting = String((await people.enter(email, NEW_PASSWORD)).body.token)
    const offered = async (id: string) =>
      (await press.read(id, 'acting')).actions?.map(({ action }) => action)
    const [signed, waiting] = [await press.write(), await press.write()]
    const digest = async (id: string) => (await press.submit(id)).view.digest
    const [one, two] = [await digest(signed), await digest(waiting)]
    expect(await offered(signed)).toContain('sign')
    expect((await press.act('acting', signed, 'sign', { digest: one })).status).toBe(200)
    expect(await offered(signed)).toContain('release')
    newsroom.clock.set(until)
    expect(await me(press.tokens.acting)).not.toBeNull()
    expect(await status('GET', '/api/statements', press.tokens.acting)).toBe(401)
    for (const [id, action, body] of [
      [signed, 'release', { digest: one }],
      [waiting, 'sign', { digest: two }],
    ] as const)
      expect((await press.act('acting', id, action, body)).status).toBe(401)
    expect((await people.enter(email, NEW_PASSWORD)).status).toBe(401)
    const longer = [{ ...rows[0], until: new Date(until.getTime() + HOUR).toISOString() }]
    expect((await people.change(person, { memberships: longer })).status).toBe(200)
    press.tokens.acting = String((await people.enter(email, NEW_PASSWORD)).body.token)
    expect(await offered(waiting)).toContain('sign')
    // A signature outlives its signer’s role.
    newsroom.clock.set(new Date(until.getTime() + 2 * HOUR))
    await comeBack('reviewer@unodc')
    expect((await press.act('reviewer@unodc', signed, 'release', { digest: one })).status).toBe(200)
  })

  it.each([
    ['is disabled', { disabled: true }],
    ['holds the role no more', { until: true }],
  ])('9: the coordinator appoints a manager where the only one %s, and never himself', async (_, asked) => {
    const slug = 'until' in asked ? 'iom' : 'icmpd'
    const organisation = newsroom.organisations[slug]
    const order = { email: `new@${slug}.example`, organisation: slug, roles: ['manager'] }
    expect(reasonOf(await people.invite(COORDINATOR, order))).toBe('forbidden')
    const boss = await newsroom.logIn(`manager@${slug}.example`)
    const { id: manager } = (await me(boss)) as { id: string }
    const until = new Date(newsroom.clock.now().getTime() + HOUR)
    const data =
      'until' in asked
        ? {
            memberships: [
              { organisation: String(organisation), roles: ['manager' as const], until: until.toISOString() },
            ],
          }
        : { disabled: true }
    await newsroom.payload.update({ collection: 'users', id: manager, data, overrideAccess: true })
    if ('until' in asked) {
      expect(reasonOf(await people.invite(COORDINATOR, order))).toBe('forbidden')
      newsroom.clock.set(until)
    }
    expect(reasonOf(await people.invite(COORDINATOR, { ...order, email: COORDINATOR }))).toBe('forbidden')
    const known = await settledOutbox()
    const { invitation } = await people.invite(COORDINATOR, order)
    expect(Date.parse(invitation.from ?? '') - newsroom.clock.now().getTime()).toBeCloseTo(24 * HOUR, -4)
    expect((await mailsSince(known)).map(({ to }) => to).sort()).toEqual([
      `editor@${slug}.example`,
      `reviewer@${slug}.example`,
    ])
  })

  it('9: the coordinator is no member of any, by whatever door', async () => {
    const token = await newsroom.logIn(COORDINATOR)
    const { id } = (await me(token)) as { id: string }
    const { unodc, 'united-nations': partner } = newsroom.organisations
    for (const organisation of [unodc, partner]) {
      const memberships = [{ organisation, roles: ['manager'] }]
      const answer = await ask('PATCH', `/api/users/${id}`, { memberships }, token)
      expect([answer.status, reasonOf(answer)]).toEqual([403, 'forbidden'])
    }
    const order = { email: COORDINATOR, organisation: 'unodc', roles: ['editor'] }
    const { invitation } = await people.invite('manager@unodc.example', order)
    const accepted = await people.accept(invitation.link, { password: PASSWORD })
    expect([accepted.status, reasonOf(accepted)]).toEqual([403, 'forbidden'])
    expect(await status('PATCH', `/api/users/${id}`, press.tokens['manager@unodc'], { name: 'Mine' })).toBe(
      404,
    )
    const { body } = await ask('GET', `/api/users/${id}?depth=0`, undefined, token)
    expect(body.memberships).toEqual([])
  })
})
