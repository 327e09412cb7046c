import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { FILLING, WHOLE } from '../tests/support/crash/acts.ts'
import { runDrill } from '../tests/support/crash/drill.ts'
import { complaintsOf, toTable } from '../tests/support/crash/report.ts'
import { isStore, needServer, STORES } from '../tests/support/databaseServers.ts'
import type { StoreName } from '../tests/support/storeUnderTest.ts'

/**
 * `npm run test:crash [-- --store sqlite|mongodb|postgres --points N --seed N --act sign]`: a server is killed at points of what
 * people do, and started again on the same data; nothing acknowledged is lost, and nothing is half done. Without a store
 * all of them. Ctrl-C ends it and leaves nothing behind.
 */
const { values } = parseArgs({
  options: {
    ...{ store: { type: 'string' }, points: { type: 'string' }, seed: { type: 'string' } },
    act: { type: 'string', multiple: true },
  },
})
const ACTS = [...WHOLE, ...FILLING].map(({ name }) => name)

const say = (sentence: string) => console.error(sentence)

const runOn = async (
  store: StoreName,
  run: { points: number; seed: number; signal: AbortSignal },
): Promise<number> => {
  const server = await needServer(store)
  const started = Date.now()
  try {
    const lines = await runDrill({ ...run, server, say, only: values.act })
    console.log(toTable(lines))
    const slowest = Math.max(...lines.map(({ settledMs }) => settledMs))
    const bad = lines.filter(({ faults }) => faults.length > 0).length
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(
      `\n${server?.kind ?? 'SQLite'}: ${lines.length} kills in ${seconds} s (seed ${run.seed}); ${bad} of them left something wrong; the slowest was settled in ${slowest} ms.`,
    )
    if (run.signal.aborted) return 130
    return complaintsOf(lines).length === 0 ? 0 : 1
  } finally {
    await server?.stop()
  }
}

const main = async (): Promise<number> => {
  const seed = Number(values.seed ?? randomInt(1, 2 ** 31))
  const points = Number(values.points ?? 200)
  const stores = values.store ? [values.store] : STORES
  const isPossible = [seed, points].every((number) => Number.isInteger(number) && number > 0)
  const isKnown = stores.every(isStore) && (values.act ?? []).every((act) => ACTS.includes(act))
  if (!isPossible || !isKnown) {
    say(
      `Give --store ${STORES.join('|')}, --points N, --seed N, --act ${ACTS.map((act) => `"${act}"`).join('|')}.`,
    )
    return 2
  }
  const stop = new AbortController()
  // npm passes on what the terminal has sent already, so each may come twice.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop.abort())
  try {
    let worst = 0
    for (const store of stores)
      worst = Math.max(worst, await runOn(store, { points, seed, signal: stop.signal }))
    return worst
  } catch (error) {
    if (error !== stop.signal.reason) throw error
    say('Stopped.')
    return 130
  }
}

process.exit(await main())
