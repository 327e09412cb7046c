import type { Request, RequestHandler, Response } from 'express'
import { DEFAULT_LOCALE, isLocale, LOCALES } from '../domain/locales.ts'
import type { Wire } from '../wire/createWire.ts'
import { typeOfSegment } from '../wire/doors.ts'
import { isNextDoor } from './doors.ts'
import { plainNotFound } from './plainNotFound.ts'

type Next = (request: Request, response: Response) => Promise<void>
type Deps = { wire: Pick<Wire, 'item'>; next: Next }

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
    if (!(await isPage(request, wire))) return plainNotFound(response)
    keepHeaders(response, { cacheControl: cacheControlOf(request.path), isNegotiated: isFront })
    await next(request, response)
  }
}

const isPage = async (request: Request, wire: Pick<Wire, 'item'>): Promise<boolean> => {
  const { path, method } = request
  if (path === '/admin' || path.startsWith('/admin/')) return true
  if (method !== 'GET' && method !== 'HEAD') return false
  return isNextDoor(path) || isPublication(path, wire)
}

const isPublication = async (path: string, wire: Pick<Wire, 'item'>): Promise<boolean> => {
  const [, locale = '', segment = '', slug = '', ...more] = path.split('/')
  const type = typeOfSegment(segment)
  if (!isLocale(locale) || !type || !/^[\p{L}\p{N}%-]{1,600}$/u.test(slug) || more.length > 0) return false
  return (await wire.item({ type, slug: decodeURIComponent(slug), locale })) !== null
}

/** Files of the build carry their content in their name; Next's own header for them stays. */
const cacheControlOf = (path: string): string | null => {
  if (path.startsWith('/_next/')) return null
  return path === '/admin' || path.startsWith('/admin/') ? PRIVATE : PUBLIC
}

type Kept = { cacheControl: string | null; isNegotiated: boolean }

/** Next sets its own headers late; this is the last word. */
const keepHeaders = (response: Response, { cacheControl, isNegotiated }: Kept): void => {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response
  response.writeHead = ((...args: unknown[]) => {
    if (cacheControl)
      response.setHeader('Cache-Control', response.statusCode < 400 ? cacheControl : 'no-store')
    if (isNegotiated) response.vary('Accept-Language')
    return writeHead(...args)
  }) as Response['writeHead']
}
