import type { Page } from 'playwright-core'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { tabTo } from '../support/keyboard.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { act, holdSave, reach } from '../support/panel.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

const TITLE = 'Six agencies, one text'
const CORRECTED = 'Six agencies, one corrected text'

inBrowser('six people clear one text, objection and correction included', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Page
  /** `/statements/<id>` */
  let place: string
  const panels: Record<string, Page> = {}

  beforeAll(async () => {
    stage = await reserved.open()
  })

  afterAll(() => stage.close())

  const desk = () => `/admin/collections${place}`
  const panel = async (who: string, look?: Look) => {
    const page = (panels[who] ??= await stage.enter(`reviewer@${who}.example`, look))
    await page.goto(desk())
    await page.locator('.clearance__state').waitFor()
    return page
  }

  /** On the page as it will be printed: what is gone and what has come since, and the text alone one press away. */
  const readsWhatIsNew = async (page: Page) => {
    await page.goto(`/admin/compose${place}`)
    await page.locator('.composer__changes[data-changes="some"]').waitFor()
    const title = page.locator('.printed__title')
    expect(await title.locator('ins').allTextContents()).toEqual(['corrected '])
    const facts = await page.locator('.composer__changed').textContent()
    expect(facts).toContain('The title was wrong.')
    expect(await violationsOf(page, '.composer__changes', '.printed')).toEqual([])
    await picture(page, 'changes-since-signed')
    await page.locator('.composer__changes button[aria-pressed="false"]').click()
    expect(await page.locator('.printed ins').count()).toBe(0)
  }

  it('an editor writes it, and invites three', async () => {
    editor = await stage.enter('editor@unodc.example')
    await editor.goto('/admin/collections/statements/create')
    await editor.fill('input[name="title"]', TITLE)
    const body = editor.locator('[contenteditable="true"]').first()
    await body.click()
    await editor.keyboard.type('Every one of us has read these words.')
    await editor.locator('#action-save:enabled').click()
    await editor.waitForURL(/statements\/[0-9a-f-]{36}/)
    place = /\/statements\/[0-9a-f-]{36}/.exec(editor.url())![0]
    const asked = ['ilo', 'icmpd', 'iom']
    await editor.locator('[data-action="invite"]:enabled').click()
    for (const organisation of asked) await editor.check(`[name="invite-${organisation}"]`)
    await editor.getByRole('button', { name: 'Invite 3 organisations' }).click()
    for (const organisation of asked)
      await editor.locator(`.clearance__parties [data-organisation="${organisation}"]`).waitFor()
    // The top follows, in the form; it is kept with the next save.
    await editor.locator('#action-save:enabled').click()
    await editor.getByText(/updated successfully/i).waitFor()
  })

  it('who is asked finds it on their desk, and accepts', async () => {
    for (const who of ['ilo', 'icmpd', 'iom']) {
      const look = who === 'ilo' ? { locale: 'ar' } : {}
      const page = (panels[who] = await stage.enter(`reviewer@${who}.example`, look))
      await page.goto('/admin')
      const row = page.locator('[data-section="waiting"] .my-desk__row').filter({ hasText: TITLE })
      await row.locator('[data-kind="answer"]').waitFor()
      await panel(who)
      await act(page, 'accept')
      await page.locator(`[data-organisation="${who}"][data-standing="accepted"]`).waitFor()
    }
  })

  it('the lead’s reviewer signs with the keyboard alone', async () => {
    await editor.reload()
    await act(editor, 'submit')
    await reach(editor, 'review')
    const page = await panel('unodc')
    await page.locator('[data-action="sign"]:enabled').waitFor()
    await editor.locator('.presence', { hasText: 'UNODC reviewer' }).waitFor()
    await tabTo(page, '[data-action="sign"]')
    await page.keyboard.press('Enter')
    await page.locator('[data-confirm="sign"]').waitFor()
    const said = await page.getByRole('group', { name: 'Sign for UNODC' }).textContent()
    expect(said).toContain('Sign for UNODC: this exact text')
    await tabTo(page, '[data-confirm="sign"]')
    await page.keyboard.press('Enter')
    await reach(page, 'clearance')
  })

  it('one objects, in a note that the editor finds', async () => {
    const page = await panel('icmpd')
    await act(page, 'send-back', { note: 'We have not read them yet.' })
    await reach(page, 'drafting')
    await editor.goto('/admin')
    const row = editor.locator('[data-section="sentBack"] .my-desk__row').filter({ hasText: TITLE })
    expect(await row.textContent()).toContain('We have not read them yet.')
    await editor.goto(desk())
    await editor.locator('.clearance__objection').waitFor()
    const come = await holdSave(editor)
    await editor.fill('textarea[name="summary"]', 'Now all of us have.')
    const unsaved = editor.locator('.clearance__hint', { hasText: 'Save your changes' })
    await unsaved.first().waitFor()
    await editor.locator('#action-save:enabled').click()
    await unsaved.first().waitFor({ state: 'detached' })
    // At once, and before the page knows what it has saved: the press counts, and waits for that.
    await editor.locator('[data-action="submit"]:enabled').click()
    const confirm = editor.locator('[data-confirm="submit"]')
    await confirm.waitFor()
    expect(await confirm.isEnabled()).toBe(false)
    await come()
    await editor.locator('[data-confirm="submit"]:enabled').click()
    await reach(editor, 'review')
    await act(await panel('unodc'), 'sign')
    await reach(panels.unodc!, 'clearance')
  })

  it('one signs in Arabic, from right to left', async () => {
    const page = await panel('ilo')
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    const button = page.locator('[data-action="sign"]')
    await page.locator('[data-action="sign"]:enabled').waitFor()
    expect(await button.textContent()).toBe('التوقيع باسم ILO')
    await button.click()
    const said = await page.getByRole('group', { name: 'التوقيع باسم ILO' }).textContent()
    expect(said).toContain('هذا النص بعينه، لغة واحدة')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'signing-ar')
    await page.locator('[data-confirm="sign"]:enabled').click()
    await page.locator('[data-organisation="ilo"] [data-signed="yes"]').waitFor()
  })

  it('one signs from a phone, on a small page of its own', async () => {
    const scripts: number[] = []
    const page = await stage.visit({ width: 360 })
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        void response.body().then((body) => scripts.push(body.length))
    })
    await page.goto(`/sign${place}`)
    expect(await page.textContent('main')).not.toContain(TITLE)
    expect(await violationsOf(page)).toEqual([])
    await page.fill('input[name="email"]', 'reviewer@iom.example')
    await page.fill('input[name="password"]', PASSWORD)
    await page.click('button')
    const answer = page.locator('[data-answer="sign"] > summary', { hasText: 'Sign for IOM' })
    await answer.waitFor()
    expect(await page.locator('article.paper').textContent()).toContain(
      'Every one of us has read these words.',
    )
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'sign')
    await answer.click()
    await page.getByRole('button', { name: 'Sign for IOM' }).click()
    await page.locator('[data-signed="yes"]').getByText('IOM reviewer').waitFor()
    expect(await page.locator('[data-action="sign"]').count()).toBe(0)
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000)
  })

  it('the last one signs, the lead releases, and the world reads it', async () => {
    const page = await panel('icmpd')
    await act(page, 'sign')
    await reach(page, 'cleared')
    await act(await panel('unodc'), 'release')
    await panels.unodc!.locator('.clearance__wire[data-standing="live"]').waitFor()
    const reader = await stage.visit()
    await reader.goto('/')
    await reader.getByRole('link', { name: TITLE }).click()
    await reader.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  })

  it('a correction is signed by all again, and says what it is', async () => {
    await editor.goto(desk())
    await act(editor, 'correct', { editionType: 'correction', note: 'The title was wrong.' })
    await reach(editor, 'drafting')
    await editor.locator('input[name="title"]:enabled').fill(CORRECTED)
    await editor.locator('#action-save:enabled').click()
    await act(editor, 'submit')
    await reach(editor, 'review')
    await readsWhatIsNew(await panel('ilo'))
    for (const who of ['unodc', 'ilo', 'icmpd', 'iom']) {
      const page = await panel(who)
      await act(page, 'sign')
      await page.locator(`[data-organisation="${who}"] [data-signed="yes"]`).waitFor()
    }
    await act(await panel('unodc'), 'release')
    // The edition before is live, too.
    await reach(panels.unodc!, 'released')
    await panels.unodc!.locator('.clearance__wire[data-standing="live"]').waitFor()
    const reader = await stage.visit()
    await reader.goto('/')
    await reader.getByRole('link', { name: CORRECTED }).click()
    await reader.getByText('The title was wrong.').first().waitFor()
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
