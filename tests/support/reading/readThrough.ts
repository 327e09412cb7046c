import type { Page } from 'playwright-core'

/** As people scroll who look for what a text is about, and how quickly they read what stands in larger letters. */
const [PIXELS_A_SECOND, WORDS_A_SECOND] = [1_500, 4]

/** Scrolls to the end of a page and stops at each heading for as long as it takes to read. @returns how many there were. */
export const readThrough = (page: Page): Promise<number> =>
  page.evaluate(
    async ([speed, pace]) => {
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const wait = async (ms: number) => {
        for (const end = (await frame()) + ms; (await frame()) < end;);
      }
      const headings = [...document.querySelectorAll<HTMLElement>('.paper :is(h1, h2, h3, h4)')]
      const scrollTo = async (wanted: number) => {
        const root = document.scrollingElement ?? document.documentElement
        const bottom = root.scrollHeight - window.innerHeight
        const target = Math.min(Math.max(wanted, 0), bottom)
        for (let before = await frame(); root.scrollTop < target - 1;) {
          const now = await frame()
          root.scrollTop = Math.min(target, root.scrollTop + Math.max(1, ((now - before) * speed) / 1000))
          before = now
        }
      }
      for (const heading of headings) {
        await scrollTo(window.scrollY + heading.getBoundingClientRect().top - window.innerHeight / 3)
        await wait((heading.innerText.split(/\s+/).length / pace) * 1000)
      }
      await scrollTo(Infinity)
      return headings.length
    },
    [PIXELS_A_SECOND, WORDS_A_SECOND] as const,
  )

/** Counts each tap or click, and does it. */
export const counting = (page: Page, kind: 'tap' | 'click') => {
  let count = 0
  return {
    press: async (selector: string): Promise<void> => {
      count += 1
      await page.locator(selector).first()[kind]()
    },
    count: () => count,
  }
}
