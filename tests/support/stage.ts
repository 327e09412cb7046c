import type { Page } from 'playwright-core'
import { findChromium, logInTo, openBrowser, openWindow, type Visitor } from './browser.ts'
import { PASSWORD } from './newsroom.ts'
import { startDemonstration } from './readyDemonstration.ts'

/** How a window is to be: its language, width, colours, zone. */
export type Look = NonNullable<Parameters<typeof openWindow>[2]>

/** The demonstration in a process of its own, and a browser in which each person has a window of their own. */
export type Stage = {
  url: string
  visit(look?: Look): Promise<Page>
  /** Somebody of the staff, logged in. */
  enter(email: string, look?: Look): Promise<Page>
  /** Every host but the newsroom's own that a page has asked, and all that the browser has complained of. */
  faults(): { foreignHosts: string[]; complaints: string[] }
  close(): Promise<void>
}

/** Without a browser there is nothing to run; `npm test` says so aloud. */
export const inBrowser = findChromium() ? describe : describe.skip

export const openStage = async (): Promise<Stage> => {
  const server = await startDemonstration()
  const browser = await openBrowser(findChromium() ?? '')
  const windows: Visitor[] = []
  describeIn(windows)
  const visit = async (look: Look = {}): Promise<Page> => {
    const visitor = await openWindow(browser, server.url, look)
    windows.push(visitor)
    return visitor.page
  }
  return {
    url: server.url,
    visit,
    enter: async (email, look) => {
      const page = await visit(look)
      await logInTo(page, email, PASSWORD)
      return page
    },
    faults: () => ({
      foreignHosts: windows.flatMap(({ foreignHosts }) => foreignHosts),
      complaints: windows.flatMap(({ complaints }) => complaints),
    }),
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/** What these windows show is told with a test that fails (browserEnvironment.mjs). */
export const describeIn = (windows: readonly Visitor[]): void =>
  void Object.assign(globalThis, { describeWindows: () => describeWindows(windows) })

const [LATEST, SHOWN_CHARACTERS] = [4, 250]

/** Where the windows that were opened last are, and the beginning of what they show. */
const describeWindows = async (windows: readonly Visitor[]): Promise<string> => {
  const open = windows.map(({ page }) => page).filter((page) => !page.isClosed())
  const lines = await Promise.all(open.slice(-LATEST).map(describeWindow))
  return lines.join('\n')
}

const describeWindow = async (page: Page): Promise<string> => {
  const { pathname, search } = new URL(page.url())
  const text = await page
    .locator('body')
    .innerText({ timeout: 2_000 })
    .catch((error: unknown) => `(it does not answer: ${String(error)})`)
  return `A window at ${pathname}${search} shows: ${text.replace(/\s+/g, ' ').slice(0, SHOWN_CHARACTERS)}`
}
