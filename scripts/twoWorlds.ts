import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../src/server/build.ts'
import { complaintsOf } from '../tests/support/worlds/report.ts'
import { runTwoWorlds } from '../tests/support/worlds/runTwoWorlds.ts'

/**
 * `npm run test:two-worlds [-- --seed N --requests N]`, or TWO_WORLDS_SEED and TWO_WORLDS_REQUESTS: two newsrooms that
 * differ in one organisation's secrets alone answer everybody else alike. Ctrl-C ends it and leaves nothing behind.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, requests: { type: 'string' } } })
const seed = Number(values.seed ?? process.env.TWO_WORLDS_SEED ?? randomInt(1, 2 ** 31))
const requests = Number(values.requests ?? process.env.TWO_WORLDS_REQUESTS ?? 5_000)

const main = async (): Promise<number> => {
  if (!Number.isInteger(seed) || !Number.isInteger(requests) || requests < 1) {
    console.error('Give whole numbers: --seed N --requests N.')
    return 2
  }
  const started = Date.now()
  await buildIfNeeded(console.log)
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  try {
    const outcome = await runTwoWorlds({ seed, requests, say: console.log, signal: stop.signal })
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`\n${outcome.asked} requests in ${seconds} s (seed ${seed}), by who asked:`)
    console.log(outcome.tally.lines().join('\n'))
    const complaints = complaintsOf(outcome)
    console.log(
      complaints.length > 0 ? `\n${complaints.join('\n\n')}` : '\nNothing leaks: both worlds answer alike.',
    )
    return complaints.length === 0 ? 0 : 1
  } catch (error) {
    if (error !== stop.signal.reason) throw error
    console.log('Stopped.')
    return 130
  }
}

process.exit(await main())
