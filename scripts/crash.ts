import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { FILLING, WHOLE } from '../tests/support/crash/acts.ts'
import { runDrill } from '../tests/support/crash/drill.ts'
import { complaintsOf, toTable } from '../tests/support/crash/report.ts'
import { findMongo, MONGO_ADVICE } from '../tests/support/mongo.ts'

/**
 * `npm run test:crash [-- --store sqlite|mongodb --points N --seed N --act sign]`: a server is killed at points of what
 * people do, and started again on the same data; nothing acknowledged is lost, and nothing is half done. Without a store
 * both. Ctrl-C ends it and leaves nothing behind.
 */
const { values } = parseArgs({
  options: {
    ...{ store: { type: 'string' }, points: { type: 'string' }, seed: { type: 'string' } },
    act: { type: 'string', multiple: true },
  },
})
const STORES = ['sqlite', 'mongodb']
const ACTS = [...WHOLE, ...FILLING].map(({ name }) => name)

const say = (sentence: string) => console.error(sentence)

const runOn = async (
  store: string,
  run: { points: number; seed: number; signal: AbortSignal },
): Promise<number> => {
  const mongo = store === 'mongodb' ? await findMongo() : null
  if (store === 'mongodb' && !mongo) {
    say(`Left out: ${MONGO_ADVICE}.`)
    return 1
  }
  const started = Date.now()
  try {
    const lines = await runDrill({ ...run, mongo, say, only: values.act })
    console.log(toTable(lines))
    const slowest = Math.max(...lines.map(({ settledMs }) => settledMs))
    const bad = lines.filter(({ faults }) => faults.length > 0).length
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(
      `\n${mongo?.kind ?? 'SQLite'}: ${lines.length} kills in ${seconds} s (seed ${run.seed}); ${bad} of them left something wrong; the slowest was settled in ${slowest} ms.`,
    )
    if (run.signal.aborted) return 130
    return complaintsOf(lines).length === 0 ? 0 : 1
  } finally {
    await mongo?.stop()
  }
}

const main = async (): Promise<number> => {
  const seed = Number(values.seed ?? randomInt(1, 2 ** 31))
  const points = Number(values.points ?? 200)
  const stores = values.store ? [values.store] : STORES
  const isPossible = [seed, points].every((number) => Number.isInteger(number) && number > 0)
  const isKnown =
    stores.every((store) => STORES.includes(store)) && (values.act ?? []).every((act) => ACTS.includes(act))
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
