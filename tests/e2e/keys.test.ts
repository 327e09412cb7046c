import { logIn, must } from '../../src/server/story/client.ts'
import { picture } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, openStage, type Stage } from '../support/stage.ts'

const MANAGER = 'manager@unodc.example'

inBrowser('the key of a consumer, in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  it('works beside the one that replaces it until an instant that is said, and of which nothing is left when it is revoked', async () => {
    const manager = await logIn(stage.url, MANAGER, PASSWORD)
    const { consumer } = await must(manager.post('/api/consumers', { name: 'Agency' }))
    const page = await stage.enter(MANAGER)
    await page.goto(`/admin/collections/consumers/${(consumer as { id: string }).id}`)
    await page.getByRole('button', { name: 'Make a new key' }).click()
    await page.getByText('The key before works until').waitFor()
    await page.reload()
    await page.locator('#field-previousUntil input:not([value=""])').waitFor()
    await page.getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('Revoked: its keys open nothing more.').waitFor()
    await page.locator('#field-previousUntil input[value=""]').waitFor()
    await picture(page, 'key-revoked')
  })
})
