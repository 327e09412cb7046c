import type { Browser } from 'playwright-core'
import { logIn } from '../../src/server/story/client.ts'
import { findChromium, logInTo, openBrowser, openWindow, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { startDemonstration } from '../support/readyDemonstration.ts'
import type { RunningServer } from '../support/startServer.ts'

const chromium = findChromium()

/** Without a browser there is nothing to run; `npm test` says so aloud. */
const inBrowser = chromium ? describe : describe.skip

inBrowser('WCAG 2.2, A and AA', () => {
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    server = await startDemonstration()
    browser = await openBrowser(chromium ?? '')
  })

  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const entryOf = async (email: string, collection: string): Promise<string> => {
    const person = await logIn(server.url, email, PASSWORD)
    const { body } = await person.get(`/api/${collection}?limit=1&depth=0&sort=createdAt`)
    return (body.docs as { id: string }[])[0]!.id
  }

  it.each(['/admin/login', '/admin/join', '/admin/forgot'])('%s', async (path) => {
    const { page } = await openWindow(browser, server.url)
    await page.goto(path)
    await page.locator('form, h1').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  const open = async (email: string, path: string, colorScheme: 'light' | 'dark') => {
    const { page } = await openWindow(browser, server.url, { colorScheme })
    await logInTo(page, email, PASSWORD)
    await page.goto(`/admin/collections/${path}`)
    return page
  }

  it.each([
    ['a text that waits', 'reviewer@unodc.example', 'statements', 'light'],
    ['an event', 'editor@unodc.example', 'events', 'light'],
    ['a media update', 'editor@ilo.example', 'media-updates', 'light'],
    ['an event in the dark', 'editor@unodc.example', 'events', 'dark'],
  ] as const)('%s, in all its tabs', async (_name, email, collection, colorScheme) => {
    const page = await open(email, `${collection}/${await entryOf(email, collection)}`, colorScheme)
    await page.locator('.clearance__parties').waitFor()
    for (const tab of await page.locator('.tabs-field__tab-button').all()) {
      await tab.click()
      expect([await tab.textContent(), await violationsOf(page)]).toEqual([expect.any(String), []])
    }
  })

  it.each(['light', 'dark'] as const)('a draft with the form of an action open, %s', async (colorScheme) => {
    const email = 'editor@ilo.example'
    const page = await open(email, `statements/${await entryOf(email, 'statements')}`, colorScheme)
    for (const action of ['invite', 'submit']) {
      await page.locator(`[data-action="${action}"]:enabled`).click()
      await page.locator(`[data-confirm="${action}"]`).waitFor()
      expect([action, await violationsOf(page)]).toEqual([action, []])
    }
  })

  it.each(['light', 'dark'] as const)('a list, %s', async (colorScheme) => {
    const page = await open('editor@unodc.example', 'statements', colorScheme)
    await page.locator('table').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})
