import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { violationsOf } from '../support/browser.ts'
import { dropFile } from '../support/dropFile.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'
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
})
