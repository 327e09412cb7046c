import { parseArgs } from 'node:util'
import { isStore, STORES } from '../tests/support/databaseServers.ts'
import { type Line, toTable } from '../tests/support/drills/report.ts'
import { DRILLS, runDrills } from '../tests/support/drills/runDrills.ts'
import { abortOnInterrupt, INTERRUPTED, readSeed, readWholeNumber } from './rig.ts'

/**
 * `npm run test:drills [-- --store postgres|mongodb|sqlite --only NAME --kills N --soak SECONDS --seed N]`: what happens to servers,
 * databases, disks, clocks and secrets, while people work and others read. Without a store all of them. Ctrl-C ends it, with the
 * table of what was found so far, and leaves nothing behind.
 */
const { values } = parseArgs({
  options: {
    ...{ store: { type: 'string', multiple: true }, only: { type: 'string', multiple: true } },
    ...{ kills: { type: 'string' }, soak: { type: 'string' }, seed: { type: 'string' } },
  },
})
const NAMES = DRILLS.map(({ name }) => name)
const [KILLS, SOAK_SECONDS] = [200, 3_600]

const main = async (): Promise<number> => {
  const seed = readSeed(values.seed)
  const kills = readWholeNumber(values.kills, KILLS)
  const soakSeconds = readWholeNumber(values.soak, SOAK_SECONDS)
  const stores = values.store ?? [...STORES].reverse()
  const { only } = values
  const isKnown = stores.every(isStore) && (only ?? []).every((name) => NAMES.includes(name))
  if (seed === null || kills === null || soakSeconds === null || !isKnown) {
    console.error(
      `Give --store ${STORES.join('|')}, --only ${NAMES.join('|')}, and whole numbers above 0: --kills N --soak SECONDS --seed N.`,
    )
    return 2
  }
  const signal = abortOnInterrupt()
  const lines: Line[] = []
  const tell = (line: Line) => {
    lines.push(line)
    for (const fault of line.faults ?? []) console.error(`  ✗ ${fault}`)
  }
  try {
    for (const store of stores.filter(isStore))
      await runDrills({ store, only, seed, kills, soakSeconds, say: console.error, tell, signal })
  } catch (error) {
    if (!signal.aborted) throw error
    console.error('Stopped.')
  }
  console.log(`\n${toTable(lines)}\n\nSeed ${seed}.`)
  if (signal.aborted) return INTERRUPTED
  return lines.every(({ faults }) => faults === null || faults.length === 0) ? 0 : 1
}

process.exit(await main())
