import { type Client, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { findChromium, logInTo, openBrowser, openWindow } from '../../tests/support/browser.ts'
import { medianOf, PASSWORD, verdict } from './newsroom.ts'
import { timeUntil } from './timeUntil.ts'

const [PARAGRAPHS, WORDS] = [60, 70]
const [WARM, RUNS] = [3, 11]
const BAR_MS = 1_500
const LAST = 'These are the last words.'

type Asked = { url: string; editor: Client; email: string; say: (sentence: string) => void }

/** `npm run bench:desk`, the third part: how long a long text takes to stand ready in Chromium, panel and all. */
export const measureEditView = async ({ url, editor, email, say }: Asked): Promise<boolean> => {
  const chromium = findChromium()
  if (!chromium) {
    say('The edit view was not measured: there is no Chromium (CHROMIUM_PATH, or in /usr/bin).')
    return true
  }
  const paragraph = Array.from({ length: WORDS }, (_, index) => `word${index}`).join(' ')
  const paragraphs = [...Array.from({ length: PARAGRAPHS - 1 }, () => paragraph), LAST]
  const body = toLexical(paragraphs.join('\n\n'))
  const { doc } = await must(editor.post('/api/statements', { title: 'A long text', body }))
  const path = `/admin/collections/statements/${(doc as { id: string }).id}`
  const browser = await openBrowser(chromium)
  try {
    const { page } = await openWindow(browser, url)
    await logInTo(page, email, PASSWORD)
    const times: number[] = []
    for (let run = 0; run < WARM + RUNS; run += 1) {
      const ms = await timeUntil(page, path, isReady, LAST)
      if (run >= WARM) times.push(ms)
    }
    const median = medianOf(times)
    say(
      `the edit view of ${PARAGRAPHS} paragraphs in Chromium, until its last words and its buttons are there: ${median.toFixed(0)} ms, bar ${BAR_MS} ms: ${verdict(median <= BAR_MS)}`,
    )
    return median <= BAR_MS
  } finally {
    await browser.close()
  }
}

const isReady = (last: string): boolean =>
  document.querySelector('[data-action="submit"]:enabled') !== null &&
  [...document.querySelectorAll('[contenteditable="true"]')].some(({ textContent }) =>
    textContent.includes(last),
  )
