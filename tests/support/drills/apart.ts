import { openCuttingProxy } from '../cuttingProxy.ts'
import { ask } from '../staff.ts'
import { type Drill, faultsOfReads, ON_ALL, work } from './drill.ts'
import { METRICS_TOKEN } from './field.ts'
import { publishLater } from './texts.ts'

const APART_MS = 8_000

/** One of two servers does not reach the database for a while; the other one does. */
export const partition: Drill = {
  name: 'partition',
  nodes: { ...ON_ALL, sqlite: 'its database is a file of the same machine' },
  play: async (field, { uri }) => {
    const proxy = await openCuttingProxy(uri!)
    try {
      const [first] = field.nodes
      const own = String(field.envOf(0).DATABASE_URI)
      const apart = await field.add({ DATABASE_URI: proxy.through(own) })
      if (first) await field.end(first)
      await work(2_000, field)
      proxy.shut(true)
      await work(APART_MS, field)
      proxy.shut(false)
      await work(4_000, field)
      const ready = await ask(`${apart.url}/readyz`)
      const faults = ready.status === 200 ? [] : [`the server that was apart is not ready: ${ready.status}`]
      await field.end(apart)
      await field.add()
      return {
        did: `a server without its database for ${APART_MS / 1_000} s`,
        faults: [...faults, ...faultsOfReads(field)],
      }
    } finally {
      await proxy.close()
    }
  },
}

const [AHEAD_MS, EMBARGO_MS] = [2 * 3_600_000, 3_600_000]
const headers = { authorization: `Bearer ${METRICS_TOKEN}` }

/** A server whose clock is two hours ahead joins; a text is under embargo for one. */
export const clockAhead: Drill = {
  name: 'clock-ahead',
  nodes: { ...ON_ALL, sqlite: 'the database’s clock is the server’s' },
  play: async (field) => {
    const faults: string[] = []
    const text = await publishLater(field.desk, EMBARGO_MS)
    const ahead = await field.add({ DRILL_CLOCK_AHEAD_MS: String(AHEAD_MS) })
    // As whatever stands in front does with a server that is not ready.
    field.door.setNodes(field.nodes.filter((node) => node !== ahead).map(({ url }) => url))
    await work(6_000, field)
    const ready = await ask(`${ahead.url}/readyz`, { headers })
    if (ready.status !== 503) faults.push(`a server two hours ahead says that it is ready: ${ready.status}`)
    for (const node of field.nodes) {
      const shown = await ask(`${node.url}/v1/statements/${text.slug}`)
      if (shown.status !== 404)
        faults.push(`${node === ahead ? 'the server ahead' : 'a server on time'} shows what is under embargo`)
      const { body } = await ask(`${node.url}/v1/changes?limit=100`)
      if (JSON.stringify(body).includes(text.id)) faults.push('a change tells of what is under embargo')
    }
    await field.end(ahead)
    return { did: 'a server two hours ahead', faults: [...faults, ...faultsOfReads(field)] }
  },
}
