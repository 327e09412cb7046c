import type { Page } from 'playwright-core'
import { logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

const EDITOR = 'editor@ilo.example'

const WRONG_HOUR = {
  body: toLexical('The press conference starts at 10:45 on 30 July 2031 in Islamabad.'),
  start: '2031-07-30T05:15:00.000Z',
  zone: 'Asia/Karachi',
  venue: { name: 'Marriott', city: 'Islamabad', country: 'Pakistan' },
}

inBrowser('the list before a text is submitted', () => {
  const reserved = reserveStage()
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })

  afterAll(() => stage.close())

  const open = async (collection: string, text: Record<string, unknown>, look: Look = {}) => {
    const press = await logIn(stage.url, EDITOR, PASSWORD)
    const title = `Inspection ${Date.now()}`
    const { doc } = await must(press.post(`/api/${collection}`, { title, ...text }))
    const { id } = doc as { id: string }
    const page = await stage.enter(EDITOR, look)
    await page.goto(`/admin/collections/${collection}/${id}`)
    await page.locator('.readiness').waitFor()
    return { page, id, press }
  }
  const line = (page: Page, id: string) => page.locator(`.readiness [data-line="${id}"]`)
  const isSettled = (page: Page, id: string) =>
    page.locator(`.readiness__settled [data-line="${id}"]`).waitFor()

  it('has the wrong hour, sets what the words say, and ticks itself after the save', async () => {
    const { page, press, id } = await open('events', WRONG_HOUR)
    await line(page, 'hours').getByText('“10:45” in the English body contradicts the facts').waitFor()
    expect(await page.locator('[data-action="submit"]').textContent()).toContain('1 left')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'readiness')
    await line(page, 'hours').getByRole('button', { name: 'Set 10:45' }).click()
    await page.locator('#action-save:enabled').click()
    await isSettled(page, 'hours')
    const { start } = (await must(press.get(`/api/events/${id}?depth=0`))) as { start: string }
    expect(start).toBe('2031-07-30T05:45:00.000Z')
    expect(await page.locator('.readiness').getAttribute('data-left')).toBe('0')
  })

  it('keeps an hour as it is with a word, which goes with the text', async () => {
    const { page } = await open('events', WRONG_HOUR)
    await line(page, 'hours').locator('[data-does="acknowledge"]').click()
    await line(page, 'hours').locator('textarea').fill('The doors open then.')
    await line(page, 'hours').locator('[data-does="keep"]').click()
    await line(page, 'hours').getByText('The doors open then.').waitFor()
    expect(await page.locator('.readiness').getAttribute('data-left')).toBe('0')
    await page.locator('[data-action="submit"]:enabled').click()
    const sent = page.waitForRequest((request) => request.url().endsWith('/clearance/submit'))
    await page.click('[data-confirm="submit"]')
    expect((await sent).postDataJSON()).toMatchObject({
      note: 'The doors open then.',
      acknowledged: [expect.any(String)],
    })
    await page.locator('.clearance__state[data-state="review"]').waitFor()
    expect(await page.locator('.readiness').count()).toBe(0)
  })

  it('has a language that is not translated, and leads to its field', async () => {
    const { page, id, press } = await open('statements', {
      body: toLexical('Three shelters open this week.'),
    })
    const { revision } = (await must(press.get(`/api/statements/${id}?depth=0`))) as { revision: number }
    const french = { revision, title: 'Refuges', body: toLexical('Three shelters open this week.') }
    await must(press.patch(`/api/statements/${id}?locale=fr`, french))
    await page.reload()
    await line(page, 'languages').getByText('The French translation is the same').waitFor()
    await line(page, 'languages').getByRole('link', { name: 'Show in French' }).click()
    await page.waitForURL(/locale=fr/)
    await page.waitForFunction(() => document.activeElement?.closest('[data-field-path="body"]') !== null)
  })

  it('has a missing contact, which blocks nothing, and leads to the tab where it is chosen', async () => {
    const { page } = await open('statements', { body: toLexical('Three shelters open this week.') })
    const contact = line(page, 'contact')
    expect(await contact.getAttribute('data-status')).toBe('advises')
    expect(await contact.locator('[data-weight]').textContent()).toContain('Advisable')
    await contact.getByRole('button', { name: 'Show' }).click()
    await page.waitForFunction(() => document.activeElement?.closest('#field-contacts') !== null)
    expect(await page.locator('[data-action="submit"]').textContent()).not.toContain('left')
  })

  it('shows the button to submit before it can be pressed, and what it waits for', async () => {
    const { page } = await open('statements', {})
    await page.locator('[data-action="submit"]:enabled').click()
    expect(await page.locator('[data-confirm="submit"]').count()).toBe(0)
    await line(page, 'text').locator('[data-pointed]').waitFor()
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-line]')?.getAttribute('data-line')),
    ).toBe('text')
  })

  it('invites who is named, in place', async () => {
    const { page, press } = await open('statements', { body: toLexical('We act together.') })
    const { docs } = (await must(
      press.get('/api/partner-organisations?where[slug][equals]=fia&depth=0'),
    )) as { docs: { id: string }[] }
    const { page: other } = await open('statements', {
      body: toLexical('We act together.'),
      masthead: [{ organisations: [docs[0]?.id] }],
    })
    await page.close()
    await line(other, 'organisations').getByRole('button', { name: 'Invite FIA as co-signatory' }).click()
    await line(other, 'organisations').getByText('FIA has not answered its invitation yet.').waitFor()
    expect(await other.locator('.clearance__parties [data-organisation="fia"]').count()).toBe(1)
  })

  it('is there from right to left on a phone', async () => {
    const { page } = await open('events', WRONG_HOUR, { locale: 'ar', width: 360 })
    await line(page, 'hours').getByText('لازم').waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page, '.readiness')).toEqual([])
    await picture(page, 'readiness-ar')
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
