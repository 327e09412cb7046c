import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { translateAll } from '../support/xliff/translate.ts'

type Document = Record<string, unknown> & { id: string; revision: number }

inBrowser('a language for its translator', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
  })
  afterAll(() => stage.close())

  const read = async (id: string) =>
    (await must(editor.get(`/api/statements/${id}?depth=0&locale=all`))) as Document
  const make = async (): Promise<string> => {
    const body = toLexical('Three shelters open in May.\n\nNobody has to wait.')
    const { doc } = await must(editor.post('/api/statements', { title: 'Shelters open', body }))
    return (doc as Document).id
  }
  const open = async (id: string, look: Look = {}): Promise<Page> => {
    const page = await stage.enter('editor@unodc.example', look)
    await page.goto(`/admin/compose/statements/${id}`)
    await page.locator('[data-composer]').waitFor()
    await page.locator('.composer__languages select').selectOption('ar')
    await page.locator('[data-part="translators"] > summary').click()
    return page
  }
  const send = async (page: Page, day: string): Promise<string> => {
    const part = page.locator('[data-part="send"]')
    await part.locator('.instant input').first().fill(day)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      part.locator('[data-do="send"]').click(),
    ])
    return readFile(await download.path(), 'utf8')
  }
  const bring = async (page: Page, xml: string): Promise<void> => {
    await page.locator('[data-part="bring"] input[type="file"]').setInputFiles({
      ...{ name: 'back.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(xml) },
    })
    await page.locator('[data-found]').waitFor()
  }

  it('goes out with a day, comes back by a press, and is at home then', async () => {
    const id = await make()
    const page = await open(id)
    const xml = await send(page, '3 Dec 2099')
    await page.locator('[data-language="ar"] [data-until="2099-12-03"]').waitFor()
    expect(xml).toContain('srcLang="en" trgLang="ar"')
    await bring(
      page,
      translateAll(xml, () => 'ملاجئ تفتح أبوابها'),
    )
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'translators')
    await page.locator('[data-do="put"]').click()
    await page.locator('[data-found]').waitFor({ state: 'detached' })
    await page.locator('[data-until]').first().waitFor({ state: 'detached' })
    await page.locator('textarea[name="title"]').waitFor()
    expect(await page.locator('textarea[name="title"]').first().inputValue()).toBe('ملاجئ تفتح أبوابها')
    expect((await read(id)).title).toEqual({ en: 'Shelters open', ar: 'ملاجئ تفتح أبوابها' })
  })

  it('holds back what has moved, until somebody ticks it, and marks it then', async () => {
    const id = await make()
    const page = await open(id)
    const xml = await send(page, '3 Dec 2099')
    const { revision } = await read(id)
    await must(editor.patch(`/api/statements/${id}?locale=en`, { revision, title: 'Four shelters open' }))
    await bring(
      page,
      translateAll(xml, () => 'ملاجئ تفتح أبوابها'),
    )
    const moved = page.locator('[data-outcome="moved"]')
    expect(await moved.locator('blockquote').allTextContents()).toHaveLength(3)
    await moved.locator('input[type="checkbox"]').check()
    await page.locator('[data-do="put"]').click()
    await page.locator('[data-found]').waitFor({ state: 'detached' })
    await page.goto(`${page.url()}`)
    await page.locator('[data-language="ar"]').click()
    await page.locator('[data-of="title"][data-mark="changed"]').waitFor()
  })

  it('fits a narrow screen, and an Arabic one', async () => {
    const id = await make()
    const page = await open(id, { width: 360, locale: 'ar' })
    await bring(
      page,
      translateAll(await send(page, '2099-12-03'), (words) => words.toUpperCase()),
    )
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'translators-ar')
  })
})
