import type { Locator, Page } from 'playwright-core'

type Act = (...given: unknown[]) => Promise<unknown>

const ACTS = [
  'click',
  'check',
  'uncheck',
  'fill',
  'press',
  'selectOption',
  'setChecked',
  'setInputFiles',
  'tap',
] as const

const PATIENCE_MS = 10_000

const gentle = new WeakSet<object>()

/**
 * From now on nothing is pressed or filled, on any page, before the browser has taken over what the server has drawn: until
 * then a page shows a button that does nothing. People press again; a test does not.
 */
export const beGentle = (page: Page): void => {
  const locators = Object.getPrototypeOf(page.locator('body')) as Record<string, Act>
  const pages = Object.getPrototypeOf(page) as Record<string, Act>
  if (gentle.has(locators)) return
  gentle.add(locators)
  for (const name of ACTS) {
    const act = locators[name] as Act
    locators[name] = async function (this: Locator, ...given) {
      await this.evaluate(takenOver, PATIENCE_MS, { timeout: timeoutOf(given) })
      return act.apply(this, given)
    }
    pages[name] = function (this: Page, selector, ...given) {
      return (this.locator(String(selector)).first() as unknown as Record<string, Act>)[name]?.(...given)
    } as Act
  }
}

const timeoutOf = (given: unknown[]): number | undefined =>
  (given.at(-1) as { timeout?: number } | undefined)?.timeout

/**
 * Runs in the page. What the editor has drawn, and a page without script, is nobody's to take over. Payload draws the fields of a
 * form anew until it says that it is ready, and what has been typed is gone.
 */
const takenOver = async (element: Element, patienceMs: number): Promise<void> => {
  const control = element.closest('button, input, select, textarea')
  if (!control || !document.querySelector('script[src*="/_next/"]')) return
  const end = Date.now() + patienceMs
  // No function with a name: to keep it, the scripts' loader would call what the page has not.
  while (!Object.keys(control).some((key) => key.startsWith('__reactFiber')))
    if (!control.isConnected || Date.now() > end) return
    else await new Promise((resolve) => setTimeout(resolve, 20))
}
