import { bundle } from './bundle.ts'
import type { DatabaseServer } from '../databaseServers.ts'
import { layGround } from './ground.ts'
import { createHosts } from './hosts.ts'
import type { Act } from './acts.ts'
import type { Host } from './host.ts'
import { choosePoints, type Point } from './points.ts'
import { makeBase, rehearse, type Rehearsed } from './rehearse.ts'
import { type Drill, type Line, strike } from './strike.ts'

export type Run = {
  /** Null: SQLite. */
  server: DatabaseServer | null
  points: number
  seed: number
  /** Names of acts, for fewer than all. */
  only?: readonly string[]
  say: (sentence: string) => void
  signal?: AbortSignal
}

/**
 * Kills a server at points of what people do, starts it again, and says what was found each time: as far as it came,
 * when it is stopped.
 */
export const runDrill = async (run: Run): Promise<Line[]> => {
  const ground = await layGround(run.server)
  const program = await bundle()
  const hosts = createHosts(program.file)
  try {
    run.say(`Making a newsroom on ${ground.store} …`)
    const host = await hosts.next()
    const stage = await makeBase(host, ground)
    const rehearsed = await rehearse({ ...run, ground, host, stage })
    await host.close()
    for (const [act, { writes }] of rehearsed) run.say(`  ${act.name}: ${writes.length} writes`)
    const points = choosePoints({ ...run, rehearsed })
    return await strikeAll({ ground, hosts, stage }, { first: host, points, rehearsed, run })
  } finally {
    await hosts.killAll()
    await ground.clear()
    await program.remove()
  }
}

type Striking = { first: Host; points: Point[]; rehearsed: ReadonlyMap<Act, Rehearsed>; run: Run }

/** Two points at a time, one for each core of a small machine; each on data of its own. */
const strikeAll = async (drill: Drill, { first, points, rehearsed, run }: Striking): Promise<Line[]> => {
  const lines: Line[] = []
  const left = [...points.entries()]
  const work = async (host: Host): Promise<void> => {
    const [index, point] = left.shift() ?? []
    const before = point && rehearsed.get(point.act)
    if (index === undefined || !before || run.signal?.aborted) return host.close()
    const struck = await strike(drill, { host, point, index, rehearsed: before })
    lines[index] = struck.line
    run.say(`${index + 1}/${points.length} ${toWords(struck.line)}`)
    return work(struck.host)
  }
  await Promise.all([work(first), work(await drill.hosts.next())])
  return lines.filter((line) => line !== undefined)
}

const toWords = ({ act, point, found, settledMs, faults }: Line): string =>
  [`${act}, ${point}: ${found}, ${settledMs} ms`, ...faults].join('\n  ✗ ')
