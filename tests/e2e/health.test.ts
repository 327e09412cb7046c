import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

inBrowser('the health of a newsroom, in a browser', () => {
  const reserved = reserveStage()
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })
  afterAll(() => stage.close())

  const open = async (email: string, look: Look = {}) => {
    const page = await stage.enter(email, look)
    await page.goto('/admin/health')
    return page
  }

  it.each([
    ['', {}],
    ['-phone', { width: 360 }],
    ['-ar', { width: 360, locale: 'ar', colorScheme: 'dark' }],
    ['-dark', { colorScheme: 'dark' }],
  ] as const)('is one page for the coordinator, with what to do next%s', async (name, look) => {
    const page = await open('coordinator@communique.example', look)
    await page.locator('[data-section="clocks"] [data-row="register"] time').waitFor()
    for (const part of ['mails', 'receivers', 'clocks', 'store'])
      expect([part, await page.locator(`[data-section="${part}"] .health__next`).count()]).toEqual([part, 1])
    const backup = page.locator('[data-section="backup"][data-standing="attention"]')
    expect(await backup.count()).toBe(1)
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, `health${name}`)
  })

  it('is found in the navigation of the coordinator, and is no page for anybody else', async () => {
    const coordinator = await open('coordinator@communique.example')
    await coordinator.locator('#nav-health[aria-current="page"]').waitFor()
    const manager = await open('manager@ilo.example')
    await manager.locator('#nav-reports').waitFor()
    expect(await manager.locator('#nav-health').count()).toBe(0)
    expect(await manager.locator('[data-page="health"]').count()).toBe(0)
  })

  it('asks no other host, and breaks no policy', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
