/**
 * What the newsroom refuses, and the one map from the reason to its HTTP status.
 *
 * A refusal is told apart by its `reason`, never by `instanceof`: Express and Next hold two copies of this module in one process.
 */
export const STATUS = {
  unauthenticated: 401,
  'not-found': 404,
  invalid: 400,
  'unknown-action': 400,
  'not-editor': 403,
  'not-reviewer': 403,
  'not-member': 403,
  forbidden: 403,
  'terms-not-accepted': 403,
  'code-required': 403,
  'own-text': 403,
  'already-signed-elsewhere': 403,
  'wrong-state': 409,
  frozen: 409,
  'stale-digest': 409,
  'stale-revision': 409,
  'already-signed': 409,
  incomplete: 409,
  'party-suspended': 409,
  contradiction: 409,
  translation: 409,
  'revision-required': 428,
  'too-large': 413,
  'too-many': 429,
  'not-installed': 501,
  stopping: 503,
  overloaded: 503,
  'storage-full': 507,
} as const satisfies Record<string, number>

export type Reason = keyof typeof STATUS

export type RefusalExtras = {
  /** The entry's present text state; every 409 carries it. */
  state?: string
  /** What is missing, for `incomplete`. */
  missing?: readonly string[]
  /** Who changed what meanwhile, for `stale-revision`. */
  changes?: object
  /** Where words and facts disagree, each place with both values, for `contradiction`. */
  contradictions?: readonly object[]
  /** What is wrong with translations into official languages, for `translation`, and beside contradictions. */
  translations?: readonly object[]
}

export class Refusal extends Error {
  readonly reason: Reason
  readonly status: number
  readonly extras: RefusalExtras

  /** @param message one sentence for a person: what happened and what to do. */
  constructor(reason: Reason, message: string, extras: RefusalExtras = {}) {
    super(message)
    this.name = 'Refusal'
    this.reason = reason
    this.status = STATUS[reason]
    this.extras = extras
  }
}

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string' && error.reason in STATUS

/** The body of every refusal: `{errors: [{message, reason}]}`, with the state beside it where there is one. */
export const toErrorBody = ({ message, reason, extras }: Pick<Refusal, 'message' | 'reason' | 'extras'>) => ({
  errors: [
    {
      message,
      reason,
      ...(extras.missing ? { missing: extras.missing } : {}),
      ...(extras.changes ? { changes: extras.changes } : {}),
      ...(extras.contradictions ? { contradictions: extras.contradictions } : {}),
      ...(extras.translations ? { translations: extras.translations } : {}),
    },
  ],
  ...(extras.state ? { state: extras.state } : {}),
})

/** The one answer for what does not exist and for what the reader may not see (docs/threats.md, “404”). */
export const notFound = () => new Refusal('not-found', 'There is nothing here, or you may not see it.')

/** The one answer to who is not logged in. */
export const unauthenticated = () => new Refusal('unauthenticated', 'Please log in to the newsroom first.')

/** To the session of one person that would send what another one typed, or read. */
export const anothersForm = () =>
  new Refusal(
    'unauthenticated',
    'Somebody else is logged in in this browser now. Log in as yourself, then repeat it.',
  )

/** The one answer to every login that does not succeed, whatever was wrong with it (docs/threats.md 26). */
export const wrongLogin = () =>
  new Refusal(
    'unauthenticated',
    'The e-mail address, the password or the code is not right. Who has a second factor gives its code too.',
  )

/** To who changes what somebody else has changed since it was read. */
export const staleRevision = (extras: RefusalExtras = {}) =>
  new Refusal(
    'stale-revision',
    'Somebody has changed this text meanwhile: read it again, then repeat your change.',
    extras,
  )

/** To whoever still waits when the server is told to stop. */
export const stopping = () =>
  new Refusal(
    'stopping',
    'The newsroom is being restarted, and nothing was changed: please try again in a moment.',
  )

/** To whoever asks for more than this server can do with a long text. */
export const overloaded = () =>
  new Refusal(
    'overloaded',
    'This text takes the newsroom too long just now, and nothing was changed: please try again in a moment, or make it shorter.',
  )

/** @param cause what the maker of copies called it; never words of a text. */
export const copyTooLarge = (cause?: string) => {
  const refusal = new Refusal(
    'overloaded',
    'This copy takes more time or memory than the newsroom has for one: take the text in another form, or as a page.',
  )
  return cause === undefined ? refusal : Object.assign(refusal, { cause })
}

/** To who asks for a PDF of a newsroom whose operator has left the typesetter out. */
export const notInstalled = () =>
  new Refusal(
    'not-installed',
    'This newsroom makes no PDF files: take the text in another form, or as a page.',
  )

/** In how many seconds to come again, when too many copies are being made at once. */
export const COPIES_SOON = 5

export const tooManyCopies = () =>
  Object.assign(
    new Refusal('overloaded', 'Many copies are being made just now: please try again in a moment.'),
    { retryAfterSeconds: COPIES_SOON },
  )

/** The one answer when there is no room, wherever it was missing. */
export const storageFull = () =>
  new Refusal(
    'storage-full',
    'There is no room left on the server, so nothing was stored. Please tell its operator.',
  )

/** Disks, SQLite, MongoDB, and the stores that speak S3. */
const FULL_CODES: readonly unknown[] = [
  ...['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 14031],
  ...['QuotaExceeded', 'XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded'],
]

type Thrown = { code?: unknown; name?: unknown; message?: unknown; cause?: unknown; $metadata?: unknown }

/** Whether this, or what has caused it, says that there is no room. Not `instanceof`: it may come from another realm. */
export const isStorageFull = (error: unknown): boolean => {
  for (let [one, depth] = [error as Thrown | null | undefined, 0]; one && depth < 10; depth += 1) {
    const { code, name, message, cause, $metadata } = one
    const status = ($metadata as { httpStatusCode?: unknown } | undefined)?.httpStatusCode
    if (FULL_CODES.includes(code) || FULL_CODES.includes(name) || status === 507) return true
    if (/^(SQLITE_FULL|ENOSPC|EDQUOT)\b/.test(String(message))) return true
    one = cause as Thrown | null | undefined
  }
  return false
}

/** MongoDB's code for a transaction that met another write of the same document: nothing of it was stored. */
const WRITE_CONFLICT = 112

/** Two writes at once, of which the store let one through; the other one may be repeated. */
export const isWriteConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === WRITE_CONFLICT

/** What the store says itself where it watches; for what is written on the ground of a reading that has been overtaken. */
export const writeConflict = (): Error =>
  Object.assign(new Error('The row has changed since it was read.'), { code: WRITE_CONFLICT })
