import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** What stands between a server and its PostgreSQL, and cuts a connection at one COMMIT. */
export type CuttingProxy = {
  /** The address of a database, by way of it. */
  through: (uri: string) => string
  /** Of the next COMMIT behind a statement with these words: before it gets there, or when it is done and before its answer gets back. */
  cutNext: (moment: 'before' | 'after', words: string) => void
  /** Nobody comes through, and who is there is out. */
  shut: (isShut: boolean) => void
  /** How often it has cut so far. */
  cuts: () => number
  close: () => Promise<void>
}

/** A simple query: its kind, its length, its words, a zero. */
const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1')
const BEGIN = 'BEGIN ISOLATION'

export const openCuttingProxy = async (uri: string): Promise<CuttingProxy> => {
  const { hostname, port } = new URL(uri)
  const open = new Set<Socket>()
  let armed: { moment: 'before' | 'after'; words: string } | null = null
  let [cuts, isShut] = [0, false]

  const proxy = createServer((client) => {
    if (isShut) return client.destroy()
    const server = connect({ host: hostname, port: Number(port) })
    let [isCutting, isMeant] = [false, false]
    const cut = () => {
      cuts += 1
      client.destroy()
      server.destroy()
    }
    client.on('data', (bytes) => {
      if (bytes.includes(BEGIN)) isMeant = false
      isMeant ||= armed !== null && bytes.includes(armed.words)
      const moment = isMeant && bytes.includes(COMMIT) ? armed?.moment : undefined
      if (moment) armed = null
      if (moment === 'before') return cut()
      isCutting ||= moment === 'after'
      server.write(bytes)
    })
    server.on('data', (bytes) => (isCutting ? cut() : client.write(bytes)))
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    through: (database) =>
      Object.assign(new URL(database), { host: `127.0.0.1:${(proxy.address() as AddressInfo).port}` }).href,
    cutNext: (moment, words) => (armed = { moment, words }),
    shut: (is) => {
      isShut = is
      if (isShut) for (const socket of open) socket.destroy()
    },
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => proxy.close(() => resolve()))
    },
  }
}
