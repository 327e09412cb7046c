import { createServer as createHttpServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net'
import { createWebhookReceiver, type Received } from '../../../docs/samples/webhookReceiver.mjs'

/** One POST that was believed. */
export type Got = Received & { id: string; at: number; body: string }
/** Other people's servers, real ones. */
export type Target = { url: string; close: () => void }
/** The receiver of the documentation, with what it has been told; `trust` gives it the secrets that it goes by. */
export type Believer = Target & { got: Got[]; trust: (...secrets: string[]) => void; posts: () => number }
/** Answers everything with one status, until it is told another one. */
export type Answerer = Target & {
  ids: string[]
  headers: IncomingHttpHeaders[]
  answer: (status: number) => void
}

const listen = (server: Server | SocketServer): Promise<Target> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
        close: () => {
          if ('closeAllConnections' in server) server.closeAllConnections()
          server.close()
        },
      }),
    ),
  )

export const believer = async (): Promise<Believer> => {
  const got: Got[] = []
  let posts = 0
  let sample = createWebhookReceiver({ secrets: [], onMessage: () => undefined })
  const seen = new Set<string>()
  const server = createHttpServer((request, response) => {
    posts += 1
    sample.emit('request', request, response)
  })
  return {
    ...(await listen(server)),
    got,
    posts: () => posts,
    trust: (...secrets) => {
      sample = createWebhookReceiver({
        secrets,
        seen,
        onMessage: (message, { id, body }) => void got.push({ ...message, id, body, at: Date.now() }),
      })
    },
  }
}

export const answerer = async (first: number): Promise<Answerer> => {
  let status = first
  const [ids, headers]: [string[], IncomingHttpHeaders[]] = [[], []]
  const server = createHttpServer((request, response) => {
    ids.push(String(request.headers['webhook-id']))
    headers.push(request.headers)
    response.writeHead(status).end('Words that nobody reads.')
  })
  return { ...(await listen(server)), ids, headers, answer: (next) => void (status = next) }
}

/** Takes connections, and says nothing. */
export const hanging = (): Promise<Target> => {
  const open = new Set<{ destroy: () => void }>()
  const server = createSocketServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
  })
  return listen(server).then((target) => ({
    ...target,
    close: () => {
      for (const socket of open) socket.destroy()
      target.close()
    },
  }))
}
