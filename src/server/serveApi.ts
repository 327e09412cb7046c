import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Response as ExpressResponse, Request as ExpressRequest, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { setTimeout as sleep } from 'node:timers/promises'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { DATABASE_SOON, notFound, Refusal, toErrorBody, unauthenticated } from '../errors.ts'
import { failureIn } from '../wire/admission/answerReader.ts'
import { languageFor } from './answerErrors.ts'
import { copyHeaders, NO_BODY, type PlainBody, toPlainBody, toHeaders, toWebRequest } from './webRequest.ts'
import { say, forPrograms } from '../domain/sentences.ts'
import type { OpenSession } from '../access/staffActor.ts'
import { findInvitedAddress } from '../desk/invitations/links.ts'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import { getServices } from '../services.ts'
import { isOvertaken } from '../payload-internals/overtaken.ts'
import type { DeviceCookies, LoginLimits, Try } from './loginLimits.ts'
import { findApiRoute, JSON_LIMIT, type ApiRoute } from './apiRoutes.ts'
import { refuseExcessiveQuery } from './requestTarget.ts'
import { languageOf, wantingOf } from '../hosts/readerLanguage.ts'
import { readBody } from '../wire/admission/refuseRequest.ts'

type Sending = Pick<Exchange, 'response' | 'route'> & { answer: Response; log: Logger }

/** Payload's answer as it is, but an error always in our one shape, and nothing in anybody's cache that the route does not keep. */
const sendApiAnswer = async ({ response, route, answer, log }: Sending): Promise<void> => {
  if (isStream(answer) && answer.body) return void sendStream(response, answer, answer.body)
  const body = Buffer.from(await answer.arrayBuffer())
  copyHeaders(answer.headers, response)
  const isKept = route.isKept === true && answer.status < 400
  response.status(answer.status).set('Cache-Control', isKept ? 'private, no-cache' : 'private, no-store')
  if (answer.status < 400) return void response.end(body)
  if (answer.status >= 500 && !isOurs(body)) log.error({ status: answer.status }, 'payload failed')
  response.removeHeader('Content-Length')
  response.json(
    isOurs(body) ? JSON.parse(body.toString('utf8')) : bodyFor(answer.status, languageFor(response)),
  )
}

const isStream = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') ?? false

/** What goes on for minutes: each part as it comes, until either side has had enough. */
const sendStream = (
  response: ExpressResponse,
  { headers, status }: Response,
  body: ReadableStream<Uint8Array>,
): void => {
  copyHeaders(headers, response)
  response.status(status).flushHeaders()
  const parts = Readable.fromWeb(body as NodeStream)
  response.once('close', () => parts.destroy())
  // The reader has gone, or what it read of: the browser asks again by itself.
  parts.once('error', () => response.destroy())
  parts.pipe(response)
}

/** Hooks give refusals a `reason`; what has none comes from Payload itself and may quote what it was sent. */
const isOurs = (body: Buffer): boolean => {
  try {
    const { errors } = JSON.parse(body.toString('utf8')) as { errors?: { reason?: unknown }[] }
    return (
      Array.isArray(errors) && errors.length > 0 && errors.every(({ reason }) => typeof reason === 'string')
    )
  } catch {
    return false
  }
}

const bodyFor = (status: number, language: string | null): object =>
  status >= 500 ? { errors: [failureIn(language)] } : toErrorBody(refusalFor(status), language)

const refusalFor = (status: number): Refusal => {
  if (status === 404) return notFound()
  if (status === 401) return unauthenticated()
  if (status === 403) return new Refusal('forbidden', say('doors.forbidden'))
  if (status === 413) return new Refusal('too-large', say('doors.tooLarge'))
  return new Refusal('invalid', say('doors.notPossible'))
}

type Deps = {
  payload: Payload
  config: SanitizedConfig | Promise<SanitizedConfig>
  limits: LoginLimits
  devices: DeviceCookies
  log: Logger
}

/** No answer of a route for strangers comes sooner, so that the work behind it tells nothing of who has an account. */
export const SOONEST_MS = 400

/**
 * Payload's REST, behind the list of routes. A write without a session ends here: Payload would open a transaction for it
 * first, and on SQLite transactions stand in one queue (docs/payload-traps.md 13).
 */
export const serveApi = (deps: Deps): RequestHandler => {
  return async (request, response) => {
    response.set('Cache-Control', 'private, no-store')
    response.locals.language = languageOf(wantingOf(request.headers))
    const isRead = request.method === 'GET' || isQueryForm(request)
    const route = findApiRoute(isRead ? 'GET' : request.method, request.path)
    if (!route) throw notFound()
    refuseExcessiveQuery(queryOf(request))
    const session = isRead || !route.isOpen ? await readSession(deps, request) : null
    if (!session && (isRead ? route.isOnesOwn : !route.isOpen)) throw unauthenticated()
    const body = await takeBody(request, route)
    const exchange = { request, response, body, route, session }
    const answer = await (route.guesses ? guess : ask)(exchange, deps)
    // Payload's errors have no headers.
    if (answer.status === 503) response.set('Retry-After', String(DATABASE_SOON))
    await sendApiAnswer({ response, route, answer, log: deps.log })
  }
}

/** Who asks, found out without a transaction; whoever may not come in is nobody. */
const readSession = ({ payload }: Deps, request: ExpressRequest): Promise<OpenSession | null> =>
  getServices(payload).sessions.read(toHeaders(request))

type Exchange = {
  request: ExpressRequest
  response: ExpressResponse
  body: PlainBody
  route: ApiRoute
  session: OpenSession | null
}

