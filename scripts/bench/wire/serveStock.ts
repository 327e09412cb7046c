import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getPayload, handleEndpoints } from 'payload'
import config from '../stock/src/payload.config.ts'
import { obey } from './children.ts'

/** The stock application's REST, by Payload's own handler on a bare server, without Next in front. */
await getPayload({ config })

const server = createServer((request, response) => {
  const asked = new Request(`http://127.0.0.1${request.url ?? ''}`, { headers: { accept: '*/*' } })
  void handleEndpoints({ config, request: asked }).then(async (answer) => {
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
})
server.listen(0, '127.0.0.1', () => obey(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
