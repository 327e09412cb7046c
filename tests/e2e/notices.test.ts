import type { Page } from 'playwright-core'
import { logIn, must } from '../../src/server/story/client.ts'
import { join, sign, submit, toLexical } from '../../src/server/story/desk.ts'
import { picture, violationsOf } from '../support/browser.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { until } from '../support/until.ts'

const TITLE = 'Two more shelters for the winter, with beds for whoever has nowhere else to go at night'

/** The words of a panel that begin or end outside it. */
const sidewaysOf = (panel: Element): string[] => {
  const { left, right } = panel.getBoundingClientRect()
  return [...panel.querySelectorAll('bdi, p')]
    .filter((words) => {
      const own = words.getBoundingClientRect()
      return own.left < left || own.right > right
    })
    .map(({ textContent }) => textContent)
}

inBrowser('the bell in a browser', () => {
  const reserved = reserveStage('own')
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
    const editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    const words = { title: TITLE, body: toLexical('They open on the first of December.') }
    const { doc } = await must(editor.post('/api/statements', words))
    const entry = { collection: 'statements' as const, id: (doc as { id: string }).id }
    const ilo = await logIn(stage.url, 'reviewer@ilo.example', PASSWORD)
    await join(editor, entry, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
    await must(submit(editor, entry))
    await must(sign(await logIn(stage.url, 'reviewer@unodc.example', PASSWORD), entry))
    const isTold = async () =>
      JSON.stringify((await ilo.get('/api/desk/notices')).body).includes('"kind":"sign"')
    await until('ILO’s reviewer has a notice', isTold)
  })

  afterAll(() => stage.close())

  const open = async (options: Look = {}) => {
    const page = await stage.enter('reviewer@ilo.example', options)
    await page.goto('/admin')
    await page.locator('.notice-bell__button[data-unread]').waitFor()
    return page
  }
  const panelOf = (page: Page) => page.locator('.notice-bell__panel')
  const openPanel = async (page: Page) => {
    await page.locator('.notice-bell__button').focus()
    await page.keyboard.press('Enter')
    await panelOf(page).locator('.notice-bell__row').first().waitFor()
  }

  it('says how many are unread, opens and closes by keyboard, and leads to the text', async () => {
    const page = await open()
    const bell = page.locator('.notice-bell__button')
    expect(await bell.getAttribute('aria-label')).toMatch(/^[1-9]\d* unread notices?$/)
    await openPanel(page)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'notices')
    await page.keyboard.press('Escape')
    await panelOf(page).waitFor({ state: 'hidden' })
    expect(await bell.evaluate((button) => button === document.activeElement)).toBe(true)
    await openPanel(page)
    const row = panelOf(page).locator('[data-kind="sign"]').filter({ hasText: TITLE })
    expect(await row.textContent()).toContain('Statement: the signature of ILO is wanted')
    await row.getByRole('link', { name: TITLE }).click()
    await page.locator('[data-action="sign"]:enabled').waitFor()
    await openPanel(page)
    expect(await row.getAttribute('data-read')).toBe('yes')
  })

  it('is in the reader’s language and direction, and fits a phone', async () => {
    const page = await open({ locale: 'ar', width: 360 })
    await openPanel(page)
    expect(await panelOf(page).getByRole('heading').textContent()).toBe('الإشعارات')
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
    expect(await panelOf(page).evaluate(sidewaysOf)).toEqual([])
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'notices-ar')
  })

  it('asks on the account page how mails are wanted, of oneself alone', async () => {
    const page = await open()
    await page.goto('/admin/account')
    await page.getByText('Notices by email', { exact: true }).waitFor()
    await page.getByText('Language of emails').waitFor()
    expect(await violationsOf(page, '#field-mailNotices', '#field-language')).toEqual([])
    await page.locator('#field-mailNotices').scrollIntoViewIfNeeded()
    await picture(page, 'notices-account')
  })

  it('can be read in the dark, and all at once be marked as read', async () => {
    const page = await open({ colorScheme: 'dark' })
    await page.locator('html[data-theme="dark"]').waitFor()
    await openPanel(page)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'notices-dark')
    await panelOf(page).getByRole('button', { name: 'Mark all as read' }).click()
    await page.locator('.notice-bell__button[data-unread="0"]').waitFor()
    expect(await page.locator('.notice-bell__button').getAttribute('aria-label')).toBe('No unread notices')
    await page.reload()
    await page.locator('.notice-bell__button[data-unread="0"]').waitFor()
  })
})
