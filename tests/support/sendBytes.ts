import { connect } from 'node:net'
import { OF_THE_MOMENT } from './cast.ts'

export type Heard = { status: number | null; headers: Map<string, string>; body: string }

/** More than any answer takes; what has not come by then does not come. */
const PATIENCE_MS = 20_000

/**
 * Sends the bytes as they are, nothing between corrects them, and listens until the server hangs up.
 *
 * @returns status null where it did so without an answer.
 * @throws Error where neither an answer nor an end has come.
 */
export const sendBytes = (url: string, bytes: string): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const parts: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes))
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy()
      reject(new Error(`Nobody answers: ${bytes.slice(0, 200)}`))
    })
    socket.on('data', (part) => parts.push(part))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(toHeard(Buffer.concat(parts).toString('utf8'))))
  })

/** A head in the order of its lines, and what stands behind it. */
const toHeard = (text: string): Heard => {
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, Math.max(0, end)).split('\r\n')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  const body = end < 0 ? '' : text.slice(end + 4)
  const isInChunks = headers.get('transfer-encoding') === 'chunked'
  return { status: status ? Number(status) : null, headers, body: isInChunks ? joined(body) : body }
}

/** Where one chunk ends and the next begins is the network's business. Of bytes that are UTF-8: lengths count them. */
const joined = (chunks: string): string => {
  const bytes = Buffer.from(chunks)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n', at)
    const length = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16)
    if (!(length > 0)) break
    parts.push(bytes.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts).toString('utf8')
}

/** A page names its style sheets in the head only where they were ready before its first byte. */
const OF_A_PAGE = [...OF_THE_MOMENT, 'link']

/** All that a reader can tell an answer by; a page's own scripts come in no certain order and have a nonce of their own. */
export const toTold = ({ status, headers, body }: Heard): string[] => {
  const told = [...headers].filter(([name]) => !OF_A_PAGE.includes(name) && !name.startsWith('ratelimit'))
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false
  const text = isPage ? body.replace(/<script.*?<\/script>/gs, '') : body
  return [status, ...told.flat(), text].map((part) => String(part).replace(/ nonce="[^"]*"/g, ''))
}
