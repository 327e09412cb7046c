import { coveredLeaves } from '../domain/clearance/signatures.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import type { PartyView, SignatureView } from '../domain/clearance/viewTypes.ts'
import { type Actor, belongsTo, type OrganisationFacts } from '../domain/organisations.ts'
import { isReader } from '../domain/parties.ts'
import type { Facts } from '../domain/clearance/facts.ts'
import type { Names } from './types.ts'

/** What the parties of an entry are shown by. */
type Known = Pick<Facts, 'clearance' | 'lead' | 'organisations'>

const signatureOf = ({ round }: Clearance, organisation: string, names: Names): SignatureView | null => {
  const last = round?.consents.findLast((consent) => consent.organisation === organisation)
  if (!round || !last) return null
  const { at, mode, by } = last
  return { by: names(by), at, digest: round.digest, covers: coveredLeaves(round, organisation), mode }
}

const allParties = ({ clearance, lead, organisations }: Known, names: Names): PartyView[] => {
  const parties = [
    { organisation: lead, role: 'lead' as const, standing: 'accepted' as const },
    ...clearance.parties,
  ]
  return parties.map((party) => ({
    ...party,
    signature: signatureOf(clearance, party.organisation, names),
    ...(isReader(party) ? absenceOf(organisations[party.organisation]) : {}),
    ...delegationOf(clearance, party.organisation),
  }))
}

const delegationOf = ({ delegations }: Clearance, organisation: string): Pick<PartyView, 'delegated'> => {
  const delegated = delegations[organisation]
  return delegated ? { delegated } : {}
}

const absenceOf = (
  organisation: OrganisationFacts | undefined,
): Pick<PartyView, 'suspended' | 'noMember'> => {
  if (organisation?.suspended) return { suspended: true }
  return organisation?.standing === 'partner' ? { noMember: true } : {}
}

/** A party sees of the others those that are invited or have accepted; the lead sees all (ADR 22). */
const isShown = (
  { organisation, standing }: PartyView,
  { facts, actor }: { facts: Known; actor: Actor },
): boolean => isReader({ standing }) || belongsTo(actor, organisation) || belongsTo(actor, facts.lead)

/** The parties of an entry as this person sees them, the lead first. */
export const partiesFor = ({ facts }: { facts: Known }, actor: Actor, names: Names): PartyView[] =>
  allParties(facts, names).filter((party) => isShown(party, { facts, actor }))
