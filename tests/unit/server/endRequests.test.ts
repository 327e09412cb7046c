import { once } from 'node:events'
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http'
import os from 'node:os'
import { endRequests, listen } from '../../../src/server/listen.ts'

const LONG_MS = 60_000
const ADDRESSES = ['127.0.0.1', '::1'].filter((wanted) =>
  Object.values(os.networkInterfaces()).some((all) => all?.some(({ address }) => address === wanted)),
)

/** A server that answers nothing by itself, and a browser that keeps its connections. */
const open = async (host: string) => {
  const listening = await listen({ host: 'localhost', port: 0 }, () => {})
  const { server, port } = listening
  const agent = new Agent({ keepAlive: true })
  const ask = async () => {
    const answered = new Promise<number>((resolve, reject) => {
      get({ port, agent, host }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
      }).once('error', reject)
    })
    const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
    return { answered: answered.catch((error: NodeJS.ErrnoException) => error.code), response }
  }
  return { listening, ask }
}

describe.each(ADDRESSES)('a server that is told to stop, asked at %s,', (host) => {
  it('lets a request in flight end, and waits for no connection that has nothing more to say', async () => {
    const { listening, ask } = await open(host)
    const { answered, response } = await ask()
    const requests = endRequests(listening)
    const ended = requests.within(LONG_MS)
    response.end('done')
    expect(await answered).toBe(200)
    await ended
    expect([listening.server, ...listening.besides].filter(({ listening: is }) => is)).toEqual([])
  })

  it('hangs up on what has not ended in its time', async () => {
    const { listening, ask } = await open(host)
    const { answered } = await ask()
    const requests = endRequests(listening)
    await requests.within(1)
    await requests.cut()
    expect(await answered).toBe('ECONNRESET')
  })
})
