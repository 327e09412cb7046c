import type { Express, RequestHandler } from 'express'
import type { Endpoint, SanitizedConfig } from 'payload'
import { CLOSED_ROUTES, API_ROUTES } from './apiRoutes.ts'
import { StartFailure } from './startFailure.ts'

type Route = { at: string | readonly string[]; does: string }

/** Answered in front of everything below. */
export const WIRE_ROUTES: Route = {
  at: [
    '/v1',
    '/feeds',
    '/sitemaps',
    '/sitemap.xml',
    '/sitemap-news.xml',
    '/sitemap-pages.xml',
    '/robots.txt',
  ],
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
  metrics: { at: '/metrics', does: 'counts, with the token' },
  icon: { at: '/favicon.ico', does: 'is the mark in a browser’s tab' },
  checkFile: { at: '/check.html', does: 'is the page /check as one file, to keep' },
  sessions: {
    at: ['/api', '/admin', '/sign'],
    does: 'signs a session again whose secret has been replaced',
  },
  registration: { at: CLOSED_ROUTES, does: 'refuses whoever would register' },
  keysAtDesk: { at: ['/api', '/admin', '/sign'], does: 'refuses a consumer’s key' },
  origin: { at: ['/api', '/admin'], does: 'refuses writes from another site’s page' },
  api: { at: '/api', does: 'the staff’s API, endpoint by endpoint' },
  adminPosts: { at: '/admin', does: 'asks who sends something to the admin, and how much' },
  name: { at: '/', does: 'leads a page from 127.0.0.1 to localhost, where passkeys can be made' },
  sign: { at: '/sign', does: 'a small page to read one text and sign it, for phones' },
  next: { at: ['/_next/image', '/_next/data'], does: 'is shut' },
  pages: { at: '/', does: 'the admin and the public site' },
  nothing: { at: '/', does: 'answers 404 to all the rest' },
} as const satisfies Record<string, Route>

type RouteName = keyof typeof ROUTES
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

/**
 * The endpoints that Payload gives to its collections. Those of them that are served stand in API_DOORS too; the others
 * are 404 in front. An upgrade that brings another one must be looked at first.
 */
const PAYLOADS_ENDPOINTS: readonly string[] = [
  'get /',
  'post /',
  'patch /',
  'delete /',
  'get /count',
  'get /:id',
  'patch /:id',
  'delete /:id',
  'post /:id/duplicate',
  'post /access/:id',
  'get /versions',
  'get /versions/:id',
  'post /versions/:id',
  'get /file/:filename',
  'get /paste-url/:id',
  'get /init',
  'get /me',
  'post /login',
  'post /logout',
  'post /refresh-token',
  'post /forgot-password',
  'post /reset-password',
  'post /first-register',
  'post /unlock',
  'post /verify/:id',
]
/** Of one's own preferences, which have no other endpoint. */
const PREFERENCES = ['get /:key', 'post /:key', 'delete /:key']

type Owned = Pick<Endpoint, 'method' | 'path'>
type Owner = { slug: string; endpoints: Owned[] | false }

/** @throws StartFailure that names an endpoint of the config which is on no list (docs/threats.md 36). */
export const refuseUnlistedEndpoints = (
  config: Pick<SanitizedConfig, 'collections' | 'globals'> & { endpoints?: Owned[] },
): void => {
  const owners: Owner[] = [...config.collections, ...config.globals]
  const unlisted = [
    ...(config.endpoints ?? [])
      .map(({ method, path }) => `${method} ${path}`)
      .filter((one) => !isListed(one)),
    ...owners.flatMap(unlistedOf),
  ]
  if (unlisted.length === 0) return
  throw new StartFailure(
    `The endpoint “${unlisted.join('”, “')}” is on no list: add it to API_ROUTES in src/server/apiRoutes.ts, or take it out.`,
  )
}

const unlistedOf = ({ slug, endpoints }: Owner): string[] =>
  (endpoints || [])
    .map(({ method, path }) => ({ method, path: path.replace(/\?$/, '') }))
    .filter(({ method, path }) => {
      const known =
        slug === 'payload-preferences' ? [...PAYLOADS_ENDPOINTS, ...PREFERENCES] : PAYLOADS_ENDPOINTS
      return !known.includes(`${method} ${path}`) && !isListed(`${method} /${slug}${path}`)
    })
    .map(({ method, path }) => `${method.toUpperCase()} /${slug}${path}`)

const isListed = (endpoint: string): boolean =>
  API_ROUTES.some(({ methods, path }) =>
    methods.some((method) => `${method.toLowerCase()} ${path}` === endpoint),
  )
