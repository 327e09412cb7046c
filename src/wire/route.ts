import type { EntryType } from '../domain/entries.ts'
import { typeOfSegment } from './doors.ts'

/** Every address of the wire; what is none of these is answered like what does not exist. */
export type Door =
  | { door: 'list'; type: EntryType }
  | { door: 'one' | 'canonical'; type: EntryType; slug: string }
  | { door: 'organisations' }
  | { door: 'organisation'; slug: string }
  | { door: 'changes' }
  | { door: 'file'; name: string }
  | { door: 'feed' }
  | EmbargoedDoor
  | { door: 'nothing' }

/** What is there only for who has a grant; to everybody else these are addresses like any that do not exist. */
export type EmbargoedDoor =
  | { door: 'embargoed'; what: 'list' | 'terms' }
  | { door: 'embargoed'; what: 'one'; type: EntryType; slug: string }

const SLUG = /^[a-z0-9][a-z0-9-]{0,199}$/

const WIRE = /^\/(?:v1|feeds)(?:[/?]|$)/

/** Whether the wire answers at this address, its query with it. */
export const isWireUrl = (url: string): boolean => WIRE.test(url)

/** Null for a path that is not the wire's. */
export const routeOf = (path: string): Door | null => {
  const [, room, ...rest] = path.split('/')
  if (room === 'v1') return routeV1(rest)
  if (room === 'feeds')
    return rest.length === 1 && rest[0] === 'all.atom' ? { door: 'feed' } : { door: 'nothing' }
  return null
}

const routeV1 = ([first = '', slug, leaf, ...more]: string[]): Door => {
  if (first === 'embargoed') return routeEmbargoed(slug, leaf, more)
  if (more.length > 0) return { door: 'nothing' }
  if (slug === undefined) return routeCollection(first)
  if (first === 'files' && leaf === undefined) return { door: 'file', name: slug }
  if (!SLUG.test(slug)) return { door: 'nothing' }
  if (first === 'organisations' && leaf === undefined) return { door: 'organisation', slug }
  const type = typeOfSegment(first)
  if (type && leaf === undefined) return { door: 'one', type, slug }
  return type && leaf === 'canonical' ? { door: 'canonical', type, slug } : { door: 'nothing' }
}

const routeCollection = (name: string): Door => {
  const type = typeOfSegment(name)
  if (type) return { door: 'list', type }
  return name === 'organisations' || name === 'changes' ? { door: name } : { door: 'nothing' }
}

const routeEmbargoed = (segment: string | undefined, slug: string | undefined, more: string[]): Door => {
  if (segment === undefined) return { door: 'embargoed', what: 'list' }
  if (slug === undefined)
    return segment === 'terms' ? { door: 'embargoed', what: 'terms' } : { door: 'nothing' }
  const type = typeOfSegment(segment)
  const isOne = type !== null && SLUG.test(slug) && more.length === 0
  return isOne ? { door: 'embargoed', what: 'one', type, slug } : { door: 'nothing' }
}
