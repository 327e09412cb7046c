import type { Request, RequestHandler, Response } from 'express'
import { DEFAULT_LOCALE, isLocale, LOCALES } from '../domain/locales.ts'
import type { Wire } from '../wire/createWire.ts'
import { typeOfSegment } from '../wire/doors.ts'
import { isNextDoor } from './doors.ts'
import { plainNotFound } from './plainNotFound.ts'

type Next = (request: Request, response: Response) => Promise<void>
type Deps = { wire: Pick<Wire, 'standing'>; next: Next }

const PUBLIC = 'public, max-age=0, must-revalidate'
const PRIVATE = 'private, no-store'

/**
 * The admin and the public site, both Next's. A publication is asked for at the wire first, so that a hidden one and an
 * unknown one end here with the same bytes, before Next could tell them apart.
 */
export const servePages = ({ wire, next }: Deps): RequestHandler => {
  return async (request, response) => {
    const isFront = request.path === '/'
    if (isFront) {
      const locale = request.acceptsLanguages([...LOCALES]) || DEFAULT_LOCALE
      request.url = `/${locale}${request.url.slice(1)}`
    }
    const page = await findPage(request, wire)
    if (!page) return plainNotFound(request, response)
    const isGone = page === 'withdrawn'
    keepHead(response, { cacheControl: cacheControlOf(request.path), isNegotiated: isFront, isGone })
    await next(request, response)
  }
}

type Page = 'plain' | 'live' | 'withdrawn'

const findPage = async (request: Request, wire: Deps['wire']): Promise<Page | null> => {
  const { path, method } = request
  if (path === '/admin' || path.startsWith('/admin/')) return 'plain'
  if (method !== 'GET' && method !== 'HEAD') return null
  return isNextDoor(path) ? 'plain' : findPublication(path, wire)
}

const findPublication = async (path: string, wire: Deps['wire']): Promise<Page | null> => {
  const [, locale = '', segment = '', slug = '', ...more] = path.split('/')
  const type = typeOfSegment(segment)
  if (!isLocale(locale) || !type || !/^[a-z0-9-]{1,200}$/.test(slug) || more.length > 0) return null
  return wire.standing({ type, slug })
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
