import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request as askFor, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isRefusal } from '../../../../src/errors.ts'
import { readBody } from '../../../../src/wire/admission/readBody.ts'

const MOST = 1_024
/** More than a connection holds before somebody reads. */
const MUCH = Array.from({ length: 400 }, () => 'x'.repeat(10_000))

describe('what is sent in a request', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let server: Server

  beforeAll(async () => {
    server = createServer((request, response) => {
      readBody({ headers: request.headers, body: request }, MOST).then(
        (read) => void response.end(String(read.length)),
        (error: unknown) => void response.writeHead(isRefusal(error) ? error.status : 500).end(),
      )
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => {
    agent.destroy()
    server.close()
  })

  const send = async (parts: readonly string[], headers: Record<string, string> = {}) => {
    const { port } = server.address() as AddressInfo
    const asked = askFor({ port, host: '127.0.0.1', method: 'POST', agent, headers })
    const answered = once(asked, 'response') as Promise<[IncomingMessage]>
    for (const part of parts) if (!asked.write(part)) await once(asked, 'drain')
    asked.end()
    const [response] = await answered
    let text = ''
    for await (const part of response) text += String(part)
    return { status: response.statusCode, text, isSameConnection: asked.reusedSocket }
  }

  it('is read whole, up to the last byte that is taken', async () => {
    expect(await send([])).toMatchObject({ status: 200, text: '0' })
    expect(await send(['x'.repeat(1_000), 'x'.repeat(24)])).toMatchObject({ status: 200, text: '1024' })
    expect(await send(['é'.repeat(512)])).toMatchObject({ status: 200, text: '1024' })
    expect(await send(['x'.repeat(1_000), 'x'.repeat(25)])).toMatchObject({ status: 413 })
    expect(await send(['é'.repeat(513)])).toMatchObject({ status: 413 })
  })

  it('is refused as soon as it is announced to be too much', async () => {
    expect(await send(['x'.repeat(1_025)], { 'content-length': '1025' })).toMatchObject({ status: 413 })
  })

  it('is let pass where it is too much, so that whoever sends reads the answer and may ask again', async () => {
    expect(await send(MUCH)).toMatchObject({ status: 413 })
    expect(await send(['x'])).toEqual({ status: 200, text: '1', isSameConnection: true })
  })
})
