import { causesOf } from '../../errors.ts'

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const UNKNOWN_DATABASE = '3D000'

/** The server ends, has ended, or is about to begin; a session that it has ended for being idle; a standby. */
const GONE = ['57P01', '57P02', '57P03', '57P05', '25P03', '25006', '53300']

const isSqlState = (code: unknown): code is string => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)

/** The code by which PostgreSQL says what is wrong; null where it is not the server who says so. */
export const sqlStateOf = (error: unknown): string | null => {
  for (const { code } of causesOf(error)) if (isSqlState(code)) return code
  return null
}

/** Two transactions stood in each other's way: of this one nothing is stored, and it may be repeated. */
export const isInTheWay = (error: unknown): boolean =>
  [SERIALIZATION_FAILURE, DEADLOCK].includes(sqlStateOf(error) ?? '')

/** A value that its column can never hold: U+0000, half a character, a word that is not one of a list, no UUID. */
export const isUnstorable = (error: unknown): boolean => sqlStateOf(error)?.startsWith('22') === true

export const isUnknownDatabase = (error: unknown): boolean => sqlStateOf(error) === UNKNOWN_DATABASE

/** As `pg` says it, which has no code for its own. */
const SAYINGS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Query read timeout)/
const SOCKETS = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|ENOENT)/

/** Nobody answers on this connection any more: whether what was asked last was done, is not known. */
export const isConnectionLost = (error: unknown): boolean => {
  const state = sqlStateOf(error)
  if (state !== null && (state.startsWith('08') || GONE.includes(state))) return true
  return causesOf(error).some(
    ({ code, message }) => SOCKETS.test(String(code)) || SAYINGS.test(String(message)),
  )
}
