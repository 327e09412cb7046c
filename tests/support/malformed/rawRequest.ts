import { connect } from 'node:net'

/** A request as bytes on the wire: nothing between corrects what it says. */
export type RawRequest = {
  method: string
  target: string
  headers: [string, string][]
  body: Buffer | null
  /** How the end of the body is told: by its length, in chunks, or by a length that is wrong. */
  framing: 'length' | 'chunked' | 'too-short' | 'too-long' | 'no-number' | 'both'
}
export type RawAnswer = { status: number | null; ms: number; text: string }

const framingOf = ({ body, framing }: RawRequest): [string, string][] => {
  if (!body) return []
  const length = body.length
  const chunked: [string, string] = ['Transfer-Encoding', 'chunked']
  const byFraming: Record<RawRequest['framing'], [string, string][]> = {
    length: [['Content-Length', String(length)]],
    chunked: [chunked],
    'too-short': [['Content-Length', String(Math.max(0, length - 1))]],
    'too-long': [['Content-Length', String(length + 10)]],
    'no-number': [['Content-Length', '1e3']],
    both: [['Content-Length', String(length)], chunked],
  }
  return byFraming[framing]
}

const bytesOf = (request: RawRequest, host: string): Buffer => {
  const { method, target, headers, body, framing } = request
  const named = headers.some(([name]) => name.toLowerCase() === 'host')
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...[...(named ? [] : [['Host', host]]), ...headers, ...framingOf(request), ['Connection', 'close']].map(
      ([name, value]) => `${name}: ${value}`,
    ),
  ]
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  if (!body) return head
  if (framing !== 'chunked' && framing !== 'both') return Buffer.concat([head, body])
  const chunk =
    body.length > 0 ? [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')] : []
  return Buffer.concat([head, ...chunk, Buffer.from('0\r\n\r\n')])
}

/** Sends the bytes and says no more, so that nobody waits for the rest of a body. Null: hung up without an answer. */
export const sendRaw = (url: string, request: RawRequest): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const { hostname, port, host } = new URL(url)
    const started = performance.now()
    const parts: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(bytesOf(request, host))
      if (request.framing === 'too-long') socket.end()
    })
    const finish = () => {
      const text = Buffer.concat(parts).toString('latin1')
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]
      resolve({ status: status ? Number(status) : null, ms: performance.now() - started, text })
    }
    socket.on('data', (part) => parts.push(part))
    socket.on('error', () => socket.destroy())
    socket.on('close', finish)
  })

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** The request as a person repeats it; what has no letter is written as an escape of the shell. */
export const toCurl = (url: string, { method, target, headers, body, framing }: RawRequest): string =>
  [
    `curl -i --path-as-is -X ${quoted(method)} ${quoted(url + target)}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(framing === 'chunked' ? ["-H 'Transfer-Encoding: chunked'"] : []),
    ...(body ? [`--data-binary $'${escaped(body.subarray(0, 2000))}'`] : []),
    ...(body && framing !== 'length' ? [`# framing: ${framing}`] : []),
  ].join(' ')

const escaped = (body: Buffer) =>
  [...body]
    .map((byte) =>
      byte > 31 && byte < 127 && byte !== 39 && byte !== 92
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')
