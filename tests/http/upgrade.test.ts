import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { findOnPath } from '../support/findOnPath.ts'
import { startDemonstration } from '../support/readyDemonstration.ts'
import { sendBytes, toTold } from '../support/sendBytes.ts'
import type { RunningServer } from '../support/startServer.ts'
import { until } from '../support/until.ts'

const TIMES = 20
const PLACES = [
  ...['/', '/en', '/admin', '/admin/login', '/_next/static/nothing.js', '/sign', '/favicon.ico'],
  ...['/v1', '/v1/statements', '/v1/changes', '/feeds/all.rss', '/robots.txt'],
  ...['/api/users/me', '/api/nothing', '/healthz', '/readyz', '/nothing/at/all'],
]
const LOGIN = '{"email":"nobody@unodc.example","password":"not the password"}'
const SETTINGS = 'AAMAAABkAAQCAAAAAAIAAAAA'
const OFFERS: Record<string, string[]> = {
  'what Java and curl send': [
    'Connection: Upgrade, HTTP2-Settings',
    'Upgrade: h2c',
    `HTTP2-Settings: ${SETTINGS}`,
  ],
  'a web socket': [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ],
  'an offer that the connection does not name': ['Upgrade: h2c'],
}

const run = promisify(execFile)
const withCurl = findOnPath('curl') ? it : it.skip
const withJava = findOnPath('java') ? it : it.skip
const onLinux = existsSync('/proc/self/fd') ? it : it.skip

/** RFC 9110, 7.8: a server may pass an offer of another protocol over, and answers the request as it stands. */
describe('an offer of another protocol', () => {
  let server: RunningServer

  beforeAll(async () => {
    server = await startDemonstration()
    // The first page is what makes Next listen for such offers.
    for (const place of ['/en', '/admin/login']) expect((await fetch(server.url + place)).status).toBe(200)
  })
  afterAll(() => server.stop())

  const bytesOf = (start: string, lines: string[], body = ''): string => {
    const length = body
      ? [`Content-Length: ${Buffer.byteLength(body)}`, 'Content-Type: application/json']
      : []
    const { host } = new URL(server.url)
    return [`${start} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...lines, ...length, '', body].join(
      '\r\n',
    )
  }
  const get = (place: string, lines: string[] = []) => sendBytes(server.url, bytesOf(`GET ${place}`, lines))
  const descriptors = () => readdirSync(`/proc/${server.pid}/fd`).length

  it.each(Object.entries(OFFERS))('is passed over on every path: %s', async (_name, lines) => {
    for (const place of PLACES) {
      const plain = toTold(await get(place))
      expect([place, plain[0]]).toEqual([place, expect.stringMatching(/^\d{3}$/)])
      for (let time = 0; time < (place === '/v1/changes' ? TIMES : 1); time += 1)
        expect([place, ...toTold(await get(place, lines))]).toEqual([place, ...plain])
    }
  })

  it('is passed over with a body, too', async () => {
    for (const place of ['/api/statements', '/admin/login', '/v1/statements', '/nothing']) {
      const post = (lines: string[]) => sendBytes(server.url, bytesOf(`POST ${place}`, lines, LOGIN))
      const plain = toTold(await post([]))
      for (const lines of Object.values(OFFERS))
        expect([place, ...toTold(await post(lines))]).toEqual([place, ...plain])
    }
    const login = await sendBytes(
      server.url,
      bytesOf('POST /api/users/login', OFFERS['what Java and curl send'] ?? [], LOGIN),
    )
    expect([login.status, login.body]).toEqual([401, expect.stringContaining('errors')])
  })

  onLinux('leaves no descriptor open (needs /proc)', async () => {
    const before = descriptors()
    for (const place of ['/v1/changes', '/', '/admin/login', '/api/users/me', '/feeds/all.rss', '/nothing'])
      for (let time = 0; time < TIMES; time += 1) await get(place, OFFERS['what Java and curl send'])
    for (let time = 0; time < TIMES; time += 1)
      await sendBytes(server.url, bytesOf('CONNECT a.example:443', []))
    await until('as many descriptors as before', () => descriptors() <= before)
  })

  it('of a tunnel is refused, and who asks first whether to send a body may send it', async () => {
    const { status, headers } = await sendBytes(server.url, bytesOf('CONNECT a.example:443', []))
    expect([status, headers.get('allow'), headers.get('connection')]).toEqual([405, 'GET, HEAD', 'close'])
    const waiting = await sendBytes(
      server.url,
      bytesOf('POST /api/users/login', ['Expect: 100-continue'], LOGIN),
    )
    expect([waiting.status, waiting.body]).toEqual([100, expect.stringMatching(/^HTTP\/1\.1 401 /)])
    expect((await get('/v1/changes', ['Expect: a miracle'])).status).toBe(417)
    expect((await get('/v1/changes', [`HTTP2-Settings: ${SETTINGS}`])).status).toBe(200)
  })

  withCurl('is made by `curl --http2`, which reads the wire (needs curl)', async () => {
    for (const place of ['/v1/changes', '/en', '/feeds/all.rss']) {
      const { stdout } = await run('curl', [
        ...['-sS', '--http2', '--max-time', '20', '-o', '/dev/null'],
        ...['-w', '%{http_version} %{http_code}', server.url + place],
      ])
      expect([place, stdout]).toEqual([place, '1.1 200'])
    }
  })

  withJava('is made by Java’s client, which reads the wire (needs java)', async () => {
    const program = path.join(server.dataDir, 'Read.java')
    await writeFile(program, JAVA)
    const places = ['/v1/changes', '/en', '/feeds/all.rss', '/nothing'].map((place) => server.url + place)
    const { stdout } = await run('java', [program, ...places])
    expect(stdout.trim().split('\n')).toEqual(
      ['200', '200', '200', '404'].map((status) => `HTTP_1_1 ${status}`),
    )
  })
})

/** One client for all, as programs have it: each request offers the other protocol until one is answered. */
const JAVA = `
import java.net.URI;
import java.net.http.*;
import java.time.Duration;
public class Read {
  public static void main(String[] places) throws Exception {
    var client = HttpClient.newHttpClient();
    for (var place : places) {
      var request = HttpRequest.newBuilder(URI.create(place)).timeout(Duration.ofSeconds(20)).build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      System.out.println(answer.version() + " " + answer.statusCode());
    }
  }
}
`
