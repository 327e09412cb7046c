import type { Browser, Page } from 'playwright-core'
import { findChromium, logInTo, openBrowser, openWindow, type Visitor } from './browser.ts'
import { PASSWORD } from './newsroom.ts'
import { startDemonstration } from './readyDemonstration.ts'
import { type Reserved, shared } from './shared.ts'
import type { RunningServer } from './startServer.ts'

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

const [browsers, servers] = [
  shared(
    () => openBrowser(findChromium() ?? ''),
    (browser) => browser.close(),
  ),
  shared(startDemonstration, (server) => server.stop()),
]

/**
 * For the files of a process: one browser for all of them, and one newsroom for all but those that want it as nobody has
 * left it. To be called where tests are registered, so that it is known who is yet to come.
 */
export const reserveStage = (newsroom: 'shared' | 'own' = 'shared'): { open: () => Promise<Stage> } => {
  const browser = browsers.reserve()
  const server =
    newsroom === 'shared' ? servers.reserve() : shared(startDemonstration, (one) => one.stop()).reserve()
  return { open: async () => openStage(await browser.open(), await server.open(), [browser, server]) }
}

const openStage = (browser: Browser, server: RunningServer, used: Reserved<unknown>[]): Stage => {
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
      for (const { context } of windows) await context.close()
      for (const one of used) await one.leave()
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
