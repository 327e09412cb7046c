import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Response, Request, RequestHandler } from 'express'
import type { SanitizedConfig, Payload } from 'payload'
import { busyPage, notFoundPage, type Page } from '../hosts/plainPages.ts'
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
import { toQuestion } from '../wire/admission/answerReader.ts'
import { PUBLIC, type WireAnswer } from '../wire/http/answers.ts'
import { hasScripts, type SitePage, sitePageOf } from '../wire/site/sitePages.ts'
import { root } from './build.ts'
import { pageKeyOf } from './pageKey.ts'
import { type Asking, isKeptPage, makePage, type Next, sendWhole } from './wholePages.ts'

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

const missingPage = (locale: Locale): Page => notFoundPage(locale, lettersOf(locale))

const lettersOf = (locale: Locale) =>
  typefaces[locale] === 'nastaliq' ? { nastaliq: findNastaliq() } : undefined

let nastaliq: string | undefined

/** Where the build has put the font of Urdu: looked for until it is there, as the server can begin before the build ends. */
const findNastaliq = (): string | undefined => {
  const folder = path.join(root, '.next', 'static', 'media')
  const names = !nastaliq && existsSync(folder) ? readdirSync(folder) : []
  nastaliq ??= names.find((name) => /^nastaliq-urdu\..+\.woff2$/.test(name))
  return nastaliq && `/_next/static/media/${nastaliq}`
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

type Deps = {
  wire: Pick<Wire, 'site' | 'pages' | 'admit'>
  next: Next
  /** How many pages that are not in memory a network may ask for, with what it asks of the wire. */
  anonymousPerMinute: number
}

const PRIVATE = 'private, no-store'

/**
 * The admin and the public site, both Next's. A page of the site is asked for at the wire first, so that a hidden
 * publication and an unknown one end here with the same bytes, before Next could tell them apart; once it is made it is kept
 * there (ADR 42).
 */
export const servePages = ({ wire, next, anonymousPerMinute }: Deps): RequestHandler => {
  const serveSite = async (page: SitePage, { request, response }: Asking): Promise<void> => {
    const asked = { address: request.ip ?? '', authorization: undefined, anonymousPerMinute }
    const admission = await wire.admit(asked)
    if ('refusal' in admission) {
      const retryAfter = Number(admission.refusal.headers['Retry-After'])
      return sendPage(response, busyPage(page.locale, { retryAfter, ...lettersOf(page.locale) }))
    }
    const standing = await wire.site.standing(page)
    if (!standing) return plainNotFound(request, response)
    if (hasScripts(page)) {
      keepHead(response, { cacheControl: PUBLIC })
      return next(request, response)
    }
    const isNegotiated = request.originalUrl !== request.url
    const spoken = isNegotiated ? page.locale : undefined
    const key = isKeptPage(page) ? pageKeyOf(request, request.originalUrl, spoken) : null
    const make = async (): Promise<WireAnswer> => {
      // As it stands from here on: a change before counts, and one behind ends what is made.
      const isGone = (await wire.site.standing(page)) === 'withdrawn'
      return makePage({ request, response, next, isGone, isNegotiated })
    }
    sendWhole(response, await wire.pages.answer(key, toQuestion(request), make))
  }

  return async (request, response) => {
    const { path, method } = request
    const isAdmin = path === '/admin' || path.startsWith('/admin/')
    const isRead = method === 'GET' || method === 'HEAD'
    if (isAdmin || (isRead && isNextRoute(path))) {
      // Files of the build carry their content in their name; Next's own header for them stays.
      keepHead(response, { cacheControl: isAdmin ? PRIVATE : null })
      return next(request, response)
    }
    // As people say it to one another; the page itself is in a language.
    if (isRead && path === '/check') {
      response.vary('Accept-Language').set('Cache-Control', 'no-store')
      return response.redirect(307, `/${languageAsked(request)}${request.url}`)
    }
    if (path === '/') request.url = `/${languageAsked(request)}${request.url.slice(1)}`
    const page = isRead ? sitePageOf(request.path) : null
    return page ? serveSite(page, { request, response }) : plainNotFound(request, response)
  }
}

type Head = { cacheControl: string | null }

/** Next sets status and headers late; this is the last word. */
const keepHead = (response: Response, { cacheControl }: Head): void => {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const isKept = status < 400 || cacheControl === PRIVATE
    if (cacheControl) response.setHeader('Cache-Control', isKept ? cacheControl : 'no-store')
    return writeHead(status, ...rest)
  }) as Response['writeHead']
}