const ask = async (exchange: Exchange, { payload, config, limits }: Deps): Promise<Response> => {
  const { request, route, session } = exchange
  const answer = () =>
    whileOvertaken(async () => {
      const asked = toWebRequest(exchange, originOf(request))
      if (session) await handOn(session, asked, payload)
      return { asked, answer: await handleEndpoints({ config, request: asked }) }
    })
  if (!route.sendsMail) return answer()
  await limits.recover({ address: request.ip ?? '', account: fieldOf(exchange, 'email') })
  return noSoonerThan(Date.now() + SOONEST_MS, await answer())
}

/**
 * Where the session was read a while ago, as behind a body that came slowly, it is read again here: Payload would take a database that
 * does not answer for a person who is not logged in.
 */
const handOn = async (session: OpenSession, { headers }: Request, payload: Payload): Promise<void> => {
  const { sessions } = getServices(payload)
  sessions.handOn(headers, session)
  if (sessions.of(headers)) return
  const now = await sessions.read(headers)
  if (!now) throw unauthenticated()
  sessions.handOn(headers, now)
}

/** A replica set has another primary within it. No try is begun later. */
const AGAIN_MS = 10_000
const FIRST_PAUSE_MS = 40

/** What another write stood in the way of is asked again before anybody is told, and judged by what is stored then. */
const whileOvertaken = async (
  ask: () => Promise<{ asked: Request; answer: Response }>,
): Promise<Response> => {
  const giveUpAt = Date.now() + AGAIN_MS
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    const { asked, answer } = await ask()
    if (!isOvertaken(asked) || asked.signal.aborted || Date.now() + pause > giveUpAt) return answer
    await sleep(pause * (0.5 + Math.random()))
  }
}

const guess = async (exchange: Exchange, deps: Deps): Promise<Response> => {
  const { route } = exchange
  const started = Date.now()
  const attempt = await deps.limits.begin(...(await triesOf(exchange, deps)))
  const answer = await ask(exchange, deps)
  if (!answer.ok) {
    if (answer.status !== 401 && answer.status !== 403) await attempt.undecided()
    return noSoonerThan(started + SOONEST_MS, answer)
  }
  await attempt.succeeded()
  if (route.letsIn) await rememberDevice(exchange, answer, deps)
  return answer
}

/** What is guessed at by this request, each of which has its limits. */
const triesOf = async (exchange: Exchange, { payload, devices }: Deps): Promise<Try[]> => {
  const { request, route, session } = exchange
  const address = request.ip ?? ''
  const link = (account: string): Try => ({ address, account, device: null, isLink: true })
  const login = (account: string): Try => {
    const device = devices.read(request.headers.cookie, account, new Date())
    return { address, account, device, isLink: false }
  }
  if (route.guesses === 'email') return [login(fieldOf(exchange, 'email'))]
  if (route.guesses === 'token') return [link(fieldOf(exchange, 'token'))]
  if (route.guesses !== 'invitation')
    return [{ address, account: session?.actor.id ?? '', device: null, isLink: false }]
  const token = fieldOf(exchange, 'token')
  const invited = await findInvitedAddress(payload, DEFAULT_SLUGS, token)
  return invited === null ? [link(token)] : [link(token), login(invited)]
}

/** The account as the answer names it: who follows a link has not typed it. */
const rememberDevice = async ({ response }: Exchange, answer: Response, { devices }: Deps): Promise<void> => {
  const { user } = (await answer.clone().json()) as { user?: { email?: unknown } }
  if (typeof user?.email === 'string') response.append('Set-Cookie', devices.make(user.email, new Date()))
}

const noSoonerThan = async (instant: number, answer: Response): Promise<Response> => {
  await sleep(Math.max(0, instant - Date.now()))
  return answer
}

/** Of what Payload will read, since a try is counted for whom it is made. */
const fieldOf = ({ body }: Exchange, field: 'email' | 'token'): string => {
  const data: unknown = body.kind === 'json' ? body.data : null
  const given = (data as Record<string, unknown> | null)?.[field]
  if (typeof given === 'string') return given
  const name = field === 'email' ? 'your email address' : 'the link’s token'
  throw new Refusal('invalid', forPrograms(`Give ${name} in “${field}”.`))
}

/**
 * The admin's relationship and upload fields send their long query as a form (docs/payload-traps.md 27). Exactly that
 * is allowed; any other way of naming another method is refused.
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
    throw new Refusal(
      'invalid',
      forPrograms('Another method than the request’s own cannot be asked for here.'),
    )
  return true
}

const takeBody = async (
  request: ExpressRequest,
  { maxBody = JSON_LIMIT, takesFiles }: ApiRoute,
): Promise<PlainBody> => {
  if (request.method === 'GET') return NO_BODY
  const type = request.headers['content-type']
  const isMultipart = type?.startsWith('multipart/') ?? false
  const sent = { headers: request.headers, body: request }
  const read = await readBody(sent, Math.min(maxBody, isMultipart ? Infinity : JSON_LIMIT))
  // Nowhere else is more taken than of JSON.
  const body = await toPlainBody(read, type, takesFiles ?? (maxBody > JSON_LIMIT ? 1 : 0))
  if (body.kind === 'query' && !isQueryForm(request))
    throw new Refusal('invalid', forPrograms('Send JSON: a plain form is not taken here.'))
  return body
}

const queryOf = (request: ExpressRequest): string => request.originalUrl.split('?').slice(1).join('?')
/** A proxy may hand on whatever the client says of the scheme. */
const originOf = (request: ExpressRequest): string =>
  `${request.secure ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`
