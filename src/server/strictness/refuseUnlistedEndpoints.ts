import type { Endpoint, SanitizedConfig } from 'payload'
import { API_DOORS } from '../doors.ts'
import { StartFailure } from '../startFailure.ts'

/**
 * The endpoints that Payload gives to its collections. Those of them that are served stand in API_DOORS too; the others
 * are 404 in front. An upgrade that brings another one must be looked at first.
 */
export const PAYLOADS_ENDPOINTS: readonly string[] = [
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
    ...(config.endpoints ?? []).map(({ method, path }) => `${method} ${path}`).filter((one) => !isDoor(one)),
    ...owners.flatMap(unlistedOf),
  ]
  if (unlisted.length === 0) return
  throw new StartFailure(
    `The endpoint “${unlisted.join('”, “')}” is on no list: add it to API_DOORS in src/server/doors.ts, or take it out.`,
  )
}

const unlistedOf = ({ slug, endpoints }: Owner): string[] =>
  (endpoints || [])
    .map(({ method, path }) => ({ method, path: path.replace(/\?$/, '') }))
    .filter(({ method, path }) => {
      const known =
        slug === 'payload-preferences' ? [...PAYLOADS_ENDPOINTS, ...PREFERENCES] : PAYLOADS_ENDPOINTS
      return !known.includes(`${method} ${path}`) && !isDoor(`${method} /${slug}${path}`)
    })
    .map(({ method, path }) => `${method.toUpperCase()} /${slug}${path}`)

const isDoor = (endpoint: string): boolean =>
  API_DOORS.some(({ methods, path }) =>
    methods.some((method) => `${method.toLowerCase()} ${path}` === endpoint),
  )
