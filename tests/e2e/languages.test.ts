import type { Browser, Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { clearanceOf } from '../../src/server/story/desk.ts'
import { toLexical } from '../../src/server/story/lexical.ts'
import {
  findChromium,
  logInTo,
  openBrowser,
  openWindow,
  overflowOf,
  picture,
  violationsOf,
  type Visitor,
} from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { startDemonstration } from '../support/readyDemonstration.ts'
import type { RunningServer } from '../support/startServer.ts'

const chromium = findChromium()

/** Without a browser there is nothing to run; `npm test` says so aloud. */
const inBrowser = chromium ? describe : describe.skip

inBrowser('a text in several languages', () => {
  let server: RunningServer
  let browser: Browser
  let path: string
  const windows: Visitor[] = []

  const write = async (editor: Client) => {
    const words = { title: 'Shelters open at night', body: toLexical('They open at ten in the evening.') }
    const { doc } = await must(editor.post('/api/statements', words))
    const { id } = doc as { id: string }
    const change = async (locale: string, fields: Record<string, unknown>) => {
      const { revision } = await clearanceOf(editor, { collection: 'statements', id })
      await must(editor.patch(`/api/statements/${id}?locale=${locale}`, { revision, ...fields }))
    }
    await change('fr', { title: 'Des refuges ouvrent la nuit', body: toLexical('Ils ouvrent à dix heures.') })
    await change('en', { summary: 'From the first of May.' })
    await change('ur', { title: 'پناہ گاہیں رات کو بھی', body: toLexical('وہ رات دس بجے کھلتی ہیں۔') })
    return `/admin/collections/statements/${id}`
  }

  beforeAll(async () => {
    server = await startDemonstration()
    browser = await openBrowser(chromium ?? '')
    path = await write(await logIn(server.url, 'editor@unodc.example', PASSWORD))
  })

  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const open = async (options: Parameters<typeof openWindow>[2] = {}): Promise<Page> => {
    const visitor = await openWindow(browser, server.url, options)
    windows.push(visitor)
    await logInTo(visitor.page, 'editor@unodc.example', PASSWORD)
    await visitor.page.goto(`${path}?locale=en`)
    await visitor.page.locator('.language-tabs__tab').first().waitFor()
    await visitor.page.locator('[data-part="preview"]').waitFor()
    return visitor.page
  }
  const stateOf = (page: Page, locale: string) =>
    page.locator(`[data-locale="${locale}"].language-tabs__tab`).getAttribute('data-state')
  const presentOf = (page: Page) => page.locator('.language-tabs__tab[aria-current="true"]')

  it('shows the state of each over the form, and switches to one', async () => {
    const page = await open()
    expect(await Promise.all(['en', 'fr', 'ur', 'ru'].map((locale) => stateOf(page, locale)))).toEqual([
      'ready',
      'older',
      'ready',
      'missing',
    ])
    expect(await presentOf(page).textContent()).toBe('English authoritative up to date')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'language-tabs')
    await page.getByRole('link', { name: /Français/ }).click()
    await page.locator('.language-tabs__tab[data-locale="fr"][aria-current="true"]').waitFor()
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('input[name="title"]')?.value.startsWith('Des refuges'),
    )
    expect(new URL(page.url()).searchParams.get('locale')).toBe('fr')
  })

  it('is looked at before it is frozen, in the language of the form', async () => {
    const page = await open()
    const preview = page.locator('[data-part="preview"]')
    await preview.locator('summary').click()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'preview-links')
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      preview.getByRole('link', { name: 'As a page' }).click(),
    ])
    await opened.getByText('Preview: not signed, not out').first().waitFor()
    expect(await opened.textContent('body')).toContain('They open at ten in the evening.')
    await picture(opened, 'preview')
  })

  it('does so from right to left on a phone, and in the dark', async () => {
    const page = await open({ locale: 'ar', width: 360 })
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'language-tabs-ar')
    const wide = await open({ locale: 'ar' })
    await wide.locator('[data-part="preview"] summary').click()
    await picture(wide, 'language-tabs-ar-wide')
    const dark = await open({ colorScheme: 'dark' })
    await dark.locator('html[data-theme="dark"]').waitFor()
    expect(await violationsOf(dark)).toEqual([])
    await picture(dark, 'language-tabs-dark')
  })

  it('is set in Nastaliq where the page is in Urdu, and asks for no such letters elsewhere', async () => {
    const visitor = await openWindow(browser, server.url)
    windows.push(visitor)
    const nastaliqOn = async (locale: string) => {
      await visitor.page.goto(`/${locale}`)
      return visitor.page.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts].filter(
          ({ family, status }) => family.includes('Newsroom Nastaliq') && status === 'loaded',
        ).length
      })
    }
    expect(await nastaliqOn('en')).toBe(0)
    expect(await nastaliqOn('ar')).toBe(0)
    expect(await nastaliqOn('ur')).toBeGreaterThan(0)
    await picture(visitor.page, 'front-ur')
  })

  it('asks no other host, and breaks no rule of the page', () => {
    expect(windows.flatMap(({ foreignHosts }) => foreignHosts)).toEqual([])
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
