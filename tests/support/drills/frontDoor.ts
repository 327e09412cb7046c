import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What stands in front of the servers, as nginx does by `proxy_next_upstream error timeout http_502 http_503`: a read is asked of the
 * next server where one does not answer it; a write only where it has reached none. A read over a connection that was kept, which its
 * server may be closing at that moment, is asked once more over another one first.
 */
export type FrontDoor = {
  url: string
  /** The servers that are asked from now on, by turns. */
  setNodes: (urls: readonly string[]) => void
  /** Processes that only read, which are asked first what the world reads. */
  setReaders: (urls: readonly string[]) => void
  close: () => Promise<void>
}

type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: Buffer }
type Got = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** A server that does not answer for so long is passed over. */
const PATIENCE_MS = 15_000
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export const openFrontDoor = async (): Promise<FrontDoor> => {
  let [nodes, readers] = [[] as readonly string[], [] as readonly string[]]
  let turn = 0
  const answer = async (asked: Asked): Promise<Got | null> => {
    turn += 1
    const isRead = asked.method === 'GET' || asked.method === 'HEAD'
    const mine = turn
    const tried = new Set<string>()
    /** Of the servers of this moment: one may have taken the place of those that were there first. */
    const next = (): string | undefined => {
      const first = isRead && asked.path.startsWith('/v1/') ? readers : []
      return [...first, ...turned(nodes, mine)].find((node) => !tried.has(node))
    }
    let last: Got | null = null
    for (let node = next(); node !== undefined; node = next()) {
      tried.add(node)
      try {
        last = await (isRead ? askTwice(node, asked) : ask(node, asked))
        if (!isRead || last.status < 502) return last
      } catch (error) {
        const hasArrived = (error as NodeJS.ErrnoException).code !== 'ECONNREFUSED'
        if (!isRead && hasArrived) return null
      }
    }
    return last ?? NOBODY
  }
  const server = createServer((incoming, response) => {
    void read(incoming)
      .then((body) =>
        answer({
          ...{ method: incoming.method ?? 'GET', path: incoming.url ?? '/', headers: incoming.headers, body },
        }),
      )
      .then(
        (got) => (got ? send(response, got) : response.destroy()),
        () => response.destroy(),
      )
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setNodes: (urls) => void (nodes = [...urls]),
    setReaders: (urls) => void (readers = [...urls]),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const turned = <T>(all: readonly T[], turn: number): T[] => {
  const at = turn % Math.max(1, all.length)
  return [...all.slice(at), ...all.slice(0, at)]
}

const NOBODY: Got = {
  status: 503,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ errors: [{ message: 'No server answers.', reason: 'unavailable' }] })),
}

const read = async (incoming: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const askTwice = (node: string, asked: Asked): Promise<Got> =>
  ask(node, asked).catch((error: unknown) => {
    if (!(error instanceof KeptConnectionLost)) throw error
    return ask(node, asked, false)
  })

class KeptConnectionLost extends Error {}

/** @param over which connections; false: one of its own. */
const ask = (
  node: string,
  { method, path, headers, body }: Asked,
  over: Agent | false = agent,
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { connection: _, ...passed } = headers
    const asking = request(`${node}${path}`, { agent: over, method, headers: passed, timeout: PATIENCE_MS })
    asking.on('timeout', () => asking.destroy(new Error('It does not answer.')))
    asking.on('error', (error: NodeJS.ErrnoException) =>
      reject(asking.reusedSocket && error.code === 'ECONNRESET' ? new KeptConnectionLost() : error),
    )
    asking.on('response', (incoming) => {
      read(incoming).then((got) => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: got })
      }, reject)
    })
    asking.end(body)
  })

const send = (response: ServerResponse, { status, headers, body }: Got): void => {
  const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...passed } = headers
  response.writeHead(status, passed)
  response.end(body)
}
