import { canTakePart } from '../organisations.ts'
import { isSigningRole } from '../parties.ts'
import type { Facts } from './facts.ts'
import { nameOf } from './facts.ts'
import { signingParties } from './signatures.ts'
import type { Clearance } from './types.ts'
import { say, type Sentence } from '../sentences.ts'

type Signing = Pick<Facts, 'lead'> & { clearance: Pick<Clearance, 'round' | 'state' | 'parties'> }

/** Who must sign: the parties of the round in work, or those of the next one as they stand; nobody once it is released. */
export const signersNow = ({ lead, clearance }: Signing): string[] => {
  const { round, state, parties } = clearance
  if (state === 'released') return []
  if (round) return signingParties(round, lead)
  const accepted = parties.filter(({ role, standing }) => standing === 'accepted' && isSigningRole(role))
  return [lead, ...accepted.map(({ organisation }) => organisation)]
}

/** Those of the signers whose people can do nothing for now. */
export const absentSigners = (facts: Facts): string[] =>
  signersNow(facts).filter((organisation) => {
    const known = facts.organisations[organisation]
    return known !== undefined && !canTakePart(known)
  })

const sentenceOf = (facts: Facts, organisation: string): Sentence =>
  say(facts.organisations[organisation]?.suspended ? 'signing.signerSuspended' : 'signing.signerNoMember', {
    organisation: nameOf(facts, organisation),
  })

/** What all parties are told while a signer can do nothing. */
export const absentSentences = (facts: Facts): Sentence[] =>
  absentSigners(facts).map((organisation) => sentenceOf(facts, organisation))
