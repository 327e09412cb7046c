import { logIn, must } from '../../src/server/story/client.ts'
import { act, clearanceOf, join, sign, submit, toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { PASSWORD } from '../support/newsroom.ts'

const TITLE = 'Shelters open at night, too'

inBrowser('My desk in a browser', () => {
  const reserved = reserveStage('own')
  let stage: Stage
  let entry: { collection: 'statements'; id: string }

  beforeAll(async () => {
    stage = await reserved.open()
    const editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    const words = { title: TITLE, body: toLexical('They open at ten in the evening.') }
    const { doc } = await must(editor.post('/api/statements', words))
    entry = { collection: 'statements', id: (doc as { id: string }).id }
    const ilo = await logIn(stage.url, 'reviewer@ilo.example', PASSWORD)
    await join(editor, entry, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
    await must(submit(editor, entry))
    await must(sign(await logIn(stage.url, 'reviewer@unodc.example', PASSWORD), entry))
  })

  afterAll(() => stage.close())

  const open = async (email: string, options: Look = {}) => {
    const page = await stage.enter(email, options)
    await page.goto('/admin')
    await page.locator('.my-desk').waitFor()
    return page
  }

  it('is the first page, and leads to what waits', async () => {
    const page = await open('reviewer@ilo.example')
    const row = page.locator('[data-section="waiting"] .my-desk__row').filter({ hasText: TITLE })
    expect(await row.locator('[data-kind="sign"]').textContent()).toBe('Sign for ILO')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'my-desk')
    await row.getByRole('link', { name: TITLE }).click()
    await page.locator('[data-action="sign"]:enabled').waitFor()
  })

  it.each([
    ['', {}],
    ['-phone', { width: 360 }],
    ['-ar', { locale: 'ar', colorScheme: 'dark' }],
  ] as const)(
    'leads to the text as it will be printed, with what can be done in sight%s',
    async (name, look) => {
      const page = await open('reviewer@ilo.example', look)
      await page.locator('.my-desk__row a', { hasText: TITLE }).first().click()
      const reading = page.locator('[data-reading]')
      const sign = reading.locator('[data-action="sign"]:enabled')
      await sign.waitFor()
      const seen = await sign.boundingBox()
      expect(seen!.y + seen!.height).toBeLessThanOrEqual(page.viewportSize()!.height)
      expect(await page.locator('[data-tool]').count()).toBe(0)
      const number = await reading
        .locator('[data-field="body"] p')
        .first()
        .evaluate((paragraph) => getComputedStyle(paragraph, '::before').content)
      expect(number).toContain('counter(paragraph)')
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      expect(await violationsOf(page)).toEqual([])
      await picture(page, `reading${name}`)
      await sign.click()
      const confirm = page.locator('[data-confirm="sign"]')
      await confirm.waitFor()
      const box = await confirm.boundingBox()
      expect(box!.y).toBeGreaterThanOrEqual(0)
      expect(box!.y + box!.height).toBeLessThanOrEqual(page.viewportSize()!.height)
    },
  )

  it('is in the reader’s language and direction, and fits a phone', async () => {
    const page = await open('reviewer@ilo.example', { locale: 'ar', width: 360 })
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('مكتبي')
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    const [bell, language] = await Promise.all(
      ['.notice-bell__button', '.app-header__localizer'].map((part) => page.locator(part).boundingBox()),
    )
    expect(language!.x + language!.width).toBeLessThanOrEqual(bell!.x)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'my-desk-ar')
  })

  it('can be read in the dark', async () => {
    const page = await open('reviewer@ilo.example', { colorScheme: 'dark' })
    await page.locator('html[data-theme="dark"]').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'my-desk-dark')
  })

  it('says why a text came back, to who has to mend it', async () => {
    const ilo = await logIn(stage.url, 'reviewer@ilo.example', PASSWORD)
    const { digest } = await clearanceOf(ilo, entry)
    await must(act(ilo, entry, 'send-back', { digest, note: 'It is half past ten.' }))
    const page = await open('editor@unodc.example')
    const row = page.locator('[data-section="sentBack"] .my-desk__row').filter({ hasText: TITLE })
    expect(await row.locator('.my-desk__note').textContent()).toContain('It is half past ten.')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'my-desk-sent-back')
  })

  it('says who has nothing to do what to begin with', async () => {
    const page = await open('coordinator@communique.example')
    expect(await page.locator('[data-section="waiting"]').textContent()).toContain(
      'Nothing is awaiting your action',
    )
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
