import type { Page } from 'playwright-core'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

inBrowser('who leaves hands over, in a browser', () => {
  const reserved = reserveStage('own')
  let stage: Stage
  let leaver: string

  beforeAll(async () => {
    stage = await reserved.open()
    const page = await stage.enter('manager@ilo.example')
    const answer = await page.request.get(
      `${stage.url}/api/users?where[email][equals]=reviewer@ilo.example&depth=0`,
    )
    const { docs } = (await answer.json()) as { docs: { id: string }[] }
    leaver = docs[0]?.id ?? ''
  })
  afterAll(() => stage.close())

  const open = async (email: string, look: Look = {}): Promise<Page> => {
    const page = await stage.enter(email, look)
    await page.goto(`/admin/collections/users/${leaver}`)
    await page.locator('[data-last-login], .second-factor').first().waitFor()
    return page
  }
  const box = '.second-factor:has([data-hand-over])'

  it('fits on a phone, in Arabic and in the dark', async () => {
    const page = await open('manager@ilo.example', { width: 360, locale: 'ar', colorScheme: 'dark' })
    await page.locator(box).scrollIntoViewIfNeeded()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page, box)).toEqual([])
    await picture(page, 'hand-over-ar')
  })

  it('is not offered to who manages nobody there', async () => {
    for (const email of ['editor@ilo.example', 'reviewer@ilo.example']) {
      const page = await open(email)
      expect(await page.locator(box).count()).toBe(0)
    }
  })

  it('is one press of a manager, once a colleague is chosen', async () => {
    const page = await open('manager@ilo.example')
    const region = page.getByRole('region', { name: 'Leaving ILO' })
    const button = region.getByRole('button', { name: 'End the roles and hand over' })
    await button.waitFor()
    expect(await button.isDisabled()).toBe(true)
    await region.locator('option').nth(1).waitFor({ state: 'attached' })
    await region.locator('select').selectOption({ index: 1 })
    await page.locator(box).scrollIntoViewIfNeeded()
    await picture(page, 'hand-over')
    expect(await violationsOf(page, box)).toEqual([])
    await button.click()
    await page.waitForFunction(() => !document.querySelector('[data-hand-over]'))
    await page.locator('[data-last-login]').first().waitFor()
    expect(await page.locator(box).count()).toBe(0)
    const login = await page.request.post(`${stage.url}/api/users/login`, {
      data: { email: 'reviewer@ilo.example', password: 'communique-demo' },
      headers: { Origin: stage.url },
    })
    expect(login.status()).toBe(401)
  })
})
