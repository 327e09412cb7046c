import type { Page } from 'playwright-core'
import { logIn, must } from '../../src/server/story/client.ts'
import { act, join, toLexical } from '../../src/server/story/desk.ts'
import { picture, pressUntil, violationsOf } from '../support/browser.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { PASSWORD } from '../support/newsroom.ts'

const TITLE = 'Shelters stay open at night'

inBrowser('comments beside a text', () => {
  const reserved = reserveStage()
  let stage: Stage
  let id: string
  let lead: Page
  let partner: Page

  beforeAll(async () => {
    stage = await reserved.open()
    const editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    const words = { title: TITLE, body: toLexical('They open at ten in the evening.') }
    const { doc } = await must(editor.post('/api/statements', words))
    id = (doc as { id: string }).id
    const reviewer = await logIn(stage.url, 'reviewer@ilo.example', PASSWORD)
    const as = { reviewer, organisation: 'ilo', role: 'co-signatory' }
    await join(editor, { collection: 'statements', id }, as)
    lead = await open('editor@unodc.example')
    partner = await open('editor@ilo.example')
  })

  afterAll(() => stage.close())

  const open = async (email: string, options: Look = {}) => {
    const page = await stage.enter(email, options)
    await page.goto(`/admin/collections/statements/${id}`)
    await page.locator('.comments [data-part="new-thread"]').waitFor()
    return page
  }
  const write = async (page: Page, text: string, visibility: string) => {
    const form = page.locator('[data-part="new-thread"]')
    if ((await form.getAttribute('open')) === null)
      await pressUntil(form.locator('> summary'), form.getByLabel('Your comment'))
    await form.getByLabel('Your comment').fill(text)
    expect(await form.getByRole('button', { name: 'Comment', exact: true }).isEnabled()).toBe(false)
    await form.locator(`[data-visibility="${visibility}"] input`).check()
    await form.getByRole('button', { name: 'Comment', exact: true }).click()
    await page.locator('.comments__thread').filter({ hasText: text }).waitFor()
  }

  it('shows one’s own words to one’s own people, and to all what was written to all', async () => {
    await write(partner, 'Is this cleared with our legal office?', 'own')
    await write(partner, 'Ten, or half past ten?', 'all')
    expect(await violationsOf(partner)).toEqual([])
    await picture(partner, 'comments')

    // It comes by itself.
    await lead.locator('.comments__thread').filter({ hasText: 'Ten, or half past ten?' }).waitFor()
    expect(await lead.locator('.comments').textContent()).not.toContain('legal office')
    expect(await lead.locator('.comments__thread .comments__audience').allTextContents()).toEqual([
      'All organisations taking part',
    ])
  })

  it('shows in the panel what others have done, without being asked', async () => {
    const editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    const fia = lead.locator('.clearance [data-organisation="fia"]')
    expect(await fia.count()).toBe(0)
    const invitation = { organisation: 'fia', role: 'observer' }
    await must(act(editor, { collection: 'statements', id }, 'invite', invitation))
    await fia.waitFor()
  })

  it('quotes what is selected in the form, and mentions who may read it', async () => {
    const form = lead.locator('[data-part="new-thread"]')
    // Until then the form's fields may be drawn anew, without what is selected in them.
    await lead.locator('form[data-form-ready="true"]').first().waitFor()
    await form.locator('> summary').click()
    await lead.locator('input[name="title"]').selectText()
    await form.getByRole('button', { name: 'Quote the selected passage' }).click()
    expect(await form.locator('.comments__quote').textContent()).toBe(TITLE)
    expect(await form.locator('select').inputValue()).toBe('title')
    await form.getByLabel('Your comment').fill('Half past ten is right.')
    await form.locator('[data-visibility="all"] input').check()
    await form.locator('.comments__mentions summary').click()
    await form.locator('.comments__mentions li').filter({ hasText: 'ILO' }).first().locator('input').check()
    await form.getByRole('button', { name: 'Comment', exact: true }).click()
    const thread = lead.locator('.comments__thread').filter({ hasText: 'Half past ten is right.' })
    await thread.locator('.comments__quote').waitFor()
    expect(await thread.textContent()).toContain('Title (English)')
    expect(await thread.textContent()).toContain('Mentions')
  })

  it('is answered, resolved and folded away; what was begun is there when one comes back', async () => {
    const thread = lead.locator('.comments__thread').filter({ hasText: 'Ten, or half past ten?' })
    await thread.getByRole('button', { name: 'Reply' }).click()
    await thread.getByLabel('Your comment').fill('Half past.')
    await lead.reload()
    expect(await thread.getByLabel('Your comment').inputValue()).toBe('Half past.')
    await thread.getByRole('button', { name: 'Reply' }).click()
    await thread.getByText('Half past.', { exact: true }).waitFor()
    await thread.getByRole('button', { name: 'Resolve' }).click()
    await lead.getByText('Resolved: 1').click()
    await lead.locator('[data-part="settled"] [data-decision="resolve"]').waitFor()
    await lead.reload()
    await lead.locator('[data-part="settled"]').waitFor()
    expect(await lead.locator('.comments').getByLabel('Your comment').count()).toBe(1)
  })

  it('asks the parties for comments, and gathers what they answer', async () => {
    const form = lead.locator('[data-part="ask"]')
    await form.locator('> summary').click()
    await form.getByRole('textbox', { name: 'Comments due by', exact: true }).fill('1 Jan 2099')
    await form.locator('[name="remarks-until-time"]').fill('12:00')
    await form.getByLabel('Question (optional)').fill('Is the hour right?')
    expect(await violationsOf(lead)).toEqual([])
    await form.getByRole('button', { name: 'Ask for comments' }).click()
    await lead.locator('.comments__top [data-answer="waiting"]').first().waitFor()
    await partner.getByRole('button', { name: 'ILO has no comments' }).click()
    await partner.locator('.comments__top [data-answer="no-remarks"]').waitFor()
    await lead.locator('.comments__top [data-answer="no-remarks"]').waitFor()
    expect(await violationsOf(lead)).toEqual([])
    await picture(lead, 'comments-round')
  })

  it('says that somebody has changed the text, and shows no other one to who had it open', async () => {
    const editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    const door = `/api/statements/${id}`
    const { revision } = (await editor.get(`${door}/clearance`)).body
    await must(editor.patch(door, { revision, title: 'Shelters stay open all night' }))
    await partner.getByText('The text has changed since you opened this page.').waitFor()
    expect(await violationsOf(partner)).toEqual([])
    await picture(partner, 'text-has-changed')
    await partner.getByRole('button', { name: 'Show the current text' }).click()
    await partner.getByRole('heading', { name: 'Shelters stay open all night' }).waitFor()
  })

  it.each([
    ['in the dark', { colorScheme: 'dark' }],
    ['right to left, on a phone', { locale: 'ar', width: 360 }],
  ] as const)('can be read %s', async (_name, options) => {
    const page = await open('editor@ilo.example', options)
    const box = page.locator('.comments')
    await box.locator('> .comments__new > summary').last().click()
    await box.scrollIntoViewIfNeeded()
    expect(await violationsOf(page)).toEqual([])
    // What stands around it is Payload's.
    const overflow = await box.evaluate((one) => one.scrollWidth - one.clientWidth)
    expect([overflow, (await box.boundingBox())!.width <= page.viewportSize()!.width]).toEqual([0, true])
    await picture(page, 'locale' in options ? 'comments-ar' : 'comments-dark')
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
