import { Secret, TOTP } from 'otpauth'
import { MAX_ATTEMPTS } from '../../src/desk/login/secondFactor.ts'
import { type Host, openHost } from '../support/hostApplication.ts'
import { reasonOf, sentenceOf, staffOf } from '../support/hostStaff.ts'

const DOOR = '/api/people/second-factor'
type Account = Awaited<ReturnType<Host['account']>>

describe('a second factor where the login is a host’s', () => {
  let host: Host
  let staff: Awaited<ReturnType<typeof staffOf>>
  let editor: Account
  let reviewer: Account
  /** Of each person, by their account. */
  const recovery = new Map<unknown, string[]>()
  const secrets = new Map<unknown, string>()

  beforeAll(async () => {
    host = await openHost()
    staff = await staffOf(host)
    editor = await staff.hire('editor', 'editor')
    reviewer = await staff.hire('reviewer', 'reviewer')
  })
  afterAll(() => host.close())

  const codeOf = ({ id }: Account, step: 0 | 1) =>
    new TOTP({ secret: Secret.fromBase32(secrets.get(id) ?? '') }).generate({
      timestamp: Date.now() + step * 30_000,
    })
  /** Each works once. */
  const next = ({ id }: Account) => recovery.get(id)?.pop() ?? ''
  const post = (who: Account, path: string, body: unknown) =>
    host.ask('POST', `${DOOR}${path}`, body, who.token)
  const enrol = async (who: Account) => {
    const begun = await post(who, '', {})
    secrets.set(who.id, String(begun.body.secret))
    const confirmed = await post(who, '/confirm', { code: codeOf(who, 0) })
    recovery.set(who.id, confirmed.body.recoveryCodes as string[])
    return [begun, confirmed]
  }
  const demand = (requireSecondFactor: boolean) =>
    host.ask('PATCH', `/api/partner-organisations/${staff.ilo}`, { requireSecondFactor }, staff.manager.token)
  const begin = async (title: string) => {
    const { body } = await staff.write(editor, title)
    return `/api/statements/${(body.doc as { id: string }).id}/clearance`
  }
  const act = (who: Account, url: string, body: object, code?: string) =>
    host.ask('POST', url, body, who.token, code === undefined ? {} : { 'X-Second-Factor': code })

  it('is set up in the session, is told to its owner, and is no business of the host’s login', async () => {
    const [begun, confirmed] = await enrol(editor)
    expect(begun?.body.uri).toContain(encodeURIComponent('editor@ilo.example'))
    expect(confirmed?.body.recoveryCodes).toHaveLength(10)
    expect(host.mails.at(-1)).toMatchObject({ to: 'editor@ilo.example' })
    expect(await host.logIn('editor@ilo.example')).toMatch(/^ey/)
    expect(JSON.stringify(await staff.person(editor))).not.toMatch(/totp|recoveryCodes|codeTries/)
  })

  it('is replaced, renewed and ended with a code of it alone', async () => {
    const without = await post(editor, '', {})
    expect([without.status, reasonOf(without)]).toEqual([401, 'unauthenticated'])
    expect((await post(editor, '', { code: next(editor) })).status).toBe(200)
    expect((await post(editor, '/recovery-codes', {})).status).toBe(400)
    const renewed = await post(editor, '/recovery-codes', { code: next(editor) })
    expect(renewed.body.recoveryCodes).toHaveLength(10)
    expect((await post(editor, '/end', { code: next(editor) })).status).toBe(401)
    recovery.set(editor.id, renewed.body.recoveryCodes as string[])
    expect((await post(editor, '/end', { code: next(editor) })).status).toBe(200)
    expect(await staff.person(editor)).toMatchObject({ hasSecondFactor: false })
    await enrol(editor)
  })

  it('is asked at each act for an organisation that demands it, and nowhere else', async () => {
    const door = await begin('Before')
    expect((await act(editor, `${door}/submit`, { revision: 1 })).status).toBe(200)
    await enrol(reviewer)
    await enrol(staff.manager)
    expect((await demand(true)).status).toBe(200)
    const other = await begin('After')
    const bare = await act(editor, `${other}/submit`, { revision: 1 })
    expect([bare.status, reasonOf(bare)]).toEqual([403, 'code-required'])
    expect(sentenceOf(bare)).toContain('code that your authenticator app shows')
    expect((await act(editor, `${other}/submit`, { revision: 1 }, next(editor))).status).toBe(200)
  })

  it('is asked behind whatever else is wrong, so that no code is lost to it', async () => {
    const door = await begin('Order')
    const code = next(editor)
    const stale = await act(editor, `${door}/submit`, { revision: 7 }, code)
    expect([stale.status, reasonOf(stale)]).toEqual([409, 'stale-revision'])
    const own = await act(editor, `${door}/sign`, { digest: `sha256:${'0'.repeat(64)}` }, code)
    expect(reasonOf(own)).not.toBe('code-required')
    expect((await act(editor, `${door}/submit`, { revision: 1 }, code)).status).toBe(200)
  })

  it('takes a code once, in the header or beside the act’s fields, also of two at once', async () => {
    const [one, two] = [await begin('One'), await begin('Two')]
    const code = next(editor)
    const both = await Promise.all(
      [one, two].map((door) => act(editor, `${door}/submit`, { revision: 1, code })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
    const left = both[0]?.status === 200 ? two : one
    const again = await act(editor, `${left}/submit`, { revision: 1 }, code)
    expect([again.status, reasonOf(again)]).toEqual([403, 'code-required'])
    expect(sentenceOf(again)).toContain('has been used')
    const app = codeOf(editor, 1)
    expect((await act(editor, `${left}/submit`, { revision: 1 }, app)).status).toBe(200)
    const digest = ((await host.ask('GET', left, undefined, reviewer.token)).body as { digest: string })
      .digest
    expect((await act(reviewer, `${left}/sign`, { digest }, app)).status).toBe(403)
    expect((await act(reviewer, `${left}/sign`, { digest }, codeOf(reviewer, 1))).status).toBe(200)
  })

  it('counts for nobody without it: their roles there do not count', async () => {
    const bare = await staff.hire('bare', 'editor', 'reviewer')
    expect((await staff.write(bare, 'No')).status).toBe(403)
  })

  it('is taken back by a manager, and then the roles do not count', async () => {
    const lost = await staff.hire('lost', 'editor')
    await enrol(lost)
    expect((await staff.write(lost, 'Yes')).status).toBe(201)
    const answer = await host.ask(
      'POST',
      `/api/people/${lost.id}/second-factor/reset`,
      {},
      staff.manager.token,
    )
    expect(answer.status).toBe(200)
    expect((await staff.write(lost, 'No')).status).toBe(403)
  })

  it('cannot be guessed at: after some wrong codes a right one waits, too', async () => {
    const door = await begin('Guessed')
    const tries = Array.from({ length: MAX_ATTEMPTS + 3 }, () =>
      act(editor, `${door}/submit`, { revision: 1 }, '000000'),
    )
    const answers = await Promise.all(tries)
    const reasons = answers.map(reasonOf)
    expect(reasons.filter((reason) => reason === 'code-required')).toHaveLength(MAX_ATTEMPTS)
    expect(reasons.filter((reason) => reason === 'too-many')).toHaveLength(3)
    const right = await act(editor, `${door}/submit`, { revision: 1 }, next(editor))
    expect([right.status, reasonOf(right)]).toEqual([429, 'too-many'])
    const elsewhere = await post(editor, '/end', { code: next(editor) })
    expect(elsewhere.status).toBe(403)
  })
})
