import { sayIn, sayInEnglish } from './domain/sayIn.ts'
import { say, type Sentence } from './domain/sentences.ts'

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
  'proof-required': 403,
  'proof-refused': 403,
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
  harm: 409,
  translation: 409,
  'revision-required': 428,
  'too-large': 413,
  'too-many': 429,
  'not-installed': 501,
  stopping: 503,
  overloaded: 503,
  unavailable: 503,
  'may-be-stored': 503,
  'storage-full': 507,
} as const satisfies Record<string, number>

export type Reason = keyof typeof STATUS

/** A place in a text, and what is wrong there. */
type Told = { readonly sentence: Sentence }

export type RefusalExtras = {
  /** The entry's present text state; every 409 carries it. */
  state?: string
  /** What is missing, for `incomplete`. */
  missing?: readonly Sentence[]
  /** Who changed what meanwhile, for `stale-revision`. */
  changes?: object
  /** Where words and facts disagree, each place with both values, for `contradiction`. */
  contradictions?: readonly Told[]
  /** What is wrong with translations into official languages, for `translation`, and beside contradictions. */
  translations?: readonly Told[]
}

/** Its `message` is English, for logs, hosts and Payload. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly status: number
  readonly sentence: Sentence
  readonly extras: RefusalExtras

  /** @param sentence for a person: what happened and what to do. */
  constructor(reason: Reason, sentence: Sentence, extras: RefusalExtras = {}) {
    super(sayInEnglish(sentence))
    this.name = 'Refusal'
    this.reason = reason
    this.status = STATUS[reason]
    this.sentence = sentence
    this.extras = extras
  }
}

/** Whoever has thrown it: an error of a host's own that has a reason of ours has no sentence, and keeps its words. */
export type AnyRefusal = Omit<Refusal, 'sentence'> & { sentence?: Sentence }

export const isRefusal = (error: unknown): error is AnyRefusal =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string' && error.reason in STATUS

/**
 * The body of every refusal: `{errors: [{message, reason}]}`, with the state beside it where there is one.
 * @param language of whoever reads; null: English.
 */
export const toErrorBody = (
  { message, sentence, reason, extras }: AnyRefusal,
  language: string | null = null,
) => {
  const told = (places: readonly Told[]) =>
    places.map((place) => ({ ...place, sentence: sayIn(language, place.sentence) }))
  return {
    errors: [
      {
        message: sentence ? sayIn(language, sentence) : message,
        reason,
        ...(extras.missing ? { missing: extras.missing.map((one) => sayIn(language, one)) } : {}),
        ...(extras.changes ? { changes: extras.changes } : {}),
        ...(extras.contradictions ? { contradictions: told(extras.contradictions) } : {}),
        ...(extras.translations ? { translations: told(extras.translations) } : {}),
      },
    ],
    ...(extras.state ? { state: extras.state } : {}),
  }
}

/** The one answer for what does not exist and for what the reader may not see (docs/threats.md, “404”). */
export const notFound = () => new Refusal('not-found', say('doors.notFound'))

/** The one answer to who is not logged in. */
export const unauthenticated = () => new Refusal('unauthenticated', say('doors.logIn'))

/** To the session of one person that would send what another one typed, or read. */
export const anothersForm = () => new Refusal('unauthenticated', say('doors.anotherPerson'))

/** The one answer to every login that does not succeed, whatever was wrong with it (docs/threats.md 26). */
export const wrongLogin = () => new Refusal('unauthenticated', say('login.wrong'))

/** To who changes what somebody else has changed since it was read. */
export const staleRevision = (extras: RefusalExtras = {}) =>
  new Refusal('stale-revision', say('texts.changedMeanwhile'), extras)

/** To whoever still waits when the server is told to stop. */
export const stopping = () => new Refusal('stopping', say('doors.stopping'))

