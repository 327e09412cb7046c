import { ServerResponse } from 'node:http'

/**
 * Loaded into a server before everything else: each answer says what the server's clock was when its head was written. That
 * is after the server has made up its mind, so that a text whose instant is later than this is early beyond doubt.
 */
const { writeHead } = ServerResponse.prototype

ServerResponse.prototype.writeHead = function (status, ...rest) {
  const headers = rest.at(-1)
  if (Array.isArray(headers)) headers.push('X-Clock', String(Date.now()))
  else this.setHeader('X-Clock', String(Date.now()))
  return writeHead.call(this, status, ...rest)
}
