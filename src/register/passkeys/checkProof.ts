import { checkAssertion, isCloned } from '../../domain/passkeys/assertion.ts'
import { isInTime, type NewsroomId } from '../../domain/passkeys/challenge.ts'
import { hostOf } from '../../domain/passkeys/checkLedger.ts'
import { activeKey, type LedgerKey, type LedgerState } from '../../domain/passkeys/ledgerState.ts'
import type { Proof } from '../../domain/passkeys/proof.ts'
import { say, type Sentence } from '../../domain/sentences.ts'
import { Refusal } from '../../errors.ts'
import { readPublicKeys } from '../heads/keys.ts'
import type { RegisterDeps } from '../types.ts'
import { findLastUse, isUsed, takeUse } from './rows.ts'

/** Passkeys need a host's name and an address that is encrypted; an address that is an IP has none. */
const isNamed = (host: string): boolean => !/^[\d.]+$|:|^\[/.test(host)

type Address = { origin: string; rpId: string }

/** The address to which passkeys are bound here; null where there can be none. */
const addressOf = ({ origin, keyFile }: RegisterDeps): Address | null => {
  const given = origin?.() ?? ''
  const address = URL.canParse(given) ? new URL(given).origin : ''
  const rpId = hostOf(address)
  return keyFile && rpId && isNamed(rpId) ? { origin: address, rpId } : null
}

/** @throws Refusal where there can be none. */
export const requireAddress = (deps: RegisterDeps): Address => {
  const address = addressOf(deps)
  if (!address) throw new Refusal('wrong-state', say('passkeys.off'))
  return address
}

export const hasAddress = (deps: RegisterDeps): boolean => addressOf(deps) !== null

/** By its first key, which no rotation changes, and its address. */
export const newsroomIdOf = (deps: RegisterDeps): NewsroomId => {
  const { origin } = requireAddress(deps)
  return { key: deps.keyFile ? (readPublicKeys(deps.keyFile)[0]?.key ?? '') : '', origin }
}

/** The person's own key in a ledger. @throws Refusal `proof-refused` */
export const requireKey = (state: LedgerState, credential: string, person: string | null): LedgerKey => {
  const key = activeKey(state, credential)
  if (!key || (person !== null && key.person !== person))
    throw new Refusal('proof-refused', say('passkeys.notKnown'))
  return key
}

type Asked = { proof: Proof; key: LedgerKey; challenge: string; issued: string; now: Date }

/**
 * That the key has signed this, now, and never before. @returns what its authenticator has counted, 0 where it does not.
 * @throws Refusal `proof-refused`
 */
export const useProof = async (
  deps: RegisterDeps,
  { proof, key, challenge, issued, now }: Asked,
): Promise<number> => {
  const no = (sentence: Sentence) => new Refusal('proof-refused', sentence)
  if (!isInTime(issued, now.toISOString())) throw no(say('passkeys.tooOld'))
  const { origin } = requireAddress(deps)
  const checked = checkAssertion(proof, { ...key, origin, challenge })
  if (checked.fault !== null) throw no(say('passkeys.notHeld', { why: checked.fault }))
  if (await isUsed(deps, challenge)) throw no(say('passkeys.usedAlready'))
  const last = await findLastUse(deps, key.credential)
  if (isCloned(checked.count, last?.count ?? key.count)) {
    // One device may touch twice before either arrives; a second one was asked after the first had counted.
    const isOvertaken = last !== null && issued <= last.at
    throw no(say(isOvertaken ? 'passkeys.overtaken' : 'passkeys.cloned'))
  }
  const before = await takeUse(deps, { challenge, credential: key.credential, count: checked.count, at: now })
  if (before === 'challenge') throw no(say('passkeys.usedAlready'))
  if (before === 'count') throw no(say('passkeys.cloned'))
  return checked.count
}

/**
 * A log shows what an authenticator has counted in its order: an act that has to be decided again comes after whatever was
 * faster, and may not follow what its key has signed later. To be asked after the log was read. @throws Refusal
 */
export const refuseOvertaken = async (
  deps: RegisterDeps,
  { credential }: Pick<LedgerKey, 'credential'>,
  count: number,
): Promise<void> => {
  const last = await findLastUse(deps, credential)
  if (last !== null && last.count > count) throw new Refusal('proof-refused', say('passkeys.overtaken'))
}
