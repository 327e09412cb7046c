import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { findChromium, logInByApi, openBrowser } from '../../tests/support/browser.ts'
import { PASSWORD, SECRET, verdict } from './newsroom.ts'
import { startServer } from './wire/children.ts'
import { buildStockIfNeeded, startStockApp } from './wire/stockApp.ts'

const BAR_KB = 80
const STOCK_EMAIL = 'editor@stock.example'

type Asked = { url: string; email: string; say: (sentence: string) => void; signal: AbortSignal }

/**
 * `npm run bench:desk`, the fifth part: how much script the first page of the desk fetches, compressed as it comes, above
 * the first page of a bare Payload application with the same editor, in the same run.
 */
export const measureScripts = async ({ url, email, say, signal }: Asked): Promise<boolean> => {
  const chromium = findChromium()
  if (!chromium) {
    say(
      'The script of the first page was not measured: there is no Chromium (CHROMIUM_PATH, or in /usr/bin).',
    )
    return true
  }
  await buildStockIfNeeded({ say, signal })
  const directory = await mkdtemp(path.join(tmpdir(), 'communique-stock-'))
  const endings: (() => unknown)[] = [() => rm(directory, { recursive: true, force: true })]
  try {
    const databaseUrl = `file:${directory}/stock.db`
    const env = { DATABASE_URL: databaseUrl, PAYLOAD_SECRET: SECRET }
    const making = { ...env, NODE_ENV: 'development', DISABLE_PAYLOAD_HMR: 'true' }
    await (await startServer({ script: 'fillStock.ts', args: ['0'], env: making, signal })).stop()
    const stock = await startStockApp(
      { signal, later: (end) => void endings.unshift(end) },
      { databaseUrl, secret: SECRET },
    )
    const first = { email: STOCK_EMAIL, password: PASSWORD }
    await postOnce(`${stock.url}/api/users/first-register`, first)
    const browser = await openBrowser(chromium)
    endings.unshift(() => browser.close())
    const weighAs = async (base: string, who: string): Promise<number> => {
      const context = await browser.newContext({ baseURL: base })
      await logInByApi(context, who, PASSWORD)
      return weigh(context, '/admin')
    }
    const [ours, bare] = [await weighAs(url, email), await weighAs(stock.url, STOCK_EMAIL)]
    const isMet = ours - bare <= BAR_KB
    say(
      `the script of the desk's first page: ${ours.toFixed(0)} KB compressed, of a bare Payload application's ${bare.toFixed(0)} KB: ${(ours - bare).toFixed(0)} KB more, bar ${BAR_KB} KB: ${verdict(isMet)}`,
    )
    return isMet
  } finally {
    for (const end of endings) await end()
  }
}

const postOnce = async (url: string, body: object): Promise<void> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
}

/** In kilobytes of 1,024, with the heads of the answers. */
const weigh = async (context: BrowserContext, target: string): Promise<number> => {
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  const scripts = new Set<string>()
  let bytes = 0
  client.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(target, { waitUntil: 'networkidle' })
  return bytes / 1024
}
