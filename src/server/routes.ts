import type { Express, RequestHandler } from 'express'
import { CLOSED_DOORS } from './doors.ts'
import { StartFailure } from './startFailure.ts'

type Route = { at: string | readonly string[]; does: string }

/** Answered in front of everything below. */
export const FRONT_DOOR: Route = {
  at: ['/v1', '/feeds', '/sitemaps', '/sitemap.xml', '/sitemap-news.xml', '/robots.txt'],
  does: 'what the world reads',
}

/**
 * What the server asks, in this order, of every request. Nothing else may stand in it: a route that is on no line here
 * stops the start (docs/threats.md 36).
 */
export const ROUTES = {
  log: { at: '/', does: 'names the request and writes one line about it' },
  headers: { at: '/', does: 'sets the headers of every answer' },
  query: { at: '/', does: 'refuses a query that nobody sends in earnest, and a key in it' },
  health: { at: '/healthz', does: 'says whether the process answers' },
  readiness: { at: '/readyz', does: 'says whether the database answers too' },
  metrics: { at: '/metrics', does: 'counts, for who has the token' },
  icon: { at: '/favicon.ico', does: 'is the mark in a browser’s tab' },
  registration: { at: CLOSED_DOORS, does: 'refuses whoever would register' },
  keysAtDesk: { at: ['/api', '/admin', '/sign'], does: 'refuses a consumer’s key' },
  origin: { at: ['/api', '/admin'], does: 'refuses writes from another site’s page' },
  api: { at: '/api', does: 'the staff’s API, door by door' },
  adminPosts: { at: '/admin', does: 'asks who sends something to the admin, and how much' },
  name: { at: '/', does: 'leads a page from 127.0.0.1 to localhost, where passkeys can be made' },
  sign: { at: '/sign', does: 'a small page to read one text and sign it, for phones' },
  next: { at: ['/_next/image', '/_next/data'], does: 'is shut' },
  pages: { at: '/', does: 'the admin and the public site' },
  nothing: { at: '/', does: 'answers 404 to all the rest' },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof ROUTES
export type Handlers = Record<RouteName, readonly RequestHandler[]>

/** Puts the handlers in their order into the server. */
export const mountRoutes = (app: Express, handlers: Handlers): void => {
  for (const [name, { at }] of Object.entries(ROUTES) as [RouteName, Route][]) {
    app.use(typeof at === 'string' ? at : [...at], ...handlers[name])
  }
}

type Layer = { handle: unknown; rawPath?: unknown; route?: { path: unknown } }

/** @throws StartFailure that names the path of what stands in the server and on no line of the list. */
export const refuseUnlistedRoutes = (app: Express, listed: readonly unknown[]): void => {
  const layers = (app.router as unknown as { stack: Layer[] }).stack // Express's type keeps its stack to itself
  const unlisted = layers.find(
    ({ handle, route }) => route !== undefined || !listed.includes(handle) || isRouter(handle),
  )
  if (!unlisted) return
  throw new StartFailure(
    `The route ${String(unlisted.route?.path ?? unlisted.rawPath)} is on no list: add it to src/server/routes.ts, or take it out.`,
  )
}

/** What stands inside a router of its own would be seen by nobody. */
const isRouter = (handle: unknown): boolean =>
  typeof handle === 'function' && Array.isArray((handle as { stack?: unknown }).stack)
