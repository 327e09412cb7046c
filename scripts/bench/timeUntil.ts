import type { Page } from 'playwright-core'

/**
 * Milliseconds from asking for a page until it is so in it. Looked at in each frame: a locator that waits looks every half
 * second at last, which is no measure.
 *
 * @param isSo runs in the page, with `given`.
 */
export const timeUntil = async <Given>(
  page: Page,
  path: string,
  isSo: (given: Given) => boolean,
  given: Given,
): Promise<number> => {
  await page.goto('about:blank')
  const started = performance.now()
  await page.goto(path, { waitUntil: 'commit' })
  await page.waitForFunction(isSo as (given: unknown) => boolean, given, { polling: 'raf' })
  return performance.now() - started
}
