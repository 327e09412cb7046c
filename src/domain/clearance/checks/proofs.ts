import { demandsProofs, holdsRole } from '../../organisations.ts'
import { say } from '../../sentences.ts'
import { type ActionRequest, type Check, nameOf, refuse } from '../facts.ts'
import { isProvedEnough } from '../signatures.ts'
import { TABLE } from '../table.ts'

/** Whose key signs: the actor's own organisation, which is the delegate's where it signs for another one. */
export const signerOf = ({ facts, action, actor, organisation }: ActionRequest): string => {
  if (action !== 'sign' || holdsRole(actor, organisation, ['reviewer'])) return organisation
  return facts.clearance.delegations[organisation]?.to ?? organisation
}

/** By what its ledger says now, or by what this round was submitted under: that it demands no more counts from the next one. */
const demands = ({ facts }: ActionRequest, organisation: string): boolean => {
  const known = facts.organisations[organisation]
  const { round, state } = facts.clearance
  const isOfRound = state !== 'released' && (round?.demanding ?? []).includes(organisation)
  return isOfRound || (known !== undefined && demandsProofs(known))
}

/** Last of all that is asked: whoever has the key could do it. */
export const refuseUnproved: Check = (situation) => {
  const { facts, action, organisation } = situation
  const signer = signerOf(situation)
  const demanding = [organisation, signer].find((each) => demands(situation, each))
  const { proof } = facts
  if (proof === 'possible') return null
  if (proof) {
    if (!TABLE[action].waitsForKey) return refuse('invalid', say('passkeys.takesNone'))
    return proof.organisation === signer ? null : refuse('proof-refused', say('passkeys.otherLedger'))
  }
  return TABLE[action].waitsForKey && demanding !== undefined
    ? refuse('proof-required', say('passkeys.required', { organisation: nameOf(facts, demanding) }))
    : null
}

/** What a ledger has said meanwhile must stand in the log before anything rests on a consent. */
export const refuseUnprovedConsent: Check = ({ facts }) => {
  const { round } = facts.clearance
  // The key may be of the delegate's organisation.
  const revoked = Object.values(facts.organisations).flatMap(({ ledger }) =>
    (ledger?.revoked ?? []).map(({ credential }) => credential),
  )
  const doubtful = round?.consents.find((consent) => {
    const { organisation, credential } = consent
    const known = facts.organisations[organisation]
    const isUnproved = known !== undefined && demandsProofs(known) && credential === undefined
    return isUnproved || revoked.includes(credential ?? '') || !isProvedEnough(round, consent)
  })
  return doubtful
    ? refuse(
        'wrong-state',
        say('passkeys.consentVoid', { organisation: nameOf(facts, doubtful.organisation) }),
      )
    : null
}
