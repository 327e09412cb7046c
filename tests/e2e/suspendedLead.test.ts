import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { join, submit, toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

type Entry = { collection: 'statements'; id: string }

const COORDINATOR = 'coordinator@communique.example'
const TITLE = 'It waits for its lead'

inBrowser('a text whose lead is suspended, in a browser', () => {
  const reserved = reserveStage('own')
  let stage: Stage
  let entry: Entry

  beforeAll(async () => {
    stage = await reserved.open()
    const [editor, ilo, coordinator] = (await Promise.all(
      ['editor@unodc.example', 'reviewer@ilo.example', COORDINATOR].map((email) =>
        logIn(stage.url, email, PASSWORD),
      ),
    )) as [Client, Client, Client]
    const words = { title: TITLE, body: toLexical('Nobody can sign it for now.') }
    const { doc } = await must(editor.post('/api/statements', words))
    entry = { collection: 'statements', id: (doc as { id: string }).id }
    await join(editor, entry, { reviewer: ilo, organisation: 'ilo', role: 'co-author' })
    await must(submit(editor, entry))
    const found = await must(coordinator.get('/api/partner-organisations?where[slug][equals]=unodc&depth=0'))
    const [unodc] = found.docs as { id: string }[]
    await must(coordinator.patch(`/api/partner-organisations/${unodc?.id}`, { suspended: true }))
  })
  afterAll(() => stage.close())

  const openText = async (look: Look = {}) => {
    const page = await stage.enter('reviewer@ilo.example', look)
    await page.goto(`/admin/compose/statements/${entry.id}`)
    await page.locator('[data-part="suspended-lead"]').waitFor()
    return page
  }
  const openHealth = async (look: Look = {}) => {
    const page = await stage.enter(COORDINATOR, look)
    await page.goto('/admin/health')
    await page.locator('[data-section="clocks"]').waitFor()
    return page
  }

  it('says since when and what can be done; a party objects with a word, and all see it', async () => {
    const page = await openText()
    const lines = page.locator('[data-part="suspended-lead"]')
    await lines.getByText('UNODC, which leads this text, has been suspended since').waitFor()
    await lines.getByText('a co-author can take the lead, unless').waitFor()
    await lines.getByText('can return it for changes first').waitFor()
    expect(await page.locator('[data-action="take-lead"]').count()).toBe(0)
    await picture(page, 'suspended-lead')
    await page.locator('[data-action="object"]:enabled').click()
    const form = page.getByRole('group', { name: 'Object to another lead' })
    expect(await form.textContent()).toContain('UNODC, which leads this text, is suspended')
    await form.locator('textarea').fill('Let us wait for UNODC.')
    await picture(page, 'suspended-lead-object')
    await form.locator('[data-confirm="object"]:enabled').click()
    await lines.getByText('while these organisations object: ILO').waitFor()
    await page.locator('[data-action="end-objection"]:enabled').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'suspended-lead-objecting')
  })

  it('is said from right to left, in the dark and on a phone', async () => {
    const page = await openText({ locale: 'ar', width: 360, colorScheme: 'dark' })
    await page.locator('[data-part="suspended-lead"]').scrollIntoViewIfNeeded()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await picture(page, 'suspended-lead-ar')
    // The bar at the bottom covers a part of whatever is under it.
    await page.locator('[data-action="leave"]').scrollIntoViewIfNeeded()
    expect(await violationsOf(page)).toEqual([])
    const health = await openHealth({ locale: 'ar', width: 360, colorScheme: 'dark' })
    await health.locator('[data-section="suspended-leads"] [data-abandon]').first().waitFor()
    expect(await overflowOf(health)).toBeLessThanOrEqual(0)
    expect(await violationsOf(health)).toEqual([])
    await picture(health, 'suspended-lead-health-ar')
  })

  it('is abandoned by the coordinator, who sees a reference and no word of it', async () => {
    const page = await openHealth()
    const row = page.locator('[data-section="suspended-leads"] li', { hasText: 'Internal review' }).first()
    expect(await row.textContent()).toMatch(/UNODC [A-Z2-9]{5}/)
    const reference = (await row.getAttribute('data-row')) ?? ''
    expect(await page.content()).not.toContain(TITLE)
    expect(await violationsOf(page)).toEqual([])
    const button = row.locator('[data-abandon]')
    expect(await button.isDisabled()).toBe(true)
    await row.locator('input').fill('Nobody can sign it.')
    await picture(page, 'suspended-lead-health')
    await button.click()
    await page.locator(`[data-row="${reference}"]`).waitFor({ state: 'detached' })
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
