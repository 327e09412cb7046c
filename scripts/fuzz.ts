import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../src/server/build.ts'
import { assemble } from '../tests/support/cast.ts'
import { prepareGround } from '../tests/support/fuzz/ground.ts'
import { runFuzz } from '../tests/support/fuzz/runFuzz.ts'
import { abortOnInterrupt, INTERRUPTED, readSeed, readWholeNumber } from './rig.ts'

/**
 * `npm run test:fuzz [-- --seed N --runs N]`: asks each operation of the wire's description that often, and judges the
 * answers by it. Ctrl-C ends it and leaves nothing behind.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string' } } })
const seed = readSeed(values.seed)
const runs = readWholeNumber(values.runs, 1_000)

const main = async (): Promise<number> => {
  if (seed === null || runs === null) {
    console.error('Give whole numbers above 0: --seed N --runs N.')
    return 2
  }
  await buildIfNeeded(console.log)
  const signal = abortOnInterrupt()
  const cast = await assemble()
  try {
    const { asked, complaints } = await runFuzz({
      ...{ ground: await prepareGround(cast), seed, runs, signal },
      say: console.log,
    })
    console.log(`\n${asked} requests (seed ${seed}).`)
    console.log(complaints.length > 0 ? complaints.join('\n') : 'Every answer is as described.')
    return complaints.length === 0 ? 0 : 1
  } catch (error) {
    if (error !== signal.reason) throw error
    console.log('Stopped.')
    return INTERRUPTED
  } finally {
    await cast.stop()
  }
}

process.exit(await main())
