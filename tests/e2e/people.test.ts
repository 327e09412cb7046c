import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { follow, logInTo, picture, pressUntil } from '../support/browser.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'
import { PASSWORD } from '../support/newsroom.ts'

const NEW_PASSWORD = 'a long password of the tests'

inBrowser('people in a browser', () => {
  const reserved = reserveStage('own')
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })
  afterAll(() => stage.close())

  const visit = (): Promise<Page> => stage.visit()

  it('26: sets up a second factor, and is asked for it from then on', async () => {
    const page = await visit()
    await logInTo(page, 'editor@ilo.example', PASSWORD)
    await page.goto('/admin/account')
    await page.locator('input[name="memberships.0.until"]').waitFor()
    // Set by the server: nobody types it.
    expect(await page.locator('input[name="memberships.0.from"]').count()).toBe(0)
    const box = page.getByRole('region', { name: 'Second factor' })
    await pressUntil(box.getByRole('button', { name: 'Set it up' }), box.locator('[data-asks="password"]'))
    await box.locator('[data-asks="password"]').fill(PASSWORD)
    await box.getByRole('button', { name: 'Go on' }).click()
    const secret = (await box.locator('code').first().textContent())?.replaceAll(' ', '') ?? ''
    await picture(page, 'second-factor')
    const codeAt = (ms: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: ms })
    await box.locator('[data-asks="code"]').fill(codeAt(Date.now()))
    await box.getByRole('button', { name: 'Switch it on' }).click()
    await box.getByRole('listitem').first().waitFor()
    const codes = await box.getByRole('listitem').allTextContents()
    expect(codes).toHaveLength(10)
    await picture(page, 'recovery-codes')
    await box.getByRole('button', { name: 'I have kept them' }).click()

    const again = await visit()
    await again.goto('/admin/login')
    await again.fill('input[name="email"]', 'editor@ilo.example')
    await again.fill('input[name="password"]', PASSWORD)
    await again.click('button[type="submit"]')
    await again.getByRole('alert').filter({ hasText: 'code is not right' }).waitFor()
    await picture(again, 'login')
    await again.fill('input[name="code"]', codes[0] ?? '')
    await again.click('button[type="submit"]')
    await again.waitForURL('**/admin')
  })

  it('invites several at once, and keeps the addresses that it could not invite', async () => {
    const page = await visit()
    await logInTo(page, 'manager@ilo.example', PASSWORD)
    await page.goto('/admin/collections/invitations')
    const form = page.getByRole('region', { name: 'Invite somebody' })
    const addresses = form.locator('[name="invite-email"]')
    await addresses.fill('Ada of the press office <ada@ilo.example>, somebody at ilo')
    await form.getByRole('button', { name: 'Invite 2 people' }).click()
    await form.locator('.invite__refusal').filter({ hasText: 'somebody at ilo: ' }).waitFor()
    expect(await form.locator('.invite__link').count()).toBe(1)
    expect(await addresses.inputValue()).toBe('somebody at ilo')
  })

  it('invites somebody by a link that is shown once, who joins and logs in', async () => {
    const page = await visit()
    await logInTo(page, 'manager@ilo.example', PASSWORD)
    await page.goto('/admin/collections/invitations')
    const form = page.getByRole('region', { name: 'Invite somebody' })
    await form.locator('[name="invite-email"]').fill('newcomer@ilo.example')
    await form.getByLabel('reviewer').check()
    await form.getByRole('button', { name: 'Invite', exact: true }).click()
    const link = (await form.locator('.invite__link').textContent()) ?? ''
    await picture(page, 'invitation')
    expect(link).toMatch(/\/admin\/join#/)

    const guest = await visit()
    await guest.goto(link)
    await guest.fill('input[name="name"]', 'A newcomer')
    await guest.fill('input[name="password"]', NEW_PASSWORD)
    await picture(guest, 'join')
    await guest.click('button[type="submit"]')
    await guest.getByText('You have joined as newcomer@ilo.example.').waitFor()
    expect(guest.url()).not.toContain('#')
    await guest.getByRole('link', { name: 'Log in' }).click()
    await logInTo(guest, 'newcomer@ilo.example', NEW_PASSWORD)
    await guest.getByText('Organisations').first().waitFor()

    await page.reload()
    expect(await page.content()).not.toContain(link.split('#')[1])
  })

  it('says in a list who does what, and has which second factor', async () => {
    const page = await visit()
    await logInTo(page, 'manager@fia.example', PASSWORD)
    await page.goto('/admin/collections/users')
    const row = page.locator('tbody tr').filter({ hasText: 'editor@fia.example' })
    await row.locator('[data-membership]').getByText('FIA: editor').waitFor()
    for (const column of ['Logs in with a second factor', 'Passkeys'])
      await page.locator('th').getByText(column).waitFor()
    expect(await page.locator('tbody').textContent()).not.toMatch(/true|false/)
    await picture(page, 'people-list')
  })

  it('says what a role waits for, where an organisation demands a second factor', async () => {
    const manager = await visit()
    await logInTo(manager, 'manager@iom.example', PASSWORD)
    await manager.goto('/admin/collections/partner-organisations')
    await follow(manager, manager.getByRole('link', { name: 'IOM', exact: true }))
    await manager.getByLabel('Second factor').check()
    await manager.click('#action-save')
    await manager.getByText(/updated successfully/i).waitFor()
    // Its name is that of the field for who does not see it, too, also when the page has been there for a while.
    expect(await manager.getByLabel('Second factor').isChecked()).toBe(true)
    const editor = await visit()
    await logInTo(editor, 'editor@iom.example', PASSWORD)
    await editor.getByRole('status').filter({ hasText: 'IOM requires a second factor' }).waitFor()
    await picture(editor, 'second-factor-demanded')
  })

  it('chooses a new password by the link in a mail', async () => {
    const page = await visit()
    await page.goto(`/admin/reset/${'0'.repeat(40)}`)
    await page.fill('input[name="password"]', NEW_PASSWORD)
    await page.click('button[type="submit"]')
    await page.getByRole('alert').filter({ hasText: 'This link has been used or is too old' }).waitFor()
    await picture(page, 'reset')
  })

  it('asks no other host, and breaks no policy', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
