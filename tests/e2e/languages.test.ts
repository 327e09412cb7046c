import type { Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { clearanceOf, toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { PASSWORD } from '../support/newsroom.ts'

inBrowser('a text in several languages', () => {
  const reserved = reserveStage()
  let stage: Stage
  let path: string

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
    stage = await reserved.open()
    path = await write(await logIn(stage.url, 'editor@unodc.example', PASSWORD))
  })

  afterAll(() => stage.close())

  const open = async (options: Look = {}): Promise<Page> => {
    const page = await stage.enter('editor@unodc.example', options)
    await page.goto(`${path}?locale=en`)
    await page.locator('.language-tabs__tab').first().waitFor()
    await page.locator('[data-part="preview"]').waitFor()
    return page
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
    expect(await presentOf(page).textContent()).toBe('English original up to date')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'language-tabs')
    await page.getByRole('link', { name: /Français/ }).click()
    await page.locator('.language-tabs__tab[data-locale="fr"][aria-current="true"]').waitFor()
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('input[name="title"]')?.value.startsWith('Des refuges'),
    )
    expect(new URL(page.url()).searchParams.get('locale')).toBe('fr')
  })

  it('opens an empty language empty, beside the authoritative text, and copies what somebody asks for', async () => {
    const page = await open()
    await page.goto(`${path}?locale=ru`)
    await page.locator('.language-tabs__tab[data-locale="ru"][aria-current="true"]').waitFor()
    const source = page.locator('[data-part="source"]')
    await source.getByText('They open at ten in the evening.').waitFor()
    const title = page.locator('input[name="title"]')
    const body = page.locator('[data-field-path="body"] [contenteditable="true"]')
    await body.waitFor()
    expect([await title.inputValue(), (await body.textContent())?.trim()]).toEqual(['', ''])
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'empty-language')
    const stored = async () => {
      const editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
      const { title: titles } = await must(
        editor.get(`/api${path.replace('/admin/collections', '')}?locale=all&depth=0`),
      )
      return (titles as Record<string, string>).ru ?? null
    }
    await source.getByRole('button', { name: 'Copy the original as a starting point' }).click()
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('input[name="title"]')?.value.startsWith('Shelters'),
    )
    await body.getByText('They open at ten in the evening.').waitFor()
    expect(await stored()).toBeNull()
    await page.locator('#action-save').click()
    await page.locator('.language-tabs__tab[data-locale="ru"][data-state="ready"]').waitFor()
    expect(await stored()).toBe('Shelters open at night')
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
    await opened.getByText('Preview: not signed, not published').first().waitFor()
    expect(await opened.textContent('body')).toContain('They open at ten in the evening.')
    await picture(opened, 'preview')
  })

  it('does so from right to left on a phone, and in the dark', async () => {
    const page = await open({ locale: 'ar', width: 360 })
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect((await page.locator('.app-header__account').boundingBox())!.x).toBeGreaterThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'language-tabs-ar')
    const narrow = await open({ width: 360 })
    const account = (await narrow.locator('.app-header__account').boundingBox())!
    expect(account.x + account.width).toBeLessThanOrEqual(360)
    expect(await violationsOf(narrow)).toEqual([])
    await picture(narrow, 'language-tabs-360')
    const wide = await open({ locale: 'ar' })
    await wide.locator('[data-part="preview"] summary').click()
    await picture(wide, 'language-tabs-ar-wide')
    const dark = await open({ colorScheme: 'dark' })
    await dark.locator('html[data-theme="dark"]').waitFor()
    expect(await violationsOf(dark)).toEqual([])
    await picture(dark, 'language-tabs-dark')
  })

  it('is set in Nastaliq where the page is in Urdu, and asks for no such letters elsewhere', async () => {
    const page = await stage.visit()
    const nastaliqOn = async (locale: string) => {
      await page.goto(`/${locale}`)
      return page.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts].filter(
          ({ family, status }) => family.includes('Newsroom Nastaliq') && status === 'loaded',
        ).length
      })
    }
    expect(await nastaliqOn('en')).toBe(0)
    expect(await nastaliqOn('ar')).toBe(0)
    expect(await nastaliqOn('ur')).toBeGreaterThan(0)
    await picture(page, 'front-ur')
  })

  it('is set in Nastaliq for who sees nothing but the page of what is not there', async () => {
    const page = await stage.visit()
    await page.goto('/ur/nothing-is-here')
    await page.evaluate(() => document.fonts.ready)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('DOM.enable')
    await devtools.send('CSS.enable')
    const { root } = await devtools.send('DOM.getDocument')
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' })
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts.map(({ familyName }) => familyName)).toEqual(['Noto Nastaliq Urdu'])
  })

  it('asks no other host, and breaks no rule of the page', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
