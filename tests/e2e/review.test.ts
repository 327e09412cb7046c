import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { dropFile } from '../support/dropFile.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { pressAt, tabTo } from '../support/keyboard.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { changedFile, withChange, withCommentAt, withFormatting } from '../support/word/trackedFile.ts'

inBrowser('a Word file that comes back', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
  })
  afterAll(() => stage.close())

  it('is dropped on My desk, looked through, and becomes suggestions and comments', async () => {
    const body = toLexical(
      'Ministers met in Geneva on Tuesday.\n\nThey agreed on five measures for survivors.',
    )
    const { doc } = await must(editor.post('/api/statements', { title: 'Five days in Geneva', body }))
    const { id } = doc as { id: string }
    const page = await stage.enter('editor@unodc.example')
    const saved = await page.request.get(`/api/statements/${id}/preview?form=docx&locale=en`)
    const changed = changedFile(
      new Uint8Array(await saved.body()),
      (xml) =>
        withCommentAt(
          [
            { author: 'Anna Ruiz', words: 'Tuesday', instead: 'Wednesday' },
            { author: 'Omar Haddad', words: 'five measures', instead: 'six measures' },
          ].reduce(withChange, withFormatting(xml, { author: 'Omar Haddad', words: 'agreed' })),
          { words: 'survivors', id: '1' },
        ),
      [{ id: '1', author: 'Anna Ruiz', text: 'Who is meant?' }],
    )
    await page.goto('/admin')
    await page.locator('[data-takes-files]').waitFor({ state: 'attached' })
    await dropFile(page, { name: 'changed.docx', bytes: changed })
    await page.locator('[data-review]').waitFor()
    expect(await page.locator('[data-suggestion] bdi').allTextContents()).toEqual([
      'Anna Ruiz',
      'Omar Haddad',
    ])
    expect(await page.locator('[data-suggestion] ins').allTextContents()).toEqual(['Wednesday', 'six'])
    expect(await page.locator('[data-comment]').allTextContents()).toEqual([
      expect.stringMatching(/Anna Ruiz.*survivors.*Who is meant\?/),
    ])
    expect(await page.locator('[data-left="formatting"]').count()).toBe(1)
    expect(await violationsOf(page)).toEqual([])
    const press = page.locator('[data-bring]')
    expect(await press.isDisabled()).toBe(true)
    await page.locator('.review__foot [data-visibility="all"] input').check()
    expect(await press.textContent()).toBe('Bring in 2 suggestions and 1 comment')
    await press.click()
    const toText = page.locator('.review__foot a')
    await toText.waitFor()
    const { threads } = (await must(editor.get(`/api/statements/${id}/comments`))) as {
      threads: { quote: string; comments: { text: string }[] }[]
    }
    expect(threads.map(({ quote, comments }) => [quote, comments[0]?.text])).toEqual([
      ['Tuesday', 'In the name of Anna Ruiz'],
      ['five measures', 'In the name of Omar Haddad'],
      ['survivors', 'In the name of Anna Ruiz\nWho is meant?'],
    ])
    await toText.click()
    await page.locator('[data-thread]').nth(2).waitFor()
  })

  const statement = async (body: string): Promise<string> => {
    const { doc } = await must(
      editor.post('/api/statements', { title: 'Six months on', body: toLexical(body) }),
    )
    return (doc as { id: string }).id
  }
  const wordFile = async (page: Page, id: string, changes: Parameters<typeof withChange>[1][]) => {
    const saved = await page.request.get(`/api/statements/${id}/preview?form=docx&locale=en`)
    return changedFile(new Uint8Array(await saved.body()), (xml) => changes.reduce(withChange, xml), [])
  }
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const chooseByKeys = async (page: Page, buffer: Uint8Array) => {
    const chooser = page.waitForEvent('filechooser')
    await pressAt(page, '[data-bring-back]')
    await (await chooser).setFiles({ name: 'changed.docx', mimeType: DOCX, buffer: Buffer.from(buffer) })
  }
  const says = (page: Page, words: RegExp) =>
    page.locator('[data-bring-back-says][role="status"]', { hasText: words }).waitFor()

  it('is brought back beside its text with the keyboard alone, and what came of it is said', async () => {
    const id = await statement('Ministers met in Geneva on Tuesday.\n\nThey agreed on five measures.')
    const page = await stage.enter('editor@unodc.example')
    const file = await wordFile(page, id, [
      { author: 'Anna Ruiz', words: 'Tuesday', instead: 'Wednesday' },
      { author: 'Omar Haddad', words: 'five measures', instead: 'six measures' },
    ])
    await page.goto(`/admin/compose/statements/${id}`)
    await chooseByKeys(page, file)
    await says(page, /changed\.docx: 2 suggestions, no comments.*Nothing is stored yet/)
    expect(new URL(page.url()).pathname).toBe(`/admin/compose/statements/${id}`)
    await page.locator('[data-suggestion]').nth(1).waitFor()
    expect(await violationsOf(page, '[data-part="word-file"]')).toEqual([])
    await picture(page, 'word-file-back')
    // One is left out.
    await tabTo(page, '[data-suggestion]:nth-of-type(2) input')
    await page.keyboard.press('Space')
    await tabTo(page, '.review__foot [data-visibility] input')
    await page.keyboard.press('ArrowDown')
    await pressAt(page, '[data-bring]:enabled')
    await says(page, /^One is stored/)
    await page.locator('[data-thread]').waitFor()
    expect(await page.locator('[data-thread]').allTextContents()).toEqual([
      expect.stringMatching(/In the name of Anna Ruiz/),
    ])
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('review__foot')
  })

  it('that was not made here says so, and can be read as a new text', async () => {
    const id = await statement('Nothing has been changed here.')
    const page = await stage.enter('editor@unodc.example')
    await page.goto(`/admin/compose/statements/${id}`)
    await chooseByKeys(page, await readFile(new URL('../fixtures/import/founding.docx', import.meta.url)))
    await says(page, /does not say which text/)
    expect(await violationsOf(page, '[data-part="word-file"]')).toEqual([])
    await pressAt(page, '[data-part="word-file"] [data-as-new]')
    await page.locator('[data-text]').nth(3).waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/import')
  })

  it('fits on a phone, and in Arabic', async () => {
    const id = await statement('Ministers met in Geneva on Tuesday.')
    for (const look of [{ width: 360 }, { locale: 'ar' }] satisfies Look[]) {
      const page = await stage.enter('editor@unodc.example', look)
      const file = await wordFile(page, id, [{ author: 'Anna Ruiz', words: 'Tuesday', instead: 'Friday' }])
      await page.goto(`/admin/compose/statements/${id}`)
      await page.locator('[data-part="word-file"] input').setInputFiles({
        ...{ name: 'changed.docx', mimeType: DOCX, buffer: Buffer.from(file) },
      })
      await page.locator('[data-suggestion]').waitFor({ state: 'attached' })
      expect(await overflowOf(page)).toBeLessThanOrEqual(1)
    }
  })
})
