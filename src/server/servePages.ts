import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Response, Request, RequestHandler } from 'express'
import type { SanitizedConfig, Payload } from 'payload'
import { type Page, notFoundPage } from '../hosts/notFoundPage.ts'
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale, typefaces } from '../domain/locales.ts'
import { readSignPage } from '../hosts/sign/answerSign.ts'
import { notFound, Refusal, unauthenticated } from '../errors.ts'
import { getServices } from '../services.ts'
import { JSON_LIMIT, isNextRoute } from './apiRoutes.ts'
import { refuseExcessiveQuery } from './requestTarget.ts'
import { refuseAnnouncedExcess } from '../wire/admission/refuseRequest.ts'
import { toHeaders } from './webRequest.ts'
import { forPrograms } from '../domain/sentences.ts'
import type { Wire } from '../wire/createWire.ts'
import { hasScripts, sitePageOf } from '../wire/site/sitePages.ts'
import { root } from './build.ts'
import { sendWhole } from './wholePages.ts'

/** What it says of itself comes before what every answer has. */
const sendPage = (response: Response, { status, headers, body }: Page): void =>
  void response.status(status).set(headers).send(body)

/** Of the address, or else what the browser asks for; of nothing that there is or is not. */
const languageAsked = (request: Request): Locale => {
  const [, first] = request.originalUrl.split(/[/?]/)
  const language = isLocale(first) ? first : request.acceptsLanguages([...LOCALES])
  return isLocale(language) ? language : DEFAULT_LOCALE
}

export const plainNotFound = (request: Request, response: Response): void =>
  sendPage(response, missingPage(languageAsked(request)))

const missingPage = (locale: Locale): Page =>
  notFoundPage(locale, typefaces[locale] === 'nastaliq' ? { nastaliq: findNastaliq() } : undefined)

/** Where the build has put the font of Urdu; nowhere before it is made. */
const findNastaliq = (): string | undefined => {
  const folder = path.join(root, '.next', 'static', 'media')
  const names = existsSync(folder) ? readdirSync(folder) : []
  const found = names.find((name) => /^nastaliq-urdu\..+\.woff2$/.test(name))
  return found && `/_next/static/media/${found}`
}

type SignDeps = { config: SanitizedConfig | Promise<SanitizedConfig> }

/** `/sign/{collection}/{id}`: the page for phones. */
export const serveSign =
  ({ config }: SignDeps): RequestHandler =>
  async ({ method, path, originalUrl, headers }, response) => {
    const query = new URLSearchParams(originalUrl.split('?')[1] ?? '')
    const nonce = String(response.locals.nonce)
    const question = { method, path, address: originalUrl, query, headers, nonce }
    sendPage(response, await readSignPage(question, { config: await config }))
  }

/**
 * The admin's own requests (server functions) go to Next with their body unread, so its size must be announced; nobody
 * who is not logged in has a reason to send one.
 */
export const guardAdminPosts =
  (payload: Payload): RequestHandler =>
  async (request, response, next) => {
    refuseExcessiveQuery(request.originalUrl.split('?').slice(1).join('?'))
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    if (request.method !== 'POST') throw notFound()
    if (!(await getServices(payload).sessions.read(toHeaders(request)))) throw unauthenticated()
    if (request.headers['transfer-encoding'] !== undefined) {
      throw new Refusal('invalid', forPrograms('Say in Content-Length how long the body is.'))
    }
    refuseAnnouncedExcess(request, JSON_LIMIT)
    blameRequest(response)
    next()
  }

/**
 * Next answers 500 to a body that it cannot decode (next/dist/server/app-render/action-handler.js). Whatever fails
 * behind that is caught in the admin's layout, and logged there.
 */
const blameRequest = (response: Response): void => {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response // it has three forms
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead(status >= 500 ? 400 : status, ...rest)
}

type Next = (request: Request, response: Response) => Promise<void>
type Deps = { wire: Pick<Wire, 'site'>; next: Next }

const PUBLIC = 'public, max-age=0, must-revalidate'
const PRIVATE = 'private, no-store'

/**
 * The admin and the public site, both Next's. A page of the site is asked for at the wire first, so that a hidden
 * publication and an unknown one end here with the same bytes, before Next could tell them apart.
 */
export const servePages = ({ wire, next }: Deps): RequestHandler => {
  return async (request, response) => {
    const isFront = request.path === '/'
    if (isFront) {
      const locale = request.acceptsLanguages([...LOCALES]) || DEFAULT_LOCALE
      request.url = `/${locale}${request.url.slice(1)}`
    }
    const found = await findPage(request, wire)
    if (!found) return plainNotFound(request, response)
    const isGone = found === 'withdrawn'
    keepHead(response, { cacheControl: cacheControlOf(request.path), isNegotiated: isFront, isGone })
    const page = sitePageOf(request.path)
    await (page && !hasScripts(page)
      ? sendWhole(request, response, { next, isGone })
      : next(request, response))
  }
}

type PageKind = 'plain' | 'live' | 'withdrawn'

const findPage = async (request: Request, wire: Deps['wire']): Promise<PageKind | null> => {
  const { path, method } = request
  if (path === '/admin' || path.startsWith('/admin/')) return 'plain'
  if (method !== 'GET' && method !== 'HEAD') return null
  if (isNextRoute(path)) return 'plain'
  const page = sitePageOf(path)
  return page && wire.site.standing(page)
}

/** Files of the build carry their content in their name; Next's own header for them stays. */
const cacheControlOf = (path: string): string | null => {
  if (path.startsWith('/_next/')) return null
  return path === '/admin' || path.startsWith('/admin/') ? PRIVATE : PUBLIC
}

type Head = { cacheControl: string | null; isNegotiated: boolean; isGone: boolean }

/** Next sets status and headers late, and knows no 410; this is the last word. */
const keepHead = (response: Response, { cacheControl, isNegotiated, isGone }: Head): void => {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const isServed = status < 400
    const isKept = isServed || cacheControl === PRIVATE
    if (cacheControl) response.setHeader('Cache-Control', isKept ? cacheControl : 'no-store')
    if (isNegotiated) response.vary('Accept-Language')
    return writeHead(isGone && isServed ? 410 : status, ...rest)
  }) as Response['writeHead']
}
