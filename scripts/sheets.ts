import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../src/server/build.ts'
import { findChromium, openBrowser } from '../tests/support/browser.ts'
import { startServer } from '../tests/support/startServer.ts'
import { abortOnInterrupt, statusOf } from './rig.ts'
import { drawSheet, openWindows } from './sheets/drawSheet.ts'
import { pagesOf } from './sheets/pages.ts'
import { playForSheets } from './sheets/play.ts'

/**
 * `npm run screens:site [-- --pages front,event --into FOLDER]`: every type of page of the site in all its languages, light, dark,
 * printed and on a phone, one sheet a type in docs/screens/site. Exits 1 when a page is wider than its window.
 */
const { values } = parseArgs({
  options: { pages: { type: 'string' }, into: { type: 'string', default: 'docs/screens/site' } },
})
const say = (sentence: string) => console.log(sentence)

const slugOf = async (url: string, collection: string): Promise<string> => {
  const answer = await fetch(`${url}/v1/${collection}?limit=1`)
  const { items } = (await answer.json()) as { items: { slug: string }[] }
  if (!items[0]) throw new Error(`The demonstration has none of /v1/${collection}.`)
  return `/${collection}/${items[0].slug}`
}

const main = async (): Promise<number> => {
  const chromium = findChromium()
  if (!chromium) {
    console.error('There is no Chromium: name one in CHROMIUM_PATH.')
    return 2
  }
  await buildIfNeeded(say)
  const signal = abortOnInterrupt()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sheets-'))
  const ended: (() => Promise<unknown>)[] = [
    () => rm(dataDir, { recursive: true, force: true, maxRetries: 10 }),
  ]
  try {
    say('The demonstration starts.')
    const env = { LOG_LEVEL: 'warn', WIRE_ANONYMOUS_PER_MINUTE: '1000000' }
    const server = await startServer({ script: 'demo.ts', dataDir, env })
    ended.unshift(() => server.stop())
    const played = await playForSheets(server.url)
    const [event, update] = [await slugOf(server.url, 'events'), await slugOf(server.url, 'media-updates')]
    const asked = values.pages?.split(',')
    const pages = pagesOf(played, event, update).filter(({ page }) => asked?.includes(page) ?? true)
    const browser = await openBrowser(chromium, { handleSIGINT: false })
    ended.unshift(() => browser.close())
    const windows = await openWindows(browser, server.url)
    await mkdir(values.into, { recursive: true })
    let misses = 0
    for (const { page, path: address } of pages) {
      signal.throwIfAborted()
      const { sheet, faults } = await drawSheet(windows, address)
      await writeFile(path.join(values.into, `${page}.webp`), sheet)
      say(`${page}: ${(sheet.length / 1_024).toFixed(0)} KB`)
      for (const fault of faults) say(fault)
      misses += faults.length
    }
    return misses === 0 ? 0 : 1
  } catch (error) {
    return statusOf(error, signal, say)
  } finally {
    for (const end of ended) await end()
  }
}

process.exit(await main())
