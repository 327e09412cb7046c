import { setTimeout as sleep } from 'node:timers/promises'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { notFound, Refusal } from '../errors.ts'
import {
  ACCEPT_INVITATION,
  FORGOT_PASSWORD,
  findDoor,
  JSON_LIMIT,
  LOGIN,
  RESET_PASSWORD,
  type Door,
} from './doors.ts'
import { refuseExcessiveQuery } from './limitQuery.ts'
import type { LoginLimits } from './loginLimits.ts'
import { checkBody, readBody, readForm } from './readBody.ts'
import { sendApiAnswer } from './sendApiAnswer.ts'
import { requireSession } from './session.ts'
import { toWebRequest } from './webRequest.ts'

type Deps = {
  payload: Payload
  config: SanitizedConfig | Promise<SanitizedConfig>
  limits: LoginLimits
  log: Logger
}

/** An unknown account is answered no sooner than a wrong password for a known one, whose hash takes its time. */
const FAILED_LOGIN_MS = 400

/**
 * Payload's REST, behind the list of doors. A write without a session ends here: Payload would open a transaction for it
 * first, and on SQLite transactions stand in one queue (TRAPS 13).
 */
export const serveApi = (deps: Deps): RequestHandler => {
  return async (request, response) => {
    response.set('Cache-Control', 'private, no-store')
    const isRead = request.method === 'GET' || isQueryForm(request)
    const door = findDoor(isRead ? 'GET' : request.method, request.path)
    if (!door) throw notFound()
    refuseExcessiveQuery(queryOf(request))
    if (!isRead ? !door.isOpen : door.isOnesOwn) await requireSession(deps.payload, request)
    const body = await takeBody(request, door)
    const exchange = { request, response, body }
    await sendApiAnswer(
      response,
      await (request.path in GUESSED ? guess(exchange, deps) : ask(exchange, deps)),
      deps.log,
    )
  }
}

/** Doors that take a password, and what in the body says for which account it is tried. */
const GUESSED: Record<string, string> = { [LOGIN]: 'email', [ACCEPT_INVITATION]: 'token' }

type Exchange = { request: ExpressRequest; response: ExpressResponse; body: Buffer }

const ask = async (exchange: Exchange, { config, limits }: Deps): Promise<Response> => {
  const { request } = exchange
  if ([FORGOT_PASSWORD, RESET_PASSWORD].includes(request.path)) await limits.recover(request.ip ?? '')
  return handleEndpoints({ config, request: toWebRequest(exchange, originOf(request)) })
}

const guess = async (exchange: Exchange, deps: Deps): Promise<Response> => {
  const { request, body } = exchange
  const started = Date.now()
  const attempt = await deps.limits.begin({
    address: request.ip ?? '',
    email: await readField(request, body, GUESSED[request.path] ?? 'email'),
  })
  const answer = await ask(exchange, deps)
  if (answer.ok) await attempt.succeeded()
  else if (answer.status !== 401) await attempt.undecided()
  else await sleep(Math.max(0, started + FAILED_LOGIN_MS - Date.now()))
  return answer
}

const readField = async (request: ExpressRequest, body: Buffer, field: string): Promise<string> => {
  const type = request.headers['content-type'] ?? ''
  const text = type.includes('multipart/')
    ? (await readForm(body, type)).get('_payload')
    : body.toString('utf8')
  try {
    const given = (JSON.parse(typeof text === 'string' ? text : '') as Record<string, unknown>)[field]
    if (typeof given === 'string') return given
  } catch {
    // Falls through to the same answer as a missing address.
  }
  throw new Refusal(
    'invalid',
    `Give your ${field === 'email' ? 'e-mail address' : 'link’s token'} and your password.`,
  )
}

/**
 * The admin's relationship and upload fields send their long query as a form (TRAPS 27). Exactly that is allowed; any
 * other way of naming another method is refused.
 */
const isQueryForm = (request: ExpressRequest): boolean => {
  const payloadOverride = request.headers['x-payload-http-method-override']
  const others = ['x-http-method-override', 'x-http-method', 'x-method-override'].some(
    (name) => name in request.headers,
  )
  if (payloadOverride === undefined && !others) return false
  const isForm = request.headers['content-type']?.split(';')[0] === 'application/x-www-form-urlencoded'
  const isAllowed =
    !others && payloadOverride === 'GET' && request.method === 'POST' && isForm && queryOf(request) === ''
  if (!isAllowed)
    throw new Refusal('invalid', 'Another method than the request’s own cannot be asked for here.')
  return true
}

const takeBody = async (request: ExpressRequest, door: Door): Promise<Buffer> => {
  if (request.method === 'GET') return Buffer.alloc(0)
  const type = request.headers['content-type']
  const isMultipart = type?.startsWith('multipart/') ?? false
  const limit = Math.min(door.maxBody ?? JSON_LIMIT, isMultipart ? Infinity : JSON_LIMIT)
  const body = await readBody(request, limit)
  const kind = await checkBody(body, type)
  if (kind === 'form') {
    if (!isQueryForm(request)) throw new Refusal('invalid', 'Send JSON: a plain form is not taken here.')
    refuseExcessiveQuery(body.toString('utf8'), 65_536)
  }
  return body
}

const queryOf = (request: ExpressRequest): string => request.originalUrl.split('?').slice(1).join('?')
const originOf = (request: ExpressRequest): string =>
  `${request.protocol}://${request.headers.host ?? 'localhost'}`
