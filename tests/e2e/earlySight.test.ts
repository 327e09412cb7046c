import type { Page } from 'playwright-core'
import { logIn, must } from '../../src/server/story/client.ts'
import { release, sign, submit, toLexical } from '../../src/server/story/desk.ts'
import { picture, violationsOf } from '../support/browser.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'
import { PASSWORD } from '../support/newsroom.ts'

const UNTIL = new Date(Date.now() + 9 * 3_600_000).toISOString()

inBrowser('early sight, given at the desk', () => {
  const reserved = reserveStage()
  let stage: Stage
  let id: string
  let key: string

  beforeAll(async () => {
    stage = await reserved.open()
    const editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    const reviewer = await logIn(stage.url, 'reviewer@unodc.example', PASSWORD)
    const words = { title: 'A figure of tomorrow', body: toLexical('It is four.') }
    const embargo = { until: UNTIL, zone: 'UTC' }
    const { doc } = await must(editor.post('/api/statements', { ...words, embargo }))
    id = (doc as { id: string }).id
    const entry = { collection: 'statements' as const, id }
    await must(submit(editor, entry))
    await must(sign(reviewer, entry))
    await must(release(reviewer, entry))
  })

  afterAll(() => stage.close())

  const openPanel = async (email: string): Promise<Page> => {
    const page = await stage.enter(email)
    await page.goto(`/admin/collections/statements/${id}`)
    await page.getByText('Embargoed access', { exact: true }).click()
    await page.locator('[data-part="early-sight"][open] p').first().waitFor()
    return page
  }
  const ask = (path: string, method = 'GET', body?: string) =>
    fetch(`${stage.url}${path}`, { method, body, headers: { Authorization: `Bearer ${key}` } })

  it('a reviewer of the lead lets a journalist read it', async () => {
    const page = await openPanel('reviewer@unodc.example')
    await page.fill('[name="sight-name"]', 'Jane Doe')
    await page.fill('[name="sight-organisation"]', 'Agency')
    await page.fill('[name="sight-email"]', 'jane@agency.example')
    await page.getByRole('button', { name: 'Give embargoed access' }).click()
    key = (await page.locator('[data-part="early-sight"] .invite__link').textContent()) ?? ''
    expect(key).toMatch(/^cq_/)
    await page.locator('[data-state="open"]').getByText('Jane Doe, Agency').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'early-sight')

    expect((await ask('/v1/embargoed/terms', 'POST', '{"version":"1"}')).status).toBe(200)
    const { items } = (await (await ask('/v1/embargoed')).json()) as { items: { url: string }[] }
    const answer = await ask(new URL(items[0]?.url ?? '').pathname)
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('It is four.')])
  })

  it('who wrote it sees who has read it, and can end nothing', async () => {
    const page = await openPanel('editor@unodc.example')
    await page.locator('.clearance__reads li').waitFor()
    expect(await page.locator('.clearance__reads li').count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Revoke' }).count()).toBe(0)
    expect(await page.locator('[name="sight-name"]').count()).toBe(0)
  })

  it('one click ends it', async () => {
    const page = await openPanel('reviewer@unodc.example')
    await page.getByRole('button', { name: 'Revoke' }).click()
    await page.locator('[data-state="revoked"]').waitFor()
    expect([401, 404]).toContain((await ask('/v1/embargoed')).status)
  })
})