/** To whoever asks for more than this server can do with a long text. */
export const overloaded = () => new Refusal('overloaded', say('texts.overloaded'))

/** @param cause what the maker of copies called it; never words of a text. */
export const copyTooLarge = (cause?: string) => {
  const refusal = new Refusal('overloaded', say('copies.tooLarge'))
  return cause === undefined ? refusal : Object.assign(refusal, { cause })
}

/** To who asks for a PDF of a newsroom whose operator has left the typesetter out. */
export const notInstalled = () => new Refusal('not-installed', say('copies.noPdf'))

/** In how many seconds to come again, when too many copies are being made at once. */
export const COPIES_SOON = 5

export const tooManyCopies = () =>
  Object.assign(new Refusal('overloaded', say('copies.tooMany')), { retryAfterSeconds: COPIES_SOON })

/** The one answer when there is no room, wherever it was missing. */
export const storageFull = () => new Refusal('storage-full', say('doors.storageFull'))

/** In how many seconds to come again, when the database does not answer. */
export const DATABASE_SOON = 5

/** To whoever comes while the database does not answer; what was asked of it before may be stored. */
export const unavailable = () =>
  Object.assign(new Refusal('unavailable', say('doors.unavailable')), { retryAfterSeconds: DATABASE_SOON })

/** Where the database was asked to store, and its answer never came. */
export const mayBeStored = () => new Refusal('may-be-stored', say('doors.mayBeStored'))

export const isUnavailable = (error: unknown): boolean => isRefusal(error) && error.reason === 'unavailable'

export const isMaybeStored = (error: unknown): boolean => isRefusal(error) && error.reason === 'may-be-stored'

/**
 * What follows when something is stored already. Where the database goes away meanwhile, whoever heard no more than that
 * would take it for not done.
 */
export const afterStoring = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw isUnavailable(error) ? Object.assign(mayBeStored(), { cause: error }) : error
  }
}

/** Disks, SQLite, MongoDB, PostgreSQL, and the stores that speak S3. */
const FULL_CODES: readonly unknown[] = [
  ...['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 14031, '53100'],
  ...['QuotaExceeded', 'XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded'],
]

type Thrown = { code?: unknown; name?: unknown; message?: unknown; cause?: unknown; $metadata?: unknown }

/** An error and what has caused it, from the outside. Not `instanceof`: it may come from another realm. */
export const causesOf = (error: unknown): Thrown[] => {
  const found: Thrown[] = []
  for (let one = error as Thrown | null | undefined; one && found.length < 10;)
    one = found[found.push(one) - 1]?.cause as Thrown | null | undefined
  return found
}

/** Whether this, or what has caused it, says that there is no room. */
export const isStorageFull = (error: unknown): boolean =>
  causesOf(error).some(({ code, name, message, $metadata }) => {
    const status = ($metadata as { httpStatusCode?: unknown } | undefined)?.httpStatusCode
    if (FULL_CODES.includes(code) || FULL_CODES.includes(name) || status === 507) return true
    return /^(SQLITE_FULL|ENOSPC|EDQUOT)\b/.test(String(message))
  })

/** MongoDB's code for a transaction that met another write of the same document: nothing of it was stored. */
const WRITE_CONFLICT = 112
/** PostgreSQL's: a serialization failure, a deadlock, and a lock that another one keeps. */
const IN_THE_WAY = ['40001', '40P01', '55P03']

/** Two writes at once, of which the store let one through; the other one may be repeated. */
export const isWriteConflict = (error: unknown): boolean =>
  error instanceof Error &&
  causesOf(error).some(({ code }) => code === WRITE_CONFLICT || IN_THE_WAY.includes(code as string))

/** What the store says itself where it watches; for what is written on the ground of a reading that has been overtaken. */
export const writeConflict = (): Error =>
  Object.assign(new Error('The row has changed since it was read.'), {
    name: 'WriteConflict',
    code: WRITE_CONFLICT,
  })
