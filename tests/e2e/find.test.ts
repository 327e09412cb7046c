import { logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, pressKeysUntil, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

const EDITOR = 'editor@ilo.example'
const TITLE = 'Pangolins cross the border'

inBrowser('finding and doing', () => {
  const reserved = reserveStage()
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
    const press = await logIn(stage.url, EDITOR, PASSWORD)
    await must(press.post('/api/statements', { title: TITLE, body: toLexical('Seen near Zürich.') }))
  })

  afterAll(() => stage.close())

  const open = async (email: string, look: Look = {}) => {
    const page = await stage.enter(email, look)
    await page.goto('/admin')
    await page.locator('.palette__open').waitFor()
    await pressKeysUntil(page, 'Control+k', page.getByRole('combobox'))
    return page
  }

  it('opens by keys, finds a text by beginnings of its words, and leads there', async () => {
    const page = await open(EDITOR)
    await page.keyboard.type('zurich pango')
    const option = page.getByRole('option', { name: TITLE })
    await option.waitFor()
    expect(await option.getAttribute('aria-selected')).toBe('true')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'find')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/compose\/statements\/[0-9a-f-]{36}/)
    expect(await page.locator('dialog.palette').count()).toBe(0)
  })

  it('does what one names, and offers nobody what is not theirs', async () => {
    const page = await open(EDITOR)
    await page.keyboard.type('new st')
    await page.getByRole('option', { name: 'New statement' }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/compose\/statements\/new/)
    const other = await open('reviewer@fia.example')
    await other.keyboard.type('pangolins')
    await other.getByText('Nothing that you may read has these words.').waitFor()
    expect(await other.getByRole('option').count()).toBe(0)
  })

  it('is there from right to left, on a phone and in the dark, and closes by Escape', async () => {
    const page = await open(EDITOR, { locale: 'ar', width: 360, colorScheme: 'dark' })
    await page.keyboard.type('pangolins')
    await page.getByRole('option', { name: TITLE }).waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'find-ar')
    await page.keyboard.press('Escape')
    await page.locator('dialog.palette').waitFor({ state: 'detached' })
  })

  it('narrows a list by a press, and says states in words', async () => {
    const page = await stage.enter(EDITOR)
    await page.goto('/admin/collections/statements?locale=en')
    await page.locator('.list-chips').getByRole('link', { name: 'Draft', exact: true }).click()
    await page.waitForURL(/5Bstate%5D/)
    await page.locator('.state-chip[data-state="drafting"]').first().waitFor()
    // The list of before stands there until the new one has come.
    await page.locator('.state-chip:not([data-state="drafting"])').first().waitFor({ state: 'detached' })
    await page.locator('.list-chips').getByRole('link', { name: 'Mine' }).click()
    await page.waitForURL(/lead/)
    await page.getByRole('link', { name: TITLE }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'list-chips')
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
