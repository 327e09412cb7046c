import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endRequests } from '../../../src/server/endRequests.ts'

const LONG_MS = 60_000

/** A server that answers nothing by itself, and a browser that keeps its connections. */
const open = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const ask = async () => {
    const answered = new Promise<number>((resolve, reject) => {
      get({ port, agent, host: '127.0.0.1' }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
      }).once('error', reject)
    })
    const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
    return { answered: answered.catch((error: NodeJS.ErrnoException) => error.code), response }
  }
  return { server, ask }
}

describe('a server that is told to stop', () => {
  it('lets a request in flight end, and waits for no connection that has nothing more to say', async () => {
    const { server, ask } = await open()
    const { answered, response } = await ask()
    const requests = endRequests(server)
    const ended = requests.within(LONG_MS)
    response.end('done')
    expect(await answered).toBe(200)
    await ended
    expect(server.listening).toBe(false)
  })

  it('hangs up on what has not ended in its time', async () => {
    const { server, ask } = await open()
    const { answered } = await ask()
    const requests = endRequests(server)
    await requests.within(1)
    await requests.cut()
    expect(await answered).toBe('ECONNRESET')
  })
})
