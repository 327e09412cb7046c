import type { MongoClient } from 'mongodb'

/** What MongoDB's driver keeps of one of its connections. */
type Link = {
  error: Error | null
  writeCommand: (...given: unknown[]) => Promise<unknown>
  once: (event: 'close', listener: () => void) => unknown
  off: (event: 'close', listener: () => void) => unknown
}
type Monitored = {
  topology?: { s: { servers: Map<string, { monitor?: { connection: Link | null } | null }> } }
}

const mended = new WeakSet<object>()

/**
 * MongoDB's driver writes to a socket that is gone already as to one that is full, and waits for it to empty, for ever
 * (mongodb/lib/cmap/connection.js, `writeCommand`, seen in 6.20.0): a request is never answered, and where it is the
 * connection that watches the server, nothing is any more until the process starts again. Here such a wait ends with its
 * connection, by the driver's own error.
 *
 * @param kind what its connections are made of.
 */
export const endWithSocket = (kind: Link): void => {
  if (mended.has(kind)) return
  mended.add(kind)
  const { writeCommand: write } = kind
  kind.writeCommand = function (this: Link, ...given) {
    return new Promise((resolve, reject) => {
      const end = () => reject(this.error ?? new Error('The connection to MongoDB has ended.'))
      this.once('close', end)
      write
        .apply(this, given)
        .finally(() => this.off('close', end))
        .then(resolve, reject)
    })
  }
}

/** The same for a client that is connected: it has a connection that watches the server by then. */
export const mendConnections = (client: MongoClient): void => {
  const servers = [...((client as unknown as Monitored).topology?.s.servers.values() ?? [])] // the driver's own
  const link = servers.find(({ monitor }) => monitor?.connection)?.monitor?.connection
  if (link) endWithSocket(Object.getPrototypeOf(link) as Link) // its class has it
}
