import type { Answer } from './answers.ts'

/** A save that somebody has asked for, and that is not known to be stored. */
export type PendingSaveState = {
  /** The newsroom gives no answer; the session has ended; it has refused the words. */
  why: 'unreachable' | 'ended' | 'refused'
  /** The newsroom's own sentence. */
  message: string | null
  /** Whether it can be sent again without being asked: what makes something new might then be there twice. */
  isRepeated: boolean
}

/** Of a gateway before a newsroom that does not run, and of one that is about to stop or has too much to do. */
const PASSING: readonly number[] = [0, 502, 503, 504]

const isPassing = (status: number): boolean => PASSING.includes(status)

/** What is left to do is a login. */
export const SESSION_ENDED: PendingSaveState = { why: 'ended', message: null, isRepeated: false }

/**
 * What makes something new is sent again only where it cannot have arrived, and a change only where the newsroom would
 * refuse one that is overtaken: elsewhere it would go over what somebody has saved meanwhile.
 *
 * @returns null when it is stored.
 */
export const toPendingSave = (
  { method, status, message, reason, wasOffline }: Answer,
  { hasRevision }: { hasRevision: boolean },
): PendingSaveState | null => {
  if (status > 0 && status < 400) return null
  if (status === 401) return { ...SESSION_ENDED }
  if (!isPassing(status)) return { why: 'refused', message, isRepeated: false }
  const isUnstored = status === 503 && reason !== 'may-be-stored'
  const isRepeated = method === 'POST' ? wasOffline || isUnstored : hasRevision
  return { why: 'unreachable', message, isRepeated }
}

/** Whom the newsroom takes this browser for: the person of the form; somebody else, or nobody; it cannot say now. */
export type SessionState = 'same' | 'ended' | 'unreachable'

type Id = string | number | null | undefined

type Answered = {
  /** 0 where no answer came. */
  status: number
  /** The id of the person who is logged in; null or missing when nobody is logged in. */
  id: Id
}

/** A login in another tab is one in this tab, too: only the person whose form it is may save what it holds. */
export const toSessionState = ({ status, id }: Answered, person: string): SessionState => {
  if (status === 401 || status === 403) return 'ended'
  if (isPassing(status) || status >= 400) return 'unreachable'
  const isSame = id !== undefined && id !== null && String(id) === person
  return isSame ? 'same' : 'ended'
}

/** @param endpoint where the newsroom says who is logged in */
export const askSessionState = async (endpoint: string, person: string): Promise<SessionState> => {
  try {
    const response = await fetch(endpoint, { cache: 'no-store', credentials: 'include' })
    const { user } = response.ok ? ((await response.json()) as { user?: { id?: Id } | null }) : {}
    return toSessionState({ status: response.status, id: user?.id }, person)
  } catch {
    return 'unreachable' // It is asked again.
  }
}
