import { parseArgs } from 'node:util'
import { EVERYTHING } from '../tests/support/register/reached.ts'
import { sweep } from '../tests/support/register/sweep.ts'
import { abortOnInterrupt, INTERRUPTED, readSeed, readWholeNumber } from './rig.ts'

/**
 * `npm run test:register [-- --seed N --runs N --path P]`, or REGISTER_SEED and REGISTER_RUNS: whatever people do, in
 * whatever order, on several servers of which each can die, every invariant of the register holds. `--path` plays what broke
 * once more. Progress goes to stderr; Ctrl-C ends it.
 */
const ENOUGH = 10_000

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string' }, path: { type: 'string' } },
})
const { path } = values
const seed = readSeed(values.seed ?? process.env.REGISTER_SEED)
const runs = readWholeNumber(values.runs ?? process.env.REGISTER_RUNS, path ? 1 : ENOUGH)

const main = async (): Promise<number> => {
  if (seed === null || runs === null || (path !== undefined && !/^\d+(:\d+)*$/.test(path))) {
    console.error(
      'Give whole numbers above 0: --seed N --runs N, and as a path what was printed: --path N:N.',
    )
    return 2
  }
  const started = Date.now()
  console.log(`Seed ${seed}`)
  const signal = abortOnInterrupt()
  const { played, tally, failure, isStopped } = await sweep({ seed, runs, path, say: console.error, signal })
  const seconds = Math.round((Date.now() - started) / 1000)
  if (!path) console.log(`\n${tally.lines().join('\n')}`)
  console.log(`\n${played} sequences in ${seconds} s (seed ${seed})`)
  if (failure) console.log(`\n${failure}`)
  if (isStopped) return INTERRUPTED
  const missing = runs >= ENOUGH && !failure ? tally.missing(EVERYTHING) : []
  if (missing.length > 0) console.log(`\nNo sequence has reached: ${missing.join('; ')}.`)
  return failure || missing.length > 0 ? 1 : 0
}

process.exit(await main())
