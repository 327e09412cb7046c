import { parseArgs } from 'node:util'
import { isStore, needServer } from '../tests/support/databaseServers.ts'
import { toTables } from '../tests/support/faults/report.ts'
import { runFaults } from '../tests/support/faults/runFaults.ts'
import { abortOnInterrupt, readSeed, readWholeNumber, statusOf } from './rig.ts'

/**
 * `npm run test:faults [-- --store postgres|mongodb --requests N --seed N]`: the connection between a server and its database
 * is cut, delayed and lost by chance while people work; what was acknowledged is stored, what was refused is not, and
 * whoever cannot be told is told so. Ctrl-C ends it and leaves nothing behind.
 */
const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'postgres' },
    ...{ requests: { type: 'string' }, seed: { type: 'string' } },
  },
})

const main = async (): Promise<number> => {
  const seed = readSeed(values.seed)
  const requests = readWholeNumber(values.requests, 2_000)
  if (seed === null || requests === null || !isStore(values.store) || values.store === 'sqlite') {
    console.error('Give --store postgres|mongodb, and whole numbers above 0: --requests N --seed N.')
    return 2
  }
  const server = await needServer(values.store)
  const signal = abortOnInterrupt()
  try {
    const found = await runFaults({ server: server!, requests, seed, say: console.error, signal })
    const { wrong, recoveredMs, seconds } = found
    console.log(`\n${toTables(found)}\n`)
    for (const each of wrong) console.log(`✗ ${each}`)
    const verdict = wrong.length === 0 ? 'nothing was wrong' : `${wrong.length} THINGS WERE WRONG`
    console.log(
      `${server!.kind}, seed ${seed}, ${seconds} s: ${verdict}; it worked again ${recoveredMs} ms after the last fault.`,
    )
    return wrong.length === 0 ? 0 : 1
  } catch (error) {
    return statusOf(error, signal, console.error)
  } finally {
    await server?.stop()
  }
}

process.exit(await main())
