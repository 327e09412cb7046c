import { LAST_RESORTS } from '../domain/clearance/lastResort.ts'
import { MOST_FILES, MOST_IMPORTED } from '../desk/import/limits.ts'
import { MOST_BROUGHT } from '../desk/translators/limits.ts'
import { DEFAULT_SLUGS, entrySlugs } from '../domain/slugs.ts'

/**
 * Every route of the application. A path that is on no line here is 404, whatever Payload or Next would have made of it.
 * `:id` and the like stand for one plain segment.
 */
export type ApiRoute = {
  methods: readonly Method[]
  path: string
  /** Open to people who are not logged in yet. */
  isOpen?: boolean
  /** Payload answers a stranger with a 200 that says nothing; here also a read needs a session. */
  isOnesOwn?: boolean
  /** The largest body in bytes. */
  maxBody?: number
  /** How many files a form may have in its parts `file`; left out: one where more than JSON is taken. */
  takesFiles?: number
  /**
   * Takes a secret that could be guessed, so tries are counted: for the account that this field of the body names, for
   * whoever is logged in, or for the link and the account of who is invited by it.
   */
  guesses?: 'email' | 'token' | 'session' | 'invitation'
  /** Its answer gives a session, so the browser is known from then on. */
  letsIn?: boolean
  /** The browser of whoever asks keeps its answer, and asks each time whether it may show it still. */
  isKept?: boolean
  /** Sends a mail to an address that a stranger may have made up. */
  sendsMail?: boolean
}
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

const KB = 1024
export const JSON_LIMIT = 1024 * KB
const UPLOAD_LIMIT = 25 * 1024 * KB
const LOGIN_LIMIT = 16 * KB

const { users, invitations, media, organisations, mediaContacts, consumers } = DEFAULT_SLUGS
const entries = entrySlugs(DEFAULT_SLUGS)

const versions = (slug: string): ApiRoute[] => [
  { methods: ['GET'], path: `/${slug}/versions` },
  { methods: ['GET'], path: `/${slug}/versions/:id` },
]

const documents = (slug: string, maxBody = JSON_LIMIT): ApiRoute[] => [
  { methods: ['GET', 'POST'], path: `/${slug}`, maxBody },
  { methods: ['GET'], path: `/${slug}/count` },
  { methods: ['POST'], path: `/${slug}/access` },
  { methods: ['POST'], path: `/${slug}/access/:id` },
  { methods: ['GET', 'PATCH', 'DELETE'], path: `/${slug}/:id`, maxBody },
]

const clearance = (slug: string): ApiRoute[] => [
  { methods: ['GET'], path: `/${slug}/:id/clearance` },
  { methods: ['GET'], path: `/${slug}/:id/clearance/text` },
  { methods: ['GET'], path: `/${slug}/:id/clearance/copy` },
  { methods: ['GET'], path: `/${slug}/:id/clearance/record` },
  { methods: ['GET'], path: `/${slug}/:id/clearance/changes` },
  { methods: ['POST'], path: `/${slug}/:id/clearance/:action` },
  { methods: ['POST'], path: `/${slug}/:id/clearance/:action/challenge` },
  { methods: ['GET'], path: `/${slug}/:id/presence` },
  { methods: ['GET'], path: `/${slug}/:id/preview` },
  { methods: ['GET'], path: `/${slug}/:id/languages` },
  { methods: ['GET'], path: `/${slug}/:id/readiness` },
  { methods: ['GET', 'POST'], path: `/${slug}/:id/grants` },
  { methods: ['POST'], path: `/${slug}/:id/grants/:grant/revoke` },
  { methods: ['POST'], path: `/${slug}/:id/grants/:grant/forget` },
]

/** Ten thousand characters of any script, and a quote. */
const COMMENT_LIMIT = 96 * KB
const comments = (slug: string): ApiRoute[] => [
  { methods: ['GET', 'POST'], path: `/${slug}/:id/comments`, maxBody: COMMENT_LIMIT },
  ...['rounds', 'suggestions', 'accept-all'].map((action): ApiRoute => ({
    methods: ['POST'],
    path: `/${slug}/:id/comments/${action}`,
    maxBody: COMMENT_LIMIT,
  })),
  ...['reply', 'resolve', 'reopen', 'close', 'no-remarks', 'accept', 'refuse'].map((action): ApiRoute => ({
    methods: ['POST'],
    path: `/${slug}/:id/comments/:thread/${action}`,
    maxBody: COMMENT_LIMIT,
  })),
  { methods: ['POST'], path: `/${slug}/:id/comments/:thread/:comment/withdraw`, maxBody: COMMENT_LIMIT },
  { methods: ['POST'], path: `/${slug}/:id/comments/review`, maxBody: JSON_LIMIT },
]

