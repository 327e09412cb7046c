import type { Page } from 'playwright-core'

/**
 * With the keyboard alone: goes on until the focus is there, back where it stands above. Behind the end of a page a browser
 * without a frame comes to its latest toast again and again, which gives the focus back to what had it before.
 */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let steps = 0; steps < 300; steps += 1) {
    await page.keyboard.press((await isAbove(page, selector)) ? 'Shift+Tab' : 'Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`The keyboard does not reach ${selector}.`)
}

const isAbove = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const here = document.activeElement
    const there = [...document.querySelectorAll(wanted)].find((element) => element.checkVisibility())
    return here !== null && there?.compareDocumentPosition(here) === Node.DOCUMENT_POSITION_FOLLOWING
  }, selector)
