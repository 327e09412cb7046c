import type { RequestListener, ServerResponse } from 'node:http'
import { isWireUrl } from '../../wire/http/routes.ts'
import { hasToken } from '../bearerToken.ts'
import type { Metrics } from '../metrics.ts'

type Deps = {
  /** Whether the store can be read now. */
  isOpen: () => boolean
  /** Left out before there is anything to count. */
  metrics?: Metrics
  metricsToken?: string | null
}

const NOTHING =
  'This server answers /v1, /feeds, sitemaps and files only: the site and the desk are at the newsroom’s main server.'

/** What a reader that stands alone says beside the wire: whether it lives and reads, its numbers with the token, and what it is not. */
export const answerPlainly =
  ({ isOpen, metrics, metricsToken = null }: Deps): RequestListener =>
  (request, response) => {
    const [path] = (request.url ?? '').split('?')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && path === '/healthz') return send(response, 200, 'ok\n')
    if (isRead && path === '/readyz')
      return isOpen() ? send(response, 200, 'ok\n') : send(response, 503, 'not ok\n')
    if (isRead && path === '/metrics' && metrics && hasToken(request.headers.authorization, metricsToken))
      return void metrics.render().then(
        (rendered) => send(response, 200, rendered, 'text/plain; version=0.0.4'),
        () => send(response, 503, 'not ok\n'),
      )
    const errors = [{ message: NOTHING, reason: 'not-found' }]
    send(response, 404, JSON.stringify({ errors }), 'application/json; charset=utf-8')
  }

const AWAY = 'The newsroom’s main server does not answer just now: please come again in a moment.'

/** While the main process is not there: what the world reads goes on, and the machine stays in front of it. */
export const answerAway =
  (plainly: RequestListener): RequestListener =>
  (request, response) => {
    const url = request.url ?? ''
    if (url === '/readyz' || url.startsWith('/readyz?')) return plainly(request, response)
    const errors = [{ message: AWAY, reason: 'unavailable' }]
    response.setHeader('Retry-After', '5')
    if (isWireUrl(url) || url.startsWith('/api/'))
      return send(response, 503, JSON.stringify({ errors }), 'application/json; charset=utf-8')
    send(response, 503, `${AWAY}\n`)
  }

const UNSURE =
  'The newsroom’s main server has ended without an answer: this may be stored. Please look before you repeat it.'

/** To whoever changes something, where the main process ends over it. */
export const answerUnsure: RequestListener = (_request, response) => {
  const errors = [{ message: UNSURE, reason: 'may-be-stored' }]
  send(response, 503, JSON.stringify({ errors }), 'application/json; charset=utf-8')
}

const send = (
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void => {
  response.writeHead(status, {
    ...{ 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), 'Cache-Control': 'no-store' },
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(body)
}
