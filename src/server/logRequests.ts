import type { RequestHandler } from 'express'
import type { RequestLine } from './requestLine.ts'

/** What is not the wire's gets its line here. */
export const logRequests =
  (line: RequestLine): RequestHandler =>
  (request, response, next) => {
    const room = request.path.startsWith('/api') || request.path.startsWith('/admin') ? 'desk' : 'site'
    response.setHeader('X-Request-Id', line.follow(request, response, room))
    next()
  }
