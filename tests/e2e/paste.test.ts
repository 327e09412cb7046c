import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

const FOLDER = 'tests/fixtures/clipboard'
const expected = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as Record<
  string,
  { arrives: string[]; said: Record<string, number> }
>

type Node = {
  type: string
  tag?: string
  text?: string
  format?: number
  headerState?: number
  children?: Node[]
}
type Editing = HTMLElement & {
  __lexicalEditor: {
    getEditorState: () => { toJSON: () => { root: Node } }
    parseEditorState: (state: unknown) => unknown
    setEditorState: (state: unknown) => void
  }
}

const EMPTY = {
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 },
    children: [{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0, children: [] }],
  },
}

/** Words in their order, block by block: what Lexical has made of the clean HTML. */
const wordsOf = ({ type, text, children = [] }: Node): string =>
  type === 'linebreak'
    ? '\n'
    : (text ?? children.map(wordsOf).join(['table', 'list', 'root', 'tablerow'].includes(type) ? '\n' : ''))

const wordsIn = (html: string): string =>
  html
    .replace(/<br>|<[uo]l[^>]*>|<\/(?:li|t[hd]|p|h\d|blockquote)>|<hr>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

const typesOf = (node: Node): string[] => [node.tag ?? node.type, ...(node.children ?? []).flatMap(typesOf)]

inBrowser('a text that is pasted', () => {
  const reserved = reserveStage()
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })
  afterAll(() => stage.close())

  const open = async (options: Look = {}): Promise<Page> => {
    const page = await stage.enter('editor@unodc.example', options)
    await page.goto('/admin/collections/statements/create')
    await editorOf(page).waitFor()
    return page
  }
  const editorOf = (page: Page) => page.locator('[data-lexical-editor]').first()
  const noticeOf = (page: Page) => page.locator('.paste-notice').first()

  const paste = (page: Page, data: Record<string, string>) =>
    editorOf(page).evaluate((editor, given) => {
      editor.focus()
      const clipboardData = new DataTransfer()
      for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value)
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, data)

  const stateOf = (page: Page): Promise<Node> =>
    editorOf(page).evaluate((editor) => (editor as Editing).__lexicalEditor.getEditorState().toJSON().root)

  const empty = async (page: Page) => {
    await editorOf(page).evaluate((editor, state) => {
      const { __lexicalEditor: lexical } = editor as Editing
      lexical.setEditorState(lexical.parseEditorState(state))
    }, EMPTY)
    await editorOf(page).click()
  }

  const tool = (page: Page, key: string) =>
    page.locator(`[data-dropdown-key="${key}"], [data-button-key="${key}"]`).first()

  it('arrives from every program as it is written down, in Chromium’s own parser', async () => {
    const page = await open()
    for (const name of readdirSync(FOLDER).filter((each) => /\.(html|txt)$/.test(each))) {
      await empty(page)
      const payload = readFileSync(`${FOLDER}/${name}`, 'utf8')
      await paste(page, name.endsWith('.html') ? { 'text/html': payload } : { 'text/plain': payload })
      const wanted = expected[name]?.arrives.join('') ?? ''
      const root = await stateOf(page)
      expect([name, ...lines(wordsOf(root))]).toEqual([name, ...lines(wordsIn(wanted))])
      const elements = [...wanted.matchAll(/<(h[2-4]|ul|ol|blockquote|hr|table|a)[ >]/g)].map(
        ([, tag]) => tag,
      )
      const types = typesOf(root)
      const count = (all: readonly (string | undefined)[], one: string) =>
        all.filter((each) => each === one).length
      for (const [tag, type] of [
        ...['h2', 'h3', 'h4', 'ul', 'ol', 'table'].map((each) => [each, each] as const),
        ...([
          ['blockquote', 'quote'],
          ['hr', 'horizontalrule'],
          ['a', 'link'],
        ] as const),
      ])
        expect([name, type, count(types, type)]).toEqual([name, type, count(elements, tag)])
      const isSaid = Object.keys(expected[name]?.said ?? {}).length > 0
      expect([name, await noticeOf(page).locator('p').count()]).toEqual([name, isSaid ? 1 : 0])
    }
  })

  it('says what was simplified, and is undone in one step', async () => {
    const page = await open()
    await editorOf(page).click()
    await page.keyboard.type('Before ')
    await paste(page, {
      'text/html': '<p>one <span style="color:red">two</span></p><img src="x.png" alt="">',
    })
    await noticeOf(page).getByText('Left out: a picture and a colour.').waitFor()
    expect(await noticeOf(page).getAttribute('aria-live')).toBe('polite')
    await picture(page, 'paste-notice')
    expect(await violationsOf(page)).toEqual([])
    await noticeOf(page).getByRole('button', { name: 'Undo' }).click()
    await noticeOf(page).getByText('The paste was undone.').waitFor()
    expect(wordsOf(await stateOf(page)).trim()).toBe('Before')
    await noticeOf(page).getByRole('button', { name: 'Close' }).click()
    await noticeOf(page).locator('p').waitFor({ state: 'detached' })
  })

  it('offers no undo that would take back what was typed since', async () => {
    const page = await open()
    await editorOf(page).click()
    await paste(page, { 'text/html': '<p>one</p><img src="x.png" alt="">' })
    await noticeOf(page).getByRole('button', { name: 'Undo' }).waitFor()
    await page.keyboard.type(' more')
    await noticeOf(page).getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' })
    expect(await noticeOf(page).locator('p').count()).toBe(1)
  })

  it('is cleaned when it is dropped from another window, too', async () => {
    const page = await open()
    await editorOf(page).click()
    await editorOf(page).evaluate((editor) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/html', '<h1>Dropped</h1><p hidden>unseen</p>')
      const event = { inputType: 'insertFromDrop', dataTransfer, bubbles: true, cancelable: true }
      editor.dispatchEvent(new InputEvent('beforeinput', event))
    })
    await noticeOf(page).getByText('Left out: a hidden passage.').waitFor()
    expect(typesOf(await stateOf(page))).toContain('h2')
    expect(wordsOf(await stateOf(page)).trim()).toBe('Dropped')
  })

  it('puts a typed text in order', async () => {
    const page = await open()
    await editorOf(page).click()
    for (const line of ['Two  blanks', '', '• one', '• two']) {
      await page.keyboard.type(line)
      await page.keyboard.press('Enter')
    }
    await tool(page, 'cleanUp').click()
    await noticeOf(page).getByText('Changed: lines with bullets or numbers became lists.').waitFor()
    expect(lines(wordsOf(await stateOf(page)))).toEqual(['Two blanks', 'one', 'two'])
    expect(typesOf(await stateOf(page))).toContain('ul')
  })

  it('is refused with a word when it is longer than any text', async () => {
    const page = await open()
    await editorOf(page).click()
    await editorOf(page).evaluate((editor) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', `<p>${'x'.repeat(4_100_000)}</p>`)
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await noticeOf(page).getByText('more than a text can hold').waitFor()
    expect(wordsOf(await stateOf(page)).trim()).toBe('')
  })

  it('says why a picture that is pasted is not stored, and that other files stay outside', async () => {
    const page = await open()
    await editorOf(page).click()
    await editorOf(page).evaluate((editor) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File(['x'], 'hall.png', { type: 'image/png' }))
      clipboardData.items.add(new File(['x'], 'hall.mp4', { type: 'video/mp4' }))
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await page.getByRole('alert').getByText('hall.png was not uploaded. Only pictures').waitFor()
    await noticeOf(page).getByText('Left out: a form, video or drawing.').waitFor()
    expect(await noticeOf(page).getByRole('button', { name: 'Undo' }).count()).toBe(0)
  })

  it('has a table that is made, changed and read in the toolbar, on a phone in Arabic, too', async () => {
    for (const look of [{}, { width: 360, locale: 'ar' }] as Look[]) {
      const page = await open(look)
      await editorOf(page).click()
      await tool(page, 'tables').click()
      await page.locator('.toolbar-popup__dropdown-item-insert').click()
      await page.keyboard.type('Month')
      await tool(page, 'tables').click()
      await page.locator('.toolbar-popup__dropdown-item-rowBelow').click()
      await tool(page, 'tables').click()
      await page.locator('.toolbar-popup__dropdown-item-columnAfter').click()
      await tool(page, 'tables').click()
      await page.locator('.toolbar-popup__dropdown-item-headerRow').click()
      const [table] = (await stateOf(page)).children?.filter(({ type }) => type === 'table') ?? []
      expect(table?.children?.map(({ children = [] }) => children.length)).toEqual([4, 4, 4, 4])
      expect(table && typesOf(table).filter((type) => type === 'paragraph')).toHaveLength(16)
      expect(table?.children?.[0]?.children?.map(({ headerState }) => headerState)).toEqual([0, 0, 0, 0])
      await picture(page, `table-in-text-${look.width ?? 'wide'}`)
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      await tool(page, 'undo').click()
      await page.close()
    }
  })

  it('keeps lists that are typed into a cell as lines', async () => {
    const page = await open()
    await paste(page, { 'text/html': '<table><tr><td>a</td><td>b</td></tr></table>' })
    await editorOf(page).locator('td').first().click()
    await paste(page, { 'text/html': '<ul><li>one</li><li>two</li></ul>' })
    const types = typesOf(await stateOf(page))
    expect(types).toContain('table')
    expect(types).not.toContain('ul')
  })
})
