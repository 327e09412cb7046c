import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Locale, LOCALES } from '../src/domain/locales.ts'
import { buildIfNeeded } from '../src/server/build.ts'
import { findChromium, openBrowser } from '../tests/support/browser.ts'
import { publishPictured } from '../tests/support/pictured.ts'
import { startServer } from '../tests/support/startServer.ts'
import { auditPages, type Audited } from './audit/auditPages.ts'
import { missesOf, toTable } from './audit/figures.ts'
import { AUDITED, findPages } from './audit/pages.ts'
import { hasJava } from './audit/nu.ts'
import { installPrograms } from './audit/programs.ts'
import { freePort } from './bench/wire/programs.ts'
import { abortOnInterrupt, readWholeNumber, statusOf } from './rig.ts'

/**
 * `npm run audit:site [-- --runs N --pages list,event --languages en,ur]`: five types of page of the demonstration in English,
 * Arabic and Urdu, as Lighthouse, the Nu HTML checker and axe find them; docs/site.md has the bars. Ctrl-C ends it and leaves
 * nothing behind.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    pages: { type: 'string' },
    languages: { type: 'string', default: AUDITED.join(',') },
  },
})
const say = (sentence: string) => console.log(sentence)

type Asked = { runs: number; locales: Locale[] }

/** Null where it cannot be understood. */
const readAsked = (): Asked | null => {
  const runs = readWholeNumber(values.runs, 5)
  const languages = values.languages.split(',')
  const locales = LOCALES.filter((locale) => languages.includes(locale))
  return runs === null || locales.length < languages.length ? null : { runs, locales }
}

const findAsked = async (url: string) => {
  const pages = await findPages(url)
  const names = values.pages?.split(',').map((name) => name.trim())
  return names ? pages.filter(({ page }) => names.includes(page)) : pages
}

const tell = ({ figures, faults }: Audited): number => {
  say(`\n${toTable(figures)}\n`)
  for (const fault of faults) say(fault)
  const misses = figures.flatMap(missesOf)
  for (const miss of misses) say(`Missed: ${miss}`)
  say(misses.length === 0 ? 'Every bar is held.' : `${misses.length} bars are missed.`)
  return misses.length === 0 ? 0 : 1
}

const main = async (): Promise<number> => {
  const asked = readAsked()
  const chromium = findChromium()
  if (!asked || !chromium) {
    console.error(
      asked
        ? 'There is no Chromium: name one in CHROMIUM_PATH.'
        : `Give --runs as a whole number above 0, and --languages of ${LOCALES.join(',')}.`,
    )
    return 2
  }
  await buildIfNeeded(say)
  const signal = abortOnInterrupt()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'audit-'))
  const ended: (() => Promise<unknown>)[] = [
    () => rm(dataDir, { recursive: true, force: true, maxRetries: 10 }),
  ]
  try {
    const { lighthouse, nu } = await installPrograms({ say, signal })
    say('The demonstration starts.')
    const env = { LOG_LEVEL: 'warn', WIRE_ANONYMOUS_PER_MINUTE: '1000000' }
    const server = await startServer({ script: 'demo.ts', dataDir, env })
    ended.unshift(() => server.stop())
    await publishPictured(server.url)
    const port = await freePort()
    const browser = await openBrowser(chromium, {
      args: [`--remote-debugging-port=${port}`],
      handleSIGINT: false,
    })
    ended.unshift(() => browser.close())
    const asksNu = await hasJava()
    if (!asksNu) say('Left out: the Nu HTML checker, which needs Java, and there is none.')
    const audited = await auditPages(await findAsked(server.url), {
      ...{ ...asked, url: server.url, browser, port, signal, say, lighthouse, nu: asksNu ? nu : null },
    })
    return tell(audited)
  } catch (error) {
    return statusOf(error, signal, say)
  } finally {
    for (const end of ended) await end()
  }
}

process.exit(await main())
