import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findChromium, logInByApi, openBrowser, openWindow, type Visitor } from './browser.ts'
import { PASSWORD, readOutbox } from './newsroom.ts'
import { startDemonstration } from './readyDemonstration.ts'
import { type Reserved, shared } from './shared.ts'
import type { RunningServer } from './startServer.ts'

const SOURCE = 'en'

/** How a window is to be: its language, width, colours, zone. */
export type Look = NonNullable<Parameters<typeof openWindow>[2]>

/** The demonstration in a process of its own, and a browser in which each person has windows of their own. */
export type Stage = {
  url: string
  visit(look?: Look): Promise<Page>
  /**
   * An empty window of somebody of the staff who is logged in. With the same look their browser is the same, and has all
   * that it has fetched; the window that was there before is closed.
   */
  enter(email: string, look?: Look): Promise<Page>
  /** The mails that have been written so far. */
  outbox(): Promise<string[]>
  /** Every host but the newsroom's own that a page has asked, and all that the browser has complained of. */
  faults(): { foreignHosts: string[]; complaints: string[] }
  /** Of the newsroom's process. */
  pid: number
  close(): Promise<void>
}

/** Without a browser there is nothing to run; `npm test` says so aloud. */
export const inBrowser = findChromium() ? describe : describe.skip

const [browsers, servers] = [
  shared(
    () => openBrowser(findChromium() ?? ''),
    (browser) => browser.close(),
  ),
  shared(
    () => startDemonstration(),
    (server) => server.stop(),
  ),
]

/**
 * For the files of a process: one browser for all of them, and one newsroom for all but those that want it as nobody has
 * left it. To be called where tests are registered, so that it is known who is yet to come.
 */
export const reserveStage = (
  newsroom: 'shared' | 'own' = 'shared',
  start: Parameters<typeof startDemonstration>[0] = {},
): { open: () => Promise<Stage> } => {
  const browser = browsers.reserve()
  const server =
    newsroom === 'shared'
      ? servers.reserve()
      : shared(
          () => startDemonstration(start),
          (one) => one.stop(),
        ).reserve()
  return { open: async () => openStage(await browser.open(), await server.open(), [browser, server]) }
}

const openStage = (browser: Browser, server: RunningServer, used: Reserved<unknown>[]): Stage => {
  const windows: Visitor[] = []
  const staff = new Map<string, Promise<BrowserContext>>()
  describeIn(windows)
  const open = async (look: Look = {}): Promise<Visitor> => {
    const visitor = await openWindow(browser, server.url, look)
    windows.push(visitor)
    return visitor
  }
  const logIn = async (email: string, look: Look): Promise<BrowserContext> => {
    const { context, page } = await open(look)
    await logInByApi(context, email, PASSWORD)
    // What they have chosen in a test before would decide what they see: Payload keeps it by person.
    await prefer(context, { url: server.url, key: 'locale', value: SOURCE })
    await prefer(context, { url: server.url, key: 'chosen-places', value: {} })
    // A browser says which colours it likes from its second request on.
    if (look.colorScheme) await page.goto('/admin/forgot')
    return context
  }
  return {
    url: server.url,
    pid: server.pid,
    visit: async (look) => (await open(look)).page,
    enter: async (email, look = {}) => {
      const name = JSON.stringify([email, look])
      const known = staff.get(name) ?? logIn(email, look)
      staff.set(name, known)
      const context = await known
      for (const page of context.pages()) await page.close()
      return context.newPage()
    },
    outbox: () => readOutbox(path.join(server.dataDir, 'outbox')),
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

/** Keeps a choice of the person whose browser it is, as pages do. */
export const prefer = async (
  { request }: BrowserContext,
  { url, key, value }: { url: string; key: string; value: unknown },
): Promise<void> => {
  const door = `${url}/api/payload-preferences/${key}`
  const answer = await request.post(door, { data: { value }, headers: { Origin: url } })
  if (!answer.ok()) throw new Error(`${key} cannot be kept: ${answer.status()} ${await answer.text()}`)
}

/** What these windows show is told with a test that fails (browserEnvironment.mjs). */
export const describeIn = (windows: readonly Visitor[]): void =>
  void Object.assign(globalThis, { describeWindows: () => describeWindows(windows) })

const [LATEST, SHOWN_CHARACTERS] = [4, 1_000]

/** Where the windows that were opened last are, and the beginning of what they show. */
const describeWindows = async (windows: readonly Visitor[]): Promise<string> => {
  const open = windows.flatMap(({ context }) => context.pages())
  const lines = await Promise.all(open.slice(-LATEST).map(describeWindow))
  return lines.join('\n')
}

const describeWindow = async (page: Page): Promise<string> => {
  const { pathname, search } = new URL(page.url())
  // Of a page of the desk, what it is about: its menu is on every page. What cannot be pressed is what a test waits for.
  const text = await page
    .evaluate(() => {
      const about = document.querySelector<HTMLElement>('.clearance') ?? document.querySelector('main')
      const disabled = [...document.querySelectorAll<HTMLElement>('button:disabled')]
      const names = disabled.map(
        ({ dataset, id, innerText }) => dataset.confirm ?? dataset.action ?? (id || innerText),
      )
      return `(disabled: ${names.join(', ') || 'nothing'}) ${(about ?? document.body).innerText}`
    })
    .catch((error: unknown) => `(it does not answer: ${String(error)})`)
  return `A window at ${pathname}${search} shows: ${text.replace(/\s+/g, ' ').slice(0, SHOWN_CHARACTERS)}`
}
