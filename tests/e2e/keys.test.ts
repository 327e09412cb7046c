import type { Page } from 'playwright-core'
import { logIn, must } from '../../src/server/story/client.ts'
import { picture } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'

const MANAGER = 'manager@unodc.example'

inBrowser('the key of a consumer, in a browser', () => {
  const reserved = reserveStage()
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })
  afterAll(() => stage.close())

  const refusalOn = async (page: Page, rate: string) => {
    await page.fill('[name="key-name"]', 'Agency')
    await page.fill('[name="key-rate"]', rate)
    await page.locator('.invite__choices button').first().click()
    return page.locator('.invite__refusal').textContent()
  }

  it('is not made at a rate that is none, and says so in the reader’s language', async () => {
    const english = await stage.enter(MANAGER)
    await english.goto('/admin/collections/consumers')
    const said = await refusalOn(english, '60001')
    expect(said).toBe('The rate is a whole number from 1 to 60,000 a minute.')
    await picture(english, 'key-refused')
    const arabic = await stage.enter(MANAGER, { locale: 'ar', width: 375 })
    await arabic.goto('/admin/collections/consumers')
    expect(await refusalOn(arabic, '60001')).toBe('المعدل عدد صحيح من 1 إلى 60000 في الدقيقة.')
    await picture(arabic, 'key-refused-ar')
  })

  it('works beside the one that replaces it until an instant that is said, and of which nothing is left when it is revoked', async () => {
    const manager = await logIn(stage.url, MANAGER, PASSWORD)
    const { consumer } = await must(manager.post('/api/consumers', { name: 'Agency' }))
    const page = await stage.enter(MANAGER)
    await page.goto(`/admin/collections/consumers/${(consumer as { id: string }).id}`)
    await page.getByRole('button', { name: 'Make a new key' }).click()
    await page.getByText('The previous key works until').waitFor()
    await page.reload()
    await page.locator('#field-previousUntil', { hasText: 'UTC' }).waitFor()
    await page.getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('Revoked: its keys no longer work.').waitFor()
    await page.locator('#field-previousUntil', { hasText: /^—$/ }).waitFor()
    await picture(page, 'key-revoked')
  })
})
