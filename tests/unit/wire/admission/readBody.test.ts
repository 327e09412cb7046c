import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { isRefusal } from '../../../../src/errors.ts'
import { readBody } from '../../../../src/wire/admission/refuseRequest.ts'

const MOST = 1_024
/** More than a connection holds before somebody reads. */
const MUCH = 8_000_000

const inParts = (...parts: string[]): string =>
  ['Transfer-Encoding: chunked', '', ...parts.flatMap(partOf), '0', '', ''].join('\r\n')
const partOf = (part: string) => [Buffer.byteLength(part).toString(16), part]
const atOnce = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

describe('what is sent in a request', () => {
  let server: Server

  beforeAll(async () => {
    server = createServer((request, response) => {
      readBody({ headers: request.headers, body: request }, MOST).then(
        (read) => void response.end(`read ${read.length}`),
        (error: unknown) => void response.writeHead(isRefusal(error) ? error.status : 500).end(),
      )
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => server.close())

  /** What is answered to requests, one behind the other on one connection. */
  const answersTo = async (...bodies: string[]): Promise<string[]> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    for (const body of bodies) socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${body}`)
    socket.end()
    return (await text(socket)).match(/(?<=^HTTP\/1\.1 )\d+|read \d+/gm) ?? []
  }

  it('is read whole, up to the last byte that is taken', async () => {
    expect(await answersTo('\r\n')).toEqual(['200', 'read 0'])
    expect(await answersTo(atOnce('x'.repeat(1_024)))).toEqual(['200', 'read 1024'])
    expect(await answersTo(inParts('x'.repeat(1_000), 'x'.repeat(24)))).toEqual(['200', 'read 1024'])
    expect(await answersTo(inParts('é'.repeat(512)))).toEqual(['200', 'read 1024'])
  })

  it('is refused at the first byte too many, and as soon as it is announced', async () => {
    expect(await answersTo(inParts('x'.repeat(1_000), 'x'.repeat(25)))).toEqual(['413'])
    expect(await answersTo(inParts('é'.repeat(513)))).toEqual(['413'])
    expect(await answersTo(atOnce('x'.repeat(1_025)))).toEqual(['413'])
  })

  it('is let pass where it is too much, so that whoever sends reads the answer and may ask again', async () => {
    const more = atOnce('x')
    for (const much of [inParts('x'.repeat(2_000), 'x'.repeat(MUCH)), atOnce('x'.repeat(MUCH))])
      expect(await answersTo(much, more)).toEqual(['413', '200', 'read 1'])
  })
})
