import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../../domain/organisations.ts'
import { hashOf } from '../../domain/digests.ts'
import { challengeHash } from '../../domain/passkeys/challenge.ts'
import { activeKey, type LedgerKey, replayLedger } from '../../domain/passkeys/ledgerState.ts'
import { isRefusal } from '../../errors.ts'
import { secretsOf } from '../../payload-internals/sealing.ts'
import type { RegisterDeps } from '../types.ts'
import { hasAddress, newsroomIdOf, requireAddress, useProof } from './checkProof.ts'
import type { ActProof, Asking } from './proveAct.ts'
import { readLedgers } from './rows.ts'
import { stopClaim } from './stopClaim.ts'

/** Who says that they are somebody: by an address, which may be nobody's, or by the link for a new password. */
export type Claimed = { email: string } | { link: string }
type Asked = { claimed: Claimed; issued: string }

const toBody = (claimed: Claimed): { account: string } | { link: string } =>
  'email' in claimed ? { account: claimed.email.trim().toLowerCase() } : claimed

/**
 * Only what this newsroom has issued has such a salt: nothing is kept of what is asked, and strangers fill no table. One for each
 * secret of this server, that of the one that seals first.
 */
const saltsOf = ({ payload }: Pick<RegisterDeps, 'payload'>, asked: Asked): string[] =>
  secretsOf(payload).map((secret) => saltBy(secret, asked))

const saltBy = (secret: string, { claimed, issued }: Asked): string => {
  const key = createHmac('sha256', secret).update('communique login 1').digest()
  const mac = createHmac('sha256', key)
    .update(`${issued}\n${JSON.stringify(toBody(claimed))}`)
    .digest('hex')
  return mac.slice(0, 32)
}

const isOurs = (deps: RegisterDeps, asked: Asked, salt: string): boolean => {
  const given = Buffer.from(salt)
  return saltsOf(deps, asked).some((one) => {
    const own = Buffer.from(one)
    return given.length === own.length && timingSafeEqual(given, own)
  })
}

/** Of a login alone: it names no text and no organisation, so that nothing else is ever proved by it. */
const challengeOf = (deps: RegisterDeps, { claimed, issued, salt }: Asked & { salt: string }): string =>
  challengeHash({
    ...{ format: 1, newsroom: newsroomIdOf(deps), action: 'log-in', entry: null, organisation: null },
    ...{ by: null, round: null, digest: null, issued },
    body: hashOf({ ...toBody(claimed), salt }),
  })

/**
 * What a passkey would have to sign for whoever says that this is their address, or link. Nobody is looked up: the answer is made
 * alike for everybody, and names no passkey; the browser offers those that it has. @throws Refusal where there can be none.
 */
export const askLogin = (deps: RegisterDeps, claimed: Claimed): Asking => {
  const { rpId } = requireAddress(deps)
  const issued = deps.clock.now().toISOString()
  const [salt = ''] = saltsOf(deps, { claimed, issued })
  return {
    challenge: challengeOf(deps, { claimed, issued, salt }),
    ...{ issued, salt, rpId, credentials: [] },
  }
}

/** Whose staff somebody is now, whether or not their roles count: by that they would first have to be here. */
const staffOf = ({ memberships, besides = [] }: Actor, now: Date): string[] => [
  ...memberships.map(({ organisation }) => organisation),
  ...besides
    .filter(({ until }) => until === null || new Date(until) > now)
    .map(({ organisation }) => organisation),
]

type Found = { organisation: string; key: LedgerKey }

/** The person's own passkey, as one of their organisations knows it. */
const findKey = async (deps: RegisterDeps, person: string, credential: string): Promise<Found | null> => {
  const now = deps.clock.now()
  const actor = await deps.readActor(person)
  const own = actor ? staffOf(actor, now) : []
  for (const [organisation, entries] of await readLedgers(deps)) {
    const key = activeKey(replayLedger(entries, now), credential)
    if (key?.person === person && own.includes(organisation)) return { organisation, key }
  }
  return null
}

/**
 * Whether this account's own passkey has signed, now and never before, what was asked at its login. Why not is nobody's
 * business who is not in yet.
 */
export const proveLogin = async (
  deps: RegisterDeps,
  { claimed, person, given }: { claimed: Claimed; person: string; given: ActProof },
): Promise<boolean> => {
  const { proof, issued, salt = '' } = given
  if (!hasAddress(deps) || !isOurs(deps, { claimed, issued }, salt)) return false
  const found = await findKey(deps, person, proof.credential)
  if (!found) return false
  const { organisation, key } = found
  const challenge = challengeOf(deps, { claimed, issued, salt })
  try {
    await useProof(deps, { proof, key, challenge, issued, now: deps.clock.now() })
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
  await stopClaim(deps, { signer: { organisation }, key, proof, issued, signed: challenge })
  return true
}
