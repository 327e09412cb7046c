import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { noteAnnouncements } from '../support/announced.ts'
import { violationsOf } from '../support/browser.ts'
import { pressAt, tabTo, typeInto } from '../support/keyboard.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'

type Document = Record<string, unknown> & { id: string }

const FIXTURES = new URL('../fixtures/import/', import.meta.url)

inBrowser('a file that is brought in by keys alone', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
  })
  afterAll(() => stage.close())

  const open = async () => {
    const page = await stage.enter('editor@unodc.example')
    const announced = await noteAnnouncements(page)
    await page.goto('/admin')
    return { page, announced }
  }
  const chooseByKeys = async (page: Page, name: string) => {
    const chooser = page.waitForEvent('filechooser')
    await page.locator('.import__drop input').waitFor()
    await tabTo(page, '.import__drop input')
    await page.keyboard.press('Enter')
    const buffer = await readFile(new URL(name, FIXTURES))
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
  }
  const focusIn = (page: Page) =>
    page.evaluate(() => document.activeElement?.closest('[id], h1')?.id ?? document.activeElement?.tagName)
  /** The option that is chosen there, with so many presses of an arrow. */
  const goDown = async (page: Page, selector: string, label: RegExp) => {
    await tabTo(page, selector)
    const options = await page.locator(selector).locator('option').allTextContents()
    const wanted = options.findIndex((option) => label.test(option))
    const present = await page.locator(selector).evaluate((one: HTMLSelectElement) => one.selectedIndex)
    expect(wanted).toBeGreaterThanOrEqual(0)
    for (let at = present; at !== wanted; at += Math.sign(wanted - at))
      await page.keyboard.press(wanted > at ? 'ArrowDown' : 'ArrowUp')
    expect(await page.locator(selector).evaluate((one: HTMLSelectElement) => one.selectedIndex)).toBe(wanted)
  }

  it('becomes a media update, and every step is said', async () => {
    const { page, announced } = await open()
    await pressAt(page, '[data-begin="import"]')
    await chooseByKeys(page, 'founding.docx')
    await page.locator('[data-text]').nth(3).waitFor()
    expect(await announced()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Reading founding\.docx/),
        expect.stringMatching(/^Read: 4 texts are proposed; \d+ places? to check; /),
      ]),
    )
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await violationsOf(page)).toEqual([])
    // A line is left out, and put where it was.
    const row = page.locator('[data-block]', { hasText: 'Chief guest' })
    const block = `[data-block="${await row.getAttribute('data-block')}"] select`
    await goDown(page, block, /^Leave out$/)
    await page.locator('.import__left li', { hasText: 'Chief guest' }).waitFor()
    expect((await announced()).at(-1)).toMatch(/^Left over: \d+ passages?$/)
    expect(await page.evaluate((sought) => document.activeElement?.matches(sought), block)).toBe(true)
    await goDown(page, block, /Media advisory: Text|Event: Text|3\. .*: Text/)
    // Past all blocks of the file at once.
    await pressAt(page, '[data-skip="proposed"]')
    expect(await focusIn(page)).toBe('import-proposed')
    await goDown(page, '[data-fact="start"] select', /10:15$/)
    await typeInto(page, '.import__source input', 'The spokesperson of the Secretary-General')
    const contacts = await page.locator('[data-contact]').count()
    await pressAt(page, '[data-contact] button')
    expect(await page.locator('[data-contact]').count()).toBe(contacts - 1)
    expect(await focusIn(page)).toBe(contacts > 1 ? 'import-contacts' : 'import-proposed')
    await pressAt(page, '[data-skip="take"]')
    expect(await focusIn(page)).toBe('import-take')
    await pressAt(page, '[data-take]:enabled')
    await page.locator('[data-composer]').waitFor()
    expect(await announced()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Making drafts: \d of \d/)]),
    )
    const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
    const update = (await must(editor.get(`/api/media-updates/${id}?depth=0&locale=en`))) as Document
    expect(update).toMatchObject({ number: 'No. 7/2024', embargo: { wallTime: '2024-07-30T10:15' } })
    const [first] = update.items as { entry: { value: string } }[]
    const carried = (await must(editor.get(`/api/statements/${first?.entry.value}?depth=0`))) as Document
    expect(carried.reproduced).toMatchObject({ source: 'The spokesperson of the Secretary-General' })
  })

  it('that cannot be read says so, and the way goes on from there', async () => {
    const { page, announced } = await open()
    await pressAt(page, '[data-begin="import"]')
    await chooseByKeys(page, 'bomb.docx')
    await page.locator('[role="alert"], [data-failed]').first().waitFor()
    const [why] = await page.locator('[role="alert"], [data-failed]').allTextContents()
    expect((await announced()).some((words) => words.includes((why ?? ' ').trim().slice(-40)))).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  it('can be words that are typed or pasted', async () => {
    const { page, announced } = await open()
    await pressAt(page, '[data-begin="import"]')
    await page.locator('.import__choose textarea').waitFor()
    await typeInto(
      page,
      '.import__choose textarea',
      'A shelter opens. It opens in May, and has room for forty.',
    )
    await pressAt(page, '.import__choose > button:enabled')
    await page.locator('[data-text]').first().waitFor()
    expect((await announced()).at(-1)).toMatch(/^Read: 1 text is proposed/)
    await pressAt(page, '.import__head button')
    await page.locator('.import__drop').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })
})
