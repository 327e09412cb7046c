import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import { endRequests, listen, type Listening } from '../../../src/server/listen.ts'
import { ownAddress } from '../../../src/env.ts'

const HAS_IPV6 = Object.values(os.networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
)

describe('where the server listens', () => {
  const open: Listening[] = []
  const start = async (place: { host: string; port: number }): Promise<Listening> => {
    const listening = await listen(place, ({ socket }, response) => response.end(socket.localAddress))
    open.push(listening)
    return listening
  }
  const close = (listening: Listening) => endRequests(listening).cut()
  const ask = async (host: string, { port }: Listening) => (await fetch(`http://${host}:${port}`)).text()
  const isShut = (host: string, listening: Listening) =>
    ask(host, listening).then(
      () => false,
      () => true,
    )
  afterEach(() => Promise.all(open.splice(0).map(close)))

  it('is each address of localhost, on one port, and no other', async () => {
    const listening = await start({ host: 'localhost', port: 0 })
    expect(['127.0.0.1', '::1']).toContain(await ask('localhost', listening))
    expect(await ask('127.0.0.1', listening)).toBe('127.0.0.1')
    expect(await (HAS_IPV6 ? ask('[::1]', listening) : '::1')).toBe('::1')
    const bound = [listening.server, ...listening.besides].map(
      (each) => (each.address() as AddressInfo).address,
    )
    expect(bound).toEqual(HAS_IPV6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'])
  })

  it('is the one address that is named', async () => {
    const listening = await start({ host: '127.0.0.1', port: 0 })
    expect(await ask('127.0.0.1', listening)).toBe('127.0.0.1')
    expect([await isShut('[::1]', listening), await ask('localhost', listening)]).toEqual([true, '127.0.0.1'])
  })

  it.each(HAS_IPV6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'])(
    'is refused where something else listens on %s, and nothing is left open',
    async (host) => {
      const taken = createServer().listen(0, host)
      await once(taken, 'listening')
      const { port } = taken.address() as AddressInfo
      await expect(start({ host: 'localhost', port })).rejects.toThrow(
        `Port ${port} on ${host} is taken: stop`,
      )
      await new Promise((resolve) => taken.close(resolve))
      expect(await ask('127.0.0.1', await start({ host: 'localhost', port }))).toBe('127.0.0.1')
    },
  )

  it('is left on every address when the server ends, at once where nothing is in flight', async () => {
    const listening = await start({ host: 'localhost', port: 0 })
    await Promise.all(['127.0.0.1', ...(HAS_IPV6 ? ['[::1]'] : [])].map((host) => ask(host, listening)))
    await endRequests(listening).within(60_000)
    expect(listening.server.listening || listening.besides.some((each) => each.listening)).toBe(false)
  })
})

describe('the address that the server says', () => {
  it.each([
    ['localhost', 'http://localhost:3000'],
    ['127.0.0.1', 'http://localhost:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['192.0.2.7', 'http://192.0.2.7:3000'],
    ['2001:db8::7', 'http://[2001:db8::7]:3000'],
  ])('of %s is %s', (host, address) => {
    expect(ownAddress({ host, port: 3000 })).toBe(address)
  })
})
