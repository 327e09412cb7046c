import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { isReplicaSet } from './storeUnderTest.ts'

/** One connection of a server to its database, as it goes through a relay. */
export type Link = {
  toServer: (bytes: Buffer) => void
  toClient: (bytes: Buffer) => void
  /** Nothing more is read of the client until this has ended. */
  hold: (work: () => Promise<void>) => void
  cut: () => void
}

type Ears = { asked: (bytes: Buffer) => void; answered: (bytes: Buffer) => void }

export type Relay = {
  /** The address of a database, by way of it. */
  through: (uri: string) => string
  links: () => Link[]
  close: () => Promise<void>
}

/**
 * Stands between a server and its database.
 *
 * @param uri of the database; asked for each connection where it may become another one.
 * @param open says what becomes of the bytes of a new connection; null: it is not taken.
 */
export const openRelay = async (
  uri: string | (() => string),
  open: (link: Link) => Ears | null,
): Promise<Relay> => {
  const links = new Map<Socket, Link>()
  const proxy = createServer((client) => {
    const { hostname, port } = new URL(typeof uri === 'string' ? uri : uri())
    const server = connect({ host: hostname, port: Number(port) })
    const link = linkOf(client, server)
    links.set(client, link)
    client.on('error', () => server.destroy())
    server.on('error', () => client.destroy())
    server.on('close', () => client.destroy())
    client.on('close', () => {
      links.delete(client)
      server.destroy()
    })
    const ears = open(link)
    if (!ears) return link.cut()
    client.on('data', ears.asked)
    server.on('data', ears.answered)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    through: (database) => {
      const through = Object.assign(new URL(database), {
        host: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      })
      // A replica set says where it is, and MongoDB's driver would go there.
      if (isReplicaSet(database)) through.searchParams.set('directConnection', 'true')
      return through.href
    },
    links: () => [...links.values()],
    close: () => {
      for (const link of links.values()) link.cut()
      return new Promise((resolve) => proxy.close(() => resolve()))
    },
  }
}

const linkOf = (client: Socket, server: Socket): Link => {
  const cut = () => {
    client.destroy()
    server.destroy()
  }
  return {
    toServer: (bytes) => void server.write(bytes),
    toClient: (bytes) => void client.write(bytes),
    hold: (work) => {
      client.pause()
      work().then(() => client.resume(), cut)
    },
    cut,
  }
}
