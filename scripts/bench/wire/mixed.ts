import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { medianOf } from '../newsroom.ts'
import type { Server } from './children.ts'
import { type Compared, compareAfter, compareBeside } from './comparison.ts'
import type { Load } from './generator.ts'
import type { Loading } from './hot.ts'
import { watchMemory } from './memory.ts'
import { type Cleared, releaseEachSecond, type Released } from './releases.ts'
import type { Rates } from './report.ts'

export type MixedDeps = {
  ours: Server
  others: { bare: Server; express: Server }
  uncached: Parameters<typeof compareBeside>[0]['uncached']
  lines: readonly string[]
  texts: Cleared[]
  directory: string
}

export type Mixed = {
  /** The lines of the mix, as the generator reads them. */
  file: string
  rates: Rates
  p99: { ours: number; express: number }
  failed: number
  /** Resident memory in MB, twice a second over the long mix. */
  samples: number[]
  compared: Compared
  released: Released
}

/**
 * The mix at each server in rounds, then a long one at ours alone. Texts are released while ours is asked and while its
 * answers are compared: beside the long mix, and after a round, whose answers are timed.
 */
export const measureMixed = async (
  deps: MixedDeps,
  { generator, signal, rounds, seconds, longSeconds }: Loading & { longSeconds: number },
): Promise<Mixed> => {
  const file = path.join(deps.directory, 'mix')
  writeFileSync(file, deps.lines.join('\n'))
  const compared: Compared = { count: 0, askedAgain: 0, different: [] }
  const released: Released = { count: 0, ms: [] }
  const load = (server: Server, length: number) =>
    generator.run({ url: server.url, seconds: length, file }, signal)
  const comparing = { server: deps.ours, ...deps }
  const loadOurs = async (length: number, compare: 'beside' | 'after'): Promise<Load> => {
    const releases = releaseEachSecond(deps.texts)
    const beside = compare === 'beside' ? compareBeside(comparing) : null
    const result = await load(deps.ours, length)
    add(compared, await (beside?.stop() ?? compareAfter(comparing, result.requests)))
    const out = await releases.stop()
    released.count += out.count
    released.ms.push(...out.ms)
    return result
  }
  const loads: Record<'ours' | 'bare' | 'express', Load[]> = { ours: [], bare: [], express: [] }
  for (let round = 0; round < rounds; round += 1) {
    loads.ours.push(await loadOurs(seconds, 'after'))
    loads.bare.push(await load(deps.others.bare, seconds))
    loads.express.push(await load(deps.others.express, seconds))
  }
  const memory = watchMemory(deps.ours)
  const long = await loadOurs(longSeconds, 'beside')
  const middle = (all: readonly Load[], of: 'perSecond' | 'p99') => medianOf(all.map((one) => one[of]))
  return {
    file,
    rates: {
      ours: middle(loads.ours, 'perSecond'),
      bare: middle(loads.bare, 'perSecond'),
      express: middle(loads.express, 'perSecond'),
    },
    p99: { ours: middle(loads.ours, 'p99'), express: middle(loads.express, 'p99') },
    failed: [...Object.values(loads).flat(), long].reduce((sum, { failed }) => sum + failed, 0),
    samples: memory.stop(),
    ...{ compared, released },
  }
}

const add = (sum: Compared, { count, askedAgain, different }: Compared): void => {
  sum.count += count
  sum.askedAgain += askedAgain
  sum.different.push(...different)
}
