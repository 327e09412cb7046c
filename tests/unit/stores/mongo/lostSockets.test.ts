import { once } from 'node:events'
import { createRequire } from 'node:module'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { endWithSocket } from '../../../../src/stores/mongo/lostSockets.ts'

const require = createRequire(import.meta.url)

type Kind = Parameters<typeof endWithSocket>[0]
type Made = Kind & { command: (ns: object, command: object, options: object) => Promise<unknown> }
type Maker = new (socket: object, options: object) => Made

/** A class of its own for each test: what one mends is not mended for the other. */
const makeKind = (): Maker & { prototype: Kind } => {
  const { Connection } = require('mongodb/lib/cmap/connection.js') as { Connection: Maker }
  const Made = class extends Connection {}
  Made.prototype.writeCommand = (Connection.prototype as Kind).writeCommand
  return Made
}

describe('a command on a connection to MongoDB whose socket is gone', () => {
  let server: Server
  beforeAll(async () => {
    server = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  /** What becomes of a command that is sent between the end of the socket and the moment at which the driver hears of it. */
  const outcomeOn = async (Connection: Maker): Promise<string> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    await once(socket, 'connect')
    const connection = new Connection(socket, {
      id: 1,
      generation: 1,
      hostAddress: { toString: () => 'mongo.example:27017' },
    })
    socket.destroy()
    const asked = connection
      .command({ db: 'admin', toString: () => 'admin.$cmd' }, { ping: 1 }, { readPreference: undefined })
      .then(
        () => 'answered',
        (error: Error) => error.constructor.name,
      )
    const closed = once(socket, 'close').then(
      () => new Promise<string>((resolve) => setImmediate(resolve, 'waits for ever')),
    )
    return Promise.race([asked, closed])
  }

  it('waits for ever with the driver alone: once it does not, this is to go', async () => {
    expect(await outcomeOn(makeKind())).toBe('waits for ever')
  })

  it('ends as any command on a connection that was lost', async () => {
    const Connection = makeKind()
    endWithSocket(Connection.prototype)
    expect(await outcomeOn(Connection)).toBe('MongoNetworkError')
  })
})
