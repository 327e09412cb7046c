import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../src/server/build.ts'
import { complaintsOf } from '../tests/support/worlds/report.ts'
import { runTwoWorlds } from '../tests/support/worlds/runTwoWorlds.ts'
import { abortOnInterrupt, INTERRUPTED, readSeed, readWholeNumber } from './rig.ts'

/**
 * `npm run test:two-worlds [-- --seed N --requests N]`, or TWO_WORLDS_SEED and TWO_WORLDS_REQUESTS: two newsrooms that
 * differ in one organisation's secrets alone answer everybody else alike. Ctrl-C ends it and leaves nothing behind.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, requests: { type: 'string' } } })
const seed = readSeed(values.seed ?? process.env.TWO_WORLDS_SEED)
const requests = readWholeNumber(values.requests ?? process.env.TWO_WORLDS_REQUESTS, 5_000)

const main = async (): Promise<number> => {
  if (seed === null || requests === null) {
    console.error('Give whole numbers above 0: --seed N --requests N.')
    return 2
  }
  const started = Date.now()
  await buildIfNeeded(console.log)
  const signal = abortOnInterrupt()
  try {
    const outcome = await runTwoWorlds({ seed, requests, say: console.log, signal })
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`\n${outcome.asked} requests in ${seconds} s (seed ${seed}), by who asked:`)
    console.log(outcome.tally.lines().join('\n'))
    const complaints = complaintsOf(outcome)
    console.log(
      complaints.length > 0 ? `\n${complaints.join('\n\n')}` : '\nNothing leaks: both worlds answer alike.',
    )
    return complaints.length === 0 ? 0 : 1
  } catch (error) {
    if (error !== signal.reason) throw error
    console.log('Stopped.')
    return INTERRUPTED
  }
}

process.exit(await main())
