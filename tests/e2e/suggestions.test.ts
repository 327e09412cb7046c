import type { Locator, Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { act, edit, join, submit, toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { tabTo } from '../support/keyboard.ts'

const BODY = [
  'Ministers met on Monday in the old hall of Geneva.',
  'It took them five days to agree on the text.',
  'Nine states signed it, and three more will follow.',
  'The next meeting is in May.',
].join('\n\n')
const ARABIC = 'اجتمع الوزراء في جنيف.\n\nاستغرق الأمر خمسة أيام.'

inBrowser('suggestions in a text', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client
  let id: string

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    const words = { title: 'Five days in Geneva', body: toLexical(BODY) }
    const { doc } = await must(editor.post('/api/statements', words))
    id = (doc as { id: string }).id
    const change = { title: 'خمسة أيام في جنيف', body: toLexical(ARABIC, 'rtl') }
    await edit(editor, { collection: 'statements', id, locale: 'ar', change })
    const reviewer = await logIn(stage.url, 'reviewer@ilo.example', PASSWORD)
    await join(
      editor,
      { collection: 'statements', id },
      { reviewer, organisation: 'ilo', role: 'co-signatory' },
    )
  })
  afterAll(() => stage.close())

  const open = async (email: string, look: Look = {}, locale = 'en') => {
    const page = await stage.enter(email, look)
    await page.goto(`/admin/compose/statements/${id}?locale=${locale}`)
    await page.locator('[data-part="suggest"]').waitFor()
    return page
  }
  const body = (page: Page) => page.locator('.composer__editor[data-field="body"] .printed__text').first()
  /** As somebody drags over them. */
  const select = (page: Page, words: string) =>
    body(page).evaluate((root, sought) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const at = node.data.indexOf(sought)
        if (at < 0) continue
        node.parentElement?.scrollIntoView({ block: 'center' })
        window.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
        return
      }
      throw new Error(`The page does not say ${sought}.`)
    }, words)
  const form = (page: Page) => page.locator('[data-part="suggest"]')
  const send = async (page: Page, { words, reason = '' }: { words: string; reason?: string }) => {
    await form(page).locator('[data-part="instead"]').fill(words)
    if (reason) await form(page).locator('.comments__form').last().locator('textarea').fill(reason)
    await form(page).locator('[data-visibility="all"] input').check()
    const press = form(page).locator('.clearance__button--primary:enabled')
    await press.click()
    // Empty once it is stored.
    await page.waitForFunction(
      (sought) => document.querySelector<HTMLTextAreaElement>(sought)?.value === '',
      '[data-part="suggest"] [data-part="instead"]',
    )
  }
  const suggest = async (page: Page, passage: string, words: string, reason?: string) => {
    await select(page, passage)
    await page.locator('[data-passage-act="suggest"]').click()
    expect(await form(page).locator('[data-part="passage"]').inputValue()).toBe(passage)
    await send(page, { words, ...(reason ? { reason } : {}) })
    await hasFocus(page, '.comments__thread')
  }
  const threadOf = (page: Page, words: string): Locator =>
    page.locator('.comments__thread').filter({ has: page.locator('ins', { hasText: words }) })
  /** What is drawn is drawn anew whenever the page is. */
  const painted = (page: Page, name: string, expected: string[]) =>
    page.waitForFunction(
      ([one, wanted]) => [...(CSS.highlights.get(one) ?? [])].map(String).sort().join('|') === wanted,
      [name, [...expected].sort().join('|')] as const,
    )
  const hasFocus = (page: Page, selector: string) =>
    page.waitForFunction((one) => document.activeElement?.matches(one), selector)

  it('a party selects words where it reads them, and writes others', async () => {
    const page = await open('reviewer@ilo.example')
    await suggest(page, 'Nine', 'Ten', 'Kiribati signed on Sunday.')
    await suggest(page, 'old hall', 'great hall')
    await suggest(page, 'The next meeting is in May', 'They meet again in June')
    // By keys alone: words are typed as they stand in the text.
    await form(page).locator('> summary').focus()
    if ((await form(page).getAttribute('open')) === null) await page.keyboard.press('Enter')
    await form(page).locator('[data-part="passage"]').fill('the')
    await form(page).locator('[data-part="instead"]').fill('this')
    await form(page).locator('[data-visibility="all"] input').check()
    await form(page).locator('.clearance__button--primary:enabled').press('Enter')
    await form(page).getByText('These words are in the text more than once.').waitFor()
    await form(page).locator('[data-part="passage"]').fill('five days')
    await send(page, { words: 'six days' })
    await painted(page, 'passage-suggestion', ['Nine', 'old hall', 'The next meeting is in May', 'five days'])
    const shown = await page.locator('.comments__list .suggestion__words').allTextContents()
    expect(shown.map((text) => text.slice(0, 3))).toEqual(['old', 'fiv', 'Nin', 'The'])
    // Nothing of it stands in the text.
    expect(await body(page).innerHTML()).not.toContain('great')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'suggestions-reading')
    const dark = await open('reviewer@ilo.example', { colorScheme: 'dark' })
    await dark.locator('html[data-theme="dark"]').waitFor()
    await painted(dark, 'passage-suggestion', ['Nine', 'old hall', 'The next meeting is in May', 'five days'])
    await threadOf(dark, 'great').scrollIntoViewIfNeeded()
    expect(await violationsOf(dark)).toEqual([])
    await picture(dark, 'suggestions-dark')
  })

  it('a comment stands at its passage, too; both ways lead to the other', async () => {
    const page = await open('reviewer@ilo.example')
    await select(page, 'three more')
    await page.keyboard.press('Control+Alt+KeyM')
    await hasFocus(page, '[data-passage-act="comment"]')
    await page.keyboard.press('Enter')
    await hasFocus(page, '[data-part="new-thread"] textarea')
    await page.keyboard.type('Which ones?')
    await page.locator('[data-part="new-thread"] [data-visibility="all"] input').check()
    await page.locator('[data-part="new-thread"] .clearance__button--primary:enabled').click()
    await painted(page, 'passage-comment', ['three more'])
    const thread = page.locator('.comments__thread').filter({ hasText: 'Which ones?' })
    await thread.locator('[data-passage-act="show"]').press('Enter')
    await hasFocus(page, '.printed__text')
    await painted(page, 'passage-current', ['three more'])
    await page.locator('[data-passage-act="thread"]').waitFor()
    await page.keyboard.press('Control+Alt+KeyM')
    await page.keyboard.press('Enter')
    await hasFocus(page, '.comments__thread')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Which ones?')
  })

  it('the lead accepts two, refuses one with a word, and is told of one whose passage is gone', async () => {
    const page = await open('editor@unodc.example')
    await painted(page, 'passage-suggestion', ['Nine', 'old hall', 'The next meeting is in May', 'five days'])
    await threadOf(page, 'great').locator('[data-suggestion-act="accept"]').click()
    await body(page).getByText('in the great hall of Geneva').waitFor()
    await threadOf(page, 'six').locator('[data-suggestion-act="accept"]').press('Enter')
    await body(page).getByText('It took them six days').waitFor()
    await threadOf(page, 'Ten').locator('[data-suggestion-act="refuse"]').press('Enter')
    await hasFocus(page, '.suggestion__refusal textarea')
    await page.keyboard.type('The depositary says nine.')
    await page.locator('[data-suggestion-act="refused"]').click()
    await page.locator('[data-part="settled"] > summary', { hasText: '3' }).click()
    await page.locator('[data-decision="refuse"] q', { hasText: 'The depositary says nine.' }).waitFor()

    const { body: words } = (await must(editor.get(`/api/statements/${id}?depth=0&locale=en`))) as {
      body: { root: { children: unknown[] } }
    }
    const shorter = { root: { ...words.root, children: words.root.children.slice(0, 3) } }
    await edit(editor, { collection: 'statements', id, change: { body: shorter } })
    await page.reload()
    const gone = threadOf(page, 'June')
    await gone.getByText('This passage is no longer in the text.').waitFor()
    expect(await gone.locator('[data-suggestion-act="accept"]').count()).toBe(0)
    expect(await body(page).textContent()).toContain('Nine states')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'suggestions-writing')
  })

  it('the history says whose words they are, beside who accepted them', async () => {
    const page = await stage.enter('editor@unodc.example')
    await page.goto(`/admin/collections/statements/${id}/versions`)
    await page.locator('[data-suggested]').first().waitFor()
    expect(await page.locator('[data-suggested]').first().textContent()).toContain('suggested by')
  })

  it('passages in an entry of a media update are drawn, too, and lead to what is said of that entry', async () => {
    const items = [{ heading: 'Statements', entry: { relationTo: 'statements', value: id } }]
    const { doc } = await must(editor.post('/api/media-updates', { title: 'World day', items }))
    const page = await stage.enter('editor@unodc.example')
    await page.goto(`/admin/compose/media-updates/${(doc as { id: string }).id}?locale=en`)
    await painted(page, 'passage-comment', ['three more'])
    await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('passage-comment') ?? [])] as Range[]
      if (range) window.getSelection()?.collapse(range.startContainer, range.startOffset + 1)
    })
    await page.locator('[data-passage-act="thread"]').click()
    await hasFocus(page, '.comments__thread')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Which ones?')
  })

  it('right to left, on a phone', async () => {
    const look = { locale: 'ar', width: 360 }
    const page = await open('reviewer@ilo.example', look, 'ar')
    await suggest(page, 'خمسة', 'ستة')
    await painted(page, 'passage-suggestion', ['خمسة'])
    await select(page, 'الوزراء')
    const bar = page.locator('.passage-bar')
    await bar.waitFor()
    const box = (await bar.boundingBox())!
    expect([box.x >= 0, box.x + box.width <= 360]).toEqual([true, true])
    expect(await overflowOf(page)).toBe(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'suggestions-ar-360')
    const lead = await open('editor@unodc.example', look, 'ar')
    await threadOf(lead, 'ستة').locator('[data-suggestion-act="accept"]').click()
    await body(lead).getByText('استغرق الأمر ستة أيام.').waitFor()
    expect(await violationsOf(lead)).toEqual([])
  })

  /** A text that ILO is to sign, and which the pages below are about. */
  const submitted = async (title: string, translation?: string) => {
    const body = toLexical('It took them five days.')
    const { doc } = await must(editor.post('/api/statements', { title, body }))
    const text = { collection: 'statements' as const, id: (doc as { id: string }).id }
    const change = translation && { title: 'ستة أيام في جنيف', body: toLexical(translation, 'rtl') }
    if (change) await edit(editor, { ...text, locale: 'ar', change })
    const reviewer = await logIn(stage.url, 'reviewer@ilo.example', PASSWORD)
    await join(editor, text, { reviewer, organisation: 'ilo', role: 'co-signatory' })
    await must(submit(editor, text))
    id = text.id
    return text
  }

  it('a reviewer would sign with them, and is told when the text says so', async () => {
    const text = await submitted('Six days in Geneva')
    const page = await open('reviewer@ilo.example')
    await page.locator('[data-action="condition"]').click()
    await page.getByText('Your condition names suggestions.').waitFor()
    expect(await page.locator('[data-confirm="condition"]').isEnabled()).toBe(false)
    await suggest(page, 'five', 'six')
    await page.locator('[data-action="condition"]').click()
    await page.locator('[data-action="condition"]').click()
    await page.locator('input[name="suggestions"]').check()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'condition-form')
    await page.locator('[data-confirm="condition"]:enabled').click()
    await page.locator('[data-condition="ilo"][data-met="no"] ins', { hasText: 'six' }).waitFor()
    const lead = await open('editor@unodc.example')
    await lead.locator('[data-condition="ilo"][data-met="no"] ins', { hasText: 'six' }).waitFor()
    expect(await violationsOf(lead)).toEqual([])
    const { digest } = await must(editor.get(`/api/statements/${id}/clearance`))
    await act(editor, text, 'recall', { digest })
    await lead.reload()
    await threadOf(lead, 'six').locator('[data-suggestion-act="accept"]').click()
    await threadOf(lead, 'six').waitFor({ state: 'hidden' })
    await submit(editor, text)
    await page.reload()
    const met = page.locator('[data-condition="ilo"][data-met="yes"]')
    await met.getByText('this text has exactly these changes and no others').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'condition-met')
    await page.locator('[data-action="sign"]').click()
    await page.locator('[data-confirm="sign"]:enabled').click()
    await met.waitFor({ state: 'detached' })
  })

  it('a condition is named, and taken back, with the keyboard alone, on a phone, from right to left', async () => {
    await submitted('Six days once more', 'استغرق الأمر خمسة أيام.')
    const page = await open('reviewer@ilo.example', { locale: 'ar', width: 360 }, 'ar')
    await tabTo(page, '[data-action="condition"]')
    await page.keyboard.press('Enter')
    // Where the question is; and closed, where it was opened.
    await hasFocus(page, '.clearance__form')
    await page.locator('.clearance__form .clearance__hint').waitFor()
    await tabTo(page, '.clearance__form .clearance__actions button:enabled')
    await page.keyboard.press('Enter')
    await hasFocus(page, '[data-action="condition"]')
    await suggest(page, 'خمسة', 'ستة')
    await tabTo(page, '[data-action="condition"]')
    await page.keyboard.press('Enter')
    await hasFocus(page, '.clearance__form')
    await page.locator('input[name="suggestions"]').waitFor()
    await tabTo(page, 'input[name="suggestions"]')
    await page.keyboard.press('Space')
    await tabTo(page, '.clearance__form textarea')
    await page.keyboard.type('كما اتفقنا.')
    expect([await overflowOf(page), await violationsOf(page, '.clearance__form')]).toEqual([0, []])
    await picture(page, 'condition-form-ar-360')
    await tabTo(page, '[data-confirm="condition"]')
    await page.keyboard.press('Enter')
    const asked = page.locator('[data-condition="ilo"][data-met="no"]')
    await asked.locator('ins[dir="rtl"]', { hasText: 'ستة' }).waitFor()
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    await asked.scrollIntoViewIfNeeded()
    expect([await overflowOf(page), await violationsOf(page, '[data-condition]')]).toEqual([0, []])
    await picture(page, 'condition-ar-360')
    await tabTo(page, '[data-action="uncondition"]')
    await page.keyboard.press('Enter')
    await hasFocus(page, '.clearance__form')
    await tabTo(page, '[data-confirm="uncondition"]')
    await page.keyboard.press('Enter')
    await asked.waitFor({ state: 'detached' })
    await hasFocus(page, '.clearance__state, [data-action]')
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
