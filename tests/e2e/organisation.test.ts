import { logIn, must } from '../../src/server/story/client.ts'
import { join, sign, submit, toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

const TITLE = 'Shelters open at weekends, too'

inBrowser('what an organisation has in work, in a browser', () => {
  const reserved = reserveStage('own')
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
    const editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    const words = { title: TITLE, body: toLexical('They open on Saturdays.') }
    const { doc } = await must(editor.post('/api/statements', words))
    const entry = { collection: 'statements' as const, id: (doc as { id: string }).id }
    const ilo = await logIn(stage.url, 'reviewer@ilo.example', PASSWORD)
    await join(editor, entry, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
    await must(submit(editor, entry))
    await must(sign(await logIn(stage.url, 'reviewer@unodc.example', PASSWORD), entry))
    const manager = await logIn(stage.url, 'manager@ilo.example', PASSWORD)
    await must(
      manager.post('/api/invitations', { email: 'new@ilo.example', organisation: 'ilo', roles: ['editor'] }),
    )
  })
  afterAll(() => stage.close())

  const open = async (email: string, look: Look = {}) => {
    const page = await stage.enter(email, look)
    await page.goto('/admin/organisation')
    return page
  }

  it.each([
    ['', {}],
    ['-phone', { width: 360 }],
    ['-ar', { width: 360, locale: 'ar', colorScheme: 'dark' }],
  ] as const)('is one page, with links to where one acts%s', async (name, look) => {
    const page = await open('manager@ilo.example', look)
    const row = page.locator('[data-section="clearance"] .my-desk__row').filter({ hasText: TITLE })
    await row.waitFor()
    await page.locator('[data-invitation="open"]', { hasText: 'new@ilo.example' }).waitFor()
    expect(await page.locator('[data-lacks="second-factor"]').count()).toBeGreaterThan(0)
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, `organisation${name}`)
  })

  it('is found in the navigation, and leads on by keyboard', async () => {
    const page = await open('manager@ilo.example')
    await page.locator('#nav-organisation[aria-current="page"]').waitFor()
    const link = page.getByRole('link', { name: TITLE })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-reading]').waitFor()
  })

  it('is no page for who manages nothing', async () => {
    const page = await open('editor@ilo.example')
    await page.locator('#nav-reports').waitFor()
    expect(await page.locator('#nav-organisation').count()).toBe(0)
    expect(await page.locator('[data-page="organisation"]').count()).toBe(0)
  })

  it('asks no other host, and breaks no policy', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
