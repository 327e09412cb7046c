import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createAnswerSender, type SendAnswer } from '../../../src/server/answerSender.ts'
import type { WireAnswer } from '../../../src/wire/http/answers.ts'

const bodied = (body: string | Buffer): WireAnswer => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain', ETag: '"a"', 'Content-Length': String(Buffer.byteLength(body)) },
  body,
})
const ALL_BYTES = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
const ALWAYS = { 'X-Always': 'a' }
const KNOWN: Record<string, WireAnswer> = {
  '/text': bodied('what is kept'),
  '/urdu': bodied('جو رکھا گیا ہے · é'),
  '/bytes': bodied(ALL_BYTES),
  '/long-text': bodied('ہ'.repeat(200_000)),
  '/long-bytes': bodied(Buffer.concat(Array.from({ length: 300 }, () => ALL_BYTES))),
  '/same': { status: 304, headers: { ETag: '"a"', Vary: 'Accept-Encoding' }, body: '' },
}

const byNode: SendAnswer = (_request, response, { answer, more }) => {
  const always = [...Object.entries(ALWAYS), ...Object.entries(answer.headers)].flat()
  response.writeHead(answer.status, [...always, ...more])
  response.end(answer.body)
}

describe('answers that are kept', () => {
  const servers: Server[] = []

  const serve = async (send: SendAnswer): Promise<number> => {
    let requests = 0
    const server = createServer((request: IncomingMessage, response: ServerResponse) => {
      const answer = KNOWN[request.url ?? ''] ?? { status: 404, headers: {}, body: '' }
      send(request, response, { answer, more: ['X-Request-Id', String((requests += 1))] })
    })
    servers.push(server.listen(0, '127.0.0.1'))
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  afterAll(() => servers.forEach((server) => server.close()))

  /** All that the server says on one connection, until it ends; instants are taken out. */
  const talk = async (port: number, requests: readonly string[]): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')))
    socket.write(requests.join(''))
    await once(socket, 'close')
    expect(heard.match(/Date: (.*)\r\n/g)?.every((line) => !Number.isNaN(Date.parse(line.slice(6))))).toBe(
      true,
    )
    return heard.replaceAll(/Date: .{29}\r\n/g, 'Date: …\r\n')
  }

  const ask = (method: string, path: string, more = '', version = '1.1') =>
    `${method} ${path} HTTP/${version}\r\nHost: newsroom.example\r\n${more}\r\n`
  const last = (path: string) => ask('GET', path, 'Connection: close\r\n')

  it.each([
    ['one after the other', [ask('GET', '/text'), ask('GET', '/text'), ask('GET', '/same'), last('/text')]],
    ['to HEAD', [ask('GET', '/text'), ask('HEAD', '/text'), ask('HEAD', '/text'), last('/same')]],
    ['to who wants no second one', [ask('GET', '/text'), ask('GET', '/same'), last('/same')]],
    ['to HTTP/1.0', [ask('GET', '/text'), ask('GET', '/text', '', '1.0')]],
    ['to HTTP/1.0 first', [ask('GET', '/text', '', '1.0')]],
    [
      'of bytes',
      ['/text', '/bytes', '/urdu', '/bytes'].map((path) => ask('GET', path)).concat(last('/urdu')),
    ],
    [
      'long',
      ['/long-text', '/long-bytes', '/text', '/long-text']
        .map((path) => ask('GET', path))
        .concat(last('/long-bytes')),
    ],
    [
      'to HEAD, of bytes',
      [ask('GET', '/bytes'), ask('HEAD', '/bytes'), ask('HEAD', '/long-bytes'), last('/bytes')],
    ],
    ['of nothing', [ask('GET', '/nothing', 'A: b\r\n'), last('/nothing')]],
  ])('are what Node makes of them, byte for byte: %s', async (_name, requests) => {
    const heard = await talk(await serve(createAnswerSender(() => ALWAYS)), requests)
    expect(heard).toBe(await talk(await serve(byNode), requests))
    expect(heard.split('HTTP/1.1 ')).toHaveLength(requests.length + 1)
  })

  it('refuse a value that would end its line', async () => {
    const send = createAnswerSender(() => ALWAYS)
    const port = await serve((request, response, sent) => {
      if (request.url !== '/bad') return send(request, response, sent)
      const answer = { status: 200, headers: { A: 'b\r\nSet-Cookie: c' }, body: '' }
      expect(() => send(request, response, { ...sent, answer })).toThrow(/Invalid character/)
      send(request, response, sent)
    })
    const heard = await talk(port, [ask('GET', '/text'), ask('GET', '/bad'), last('/text')])
    expect(heard.split('HTTP/1.1 200')).toHaveLength(3)
    expect(heard).not.toContain('Set-Cookie')
  })
})
