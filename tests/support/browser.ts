import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import axe from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  chromium,
  errors,
  type LaunchOptions,
  type Locator,
  type Page,
} from 'playwright-core'
import { beGentle } from './gently.ts'

/** Without a screen a browser costs a third less. */
const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  ...['chromium-headless-shell', 'chromium', 'google-chrome'].map((name) => `/usr/bin/${name}`),
]

export const findChromium = (): string | null => CANDIDATES.find((file) => file && existsSync(file)) ?? null

/** A browser that asks nobody but the page's own server. */
export const openBrowser = (
  executablePath: string,
  { args = [], ...options }: Pick<LaunchOptions, 'args' | 'handleSIGINT'> = {},
): Promise<Browser> =>
  chromium.launch({
    ...options,
    executablePath,
    args: [
      ...args,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export type Visitor = { context: BrowserContext; page: Page; foreignHosts: string[]; complaints: string[] }

type Options = {
  locale?: string
  width?: number
  colorScheme?: 'light' | 'dark'
  timezoneId?: string
  /** A phone, which is tapped. */
  touch?: boolean
}

/** A person's own window. It notes every host that a page asks, and what the browser complains of. */
export const openWindow = async (
  browser: Browser,
  baseUrl: string,
  { locale = 'en', width = 1280, colorScheme = 'light', timezoneId, touch = false }: Options = {},
): Promise<Visitor> => {
  const context = await browser.newContext({
    ...{ baseURL: baseUrl, locale, colorScheme, timezoneId },
    viewport: { width, height: touch ? 740 : 900 },
    ...{ hasTouch: touch, isMobile: touch },
  })
  const foreignHosts: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== new URL(baseUrl).origin) foreignHosts.push(url.host)
  })
  context.on('weberror', (complaint) => complaints.push(complaint.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()))
      complaints.push(message.text())
  })
  const page = await context.newPage()
  beGentle(page)
  return { context, page, foreignHosts, complaints }
}

export const logInTo = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto('/admin/login')
  await giveLogin(page, email, password)
}

/** Without the page for it, which has journeys of its own: the browser keeps the session as after a form. */
export const logInByApi = async (context: BrowserContext, email: string, password: string): Promise<void> => {
  const answer = await context.request.post('/api/users/login', { data: { email, password } })
  if (!answer.ok()) throw new Error(`${email} cannot log in: ${answer.status()} ${await answer.text()}`)
}

/** At the page that asks for it, until another one is there. */
export const giveLogin = async (page: Page, email: string, password: string): Promise<void> => {
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.click('button[type="submit"]')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

const PATIENCE_MS = 30_000

/** Presses until that is there: a button that the server has drawn does nothing before the browser has taken it over. */
export const pressUntil = (button: Locator, there: Locator): Promise<void> =>
  repeatUntil(() => button.click(), there)

/** The same with keys, which may be pressed twice. */
export const pressKeysUntil = (page: Page, keys: string, there: Locator): Promise<void> =>
  repeatUntil(() => page.keyboard.press(keys), there)

const repeatUntil = async (press: () => Promise<void>, there: Locator): Promise<void> => {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    await press()
    try {
      return await there.waitFor({ timeout: 2_000 })
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || Date.now() > end) throw error
    }
  }
}

/** Goes to what a link leads to. A click on a list that still settles its own address in the bar can be lost. */
export const follow = async (page: Page, link: Locator): Promise<void> => {
  const href = await link.getAttribute('href')
  if (!href) throw new Error('The link leads nowhere.')
  await page.goto(href)
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const [QUIET_MS, QUIET_AT_LAST_MS] = [100, 3_000]

/**
 * Until its fonts are there, nothing has changed for a moment, and nothing fades in or moves any more; what goes on
 * without end is not waited for. An animation that is cut short has ended.
 */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(
    async ([quietMs, atLastMs]) => {
      await document.fonts.ready
      await new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quietMs)
        const changes = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, quietMs)
        })
        changes.observe(document.body, { attributes: true, childList: true, subtree: true })
        setTimeout(() => {
          changes.disconnect()
          resolve()
        }, atLastMs)
      })
      const moving = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
      await Promise.allSettled(moving.map(({ finished }) => finished))
    },
    [QUIET_MS, QUIET_AT_LAST_MS] as const,
  )

/** Until the admin's script has taken over what the server has sent: what mends a page comes with it. */
const awake = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      !document.querySelector('script[src*="/_next/"]') ||
      [...document.body.children].some((element) =>
        [element, ...element.children].some((each) =>
          Object.keys(each).some((key) => key.startsWith('__reactFiber')),
        ),
      ),
  )
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

/**
 * What breaks WCAG 2.2 A or AA on a page, or in parts of it, each with the first place where it does. The rules are brought to
 * a page once; what they have to say of all that is right takes as long as finding what is wrong, and is not asked for.
 */
export const violationsOf = async (page: Page, ...within: string[]): Promise<string[]> => {
  await awake(page)
  await atRest(page)
  if (page.frames().length > 1) throw new Error('A page inside a page would not be looked at.')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([parts, levels]) => {
      const rules = (window as unknown as { axe: typeof axe }).axe
      const { violations } = await rules.run(parts.length > 0 ? { include: parts } : document, {
        runOnly: { type: 'tag', values: levels },
        resultTypes: ['violations'],
      })
      return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`)
    },
    [within, LEVELS] as const,
  )
}

/** By how many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What stands in a form of ours and sticks out of its label, or is drawn far higher than a line that is typed in. */
export const misshapen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.invite label > :is(input:not([type="checkbox"]), select)')]
      .filter((element) => {
        const [box, around] = [element, element.parentElement ?? element].map((one) =>
          one.getBoundingClientRect(),
        )
        return (
          !box || !around || box.right > around.right + 1 || box.left < around.left - 1 || box.height > 48
        )
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  )

/** What is said to be hidden, and is seen: a rule of some sheet has set its `display`. */
export const hiddenButSeen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[hidden]')]
      .filter((element) => element.checkVisibility())
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  )

const SCREENS = process.env.SCREENS_DIR

/** Keeps a picture where `SCREENS_DIR` asks for it. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (!SCREENS) return
  await page.waitForFunction(() => document.querySelector('.shimmer-effect') === null)
  await page.evaluate(async () => {
    await document.fonts.ready
    // One that is out of sight, and is to be fetched when it is not, is waited for in vain.
    const shown = [...document.images].filter(({ loading, complete }) => loading !== 'lazy' || complete)
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)))
  })
  await mkdir(SCREENS, { recursive: true })
  await page.screenshot({ path: path.join(SCREENS, `${name}.png`), fullPage: false })
}
