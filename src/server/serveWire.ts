import type { RequestHandler, Response } from 'express'
import { conclude } from '../wire/answers.ts'
import type { Wire } from '../wire/createWire.ts'
import type { WireAnswer } from '../wire/types.ts'
import { createAdmission } from './admitReader.ts'
import type { WireLimits } from './wireLimits.ts'

type Deps = { wire: Pick<Wire, 'handle' | 'keys'>; limits: WireLimits }

/** The wire's plain answers over Express, with nothing added to them but the headers of every answer. */
export const serveWire = ({ wire, limits }: Deps): RequestHandler => {
  const admit = createAdmission({ keys: wire.keys, limits })
  return async (request, response, next) => {
    const { method, headers } = request
    const admission = await admit({ address: request.ip ?? '', authorization: headers.authorization })
    response.set(admission.headers)
    const plain = { method, headers: toPlainHeaders(headers) }
    if ('refusal' in admission) return send(response, conclude(admission.refusal, plain))
    const [path = '', ...query] = request.originalUrl.split('?')
    const answer = await wire.handle({
      ...plain,
      path,
      query: new URLSearchParams(query.join('?')),
      reader: admission.reader,
    })
    if (!answer) return next()
    send(response, answer)
  }
}

const send = (response: Response, { status, headers, body }: WireAnswer): void => {
  response.status(status).set(headers).end(body)
}

const toPlainHeaders = (headers: NodeJS.Dict<string | string[]>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
