import type { Page } from 'playwright-core'
import { logInTo, overflowOf, picture, violationsOf } from '../support/browser.ts'
import { resetLink } from '../support/resetLink.ts'
import { DEVICE, peopleOn } from '../support/devices.ts'
import { PASSWORD, toLexical } from '../support/newsroom.ts'
import { act, reach } from '../support/panel.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

type People = ReturnType<typeof peopleOn>

const LOOKS = [
  ['on a phone in the dark, from right to left', { locale: 'ar', width: 360, colorScheme: 'dark' }],
  ['on a phone', { width: 360 }],
] as const satisfies [string, Look][]

inBrowser('people who prove with passkeys that it was them', () => {
  const reserved = reserveStage('own')
  let stage: Stage
  let person: People['person']
  let ask: People['ask']
  let account: People['account']
  let make: People['makePasskey']

  beforeAll(async () => {
    stage = await reserved.open()
    ;({ person, ask, account, makePasskey: make } = peopleOn(stage))
  })
  afterAll(() => stage.close())

  /** A statement of ILO’s, submitted, with nobody else to sign it. */
  const submitted = async (title: string): Promise<string> => {
    const editor = await person('editor@ilo')
    const text = { title, body: toLexical('We act together.') }
    const { body } = await ask(editor, '/api/statements', text)
    const { id } = body.doc as { id: string }
    const { body: view } = await ask(editor, `/api/statements/${id}/clearance`)
    await ask(editor, `/api/statements/${id}/clearance/submit`, { revision: view.revision })
    return id
  }
  const logOf = async (id: string) => {
    const { body } = await ask(await person('editor@ilo'), `/api/statements/${id}/clearance`)
    return body.log as { type: string; seq: number }[]
  }

  it('a manager makes the first one, lets in a colleague’s, and downloads what to keep', async () => {
    const manager = await make('manager@ilo', 'known')
    await picture(manager, 'passkeys')
    await make('reviewer@ilo', 'waits')
    await account('manager@ilo')
    await manager.locator('[data-waits="other"] [data-passkey="enrol"]').click()
    await manager.locator('[data-known="other"]').waitFor()
    const kept = await manager.locator('[data-organisation="ilo"] a[download]').getAttribute('href')
    expect(decodeURIComponent(kept ?? '')).toMatch(/"organisation":"ilo","keys":\["[0-9a-f]{64}"\]|"head":\{/)
  })

  /** On the page for phones. */
  const signOn = async (page: Page) => {
    await page.locator('[data-answer="sign"] > summary').click()
    await page.locator('form[data-action="sign"] button').click()
  }

  it('a reviewer signs with it in the panel, where nobody demands it', async () => {
    const id = await submitted('Signed with a passkey')
    const { page } = await person('reviewer@ilo')
    await page.goto(`/admin/collections/statements/${id}`)
    await page.locator('[data-action="sign"]:enabled').click()
    expect(await page.locator('.clearance__form [name="passkey"]').isChecked()).toBe(true)
    await picture(page, 'passkey-sign')
    await page.locator('[data-confirm="sign"]:enabled').click()
    await reach(page, 'cleared')
    const { body } = await ask(await person('editor@ilo'), `/api/register/statements/${id}/evidence`)
    const log = body.log as { type: string; proof?: { scheme: string } }[]
    expect(log.find(({ type }) => type === 'sign')?.proof?.scheme).toBe('webauthn')
  })

  it('demanded, nothing is signed without one, and the page for phones asks for it', async () => {
    const manager = await person('manager@ilo')
    const { body } = await ask(manager, '/api/users?where[email][equals]=editor@ilo.example&depth=0')
    const [{ id: editor, memberships }] = body.docs as [{ id: string; memberships: object[] }]
    const roles = memberships.map((one) => ({ ...one, roles: ['editor', 'reviewer'] }))
    expect((await ask(manager, `/api/users/${editor}`, { memberships: roles }, 'PATCH')).status).toBe(200)
    await logInTo((await person('editor@ilo')).page, 'editor@ilo.example', PASSWORD)
    await make('editor@ilo', 'waits')
    const page = await account('manager@ilo')
    await page.locator('[data-waits="other"] [data-passkey="enrol"]').click()
    await page.locator('[data-known="other"]').nth(1).waitFor()
    await page.locator('[data-passkey="demand"]').click()
    await page.getByText('ILO asks for a passkey with each signature').waitFor()

    const id = await submitted('Demanded')
    const reviewer = await person('reviewer@ilo')
    const { body: view } = await ask(reviewer, `/api/statements/${id}/clearance`)
    const bare = await ask(reviewer, `/api/statements/${id}/clearance/sign`, { digest: view.digest })
    expect([bare.status, JSON.stringify(bare.body)]).toEqual([403, expect.stringContaining('proof-required')])
    await reviewer.page.goto(`/sign/statements/${id}`)
    await signOn(reviewer.page)
    await reviewer.page.locator('[data-signed="yes"]').waitFor()
    expect((await logOf(id)).map(({ type }) => type)).toContain('sign')
    await reviewer.page.goto(`/admin/collections/statements/${id}`)
    await act(reviewer.page, 'release')
    await reach(reviewer.page, 'released')
  })

  it.each(LOOKS)('can be read %s', async (name, look) => {
    const id = await submitted(`Looked at ${name}`)
    for (const [who, path, ready, shown] of [
      ['manager@ilo', '/admin/account', '.passkeys [data-passkey="demand"]', 'account'],
      ['manager@ilo', '/admin/collections/users', '[data-passkeys="1"]', 'people'],
      ['reviewer@ilo', `/sign/statements/${id}`, '[data-answer="sign"] > summary', 'sign'],
    ] as const) {
      const page = await stage.visit(look)
      await logInTo(page, `${who}.example`, PASSWORD)
      await page.goto(path)
      await page.locator(ready).first().waitFor()
      await page.locator(ready).first().scrollIntoViewIfNeeded()
      await picture(page, `passkeys-${shown}-${name.replace(/\W+/g, '-')}`)
      expect([shown, (await overflowOf(page)) > 0, await violationsOf(page)]).toEqual([shown, false, []])
      await page.context().close()
    }
  })

  it('whoever closes the question of the browser has signed nothing', async () => {
    const id = await submitted('Not touched')
    const { page, device, authenticator } = await person('reviewer@ilo')
    await device.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: authenticator })
    await device.send('WebAuthn.addVirtualAuthenticator', { options: { ...DEVICE, isUserVerified: false } })
    await page.goto(`/sign/statements/${id}`)
    // The browser would ask for five minutes.
    await page.route('**/challenge', async (route) => {
      const response = await route.fetch()
      const { options, ...others } = (await response.json()) as { options: object }
      await route.fulfill({ response, json: { ...others, options: { ...options, timeout: 1_000 } } })
    })
    await signOn(page)
    await page.getByRole('alert').filter({ hasText: 'No passkey was used' }).waitFor()
    expect((await logOf(id)).map(({ type }) => type)).not.toContain('sign')
  })

  it('with a passkey instead of an app one logs in, and by the password alone no more', async () => {
    const page = await account('manager@ilo')
    await page.locator('[data-second-factor="passkey"]').click()
    await page.locator('[data-asks="password"]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.locator('.second-factor__codes li').nth(9).waitFor()
    await picture(page, 'passkey-second-factor')
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByText('or for a passkey').waitFor()
    expect(await violationsOf(page, '.second-factor')).toEqual([])

    await page.context().clearCookies()
    await page.goto('/admin/login')
    await page.locator('[name="email"]').fill('manager@ilo.example')
    await page.locator('[name="password"]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.locator('.entrance__refusal').waitFor()
    await picture(page, 'passkey-login')
    expect(await violationsOf(page)).toEqual([])
    await page.locator('[data-login="passkey"]').click()
    await page.locator('#nav-reports').waitFor()

    const phone = await stage.visit({ width: 360, colorScheme: 'dark', locale: 'ar' })
    await phone.goto('/admin/login')
    await phone.locator('[data-login="passkey"]').waitFor()
    expect([await overflowOf(phone), await violationsOf(phone)]).toEqual([0, []])
    await picture(phone, 'passkey-login-ar')
  })

  it('stands in for the code, too, where a new password is chosen by the link in a mail', async () => {
    const post = (path: string, body: object) =>
      fetch(`${stage.url}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
    const token = await resetLink({ post, outbox: () => stage.outbox() }, 'manager@ilo.example')
    const { page } = await person('manager@ilo')
    await page.context().clearCookies()
    await page.goto(`/admin/reset/${token}`)
    await page.locator('[name="password"]').fill('another long password')
    await page.locator('[name="password"]').press('Enter')
    await page.locator('.entrance__refusal').waitFor()
    await picture(page, 'passkey-reset')
    expect([await overflowOf(page), await violationsOf(page)]).toEqual([0, []])
    await page.locator('[data-login="passkey"]').click()
    await page.locator('#nav-reports').waitFor()
  })
})
