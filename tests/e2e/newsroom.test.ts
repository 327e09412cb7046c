import type { Page } from 'playwright-core'
import { logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { PEOPLE } from '../../src/server/story/people.ts'
import { follow, logInTo, picture } from '../support/browser.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'
import { PASSWORD } from '../support/newsroom.ts'

const DRAFT = 'Labour inspectors can be the first to see forced labour'

inBrowser('the newsroom in a browser', () => {
  const reserved = reserveStage('own')
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })

  afterAll(() => stage.close())

  const visit = async (email?: string, locale = 'en') => {
    const page = await stage.visit({ locale })
    if (email) await logInTo(page, email, PASSWORD)
    return page
  }

  const openEntry = async (email: string, collection: string, title: string) => {
    const page = await visit(email)
    await page.goto(`/admin/collections/${collection}`)
    await follow(page, page.getByRole('link', { name: title }))
    // To Payload's form, which is the fallback.
    await follow(page, page.getByRole('link', { name: 'All fields of this text' }))
    await page.locator('.clearance__state').waitFor()
    return page
  }

  it('lets each of the 19 people in', async () => {
    expect(PEOPLE).toHaveLength(19)
    for (const { email } of PEOPLE) {
      const response = await fetch(`${stage.url}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password: PASSWORD }),
      })
      expect([email, response.status]).toEqual([email, 200])
    }
    const page = await visit('coordinator@communique.example')
    await page.getByText('Organisations').first().waitFor()
  })

  it('takes a draft to the public: written, submitted, signed, released, read', async () => {
    const editor = await openEntry('editor@ilo.example', 'statements', DRAFT)
    await editor.fill('textarea[name="summary"]', 'Written in a browser.')
    await editor.locator('[data-action="submit"]:enabled').click()
    // Organisations sign the saved text: until it is, nothing is sent.
    await editor.locator('[data-confirm="submit"]:disabled').waitFor()
    await editor.click('#action-save')
    await editor.locator('[data-confirm="submit"]:enabled').click()
    // The Urdu is older than the English by now: somebody answers for that, or nobody submits.
    await editor
      .locator('.clearance__form')
      .getByText('The Urdu translation was last changed before the authoritative text was.', { exact: true })
      .waitFor()
    await editor.fill('textarea[name="note"]', 'The Urdu says the same as before.')
    await editor.click('[data-confirm="submit"]')
    await editor.locator('.clearance__state[data-state="review"]').waitFor()

    const reviewer = await openEntry('reviewer@ilo.example', 'statements', DRAFT)
    await reviewer.getByText('Read the frozen text as it will appear').click()
    const copy = await reviewer.getByRole('link', { name: 'As a page' }).getAttribute('href')
    const frozen = await reviewer.request.get(copy ?? '')
    expect([frozen.status(), await frozen.text()]).toEqual([200, expect.stringContaining(DRAFT)])
    await reviewer.click('[data-action="sign"]')
    await picture(reviewer, 'signing')
    await reviewer.click('[data-confirm="sign"]')
    await reviewer.locator('.clearance__state[data-state="cleared"]').waitFor()
    await reviewer.click('[data-action="release"]')
    await reviewer.click('[data-confirm="release"]')
    await reviewer.locator('.clearance__wire[data-standing="live"]').waitFor()

    const reader = await visit()
    await reader.goto('/')
    await picture(reader, 'front')
    await reader.getByRole('link', { name: DRAFT }).click()
    await reader.getByRole('heading', { level: 1, name: DRAFT }).waitFor()
    expect(await reader.textContent('main')).toContain('Written in a browser.')
  })

  it('shows a frozen text read-only, and who has signed it', async () => {
    const page = await openEntry('editor@unodc.example', 'media-updates', 'Media update: World Day')
    expect(await page.locator('input[name="title"]').isDisabled()).toBe(true)
    expect(await page.locator('#action-save').count()).toBe(0)
    expect(await page.locator('.clearance__signature[data-signed="yes"]').count()).toBe(6)
    await picture(page, 'desk')
  })

  it('shows the sentence of a refusal', async () => {
    const title = 'Joint statement on shelters'
    const reviewer = await openEntry('reviewer@ssdo.example', 'statements', title)
    await reviewer.click('[data-action="sign"]')
    const lead = await openEntry('editor@icmpd.example', 'statements', title)
    await lead.click('[data-action="recall"]')
    await lead.click('[data-confirm="recall"]')
    await lead.locator('.clearance__state[data-state="drafting"]').waitFor()
    await reviewer.click('[data-confirm="sign"]')
    const refusal = await reviewer.locator('.clearance__refusal').textContent()
    expect(refusal).toMatch(/not possible while the text is being written/)
  })

  it('lets two editors keep both their texts, when one has saved first', async () => {
    const title = `Two pens ${Date.now()}`
    const press = await logIn(stage.url, 'editor@ilo.example', PASSWORD)
    await must(press.post('/api/statements', { title, body: toLexical('The first words.') }))
    const [first, second] = [
      await openEntry('editor@ilo.example', 'statements', title),
      await openEntry('editor@ilo.example', 'statements', title),
    ]
    const write = async (page: Page, words: string, summary: string) => {
      await page.fill('textarea[name="summary"]', summary)
      const body = page.locator('[contenteditable="true"]').first()
      await body.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(words)
    }
    await write(first, ' From the first pen.', 'The first summary.')
    await first.click('#action-save')
    await first.getByText(/updated successfully/i).waitFor()
    await write(second, ' From the second pen.', 'The second summary.')
    await second.click('#action-save')
    const dialog = second.getByRole('dialog')
    await dialog.getByText('Somebody else has saved this text').waitFor()
    expect(await dialog.textContent()).toContain('From the first pen.')
    expect(await dialog.textContent()).toContain('From the second pen.')
    await dialog.getByRole('group', { name: 'Text' }).getByLabel(/^Both/).check()
    await dialog
      .getByRole('group', { name: 'Summary' })
      .getByLabel(/^Theirs/)
      .check()
    await picture(second, 'conflict')
    const reloaded = second.waitForEvent('load')
    await dialog.getByRole('button', { name: 'Save your choice' }).click()
    await reloaded
    await second.locator('[contenteditable="true"]').getByText('From the second pen.').waitFor()
    const kept = await second.locator('[contenteditable="true"]').first().textContent()
    expect(kept).toContain('From the first pen.')
    expect(kept).toContain('From the second pen.')
    expect(await second.inputValue('textarea[name="summary"]')).toBe('The first summary.')
  })

  it('offers again what was typed, when the browser has ended before it was saved', async () => {
    const title = `Never saved ${Date.now()}`
    const press = await logIn(stage.url, 'editor@ilo.example', PASSWORD)
    await must(press.post('/api/statements', { title, body: toLexical('Words.') }))
    const page = await openEntry('editor@ilo.example', 'statements', title)
    await page.fill('textarea[name="summary"]', 'Typed, and not saved.')
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('Typed, and not saved.'))
    const again = await page.context().newPage()
    await again.goto(page.url())
    await page.close()
    const offer = again.getByRole('region', { name: 'Your unsaved changes' })
    await offer.waitFor()
    await picture(again, 'unsaved')
    const reloaded = again.waitForEvent('load')
    await offer.getByRole('button', { name: 'Save them now' }).click()
    await reloaded
    await again.locator('.clearance__state').waitFor()
    expect(await again.inputValue('textarea[name="summary"]')).toBe('Typed, and not saved.')
    expect(await offer.count()).toBe(0)
  })

  it('offers nobody else’s texts', async () => {
    const page = await visit('editor@fia.example')
    await page.goto('/admin/collections/statements')
    await page.getByRole('link', { name: 'Remarks at the opening' }).waitFor()
    expect(await page.getByText('shelters for victims').count()).toBe(0)
    await picture(page, 'list')
  })

  it('reads right to left where it must', async () => {
    const page = await visit()
    const response = await fetch(`${stage.url}/v1/media-updates`)
    const { items } = (await response.json()) as { items: { url: string; slug: string }[] }
    await page.goto(`/en/media-updates/${items[0]?.slug}`)
    await picture(page, 'site')
    await page.goto(`/ur/media-updates/${items[0]?.slug}`)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('html').getAttribute('lang')).toBe('ur')
    await picture(page, 'site-ur')
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
