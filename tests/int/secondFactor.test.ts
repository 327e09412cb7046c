import { Secret, TOTP } from 'otpauth'
import { type Newsroom, openNewsroom, PASSWORD, reasonOf } from '../support/newsroom.ts'
import { resetLink } from '../support/resetLink.ts'

const WHO = 'editor@ilo.example'
const DOOR = '/api/users/second-factor'

describe('26: a second factor', () => {
  let newsroom: Newsroom
  let secret: string
  let recovery: string[]

  beforeAll(async () => {
    newsroom = await openNewsroom()
  })
  afterAll(() => newsroom.close())

  /** Of the step before, the present and the next one, which are all taken; each works once. */
  const codeOf = (step: -1 | 0 | 1) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + step * 30_000 })
  const enter = (code?: string, email = WHO) =>
    newsroom.ask('POST', '/api/users/login', { email, password: PASSWORD, ...(code ? { code } : {}) })
  const post = (path: string, body: unknown, token: string) =>
    newsroom.ask('POST', `${DOOR}${path}`, body, token)
  const isIn = async (token: string) =>
    (await newsroom.ask('GET', '/api/statements', undefined, token)).status === 200

  it('begins with the password, and counts from the first code of it on', async () => {
    const token = await newsroom.logIn(WHO)
    expect((await post('', { password: 'not the password' }, token)).status).toBe(401)
    const begun = await post('', { password: PASSWORD }, token)
    secret = String(begun.body.secret)
    expect(begun.body.uri).toContain(`secret=${secret}`)
    expect(String(begun.body.picture)).toMatch(/^<svg/)
    expect((await enter()).status).toBe(200)
    expect((await post('/confirm', { code: '000000' }, token)).status).toBe(401)
    const confirmed = await post('/confirm', { code: codeOf(-1) }, token)
    recovery = confirmed.body.recoveryCodes as string[]
    expect(recovery).toHaveLength(10)
    expect(new Set(recovery).size).toBe(10)
    expect((await post('/confirm', { code: codeOf(0) }, token)).status).toBe(409)
  })

  it('ends the sessions that began without it, and not the one in which it was set up', async () => {
    const [here, elsewhere] = [
      await newsroom.logIn('editor@iom.example'),
      await newsroom.logIn('editor@iom.example'),
    ]
    const { body } = await post('', { password: PASSWORD }, here)
    const own = new TOTP({ secret: Secret.fromBase32(String(body.secret)) })
    await post('/confirm', { code: own.generate() }, here)
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
  })

  /** One that has been used, and the one before it: a step may end between two tests, and then “now” has another one. */
  let used: string
  let older: string

  it('is asked at each login, with one answer for whatever is wrong', async () => {
    const answers = [
      await enter(),
      await enter('000000'),
      await enter('nonsense'),
      await newsroom.ask('POST', '/api/users/login', { email: WHO, password: 'wrong', code: codeOf(0) }),
      await newsroom.ask('POST', '/api/users/login', { email: 'nobody@ilo.example', password: PASSWORD }),
    ]
    for (const { status, body } of answers) expect([status, body]).toEqual([401, answers[0]?.body])
    ;[older, used] = [codeOf(-1), codeOf(0)]
    expect((await enter(used)).status).toBe(200)
  })

  it('takes a code once, also of two at once', async () => {
    expect((await enter(used)).status).toBe(401)
    expect((await enter(older)).status).toBe(401)
    const next = codeOf(1)
    const both = await Promise.all([enter(next), enter(next)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('has recovery codes, each good once', async () => {
    const [first = '', second = ''] = recovery
    expect((await enter(first.toLowerCase().replaceAll('-', ' '))).status).toBe(200)
    expect((await enter(first)).status).toBe(401)
    const both = await Promise.all([enter(second), enter(second)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('has new recovery codes for password and code, and the old ones are dead', async () => {
    const { body } = await enter(recovery[2])
    const token = String(body.token)
    expect((await post('/recovery-codes', { password: PASSWORD, code: '000000' }, token)).status).toBe(401)
    const renewed = await post('/recovery-codes', { password: PASSWORD, code: recovery[3] }, token)
    expect((await enter(recovery[4])).status).toBe(401)
    recovery = renewed.body.recoveryCodes as string[]
    expect((await enter(recovery[0])).status).toBe(200)
  })

  it('is asked for a new password too: a link in a mail is one factor', async () => {
    const post = (path: string, body: object) => newsroom.ask('POST', path, body)
    const link = () => resetLink({ post, outbox: newsroom.outbox }, WHO)
    const token = await link()
    const reset = (code?: string) =>
      newsroom.ask('POST', '/api/users/reset-password', { token, password: 'another long password', code })
    expect((await reset()).status).toBe(401)
    expect((await reset('000000')).status).toBe(401)
    expect((await enter(recovery[1])).status).toBe(200)
    expect((await reset(recovery[2])).status).toBe(200)
    expect((await enter(recovery[3])).status).toBe(401)
    const again = await link()
    const back = { token: again, password: PASSWORD, code: recovery[4] }
    expect((await newsroom.ask('POST', '/api/users/reset-password', back)).status).toBe(200)
  })

  it('is read by nobody', async () => {
    const token = String((await enter(recovery[5])).body.token)
    const readers = [token, await newsroom.logIn('manager@ilo.example')]
    for (const reader of readers) {
      const { body } = await newsroom.ask('GET', `/api/users?where[email][equals]=${WHO}`, undefined, reader)
      const [person] = body.docs as Record<string, unknown>[]
      expect(person).toMatchObject({ hasSecondFactor: true })
      expect(Object.keys(person ?? {})).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^totp|recoveryCodes/)]),
      )
    }
    const filter = '/api/users?where[totpSecret][exists]=true'
    expect((await newsroom.ask('GET', filter, undefined, token)).status).toBe(400)
  })

  it('cannot be switched off where an organisation demands it, and then makes its roles count', async () => {
    const token = String((await enter(recovery[6])).body.token)
    const demand = async (requireSecondFactor: boolean) =>
      newsroom.ask(
        'PATCH',
        `/api/partner-organisations/${newsroom.organisations.ilo}`,
        { requireSecondFactor },
        await newsroom.logIn('manager@ilo.example'),
      )
    expect((await demand(true)).status).toBe(200)
    const write = (as: string) => newsroom.ask('POST', '/api/statements', { title: 'Of ILO' }, as)
    expect((await write(token)).status).toBe(201)
    const end = () => post('/end', { password: PASSWORD, code: recovery[7] }, token)
    const refused = await end()
    expect([refused.status, reasonOf(refused)]).toEqual([403, 'forbidden'])
    const without = await newsroom.logIn('reviewer@ilo.example')
    expect((await write(without)).status).toBe(403)
    await newsroom.payload.update({
      collection: 'partner-organisations',
      id: newsroom.organisations.ilo!,
      data: { requireSecondFactor: false },
    })
    expect((await end()).status).toBe(200)
    expect((await enter()).status).toBe(200)
  })

  it('is taken back by a manager of one’s own, whom the owner hears of, and by no other', async () => {
    const { docs } = await newsroom.payload.find({
      collection: 'users',
      where: { email: { equals: 'editor@iom.example' } },
    })
    const [person] = docs as unknown as { id: string }[]
    const reset = async (who: string) =>
      newsroom.ask('POST', `/api/users/${person?.id}/second-factor/reset`, {}, await newsroom.logIn(who))
    expect((await enter(undefined, 'editor@iom.example')).status).toBe(401)
    expect((await reset('manager@ilo.example')).status).toBe(404)
    expect((await reset('reviewer@iom.example')).status).toBe(403)
    expect((await reset('manager@iom.example')).status).toBe(200)
    expect((await newsroom.outbox()).at(-1)?.replaceAll('=\r\n', '')).toMatch(
      /To: editor@iom\.example[^]*removed the second factor/,
    )
    expect((await enter(undefined, 'editor@iom.example')).status).toBe(200)
  })
})
