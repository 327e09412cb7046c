import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { dropFile } from '../support/dropFile.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

type Document = Record<string, unknown> & { id: string }

const FIXTURES = new URL('../fixtures/import/', import.meta.url)

const drop = async (page: Page, name: string): Promise<void> =>
  dropFile(page, { name, bytes: await readFile(new URL(name, FIXTURES)) })

inBrowser('a file that is brought in', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client
  /** The carried message. */
  let first: { collection: string; id: string }

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
  })
  afterAll(() => stage.close())

  const open = async (path: string, look: Look = {}): Promise<Page> => {
    const page = await stage.enter('editor@unodc.example', look)
    await page.goto(path)
    return page
  }
  const read = async (collection: string, id: string) =>
    (await must(editor.get(`/api/${collection}/${id}?depth=0&locale=all`))) as Document

  it('is dropped on My desk, looked through, and becomes a media update with three texts', async () => {
    const page = await open('/admin')
    await page.locator('[data-begin="import"]').waitFor()
    await page.locator('[data-takes-files]').waitFor({ state: 'attached' })
    await drop(page, 'founding.docx')
    await page.locator('[data-text]').nth(3).waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/import')
    expect(await page.locator('[data-disagreement]').allTextContents()).toEqual([
      expect.stringMatching(/10:45.*10:15/),
    ])
    const start = page.locator('[data-fact="start"]')
    expect(await start.getAttribute('data-unsure')).toBe('yes')
    expect(await start.locator('option').allTextContents()).toEqual([
      expect.stringMatching(/30 Jul 2024, 10:15$/),
      expect.stringMatching(/30 Jul 2024, 10:45$/),
    ])
    await page.locator('.import__source input').fill('The spokesperson of the Secretary-General')
    // A line is left out, and is then among what is left over.
    const row = page.locator('[data-block]', { hasText: 'Chief guest' })
    await row.locator('select').selectOption('')
    await page.locator('.import__left li', { hasText: 'Chief guest' }).waitFor()
    await row.locator('select').selectOption('e3 body')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'import')
    await page.locator('[data-take]').click()
    await page.locator('[data-composer]').waitFor()
    const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
    const update = (await read('media-updates', id)) as Document & {
      items: { heading?: string | null; entry: { relationTo: string; value: string } }[]
    }
    expect(update).toMatchObject({
      title: { en: 'World Day against Trafficking in Persons' },
      number: 'No. 7/2024',
      date: '30 July 2024',
      embargo: { wallTime: '2024-07-30T10:15', zone: 'Asia/Karachi' },
      state: 'drafting',
    })
    expect(update.items.map(({ heading, entry }) => [heading ?? '', entry.relationTo])).toEqual([
      ['MESSAGES', 'statements'],
      ['', 'statements'],
      ['INVITATION', 'events'],
    ])
    const [carried, own, event] = await Promise.all(
      update.items.map(({ entry }) => read(entry.relationTo, entry.value)),
    )
    expect(carried).toMatchObject({
      kind: 'message',
      reproduced: { source: 'The spokesperson of the Secretary-General' },
    })
    expect(own?.reproduced).not.toMatchObject({ source: expect.anything() as string })
    expect(event).toMatchObject({
      start: '2024-07-30T05:15:00.000Z',
      zone: 'Asia/Karachi',
      venue: { name: 'Crystal Hall, Marriott Hotel', city: 'Islamabad' },
      expected: { number: 200 },
    })
    expect(JSON.stringify(event?.body)).toMatch(/"list"|Time: .*10:45|10:45/)
    first = { collection: 'statements', id: carried?.id ?? '' }
  })

  it('is kept for the lead, whose reviewer compares the carried text with it word by word', async () => {
    const page = await stage.enter('reviewer@unodc.example')
    await page.goto(`/admin/compose/${first.collection}/${first.id}`)
    const part = page.locator('[data-part="source-files"]')
    await part.locator('summary').click()
    await part.locator('[data-source-file="founding.docx"]').waitFor()
    expect(await part.locator('button, input').count()).toBe(0)
    expect(await violationsOf(page)).toEqual([])
    await part.scrollIntoViewIfNeeded()
    await picture(page, 'source-file')
    await part.locator('[data-source-file] a').first().click()
    await page.locator('.comparison__lines').waitFor()
    expect(await page.locator('[data-same]').textContent()).toMatch(/every word|Struck through/)
    // What the invitation says is of another text.
    expect(await page.locator('.comparison__lines').textContent()).not.toMatch(/Crystal Hall/)
    expect(await page.locator('.comparison > details').last().textContent()).toMatch(/Crystal Hall/)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'compare-with-file')
    for (const look of [{ width: 360 }, { locale: 'ar' }] satisfies Look[]) {
      const other = await stage.enter('reviewer@unodc.example', look)
      await other.goto(page.url())
      await other.locator('.comparison__lines').waitFor()
      expect(await overflowOf(other)).toBeLessThanOrEqual(1)
      await picture(other, 'locale' in look ? 'compare-with-file-arabic' : 'compare-with-file-phone')
    }
  })

  it('can be kept later, and deleted, by an editor of the lead', async () => {
    const page = await open(`/admin/compose/${first.collection}/${first.id}`)
    const part = page.locator('[data-part="source-files"]')
    await part.locator('summary').click()
    await part.locator('input[type="file"]').setInputFiles({
      name: 'founding.eml',
      mimeType: 'message/rfc822',
      buffer: await readFile(new URL('founding.eml', FIXTURES)),
    })
    await part.locator('[data-source-file="founding.eml"]').waitFor()
    expect(await violationsOf(page)).toEqual([])
    page.once('dialog', (dialog) => void dialog.accept())
    await part.locator('[data-source-file="founding.eml"] button').click()
    await part.locator('[data-source-file="founding.eml"]').waitFor({ state: 'detached' })
    expect(await part.locator('[data-source-file]').count()).toBe(1)
  })

  it('fits on a phone, and in Arabic', async () => {
    for (const look of [{ width: 360 }, { locale: 'ar' }] satisfies Look[]) {
      const page = await open('/admin/import', look)
      await page.locator('.import__drop').waitFor()
      await page.locator('input[type="file"]').setInputFiles({
        name: 'founding.eml',
        mimeType: 'message/rfc822',
        buffer: await readFile(new URL('founding.eml', FIXTURES)),
      })
      await page.locator('[data-text]').nth(3).waitFor()
      expect(await overflowOf(page)).toBeLessThanOrEqual(1)
      await picture(page, 'locale' in look ? 'import-arabic' : 'import-phone')
    }
  })
})