const sourceFiles = (slug: string): ApiRoute[] => [
  {
    ...{ methods: ['GET', 'POST'], path: `/${slug}/:id/source-files` },
    ...{ maxBody: MOST_IMPORTED + JSON_LIMIT, takesFiles: 1 },
  },
  { methods: ['GET', 'DELETE'], path: `/${slug}/:id/source-files/:file` },
  { methods: ['GET'], path: `/${slug}/:id/source-files/:file/comparison` },
]

/** A language for its translator, and back; and which are with theirs. */
const translators = (slug: string): ApiRoute[] => [
  { methods: ['GET'], path: `/${slug}/:id/xliff` },
  { methods: ['POST'], path: `/${slug}/:id/xliff`, maxBody: MOST_BROUGHT + JSON_LIMIT },
  { methods: ['GET', 'POST'], path: `/${slug}/:id/translators`, maxBody: LOGIN_LIMIT },
]

/** What an organisation takes with it, to check the register without having to believe it. */
const register: ApiRoute[] = [
  { methods: ['GET'], path: '/register/heads' },
  ...LAST_RESORTS.map((action): ApiRoute => ({ methods: ['POST'], path: `/register/${action}` })),
  { methods: ['GET', 'POST'], path: '/register/suspended-leads' },
  ...entries.map((slug): ApiRoute => ({ methods: ['GET'], path: `/register/${slug}/:id/evidence` })),
]

/** Where the signed heads of the reader's own organisations go, and the link that confirms an address. */
const archive: ApiRoute[] = [
  {
    ...{ methods: ['POST'], path: '/register/archive-addresses' },
    ...{ isOpen: true, guesses: 'token', maxBody: LOGIN_LIMIT },
  },
  { methods: ['GET', 'DELETE'], path: '/register/archive-addresses/:organisation' },
  {
    ...{ methods: ['POST'], path: '/register/archive-addresses/:organisation' },
    ...{ sendsMail: true, maxBody: LOGIN_LIMIT },
  },
]

/** Passkeys of the reader's own organisations. */
const passkeys: ApiRoute[] = [
  { methods: ['GET'], path: '/passkeys' },
  { methods: ['GET'], path: '/passkeys/:organisation' },
  ...['begin', 'made', 'challenge', 'change'].map((action): ApiRoute => ({
    methods: ['POST'],
    path: `/passkeys/:organisation/${action}`,
    maxBody: LOGIN_LIMIT,
  })),
]

/** Receivers of webhooks, and what was sent to them. */
const webhooks: ApiRoute[] = [
  { methods: ['POST'], path: '/webhooks/deliveries/:id/replay', maxBody: LOGIN_LIMIT },
  { methods: ['GET', 'POST'], path: '/webhooks', maxBody: LOGIN_LIMIT },
  { methods: ['GET', 'DELETE'], path: '/webhooks/:id', maxBody: LOGIN_LIMIT },
  ...['rotate', 'disable', 'enable', 'test'].map((action): ApiRoute => ({
    methods: ['POST'],
    path: `/webhooks/:id/${action}`,
    maxBody: LOGIN_LIMIT,
  })),
  { methods: ['GET'], path: '/webhooks/:id/deliveries' },
]

const invited: ApiRoute[] = [
  { methods: ['GET', 'POST'], path: `/${invitations}` },
  { methods: ['GET'], path: `/${invitations}/count` },
  { methods: ['POST'], path: `/${invitations}/access` },
  { methods: ['POST'], path: `/${invitations}/access/:id` },
  { methods: ['GET', 'DELETE'], path: `/${invitations}/:id` },
  { methods: ['POST'], path: `/${invitations}/:id/again` },
]

/** Keys of those who read the wire. */
const readers: ApiRoute[] = [
  { methods: ['GET', 'POST'], path: `/${consumers}` },
  { methods: ['GET'], path: `/${consumers}/count` },
  { methods: ['POST'], path: `/${consumers}/access` },
  { methods: ['POST'], path: `/${consumers}/access/:id` },
  { methods: ['GET'], path: `/${consumers}/:id` },
  { methods: ['POST'], path: `/${consumers}/:id/revoke` },
  { methods: ['POST'], path: `/${consumers}/:id/rotate` },
]

/** Doors that are open to people who are not logged in yet. */
const login: ApiRoute[] = [
  { methods: ['POST'], path: `/${users}/login`, guesses: 'email', letsIn: true },
  // They say the same of every address and link, and take nothing that could be guessed.
  { methods: ['POST'], path: `/${users}/login/challenge` },
  { methods: ['POST'], path: `/${users}/reset-password/challenge` },
  { methods: ['POST'], path: `/${users}/reset-password`, guesses: 'token', letsIn: true },
  { methods: ['POST'], path: `/${users}/forgot-password`, sendsMail: true },
  { methods: ['POST'], path: `/${invitations}/accept`, guesses: 'invitation' },
].map((route) => ({ ...route, isOpen: true, maxBody: LOGIN_LIMIT }) as ApiRoute)

