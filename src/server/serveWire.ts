import type { RequestHandler } from 'express'
import type { Wire } from '../wire/createWire.ts'

/** The wire's plain answers over Express, with nothing added to them but the headers of every answer. */
export const serveWire =
  (wire: Pick<Wire, 'handle'>): RequestHandler =>
  async (request, response, next) => {
    const [path = '', ...query] = request.originalUrl.split('?')
    const answer = await wire.handle({
      method: request.method,
      path,
      query: new URLSearchParams(query.join('?')),
      headers: toPlainHeaders(request.headers),
    })
    if (!answer) return next()
    response.status(answer.status).set(answer.headers).end(answer.body)
  }

const toPlainHeaders = (headers: NodeJS.Dict<string | string[]>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
