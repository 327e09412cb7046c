import { Agent, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import type { PassOn } from '../answerWire.ts'
import { trustOf, type TrustProxy } from '../clientAddress.ts'

type Deps = {
  /** Where the main process listens. */
  socketPath: string
  trustProxy: TrustProxy
  /** Answers while the main process is not there. */
  away: (request: IncomingMessage, response: ServerResponse) => void
  /** Answers a write that the main process had begun to read, and never answered. */
  unsure: (request: IncomingMessage, response: ServerResponse) => void
}

/** As listen.ts. */
const MAX_HEADER_BYTES = 512 * 1024
/** Of one connection, and of nobody behind it (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te'],
  ...['trailer', 'transfer-encoding', 'upgrade', 'expect'],
])
const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'forwarded',
]

/** Hands a request to the main process of this machine, as it came, with the address from which it came. */
export const createPassOn = ({ socketPath, trustProxy, away, unsure }: Deps): PassOn => {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 })
  const trust = trustOf(trustProxy)

  const headersFor = (request: IncomingMessage): string[] => {
    const address = request.socket.remoteAddress ?? ''
    // What an address says that nobody trusts stays behind.
    const isTrusted = trust(address, 0)
    const kept = withoutNames(
      request.rawHeaders,
      (name) =>
        HOP_BY_HOP.has(name) ||
        name === 'host' ||
        (isTrusted ? name === 'x-forwarded-for' : FORWARDED.includes(name)),
    )
    const before = isTrusted ? request.headers['x-forwarded-for'] : undefined
    const { host } = request.headers
    return [
      ...kept,
      ...(host === undefined ? [] : ['Host', host]),
      // Node frames a body by itself for some methods only: of the others the main process would take it for another request.
      ...(request.headers['transfer-encoding'] === undefined ? [] : ['Transfer-Encoding', 'chunked']),
      ...['X-Forwarded-For', before === undefined ? address : `${String(before)}, ${address}`],
    ]
  }

  return (request, response, headers = {}) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const hasBody =
      request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined
    const send = (isAgain: boolean): void => {
      const passed = ask({
        ...{ socketPath, method: request.method, path: request.url, headers: headersFor(request) },
        // Of a connection that has been used before, nobody knows whether it ends just now: what must not be sent twice gets its own.
        ...{ agent: isRead && !hasBody ? agent : false, maxHeaderSize: MAX_HEADER_BYTES, setHost: false },
      })
      const onClose = () => void passed.destroy()
      response.once('close', onClose)
      let isAnswered = false
      let isHeard = false
      passed.on('socket', (socket) => {
        if (socket.connecting) socket.once('connect', () => (isHeard = true))
        else isHeard = true
      })
      passed.on('response', (answer) => {
        isAnswered = true
        copy(answer, response, headers)
      })
      passed.on('error', () => {
        response.off('close', onClose)
        // It need not have read all that it was sent: what it answers is whole all the same, or says itself that it is not.
        if (isAnswered || response.destroyed) return
        if (passed.reusedSocket && !isAgain) return send(true)
        if (isRead || !isHeard) away(request, response)
        else unsure(request, response)
      })
      if (hasBody) request.pipe(passed)
      else passed.end()
    }
    send(false)
  }
}

const copy = (answer: IncomingMessage, response: ServerResponse, headers: Record<string, string>): void => {
  const own = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  const kept = withoutNames(answer.rawHeaders, (name) => HOP_BY_HOP.has(name) || own.has(name))
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, [
    ...kept,
    ...Object.entries(headers).flat(),
  ])
  // What is told bit by bit begins before its first word.
  response.flushHeaders()
  answer.pipe(response)
  answer.on('error', () => response.destroy())
}

/** @param headers names and values in turn, as Node gives them. */
const withoutNames = (headers: readonly string[], isLeft: (name: string) => boolean): string[] => {
  const kept: string[] = []
  for (let place = 0; place < headers.length; place += 2) {
    const [name = '', value = ''] = [headers[place], headers[place + 1]]
    if (!isLeft(name.toLowerCase())) kept.push(name, value)
  }
  return kept
}