const SECOND_FACTOR = `/${users}/second-factor`
const secondFactor: ApiRoute[] = [
  { methods: ['POST'], path: SECOND_FACTOR, maxBody: LOGIN_LIMIT, guesses: 'session' },
  { methods: ['POST'], path: `${SECOND_FACTOR}/confirm`, maxBody: LOGIN_LIMIT, guesses: 'session' },
  { methods: ['POST'], path: `${SECOND_FACTOR}/passkey`, maxBody: LOGIN_LIMIT, guesses: 'session' },
  { methods: ['POST'], path: `${SECOND_FACTOR}/recovery-codes`, maxBody: LOGIN_LIMIT, guesses: 'session' },
  { methods: ['POST'], path: `${SECOND_FACTOR}/end`, maxBody: LOGIN_LIMIT, guesses: 'session' },
  { methods: ['POST'], path: `/${users}/:id/second-factor/reset` },
  { methods: ['POST'], path: `/${users}/:id/hand-over`, maxBody: LOGIN_LIMIT },
]

/** Paths under `/api`. The more particular line stands before the one that would take its place. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...login,
  { methods: ['POST'], path: `/${users}/logout` },
  { methods: ['POST'], path: `/${users}/refresh-token` },
  { methods: ['GET'], path: `/${users}/me` },
  ...secondFactor,
  { methods: ['GET'], path: '/desk' },
  { methods: ['GET'], path: '/desk/search' },
  { methods: ['GET'], path: '/desk/stages' },
  { methods: ['GET'], path: '/desk/notices' },
  { methods: ['POST'], path: '/desk/notices/read', maxBody: LOGIN_LIMIT },
  { methods: ['GET'], path: '/desk/calendar' },
  { methods: ['POST'], path: '/import', maxBody: MOST_IMPORTED + JSON_LIMIT, takesFiles: MOST_FILES },
  { methods: ['POST'], path: '/import/review', maxBody: MOST_IMPORTED + JSON_LIMIT, takesFiles: 1 },
  { methods: ['GET'], path: '/desk/reports/:report' },
  { methods: ['GET'], path: '/access', isOnesOwn: true },
  // Payload's own DELETE fails on SQLite, and nothing in the admin sends it.
  { methods: ['GET', 'POST'], path: '/payload-preferences/:key', isOnesOwn: true },
  { methods: ['GET'], path: `/${media}/file/:filename` },
  { methods: ['GET'], path: `/${organisations}/:id/logo`, isKept: true },
  ...entries.flatMap(clearance),
  ...entries.flatMap(comments),
  ...entries.flatMap(sourceFiles),
  ...register,
  ...archive,
  ...passkeys,
  ...webhooks,
  ...entries.map((slug): ApiRoute => ({ methods: ['GET'], path: `/${slug}/:id/changes` })),
  ...entries.map((slug): ApiRoute => ({ methods: ['GET'], path: `/${slug}/:id/composition` })),
  ...entries.map((slug): ApiRoute => ({ methods: ['GET'], path: `/${slug}/:id/source-since` })),
  ...entries.flatMap(translators),
  ...entries.flatMap(versions),
  ...[...entries, users, organisations, mediaContacts].flatMap((slug) => documents(slug)),
  ...documents(media, UPLOAD_LIMIT),
  ...invited,
  ...readers,
]

/** Paths that answer 403 rather than 404: people look for them on an empty database. */
export const CLOSED_ROUTES: readonly string[] = [`/api/${users}/first-register`, '/admin/create-first-user']

/** What Next may be asked for beside the public pages (`wire/site/sitePages.ts`): the admin, and its own files. */
export const isNextRoute = (path: string): boolean =>
  path === '/admin' || path.startsWith('/admin/') || path.startsWith('/_next/static/')

const RESERVED = new Set([
  'count',
  'versions',
  'access',
  'file',
  'login',
  'logout',
  'me',
  'init',
  'unlock',
  'verify',
  'second-factor',
])

/** @param path below `/api`, as it came. */
export const findApiRoute = (method: string, path: string): ApiRoute | null =>
  API_ROUTES.find(
    (route) => (route.methods as readonly string[]).includes(method) && matches(route.path, path),
  ) ?? null

export const hasApiRoute = (path: string): boolean => API_ROUTES.some((route) => matches(route.path, path))

const PLAIN_SEGMENT = /^[\w.-]{1,200}$/

const matches = (pattern: string, path: string): boolean => {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  return (
    wanted.length === given.length && wanted.every((part, index) => matchesSegment(part, given[index] ?? ''))
  )
}

/** Payload matches its paths without regard to case, so an id may not be one of its words in any case. */
const matchesSegment = (wanted: string, given: string): boolean =>
  wanted.startsWith(':')
    ? PLAIN_SEGMENT.test(given) &&
      !(wanted === ':id' && RESERVED.has(given.toLowerCase())) &&
      !/^\.+$/.test(given)
    : wanted === given
