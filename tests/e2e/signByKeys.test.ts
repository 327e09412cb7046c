import { pressAt, typeInto } from '../support/keyboard.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { reach } from '../support/panel.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'

inBrowser('one text, without a mouse', () => {
  const reserved = reserveStage()
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })

  afterAll(() => stage.close())

  it('is written, signed and released with the keyboard alone, from the login on', async () => {
    const title = 'Written without a mouse'
    const enter = async (email: string) => {
      const page = await stage.visit()
      await page.goto('/admin/login')
      await page.locator('input[name="email"]').waitFor()
      await typeInto(page, 'input[name="email"]', email)
      await typeInto(page, 'input[name="password"]', PASSWORD)
      await page.keyboard.press('Enter')
      await page.locator('.my-desk').waitFor()
      return page
    }
    const writer = await enter('editor@ilo.example')
    await pressAt(writer, 'a[href$="/compose/statements/new"]')
    await writer.waitForURL(/compose\/statements\/new/)
    await writer.locator('[contenteditable="true"]').first().waitFor()
    await typeInto(writer, 'textarea[name="title"]', title)
    await typeInto(writer, '[contenteditable="true"]', 'Every key of it.')
    await writer.waitForURL(/statements\/[0-9a-f-]{36}/)
    await pressAt(writer, '[data-action="submit"]:enabled')
    await pressAt(writer, '[data-confirm="submit"]:enabled')
    await reach(writer, 'review')

    const signer = await enter('reviewer@ilo.example')
    const row = signer.locator('[data-section="waiting"] a', { hasText: title })
    const href = await row.getAttribute('href')
    await pressAt(signer, `[data-section="waiting"] a[href="${href}"]`)
    for (const [action, state] of [
      ['sign', 'cleared'],
      ['release', 'released'],
    ] as const) {
      await pressAt(signer, `[data-action="${action}"]:enabled`)
      await pressAt(signer, `[data-confirm="${action}"]:enabled`)
      await reach(signer, state)
    }
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
