import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSocketServer, type AddressInfo, type Server as SocketServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Guard } from '../../../../src/wire/webhooks/targets.ts'
import { createPost } from '../../../../src/wire/webhooks/post.ts'

const LIMITS = { connectMs: 300, wholeMs: 500 }
const OPEN: Guard = { policy: { acceptsPrivate: true }, resolve: async () => ['127.0.0.1'] }
const open: (Server | SocketServer)[] = []

const listen = (server: Server | SocketServer): Promise<string> => {
  open.push(server)
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    ),
  )
}
const serve = (listener: RequestListener) => listen(createServer(listener))
const letterTo = (url: string) => ({ url, headers: { 'webhook-id': 'one' }, body: '{"a":"ü"}' })
const post = (url: string, guard = OPEN, signal = new AbortController().signal) =>
  createPost(guard, LIMITS)(letterTo(url), signal)

afterAll(() => {
  for (const server of open) {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  }
})

describe('a letter to a receiver', () => {
  it('is one POST with its headers and its body, over a connection of its own', async () => {
    const seen: unknown[] = []
    const url = await serve((request, response) => {
      const { method, headers } = request
      request.on('data', (chunk: Buffer) => seen.push(method, headers, chunk.toString()))
      request.on('end', () => response.end())
    })
    expect(await post(url)).toEqual({ status: 200 })
    expect(seen).toEqual([
      'POST',
      expect.objectContaining({
        ...{ 'webhook-id': 'one', 'content-length': '10', 'accept-encoding': 'identity' },
        connection: 'close',
      }),
      '{"a":"ü"}',
    ])
  })

  it('brings back for how long a receiver wants nothing', async () => {
    const url = await serve((_request, response) => response.writeHead(429, { 'retry-after': '90' }).end())
    expect(await post(url)).toEqual({ status: 429, pauseMs: 90_000 })
  })

  it('24: follows no redirect', async () => {
    let second = 0
    const inside = await serve((_request, response) => {
      second += 1
      response.end()
    })
    for (const status of [301, 302, 303, 307, 308]) {
      const url = await serve((_request, response) => response.writeHead(status, { location: inside }).end())
      expect(await post(url)).toEqual({ status })
    }
    expect(second).toBe(0)
  })

  it('waits no longer than it says for a receiver that says nothing', async () => {
    const url = await listen(createSocketServer(() => undefined))
    const started = Date.now()
    expect(await post(url)).toEqual({ status: null, why: 'too-slow' })
    expect(Date.now() - started).toBeLessThan(1500)
  })

  it('counts the status alone, whatever comes behind it and however slowly', async () => {
    const trickle = await serve((_request, response) => {
      response.writeHead(200).write('a')
      const timer = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(timer))
    })
    // Packed before anybody waits: to pack it takes as long as the letter may.
    const packed = gzipSync(Buffer.alloc(50_000_000))
    const flood = await serve((_request, response) => {
      response.writeHead(500, { 'content-encoding': 'gzip' }).end(packed)
    })
    const broken = await serve((_request, response) => {
      response.writeHead(202, { 'content-length': '100' }).write('a', () => response.destroy())
    })
    const started = Date.now()
    expect(await post(trickle)).toEqual({ status: 200 })
    expect(Date.now() - started).toBeLessThan(2000)
    expect(await post(flood)).toEqual({ status: 500 })
    expect(await post(broken)).toEqual({ status: 202 })
  })

  it('says that nobody is there, or that what is there speaks otherwise', async () => {
    const closed = createServer()
    const url = await listen(closed)
    await new Promise((resolve) => closed.close(resolve))
    expect(await post(url)).toEqual({ status: null, why: 'no-connection' })
    const other = await listen(createSocketServer((socket) => void socket.end('220 mail.example\r\n')))
    expect(await post(other)).toEqual({ status: null, why: 'no-connection' })
    expect(await post(url.replace('http:', 'https:'))).toEqual({ status: null, why: 'no-connection' })
  })

  it('is cut off when the server stops', async () => {
    const url = await listen(createSocketServer(() => undefined))
    const stopping = new AbortController()
    const sent = post(url, OPEN, stopping.signal)
    stopping.abort()
    expect(await sent).toEqual({ status: null, why: 'stopped' })
  })
})

describe('24: the name of a receiver', () => {
  const strict = (...answers: string[][]) => {
    const asked: string[] = []
    const resolve = async (name: string) => {
      asked.push(name)
      return answers[Math.min(asked.length, answers.length) - 1] ?? []
    }
    return { guard: { policy: { acceptsPrivate: false }, resolve }, asked }
  }
  const refused = { status: null, why: 'target-refused' }

  it('is looked up for each connection, and a private answer is refused, also beside a public one', async () => {
    // The first answer is of the world and belongs to nobody; the second one is this machine.
    const { guard, asked } = strict(['2000::1'], ['127.0.0.1'], ['8.8.8.8', '::1'])
    const first = await post('https://rebinding.example/', guard)
    expect(first.status).toBeNull()
    expect(first).not.toEqual(refused)
    expect(await post('https://rebinding.example/', guard)).toEqual(refused)
    expect(await post('https://rebinding.example/', guard)).toEqual(refused)
    expect(asked).toEqual(Array(3).fill('rebinding.example'))
  })

  it('is connected to at the address that was checked, and no other look-up takes place', async () => {
    const url = await serve((request, response) => response.writeHead(request.headers.host ? 200 : 400).end())
    const guard = { ...OPEN, resolve: async () => ['127.0.0.1'] }
    expect(await post(url.replace('127.0.0.1', 'known-to-nobody.example'), guard)).toEqual({ status: 200 })
  })

  it('may be none at all: an address in its place is checked like one', async () => {
    const { guard, asked } = strict([])
    for (const host of ['127.0.0.1', '[::ffff:127.0.0.1]', '2130706433', '169.254.169.254'])
      expect(await post(`https://${host}/`, guard)).toEqual(refused)
    expect(asked).toEqual([])
  })

  it('that stands for nothing is nobody', async () => {
    expect(await post('https://nothing.example/', strict([]).guard)).toEqual({
      status: null,
      why: 'no-connection',
    })
  })
})
