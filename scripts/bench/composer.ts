import type { Page } from 'playwright-core'
import { type Client, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { findChromium, logInTo, openBrowser, openWindow } from '../../tests/support/browser.ts'
import { medianOf, PASSWORD, verdict } from './newsroom.ts'
import { timeUntil } from './timeUntil.ts'

const [ENTRIES, PARAGRAPHS, WORDS] = [4, 20, 70]
const [WARM, RUNS, KEYS] = [2, 9, 200]
const BARS = { interactiveMs: 1_500, paintMs: 50, saveMs: 150 }
const LAST = 'These are the last words.'

type Asked = { url: string; editor: Client; email: string; say: (sentence: string) => void }

/**
 * `npm run bench:desk`, the fourth part: the composer of a media update with four entries in Chromium. How long it takes
 * until one can write in the last text, how long a key takes to be painted, and how long a save takes on the server.
 */
export const measureComposer = async ({ url, editor, email, say }: Asked): Promise<boolean> => {
  const chromium = findChromium()
  if (!chromium) {
    say('The composer was not measured: there is no Chromium (CHROMIUM_PATH, or in /usr/bin).')
    return true
  }
  const path = `/admin/compose/media-updates/${await writeUpdate(editor)}`
  const browser = await openBrowser(chromium)
  try {
    const { page } = await openWindow(browser, url)
    await logInTo(page, email, PASSWORD)
    await page.addInitScript(timeKeys)
    const opened: number[] = []
    for (let run = 0; run < WARM + RUNS; run += 1) {
      const ms = await timeUntil(page, path, isReady, { last: LAST, entries: ENTRIES })
      if (run >= WARM) opened.push(ms)
    }
    const { paints, saves } = await type(page)
    const figures = [
      { is: `interactive`, ms: medianOf(opened), bar: BARS.interactiveMs },
      { is: `a key until it is painted, 95 of 100`, ms: percentile(paints, 0.95), bar: BARS.paintMs },
      { is: `a save, until the server answers`, ms: medianOf(saves), bar: BARS.saveMs },
    ]
    for (const { is, ms, bar } of figures)
      say(
        `the composer of ${ENTRIES} entries of ${PARAGRAPHS} paragraphs, ${is}: ${ms.toFixed(0)} ms, bar ${bar} ms: ${verdict(ms <= bar)}`,
      )
    return figures.every(({ ms, bar }) => ms <= bar)
  } finally {
    await browser.close()
  }
}

const writeUpdate = async (editor: Client): Promise<string> => {
  const paragraph = Array.from({ length: WORDS }, (_, index) => `word${index}`).join(' ')
  const body = toLexical([...Array.from({ length: PARAGRAPHS - 1 }, () => paragraph), LAST].join('\n\n'))
  const entries: string[] = []
  while (entries.length < ENTRIES) {
    const words = { title: `Text ${entries.length + 1}`, summary: 'One of four.', body }
    const { doc } = await must(editor.post('/api/statements', words))
    entries.push((doc as { id: string }).id)
  }
  const items = entries.map((value) => ({
    heading: 'Statements',
    entry: { relationTo: 'statements', value },
  }))
  const { doc } = await must(editor.post('/api/media-updates', { title: 'Four texts', items }))
  return (doc as { id: string }).id
}

const isReady = ({ last, entries }: { last: string; entries: number }): boolean =>
  document.querySelector('[data-compose="submit"]:enabled') !== null &&
  [...document.querySelectorAll('.printed [contenteditable="true"]')].filter(({ textContent }) =>
    textContent.includes(last),
  ).length === entries

type Timed = { paints: number[] }

/** In the page: from the instant of a key to the one behind the frame in which it is painted. */
const timeKeys = (): void => {
  const timed: Timed = { paints: [] }
  Object.assign(window, { timed })
  window.addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => timed.paints.push(performance.now() - timeStamp)
        port2.postMessage(null)
      }),
    { capture: true },
  )
}

/** At the end of the last text, at about the pace of a quick writer; it saves by itself meanwhile. */
const type = async (page: Page): Promise<{ paints: number[]; saves: number[] }> => {
  const saves: number[] = []
  page.on('requestfinished', (request) => {
    if (request.method() !== 'PATCH') return
    const { requestStart, responseStart } = request.timing()
    saves.push(responseStart - requestStart)
  })
  await page
    .locator('.printed [contenteditable="true"]', { hasText: LAST })
    .last()
    .locator('p')
    .last()
    .click()
  await page.keyboard.press('End')
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.type(key % 6 === 5 ? ' ' : 'a', { delay: 60 })
  await page.locator('.composer__status[data-status="saved"]').waitFor()
  const { paints } = await page.evaluate(() => (window as unknown as { timed: Timed }).timed)
  if (paints.length < KEYS || saves.length === 0)
    throw new Error(`Of ${KEYS} keys ${paints.length} were painted, and ${saves.length} saves were sent.`)
  return { paints, saves }
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? NaN
