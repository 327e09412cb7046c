import type { Page } from 'playwright-core'

const LIVE = '[role="status"], [role="alert"], [role="log"], [aria-live]:not([aria-live="off"])'

/**
 * Notes what a screen reader would read out by itself: words that change in a region that was there before them, and alerts, which are
 * read when they appear. To be called before the page is opened. @returns all that has been said so far, in its order.
 */
export const noteAnnouncements = async (page: Page): Promise<() => Promise<string[]>> => {
  await page.addInitScript((live) => {
    const said: string[] = []
    Object.assign(window, { announced: said })
    const note = (words: string | null | undefined) => {
      const text = words?.replace(/\s+/g, ' ').trim()
      if (text && said.at(-1) !== text) said.push(text)
    }
    const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)
    new MutationObserver((changes) => {
      const regions = new Set<Element>()
      const fresh = changes.flatMap(({ addedNodes }) => [...addedNodes])
      for (const { target } of changes) {
        const region = elementOf(target)?.closest(live)
        if (region && !fresh.some((node) => node.contains(region))) regions.add(region)
      }
      for (const region of regions) note(region.textContent)
      for (const node of fresh)
        if (node instanceof Element)
          for (const alert of [node, ...node.querySelectorAll('[role="alert"]')])
            if (alert.matches('[role="alert"]')) note(alert.textContent)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  }, LIVE)
  return () => page.evaluate(() => [...((window as { announced?: string[] }).announced ?? [])])
}
