import type { RequestHandler } from 'express'

/** As a browser on this machine may name it. */
const ADDRESSES = ['127.0.0.1', '[::1]']

/**
 * Somebody who opens a page at an IP address of this machine is led to the name under which the newsroom knows itself
 * there: browsers make no passkey for an IP address, and take the two for different places, each with a login of its own.
 * Programs, which ask the API, are answered where they ask.
 */
export const leadToLocalhost = ({ publicUrl }: { publicUrl: string }): RequestHandler => {
  const { hostname, port, origin } = new URL(publicUrl)
  if (hostname !== 'localhost') return (_request, _response, next) => next()
  const others = ADDRESSES.map((address) => (port === '' ? address : `${address}:${port}`))
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || !others.includes(request.headers.host ?? '')) return next()
    response.set('Cache-Control', 'no-store').redirect(307, origin + request.originalUrl)
  }
}
