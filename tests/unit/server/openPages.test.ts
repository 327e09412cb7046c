import { listen } from '../../../src/server/listen.ts'
import { openPages } from '../../../src/server/openPages.ts'
import { readEnv } from '../../../src/env.ts'
import { StartFailure } from '../../../src/server/startFailure.ts'

describe('pages that are still being built', () => {
  it('are asked for again a moment later, and say what has failed when they cannot be built', async () => {
    let fail: (reason: Error) => void = () => undefined
    const built = new Promise<void>((_resolve, reject) => (fail = reject))
    const listening = await listen({ host: '127.0.0.1', port: 0 }, (request, response) => {
      void pages.handle(request, response)
    })
    const env = readEnv({ PAYLOAD_SECRET: '9f2c1b7d4e6a8035c7d1e9b04f2a6683' })
    const pages = openPages(env, listening, built)
    const ask = async () => {
      const { status, headers } = await fetch(`http://127.0.0.1:${listening.port}/en`)
      return [status, headers.get('retry-after'), headers.get('cache-control')]
    }
    expect(await ask()).toEqual([503, '1', 'no-store'])
    fail(new StartFailure('The build has failed: see the lines above.'))
    await expect(pages.opened).rejects.toThrow('The build has failed')
    expect(await ask()).toEqual([503, '1', 'no-store'])
    await pages.close()
    listening.server.closeAllConnections()
    await new Promise((resolve) => listening.server.close(resolve))
  })
})
