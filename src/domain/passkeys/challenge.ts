import { hashOf } from '../digests.ts'
import type { LogEvent } from '../clearance/events.ts'
import type { Action } from '../clearance/table.ts'
import type { Proved } from './proof.ts'

/** Which newsroom: the fingerprint of the first key that signed heads, and the address at which people work. */
export type NewsroomId = { key: string; origin: string }

/**
 * What a key signs is SHA-256 over the JCS form of this. `entry`, `digest` and `round` are those of the act; of a change of
 * a ledger `entry` is null, and `round` and `digest` name the head on which it rests.
 */
export type Challenge = {
  format: 1
  newsroom: NewsroomId
  action: string
  entry: string | null
  organisation: string | null
  /** Whose key signs. */
  by: string | null
  round: number | null
  digest: string | null
  /** Hash of what was asked. */
  body: string
  issued: string
}

/** At most so old is what is signed when it is used. */
export const CHALLENGE_LASTS_MS = 300_000

/** 32 bytes in lower hex. */
export const challengeHash = (challenge: Challenge): string => hashOf(challenge)

/** What one touch of the key signs for several acts. */
export const challengeOfActs = (hashes: readonly string[]): string => hashOf([...hashes])

/** By so much the clocks of two servers may differ. */
const SKEW_MS = 2_000

/** Whether something issued at one instant may be used at another. */
export const isInTime = (issued: string, at: string): boolean => {
  const age = Date.parse(at) - Date.parse(issued)
  return age >= -SKEW_MS && age <= CHALLENGE_LASTS_MS
}

type Data = Record<string, unknown>

const picked =
  (...members: string[]) =>
  (data: Data): Data =>
    Object.fromEntries(members.map((member) => [member, data[member] ?? null]))

/** What was asked for in an act, as its event tells it again. */
const ASKED: Partial<Record<Action, (data: Data, proved: Proved) => Data>> = {
  sign: picked('covers'),
  delegate: picked('to', 'until'),
  reinstate: picked('edition'),
  lift: picked('edition'),
  accept: () => ({}),
  uncondition: () => ({}),
  include: picked('bundle', 'notBefore', 'readers'),
  'propose-facts': ({ changed }, { facts, contact }) => ({
    changed,
    facts: facts ?? null,
    contact: contact ?? null,
  }),
  'confirm-facts': picked('edition', 'proposal'),
  release: ({ edition }, { at }) => ({ edition, at: at ?? null }),
  withdraw: picked('edition'),
  'offer-lead': picked('to'),
  // By what an offer lets be taken, the challenge is as it was before there was another way.
  'take-lead': ({ from, since }) => ({ from, ...(since === undefined ? {} : { since }) }),
}

/** The acts of which a key can be asked. */
export const PROVABLE = Object.keys(ASKED) as Action[]

export type ProvedEvent = Pick<
  LogEvent,
  'entry' | 'type' | 'organisation' | 'by' | 'digest' | 'data' | 'noteHash'
>

type Of = { newsroom: NewsroomId; proved: Proved; digestBefore: string | null }

/**
 * The challenge of an act, from the event that it makes: the register makes it before the append, and `verify` makes it
 * again. @param digestBefore of proposed facts: the edition's, since the facts make a text of their own.
 */
export const challengeOf = (event: ProvedEvent, { newsroom, proved, digestBefore }: Of): Challenge => {
  const { entry, type, organisation, by, digest, data, noteHash } = event
  const asked = ASKED[type as Action]?.(data, proved) ?? {}
  return {
    ...{ format: 1, newsroom, action: type, entry, organisation, by, round: proved.round },
    digest: type === 'propose-facts' ? digestBefore : digest,
    body: hashOf({ ...asked, note: noteHash }),
    issued: proved.issued,
  }
}
