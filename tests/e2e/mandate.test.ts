import type { Page } from 'playwright-core'
import { logIn, must } from '../../src/server/story/client.ts'
import { act, join, release, sign, submit } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

const NOTE = 'The other hall has no ramp: wait for our call.'

inBrowser('facts under a mandate, in a browser', () => {
  const reserved = reserveStage()
  let stage: Stage
  let id: string

  beforeAll(async () => {
    stage = await reserved.open()
    const person = (who: string) => logIn(stage.url, who, PASSWORD)
    const [editor, reviewer] = [await person('editor@unodc.example'), await person('reviewer@unodc.example')]
    const ilo = await person('reviewer@ilo.example')
    const facts = {
      ...{ start: '2031-07-30T05:45:00.000Z', zone: 'Asia/Karachi', mandate: ['room', 'start'] },
      venue: { name: 'Hall A', city: 'Islamabad' },
    }
    const { doc } = await must(editor.post('/api/events', { title: 'A course', ...facts }))
    id = (doc as { id: string }).id
    const entry = { collection: 'events' as const, id }
    await join(editor, entry, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
    await must(submit(editor, entry))
    for (const signer of [reviewer, ilo]) await must(sign(signer, entry))
    await must(release(reviewer, entry))
    await must(act(ilo, entry, 'caution', { publicNote: NOTE }))
  })

  afterAll(() => stage.close())

  const open = async (who: string, look?: Look): Promise<Page> => {
    const page = await stage.enter(`${who}.example`, look)
    await page.goto(`/admin/collections/events/${id}`)
    await page.locator('.clearance__parties').waitFor()
    return page
  }
  const propose = async (page: Page, room: string) => {
    await page.locator('[data-action="propose-facts"]').click()
    await page.selectOption('[name="fact"]', 'room')
    await page.fill('[name="value"]', room)
    await page.locator('[data-confirm="propose-facts"]').click()
  }
  const proposalOf = (page: Page) => page.locator('.clearance__proposal')

  it('are proposed, which is no more than that, and can be proposed anew by the same person', async () => {
    const page = await open('reviewer@unodc')
    await propose(page, 'Hall B')
    await page.getByText('Proposed. Nothing has changed yet. A second person must confirm it.').waitFor()
    await proposalOf(page).getByText('Hall B', { exact: true }).waitFor()
    expect(await proposalOf(page).textContent()).toContain('You proposed this')
    await propose(page, 'Hall C')
    await proposalOf(page).getByText('Hall C', { exact: true }).waitFor()
    expect(await violationsOf(page, '.clearance')).toEqual([])
    await picture(page, 'mandate-own')
  })

  it('are seen by every party, as is who cautions the text; in Arabic on a phone, too', async () => {
    const page = await open('editor@ilo', { locale: 'ar', width: 375 })
    await proposalOf(page).getByText('Hall C', { exact: true }).waitFor()
    expect(await page.locator('[data-remark="caution"]').textContent()).toContain(NOTE)
    expect(await overflowOf(page)).toBe(0)
    expect(await violationsOf(page, '.clearance')).toEqual([])
    await proposalOf(page).scrollIntoViewIfNeeded()
    await picture(page, 'mandate-ar')
  })

  it('are confirmed by who sees beside the button what is and what would be', async () => {
    const page = await open('reviewer@ilo')
    await page.locator('[data-action="confirm-facts"]').click()
    const form = page.locator('.clearance__form')
    expect(await form.locator('[data-fact="room"]').innerText()).toMatch(
      /room\s+Now: Hall A\s+Proposed: Hall C/i,
    )
    await form.scrollIntoViewIfNeeded()
    await picture(page, 'mandate')
    await form.locator('[data-confirm="confirm-facts"]').click()
    await page.getByText('Confirm changed facts: done.').waitFor()
    await proposalOf(page).waitFor({ state: 'detached' })
  })
})
