import type { BasePayload, Where, Payload } from 'payload'
import { createHash } from 'node:crypto'
import { Secret, TOTP as Totp } from 'otpauth'
import { nextAttempt, readCode, stepAt, TOTP, TOTP_WINDOW, withoutHash } from './secondFactor.ts'
import { Refusal, unauthenticated } from '../../errors.ts'
import { findRecord, type Records, swapRecord, type PersonRecord } from '../../access/accounts.ts'
import { type Opened } from '../../domain/secrets.ts'
import { say } from '../../domain/sentences.ts'
import { openWithSecrets } from '../../payload-internals/sealing.ts'
import type { Actor } from '../../domain/organisations.ts'
import type { Slugs } from '../../domain/slugs.ts'

/** Of many at once each but one looks again. */
const MOST_SWAPS = 20

const tooManyAttempts = (minutes: number) => new Refusal('too-many', say('login.tooMany', { minutes }))

/**
 * Counts a try before it is made, so that many at once are not more than one after the other. On the person's own row,
 * since a host has no limits in front, and may run in several processes: whoever tries has that person's session.
 *
 * @throws Refusal `too-many`
 */
export const countAttempt = async (at: Records, person: string): Promise<void> => {
  for (let left = MOST_SWAPS; left > 0; left -= 1) {
    const row = await findRecord(at, person)
    if (!row) throw unauthenticated()
    const [count, since] = [row.codeTries ?? 0, row.codeTriesSince ?? '']
    const next = nextAttempt({ count, since }, new Date())
    if (!next.ok) throw tooManyAttempts(next.minutes)
    const asRead: Where = { and: [{ codeTries: { equals: count } }, { codeTriesSince: { equals: since } }] }
    const { tries } = next
    if (await swapRecord(at, person, asRead, { codeTries: tries.count, codeTriesSince: tries.since })) return
  }
  throw tooManyAttempts(1)
}

/** Whoever gave a right code has a clean sheet. */
export const clearAttempts = async (at: Records, person: string): Promise<void> => {
  await swapRecord(at, person, { id: { equals: person } }, { codeTries: 0, codeTriesSince: '' })
}

/** What an account without one keeps of it. */
export const NO_SECOND_FACTOR = {
  hasSecondFactor: false,
  totpSecret: '',
  totpPending: '',
  recoveryCodes: '',
} satisfies Partial<PersonRecord>

const BASE32 = /^[A-Z2-7]{16,}$/

/** What `totpSecret` and `totpPending` hold; null where no secret of this server opens it. */
export const openTotp = (payload: BasePayload, sealed: string): Opened | null =>
  openWithSecrets(payload, sealed, (text) => BASE32.test(text))

export const toTotp = (secret: string, label = '', issuer = ''): Totp =>
  new Totp({ ...TOTP, issuer, label, secret: Secret.fromBase32(secret) })

/** The step whose code this is, of those that are taken now; null when it is none. */
export const findStep = (secret: string, code: string): number | null => {
  // A telephone tells the time of the world, whatever hour a demonstration plays at.
  const now = new Date()
  const delta = toTotp(secret).validate({ token: code, timestamp: now.getTime(), window: TOTP_WINDOW })
  return delta === null ? null : stepAt(now) + delta
}

export const hashOfRecoveryCode = (code: string): string => createHash('sha256').update(code).digest('hex')

/** Whether the code is this person's. It is used up by that: of two at once with one code, one gets in. */
export const useCode = async (at: Records, row: PersonRecord, given: unknown): Promise<boolean> => {
  const code = readCode(given)
  if (!code) return false
  if (code.kind === 'recovery') return useRecoveryCode(at, row, hashOfRecoveryCode(code.code))
  const secret = row.totpSecret ? openTotp(at.payload, row.totpSecret) : null
  const step = secret && findStep(secret.text, code.code)
  return step !== null && swapRecord(at, row.id, { totpStep: { less_than: step } }, { totpStep: step })
}

const useRecoveryCode = async (at: Records, row: PersonRecord, hash: string): Promise<boolean> => {
  const kept = row.recoveryCodes ?? ''
  const left = withoutHash(kept, hash)
  return left !== null && swapRecord(at, row.id, { recoveryCodes: { equals: kept } }, { recoveryCodes: left })
}

type Act = { actor: Actor; organisation: string; code: unknown }
type At = { payload: Payload; slugs: Slugs }

/**
 * How people log in with a host's accounts the newsroom does not know. So where an organisation demands a second factor of
 * its people, each act for it needs a code, which counts once; what was given at a login would not do.
 *
 * @throws Refusal `code-required`, `too-many`
 */
export const createActProof =
  (at: At) =>
  async ({ actor, organisation, code }: Act): Promise<void> => {
    if (!(await isDemanded(at, actingThrough(actor, organisation)))) return
    if (code === undefined || code === null || code === '')
      throw new Refusal('code-required', say('accounts.codeNeeded'))
    await countAttempt(at, actor.id)
    const row = await findRecord(at, actor.id)
    if (!row || !(await useCode(at, row, code))) throw new Refusal('code-required', say('accounts.wrongCode'))
    await clearAttempts(at, actor.id)
  }

/** Whoever signs for another organisation by delegation answers to their own. */
const actingThrough = ({ memberships }: Actor, organisation: string): string[] => {
  const own = memberships.map((membership) => membership.organisation)
  return own.includes(organisation) ? [organisation] : own
}

const isDemanded = async ({ payload, slugs }: At, organisations: readonly string[]): Promise<boolean> => {
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { and: [{ slug: { in: [...organisations] } }, { requireSecondFactor: { equals: true } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    // The newsroom's own question, right before the act is written down.
    overrideAccess: true,
  })
  return docs.length > 0
}
