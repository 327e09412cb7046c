import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FrontDoor, openFrontDoor } from '../../support/drills/frontDoor.ts'

describe('the front door of a drill', () => {
  const servers: Server[] = []
  let door: FrontDoor

  beforeAll(async () => {
    door = await openFrontDoor()
  })
  afterAll(async () => {
    await door.close()
    for (const server of servers) server.closeAllConnections()
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  })

  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const answering = (words: string) => serve((_request, response) => void response.end(words))
  const read = async () => {
    const answer = await fetch(`${door.url}/v1/statements`)
    return [answer.status, await answer.text()]
  }

  it('asks the next server where one dies with a read', async () => {
    const dying = await serve((request) => void request.socket.destroy())
    door.setNodes([dying, await answering('alive')])
    expect([await read(), await read()]).toEqual([
      [200, 'alive'],
      [200, 'alive'],
    ])
  })

  it('asks the one that has taken the place of all that were there', async () => {
    const another = await answering('another')
    const dying = await serve((request) => {
      door.setNodes([another])
      request.socket.destroy()
    })
    door.setNodes([dying])
    expect(await read()).toEqual([200, 'another'])
  })

  it('says that no server answers where none does, once each has been asked', async () => {
    let asked = 0
    const dying = await serve((request) => {
      asked += 1
      request.socket.destroy()
    })
    door.setNodes([dying])
    expect(await read()).toEqual([503, expect.stringContaining('unavailable')])
    expect(asked).toBe(1)
  })
})
