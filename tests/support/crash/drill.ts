import type { MongoServer } from '../mongo.ts'
import { layGround } from './ground.ts'
import { createHosts } from './hosts.ts'
import { choosePoints } from './points.ts'
import { makeBase, rehearse } from './rehearse.ts'
import { type Line, strike } from './strike.ts'

export type Run = {
  mongo: MongoServer | null
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
  const ground = await layGround(run.mongo)
  const hosts = createHosts()
  const lines: Line[] = []
  try {
    run.say(`Making a newsroom on ${ground.store} …`)
    let host = await hosts.next()
    const stage = await makeBase(host, ground)
    const rehearsed = await rehearse({ ...run, ground, host, stage })
    for (const [act, { writes }] of rehearsed) run.say(`  ${act.name}: ${writes.length} writes`)
    const points = choosePoints({ ...run, rehearsed })
    for (const [index, point] of points.entries()) {
      if (run.signal?.aborted) break
      const before = rehearsed.get(point.act)
      if (!before) continue
      const struck = await strike({ ground, hosts, stage }, { host, point, index, rehearsed: before })
      host = struck.host
      lines.push(struck.line)
      run.say(`${index + 1}/${points.length} ${toWords(struck.line)}`)
    }
    return lines
  } finally {
    await hosts.killAll()
    await ground.clear()
  }
}

const toWords = ({ act, point, found, settledMs, faults }: Line): string =>
  [`${act}, ${point}: ${found}, ${settledMs} ms`, ...faults].join('\n  ✗ ')
