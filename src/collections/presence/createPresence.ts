import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import { createOpenStreams } from './openStreams.ts'
import type { OpenStreams, Presence } from './types.ts'

/** How long a window counts that has not said again that it is open: a server may have died with it. */
export const LEASE_MS = 30_000

type Row = { id: string; entry: string; person: string; until: number }

/** Kept in the store, so that people on different servers see each other; by the machine's clock, whatever the newsroom's says. */
export const createPresence = (payload: Payload, slugs: Slugs): Presence => {
  const { db } = payload
  const collection = slugs.presences
  const stopping = new AbortController()
  const find = async (where: Parameters<typeof db.find>[0]['where']): Promise<Row[]> =>
    (await db.find<Row>({ collection, where, pagination: false, limit: 0 })).docs
  const remove = (id: string) => db.deleteMany({ collection, where: { id: { equals: id } } })
  return {
    open: async (entry, person) => {
      const id = randomUUID()
      // Whoever comes cleans up after those that never said good-bye.
      await db.deleteMany({ collection, where: { until: { less_than: Date.now() } } })
      await db.create({ collection, data: { id, entry, person, until: Date.now() + LEASE_MS } })
      return {
        renew: async () => {
          const data = { until: Date.now() + LEASE_MS }
          await db.updateOne({ collection, where: { id: { equals: id } }, data, options: { atomic: true } })
        },
        close: async () => {
          await remove(id)
        },
      }
    },
    others: async (entry, person) => {
      const rows = await find({ entry: { equals: entry } })
      const ids = rows.flatMap((row) => (row.until > Date.now() && row.person !== person ? [row.person] : []))
      if (ids.length === 0) return []
      const { docs } = await db.find<{ id: string; name?: string | null }>({
        collection: peopleOf(slugs),
        where: { id: { in: [...new Set(ids)] } },
        pagination: false,
      })
      return docs
        .map(({ id, name }) => ({ id, name: name ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
    },
    streams: untilTheEnd(createOpenStreams(payload, slugs), () => stopping.abort()),
    stopping: stopping.signal,
    stop: () => stopping.abort(),
  }
}

/**
 * A host's server that is told to stop waits for what is open, and nobody tells the newsroom: its streams end by themselves
 * then. Where nobody handles a signal the process ends by it, and must go on doing so.
 */
const untilTheEnd = (streams: OpenStreams, stop: () => void): OpenStreams => {
  let isListening = false
  return {
    open: (reader) => {
      const handled = isListening ? [] : SIGNALS.filter((signal) => process.listenerCount(signal) > 0)
      for (const signal of handled) process.once(signal, stop)
      isListening = true
      return streams.open(reader)
    },
  }
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const
