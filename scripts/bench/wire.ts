import { buildIfNeeded } from '../../src/server/build.ts'
import { bundleForBenches } from '../application.ts'
import { abortOnInterrupt, INTERRUPTED } from '../rig.ts'
import { medianOf } from './newsroom.ts'
import { BUNDLES } from './wire/children.ts'
import { CONNECTIONS, findGenerator } from './wire/generator.ts'
import { withGround } from './wire/ground.ts'
import { measureWire } from './wire/measure.ts'
import { barsOf, reportOf } from './wire/report.ts'
import { FULL, QUICK } from './wire/sizes.ts'
import { buildStockIfNeeded } from './wire/stockApp.ts'

/**
 * `npm run bench:wire`: what the wire answers a second, beside `node:http`, Express and nginx with the same bytes and
 * beside a stock Payload application with the same texts; what it costs while texts go out, and what memory it takes.
 * Exits 1 when a bar is missed (docs/speed.md). `-- --quick` shows in a minute that all of it works, and judges nothing
 * but its answers.
 */
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const sizes = process.argv.includes('--quick') ? QUICK : FULL
const signal = abortOnInterrupt()

const run = async (): Promise<boolean> => {
  await buildIfNeeded(say)
  await bundleForBenches(BUNDLES)
  await buildStockIfNeeded({ say, signal })
  const generator = findGenerator()
  const started = performance.now()
  say(
    `${generator.name}, ${CONNECTIONS} connections, medians of ${sizes.rounds} rounds, one server at a time; Ctrl-C stops it.`,
  )
  const measured = await withGround({ say, signal }, (ground) => measureWire({ ground, sizes, generator }))
  for (const line of reportOf(measured, medianOf)) say(line)
  say(`\nThis took ${((performance.now() - started) / 60_000).toFixed(1)} minutes.`)
  if (sizes.isQuick) {
    say('A quick run is too short for the bars: only wrong and missing answers count.')
    return measured.compared.different.length === 0 && measured.compared.count > 0 && measured.failed === 0
  }
  return barsOf(measured).every(({ isMet }) => isMet)
}

try {
  process.exit((await run()) ? 0 : 1)
} catch (error) {
  if (!signal.aborted) throw error
  say('Stopped; nothing is left behind.')
  process.exit(INTERRUPTED)
}
