import type { Reason } from '../../errors.ts'
import { say, type Sentence } from '../sentences.ts'
import type { EntryOf, LedgerType } from './ledger.ts'
import { activeKey, isActive, isDemanding, type LedgerKey, type LedgerState } from './ledgerState.ts'

type DataOf = { [T in LedgerType]: { type: T; data: EntryOf<T>['data'] } }[LedgerType]

/**
 * Somebody would change the ledger of an organisation. `signer`: the key of the ledger that has signed the change, null
 * for none. `people`: who holds which role there now; null where nobody can say, as in a file: that is the newsroom’s word.
 */
export type LedgerRequest = DataOf & {
  state: LedgerState
  by: string
  signer: LedgerKey | null
  people: { managers: readonly string[]; reviewers: readonly string[]; members: readonly string[] } | null
}

export type LedgerRefusal = { reason: Reason; sentence: Sentence }
type Rule = (request: LedgerRequest) => LedgerRefusal | null

const no = (reason: Reason, sentence: Sentence): LedgerRefusal => ({ reason, sentence })

const isManager = ({ people }: LedgerRequest, person: string): boolean =>
  people === null || people.managers.includes(person)

/** The coordinator is nobody’s member, and so is whoever has left. */
const refuseStranger: Rule = ({ people, by }) =>
  people === null || people.members.includes(by) ? null : no('not-member', say('passkeys.notMember'))

const refuseNonManager: Rule = (request) =>
  isManager(request, request.by) ? null : no('forbidden', say('passkeys.managersOnly'))

/** A key that may speak for others: it was let in as a manager’s, and its person is one still. */
const isManagers = (request: LedgerRequest, key: LedgerKey): boolean =>
  key.manager && isManager(request, key.person)

const refuseUnsigned: Rule = ({ signer }) =>
  signer ? null : no('proof-required', say('passkeys.changeNeedsKey'))

/** The person’s own earlier key, or a manager’s. @param person whose affair it is. */
const signedFor =
  (person: (request: LedgerRequest) => string | null): Rule =>
  (request) => {
    const { signer } = request
    if (!signer) return refuseUnsigned(request)
    return signer.person === person(request) || isManagers(request, signer)
      ? null
      : no('proof-refused', say('passkeys.ownOrManagers'))
  }

const refuseForAnother: Rule = ({ type, data, by }) =>
  (type === 'enrol' || type === 'claim') && data.person !== by
    ? no('forbidden', say('passkeys.forAnother'))
    : null

/** Once known, a credential is not enrolled again, and neither is its key under another name. */
const refuseKnown: Rule = ({ state, type, data }) => {
  if (type !== 'enrol' && type !== 'claim') return null
  const isKnown = state.keys.some(
    ({ credential, publicKey }) => credential === data.credential || publicKey === data.publicKey,
  )
  return isKnown ? no('wrong-state', say('passkeys.known')) : null
}

/** The address of the newsroom is fixed at the first enrolment. */
const refuseOtherAddress: Rule = ({ state, type, data }) => {
  const [first] = state.keys
  const isOther = (type === 'enrol' || type === 'claim') && first !== undefined && first.rpId !== data.rpId
  return isOther ? no('wrong-state', say('passkeys.otherAddress', { host: first.rpId })) : null
}

/** The root is a manager’s. Whether a key is one is fixed when it is let in, by a key that is. */
const refuseRank: Rule = (request) => {
  const { state, type, data, signer } = request
  if (type !== 'enrol' && type !== 'claim') return null
  const isFirst = state.head === null
  if ((isFirst || type === 'claim') && !data.manager) return no('forbidden', say('passkeys.rootIsManagers'))
  if (data.manager && !isManager(request, data.person)) return no('forbidden', say('passkeys.managersOnly'))
  const isRaised = type === 'enrol' && data.manager && !isFirst && !(signer && isManagers(request, signer))
  return isRaised ? no('proof-refused', say('passkeys.managersLetIn')) : null
}

const personOfRevoked = ({ state, type, data }: LedgerRequest): string | null =>
  type === 'revoke' ? (activeKey(state, data.credential)?.person ?? null) : null

const refuseUnknownKey: Rule = ({ state, type, data }) =>
  type === 'revoke' && !activeKey(state, data.credential)
    ? no('wrong-state', say('passkeys.noSuchKey'))
    : null

const refuseSameDemand: Rule = ({ state, type, data }) => {
  if (type !== 'demand' || data.on !== isDemanding(state)) return null
  return no('wrong-state', say(data.on ? 'passkeys.demandedAlready' : 'passkeys.notDemanded'))
}

/** Whoever demands proofs must be able to give them: two of its reviewers have a key. */
const refuseFewReviewers: Rule = ({ state, type, data, people }) => {
  if (type !== 'demand' || !data.on) return null
  const holders = new Set(state.keys.filter(isActive).map(({ person }) => person))
  const able = [...holders].filter((person) => people === null || people.reviewers.includes(person))
  return able.length < 2 ? no('incomplete', say('passkeys.twoReviewers')) : null
}

/** Who still has a manager’s key has no need of a new ledger. */
const refuseWithManagersKey: Rule = (request) => {
  const { state } = request
  if (state.head === null) return no('wrong-state', say('passkeys.noLedger'))
  const left = state.keys.some((key) => isActive(key) && request.people !== null && isManagers(request, key))
  return left ? no('wrong-state', say('passkeys.managersKeyLeft')) : null
}

const refuseSecondClaim: Rule = ({ state }) =>
  state.claim ? no('wrong-state', say('passkeys.claimWaits')) : null

const refuseWithoutClaim: Rule = ({ state, type, data }) =>
  type === 'stop' && state.claim?.seq !== data.claim ? no('wrong-state', say('passkeys.noClaim')) : null

const refuseSigned: Rule = ({ signer }) => (signer ? no('invalid', say('passkeys.claimUnsigned')) : null)

const own = ({ by }: LedgerRequest): string => by
const nobody = (): null => null

/** The first key needs no other one. */
const unlessFirst =
  (rule: Rule): Rule =>
  (request) =>
    request.state.head === null ? refuseSigned(request) : rule(request)

/** Who may change a ledger, and when; in the order in which refusals come. */
const RULES: Record<LedgerType, readonly Rule[]> = {
  enrol: [
    ...[refuseStranger, refuseForAnother, refuseKnown, refuseOtherAddress],
    ...[unlessFirst(signedFor(own)), refuseRank],
  ],
  revoke: [refuseStranger, refuseUnknownKey, signedFor(personOfRevoked)],
  demand: [refuseStranger, refuseNonManager, refuseSameDemand, refuseFewReviewers, signedFor(nobody)],
  claim: [
    ...[refuseStranger, refuseForAnother, refuseNonManager, refuseSecondClaim, refuseWithManagersKey],
    ...[refuseKnown, refuseOtherAddress, refuseRank, refuseSigned],
  ],
  stop: [refuseWithoutClaim, refuseUnsigned],
}

/** Why the ledger is not changed so, or null. */
export const refuseLedgerChange = (request: LedgerRequest): LedgerRefusal | null => {
  for (const rule of RULES[request.type]) {
    const refused = rule(request)
    if (refused) return refused
  }
  return null
}
