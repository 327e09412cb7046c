import { COPY_KINDS } from '../domain/copies.ts'
import { LOCALES } from '../domain/locales.ts'
import { SEGMENTS } from '../wire/doors.ts'
import { FEED_FORMS } from '../wire/formats/feed.ts'
import { API_DOORS } from './doors.ts'
import { FRONT_DOOR, ROUTES } from './routes.ts'

/** What says that the address is a public one, or was. Any other answer may be about a text that is not out yet. */
const PUBLIC = new Set([200, 206, 304, 410])

/**
 * What the log says of an address: no query, and nothing of a text that is not out. The link of a password reset is the
 * password until it is used; the slug of a text and the name of a file are made of their words. Where nothing was found
 * only the words of our own doors and the ids of documents stay, so that operators still see which door it was.
 */
export const toToldPath = (url: string, status: number): string => {
  const end = url.indexOf('?')
  const path = (end < 0 ? url : url.slice(0, end)).slice(0, MOST_TOLD)
  const told = path.replace(/(\/(?:reset|verify|file|embargoed)\/)(?!terms$).+/, '$1…')
  return PUBLIC.has(status) ? told : told.split('/').map(withoutWords).join('/')
}

const MOST_TOLD = 300

const pathsOf = ({ at }: { at: string | readonly string[] }): readonly string[] =>
  typeof at === 'string' ? [at] : at

/** The words of every door; what its line writes as `:id` is somebody else's. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  [
    ...[...API_DOORS.map(({ path }) => path), ...[FRONT_DOOR, ...Object.values(ROUTES)].flatMap(pathsOf)],
    ...[...LOCALES, ...Object.values(SEGMENTS)],
    ...['organisations', 'changes', 'files', 'embargoed/terms', 'canonical'],
    ...['events.ics', 'openapi.json', 'docs', 'sign.mjs', '_next/static'],
    ...['collections/create', 'globals', 'account', 'logout', 'forgot', 'reset', 'verify', '…'],
  ]
    .flatMap((path) => path.split('/'))
    .filter((word) => !word.startsWith(':')),
)

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** After a slug: in which form it was asked for. */
const ENDING = new RegExp(
  `\\.(?:${['ics', 'ninjs.json', ...FEED_FORMS, ...Object.values(COPY_KINDS).map(({ ending }) => ending)]
    .map((ending) => ending.replace('.', '\\.'))
    .join('|')})$`,
)

const withoutWords = (segment: string): string =>
  OWN_WORDS.has(segment) || ID.test(segment) ? segment : `…${ENDING.exec(segment)?.[0] ?? ''}`
