import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * Another protocol is offered by some programs with their first request (`Upgrade: h2c`), and a server may pass it over
 * (RFC 9110, 7.8). Node does so only while nobody listens for `upgrade` (lib/_http_server.js, from 24.9 on through
 * `shouldUpgradeCallback`, which asks the same); Next adds a listener of its own with the first page, and then nobody
 * would answer such a request. So none stays: the next request is read after the tick.
 */
export const ignoreUpgrades = (server: Server): void => {
  server.on('newListener', (event) => {
    if (event === 'upgrade') process.nextTick(() => server.removeAllListeners('upgrade'))
  })
  server.on('connect', (_request, socket) => refuseTunnel(socket))
}

const NO_TUNNEL = [
  'HTTP/1.1 405 Method Not Allowed',
  'Allow: GET, HEAD',
  'Cache-Control: no-store',
  'Connection: close',
  'Content-Length: 0',
  '\r\n',
].join('\r\n')

/** Node has taken its own listeners off by now. Without an answer it would hang up without a word. */
const refuseTunnel = (socket: Duplex): void => {
  socket.on('error', () => socket.destroy())
  socket.end(NO_TUNNEL, () => socket.destroy())
}
