import { Secret, TOTP } from 'otpauth'
import { PASSWORD } from '../support/newsroom.ts'
import type { Lie } from '../support/passkeys/authenticator.ts'
import { Passkeys } from '../support/passkeys/press.ts'
import { resetLink } from '../support/resetLink.ts'
import { openPress, type Press } from '../support/press.ts'

type Asked = { issued: string; salt: string; options: { challenge: string } }
type Given = ReturnType<Passkeys['touch']>

const REVIEWER = 'reviewer@ilo'
const MANAGER = 'manager@ilo'
const MINUTE = 60_000

/** Every test waits for the one before. */
describe('26: a passkey as second factor', () => {
  let press: Press
  let keys: Passkeys
  let refused: unknown

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    keys = new Passkeys(press)
    expect(await keys.make(MANAGER)).toBe('known')
    expect(await keys.enrol(REVIEWER)).toBe('done')
    const { body } = await post('/second-factor', { password: PASSWORD }, press.tokens[REVIEWER])
    const totp = new TOTP({ secret: Secret.fromBase32(String(body.secret)) })
    await post('/second-factor/confirm', { code: totp.generate() }, press.tokens[REVIEWER])
    refused = (await post('/login', { email: `${REVIEWER}.example`, password: PASSWORD })).body
  })
  afterAll(() => press.newsroom.close())

  const post = (path: string, body: object, token?: string) =>
    press.newsroom.ask('POST', `/api/users${path}`, body, token)
  const ask = async (email: string) => (await post('/login/challenge', { email })).body as unknown as Asked
  const touch = async (who: string, { signer = who, lie = {} }: { signer?: string; lie?: Lie } = {}) =>
    keys.touch(signer, await ask(`${who}.example`), lie)
  const enter = (who: string, proof?: Given, password = PASSWORD) =>
    post('/login', { email: `${who}.example`, password, ...(proof ? { proof } : {}) })
  const expectRefusal = async (entering: ReturnType<typeof enter>) => {
    const { status, body } = await entering
    expect([status, body]).toEqual([401, refused])
  }
  const later = (ms: number) => press.newsroom.clock.set(new Date(press.newsroom.clock.now().getTime() + ms))

  it('is asked for alike of everybody, and names no passkey', async () => {
    const shapes = await Promise.all(
      ['nobody@ilo.example', 'editor@ilo.example', `${REVIEWER}.example`].map(async (email) => {
        const { issued, salt, options } = await ask(email)
        expect([issued, salt, options.challenge].every((one) => one.length > 20)).toBe(true)
        return { ...options, challenge: options.challenge.length }
      }),
    )
    const [first] = shapes
    expect(shapes).toEqual([first, first, first])
    expect(first).toMatchObject({ userVerification: 'required', rpId: new URL(keys.origin).hostname })
    expect(first).not.toHaveProperty('allowCredentials')
  })

  it('lets its owner in beside the password, once', async () => {
    await expectRefusal(enter(REVIEWER))
    const proof = await touch(REVIEWER)
    await expectRefusal(enter(REVIEWER, proof, 'not the password'))
    expect((await enter(REVIEWER, proof)).status).toBe(200)
    await expectRefusal(enter(REVIEWER, proof))
    const both = await touch(REVIEWER)
    const entered = await Promise.all([enter(REVIEWER, both), enter(REVIEWER, both)])
    expect(entered.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('is refused, with the one answer, in whatever is not its own, present and new', async () => {
    const lies: Lie[] = [
      { origin: 'https://evil.example' },
      { rpId: 'evil.example' },
      { flags: 0x01 },
      { type: 'webauthn.create' },
      { topOrigin: 'https://evil.example' },
    ]
    for (const lie of lies) await expectRefusal(enter(REVIEWER, await touch(REVIEWER, { lie })))
    await expectRefusal(enter(REVIEWER, await touch(REVIEWER, { signer: MANAGER })))
    await expectRefusal(enter(REVIEWER, await touch(MANAGER, { signer: REVIEWER })))
    await expectRefusal(enter(REVIEWER, await touch(REVIEWER, { lie: { count: 1 } })))
    const { salt, ...bare } = await touch(REVIEWER)
    await expectRefusal(enter(REVIEWER, bare))
    await expectRefusal(
      enter(REVIEWER, { ...bare, salt: (salt ?? '').replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
    )
    const issued = press.newsroom.clock.now().toISOString()
    await expectRefusal(enter(REVIEWER, { ...bare, salt, issued }))
    const malformed = await post('/login', {
      email: `${REVIEWER}.example`,
      password: PASSWORD,
      proof: { a: 1 },
    })
    expect(malformed.status).toBe(400)
  })

  it('lasts five minutes', async () => {
    const [late, inTime] = [await touch(REVIEWER), await touch(REVIEWER)]
    later(4 * MINUTE)
    expect((await enter(REVIEWER, inTime)).status).toBe(200)
    later(2 * MINUTE)
    await expectRefusal(enter(REVIEWER, late))
  })

  it('is not what was signed of an act, nor an act what was signed at a login', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    const signed = await keys.prove(REVIEWER, { id, action: 'sign', body: { digest } })
    await expectRefusal(enter(REVIEWER, signed as Given))
    const { reason } = await press.act(REVIEWER, id, 'sign', { digest, proof: await touch(REVIEWER) })
    expect(reason).toBe('proof-refused')
  })

  it('meets an organisation’s demand by itself, with recovery codes for the day without it', async () => {
    const token = press.tokens[MANAGER]
    const ilo = `/api/partner-organisations/${press.newsroom.organisations.ilo}`
    const demand = { requireSecondFactor: true }
    expect((await press.newsroom.ask('PATCH', ilo, demand, token)).status).toBe(200)
    expect((await press.newsroom.ask('PATCH', ilo, demand, token)).status).not.toBe(200)
    const door = '/second-factor/passkey'
    const other = await touch(MANAGER, { signer: REVIEWER })
    expect((await post(door, { password: PASSWORD, proof: other }, token)).status).toBe(401)
    const proof = await touch(MANAGER)
    expect((await post(door, { password: 'wrong', proof }, token)).status).toBe(401)
    const { status, body } = await post(door, { password: PASSWORD, proof }, token)
    const codes = body.recoveryCodes as string[]
    expect([status, codes.length]).toEqual([200, 10])
    expect((await press.newsroom.ask('PATCH', ilo, demand, token)).status).toBe(200)
    const again = await post(door, { password: PASSWORD, proof: await touch(MANAGER) }, token)
    expect(again.status).toBe(409)
    await expectRefusal(enter(MANAGER))
    const entered = await enter(MANAGER, await touch(MANAGER))
    expect(entered.status).toBe(200)
    expect((await press.newsroom.ask('PATCH', ilo, demand, String(entered.body.token))).status).toBe(200)
    const byCode = { email: `${MANAGER}.example`, password: PASSWORD, code: codes[0] }
    expect((await post('/login', byCode)).status).toBe(200)
    expect((await post('/login', byCode)).status).toBe(401)
  })

  it('stands in for a code where a new password is chosen by a link, once, and only with that link', async () => {
    const asked = {
      post: (path: string, body: object) => press.newsroom.ask('POST', path, body),
      outbox: press.newsroom.outbox,
    }
    const linkOf = async (who: string) => (await resetLink(asked, `${who}.example`)) ?? ''
    const askFor = async (token: string) =>
      (await post('/reset-password/challenge', { token })).body as unknown as Asked
    const choose = (token: string, proof?: Given, password = 'another long password') =>
      post('/reset-password', { token, password, ...(proof ? { proof } : {}) })

    const link = await linkOf(REVIEWER)
    const [real, none] = [await askFor(link), await askFor('0'.repeat(40))]
    const shapeOf = ({ options }: Asked) => ({ ...options, challenge: options.challenge.length })
    expect(shapeOf(real)).toEqual(shapeOf(none))
    expect(real.options).not.toHaveProperty('allowCredentials')

    await expectRefusal(choose(link))
    await expectRefusal(choose(link, await touch(REVIEWER)))
    await expectRefusal(choose(link, keys.touch(REVIEWER, none)))
    await expectRefusal(choose(link, keys.touch(MANAGER, await askFor(link))))
    await expectRefusal(choose(await linkOf(MANAGER), keys.touch(MANAGER, real)))
    const unanswered = keys.touch(REVIEWER, await askFor(link))
    expect((await choose(link, keys.touch(REVIEWER, real))).status).toBe(200)
    expect((await choose(link, unanswered)).status).toBe(403)
    await expectRefusal(enter(REVIEWER, await touch(REVIEWER)))
    const entered = await enter(REVIEWER, await touch(REVIEWER), 'another long password')
    expect(entered.status).toBe(200)
    await expectRefusal(enter(REVIEWER, unanswered, 'another long password'))
  })

  it('is none any more once it is revoked', async () => {
    press.tokens[MANAGER] = String((await enter(MANAGER, await touch(MANAGER))).body.token)
    const { credential } = keys.device(REVIEWER)
    expect(await keys.change(MANAGER, { type: 'revoke', credential })).toBe('done')
    await expectRefusal(enter(REVIEWER, await touch(REVIEWER), 'another long password'))
  })
})
