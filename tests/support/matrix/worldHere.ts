import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLog } from '../../../src/log.ts'
import { createServer } from '../../../src/server/createServer.ts'
import { partsOf } from '../../../src/server/openNewsroom.ts'
import { addServices } from '../../../src/services.ts'
import { openNewsroom } from '../newsroom.ts'
import { addressOf, peopleAt } from './ask.ts'
import { placeAll } from './placeAll.ts'
import { toWorld, type World } from './world.ts'
import type { EntryKey } from '../../../src/domain/slugs.ts'

/** Where `handleEndpoints` looks for Payload when nobody says which: so the server asks (src/server/serveApi.ts). */
const KEY = 'default'

/**
 * The same world in this very process: all doors of the server that are not pages, in front of a newsroom of the tests.
 * Nothing is started, nobody's password is hashed, and no page is built.
 */
export const openWorldHere = async (
  keys: readonly EntryKey[],
  env: Record<string, string> = {},
): Promise<World> => {
  const newsroom = await openNewsroom({ env, key: KEY })
  const { payload, config } = newsroom
  const server = createHttpServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  // Passkeys need an address with a name.
  const publicUrl = `http://localhost:${port}`
  addServices(payload, { publicUrl: () => publicUrl })
  const { listener, refuseAdditions } = createServer({
    ...{
      ...partsOf(payload),
      config,
      publicUrl,
      log: createLog({ logLevel: 'error' }),
      requestLog: null,
    },
    next: async (_request, response) => void response.status(404).end(),
    ...{ metricsToken: null, anonymousPerMinute: 1_000, trustProxy: false as const },
  })
  refuseAdditions()
  server.on('request', listener)
  const people = peopleAt(url, (who) => newsroom.logIn(addressOf(who)))
  const placed = await placeAll(payload, people.ask, keys)
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await newsroom.close()
  }
  return toWorld({ url, stop }, people, placed)
}
