import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createHeaderCache, type WriteHead } from '../../../src/server/headerCache.ts'
import type { WireAnswer } from '../../../src/wire/http/answers.ts'

const BODY = 'what is kept'
const ALWAYS = { 'X-Always': 'a' }
const KNOWN: Record<string, WireAnswer> = {
  '/text': {
    status: 200,
    headers: { 'Content-Type': 'text/plain', ETag: '"a"', 'Content-Length': String(BODY.length) },
    body: BODY,
  },
  '/same': { status: 304, headers: { ETag: '"a"', Vary: 'Accept-Encoding' }, body: '' },
}

const byNode: WriteHead = (_request, response, { answer, more }) => {
  const always = [...Object.entries(ALWAYS), ...Object.entries(answer.headers)].flat()
  response.writeHead(answer.status, [...always, ...more])
}

describe('heads of answers that are kept', () => {
  const servers: Server[] = []

  const serve = async (writeHead: WriteHead): Promise<number> => {
    let requests = 0
    const server = createServer((request: IncomingMessage, response: ServerResponse) => {
      const answer = KNOWN[request.url ?? ''] ?? { status: 404, headers: {}, body: '' }
      writeHead(request, response, { answer, more: ['X-Request-Id', String((requests += 1))] })
      response.end(answer.body)
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
    ['of nothing', [ask('GET', '/nothing', 'A: b\r\n'), last('/nothing')]],
  ])('are what Node makes of them, byte for byte: %s', async (_name, requests) => {
    const heard = await talk(await serve(createHeaderCache(ALWAYS)), requests)
    expect(heard).toBe(await talk(await serve(byNode), requests))
    expect(heard.split('HTTP/1.1 ')).toHaveLength(requests.length + 1)
  })

  it('refuse a value that would end its line', async () => {
    const writeHead = createHeaderCache(ALWAYS)
    const port = await serve((request, response, head) => {
      if (request.url !== '/bad') return writeHead(request, response, head)
      const answer = { status: 200, headers: { A: 'b\r\nSet-Cookie: c' } }
      expect(() => writeHead(request, response, { ...head, answer })).toThrow(/Invalid character/)
      writeHead(request, response, head)
    })
    const heard = await talk(port, [ask('GET', '/text'), ask('GET', '/bad'), last('/text')])
    expect(heard.split('HTTP/1.1 200')).toHaveLength(3)
    expect(heard).not.toContain('Set-Cookie')
  })
})
