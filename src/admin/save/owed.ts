import type { Answer } from './answers.ts'

/** A save that somebody has asked for, and that is not known to be stored. */
export type Owed = {
  /** The newsroom gives no answer; the session has ended; it has refused the words. */
  why: 'unreachable' | 'ended' | 'refused'
  /** The newsroom's own sentence. */
  message: string | null
  /** Whether it can be sent again without being asked: what makes something new might then be there twice. */
  isRepeated: boolean
}

/** Of a gateway before a newsroom that does not run, and of one that is about to stop or has too much to do. */
const PASSING: readonly number[] = [0, 502, 503, 504]

export const isPassing = (status: number): boolean => PASSING.includes(status)

/** What is left to do is a login. */
export const ENDED: Owed = { why: 'ended', message: null, isRepeated: false }

/**
 * What makes something new is sent again only where it cannot have arrived, and a change only where the newsroom would
 * refuse one that is overtaken: elsewhere it would go over what somebody has saved meanwhile.
 *
 * @returns null when it is stored.
 */
export const toOwed = (
  { method, status, message, wasOffline }: Answer,
  { hasRevision }: { hasRevision: boolean },
): Owed | null => {
  if (status > 0 && status < 400) return null
  if (status === 401) return { ...ENDED }
  if (!isPassing(status)) return { why: 'refused', message, isRepeated: false }
  const isRepeated = method === 'POST' ? wasOffline || status === 503 : hasRevision
  return { why: 'unreachable', message, isRepeated }
}
