import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import v8 from 'node:v8'
import { getPayload, type Payload } from 'payload'
import { createConfig } from '../../../src/createConfig.ts'
import { readEnv } from '../../../src/env.ts'
import { createLog } from '../../../src/log.ts'
import { createServer } from '../../../src/server/createServer.ts'
import { partsOf } from '../../../src/server/openNewsroom.ts'
import { seedPeople } from '../../../src/server/story/people.ts'
import { addServices, stopServices } from '../../../src/services.ts'
import type { Mark, Memory, Order, Reply } from './orders.ts'
import { setClockAhead, withMigration } from '../drills/changed.ts'
import { createReaper } from './reaper.ts'
import { watchDatabase } from './watchDatabase.ts'
import { watchFiles } from './watchFiles.ts'

/**
 * The server of src/server/openNewsroom.ts without Next's pages, which write nothing: the same configuration, services,
 * reconciler and doors. It opens the data that its parent names, and kills itself at the write that the parent names.
 */
const reaper = createReaper()
watchFiles(reaper)
type Open = { payload: Payload; server: Server; url: string }
let present: Open | null = null

const open = async (env: Record<string, string>): Promise<Open> => {
  const read = readEnv(env)
  const config = await createConfig(read)
  if (env.DRILL_MIGRATION) config.db = await withMigration(read)
  if (env.DRILL_CLOCK_AHEAD_MS) setClockAhead(Number(env.DRILL_CLOCK_AHEAD_MS))
  config.db = watchDatabase(config.db, reaper)
  // The doors find Payload by its default name, and here it is another one from one newsroom to the next.
  ;(globalThis as { _payload?: Map<string, unknown> })._payload?.delete('default')
  const payload = await getPayload({ config })
  const server = createHttpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  addServices(payload, { publicUrl: () => url })
  const { listener } = createServer({
    ...partsOf(payload),
    config,
    next: async (_request, response) => void response.status(404).end(),
    log: createLog(read),
    requestLog: null,
    ...{ publicUrl: url, metricsToken: read.metricsToken, trustProxy: false },
    anonymousPerMinute: read.wireAnonymousPerMinute,
  })
  server.on('request', listener)
  return { payload, server, url }
}

const close = async (): Promise<void> => {
  if (!present) return
  const { payload, server } = present
  present = null
  await stopServices(payload)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await payload.destroy()
}

/**
 * Whatever nobody needs goes first, also what one collection leaves for the next: V8 collects until nothing more goes before it counts the
 * objects of a class (`HeapProfiler::QueryObjects`). Code that was compiled is counted apart: there is more of it for as long as
 * functions become frequent for the first time, and no request adds to it.
 */
const readMemory = (): Memory => {
  v8.queryObjects(class Nobody {})
  const { heapUsed, external, rss } = process.memoryUsage()
  const { code_and_metadata_size: machineCode, bytecode_and_metadata_size: bytecode } =
    v8.getHeapCodeStatistics()
  return { used: heapUsed + external, code: machineCode + bytecode, resident: rss }
}

const readMarks = async (): Promise<Mark[]> => {
  const found = await present?.payload.db.find<Mark>({ collection: 'register-entries', pagination: false })
  return (found?.docs ?? []).map(({ id, pendingSeq }) => ({ id, pendingSeq: pendingSeq ?? 0 }))
}

const obey = async (given: Order): Promise<Reply> => {
  switch (given.order) {
    case 'open':
      present = await open(given.env)
      if (given.seed) await seedPeople(present.payload, given.seed.password)
      return { reply: 'opened', url: present.url }
    case 'arm':
      reaper.arm(given.at, given.moment)
      return { reply: 'armed' }
    case 'count':
      reaper.count()
      return { reply: 'counting' }
    case 'report':
      return { reply: 'reported', writes: reaper.writes() }
    case 'inspect':
      return { reply: 'inspected', marks: await readMarks() }
    case 'measure':
      return { reply: 'measured', memory: readMemory() }
    case 'close':
      await close()
      return { reply: 'closed' }
  }
}

const tell = (reply: Reply): void => void process.send?.(reply)

process.on('message', (given: Order) => {
  obey(given).then(tell, (error: unknown) =>
    tell({
      reply: 'failed',
      sentence: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  )
})
process.on('disconnect', () => process.exit(0))
tell({ reply: 'ready' })
