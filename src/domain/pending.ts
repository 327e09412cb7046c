import { confirmersOf, proposalInForce, wasOfLead } from './clearance/editions.ts'
import type { LogEvent } from './clearance/events.ts'
import { unsignedParties, wantsOtherWords } from './clearance/signatures.ts'
import type { Clearance } from './clearance/state.ts'
import { horizonOf } from './rights/horizon.ts'
import { readersOf, writersOf } from './rights/table.ts'
import { refuseOwnText, refuseSecondOrganisation } from './clearance/checks/signing.ts'
import { type Actor, canTakePart, holdsRole, type OrganisationFacts, type Role } from './organisations.ts'

/**
 * What an entry is to an organisation, as far as its people want to know when they open the desk: it waits for their
 * signature, for their answer to an invitation or to an offer of the lead, for their release, for a second person under the mandate; it was sent back
 * to them; it goes out at its instant; it is out.
 */
export type PendingKind =
  | 'sign'
  | 'answer'
  | 'lead'
  /** The lead of a suspended organisation: of no log, so that no row of the register has it (suspendedLeads.ts). */
  | 'take'
  | 'release'
  | 'confirm'
  | 'mend'
  | 'next'
  | 'out'
export type Pending = {
  kind: PendingKind
  organisation: string
  /** Only where it signs for another one, which has delegated. */
  inPlaceOf?: string
}

type EntryLog = { lead: string; log: readonly LogEvent[] }

const pendingFor = (kind: PendingKind, organisations: readonly string[]): Pending[] =>
  [...new Set(organisations)].map((organisation) => ({ kind, organisation }))

/** Every concern of every organisation, by slug; a function of log and clock, as the state is. */
export const pendingOf = (clearance: Clearance, { lead, log }: EntryLog): Pending[] => {
  if (clearance.deleted) return []
  const { state, parties, scheduled, wire } = clearance
  const readers = readersOf({ lead, parties })
  const invited = parties.filter(({ standing }) => standing === 'invited')
  return [
    ...awaitingSignature(clearance, lead),
    ...pendingFor(
      'answer',
      invited.map(({ organisation }) => organisation),
    ),
    ...pendingFor('lead', clearance.offer ? [clearance.offer.to] : []),
    ...pendingFor('release', state === 'cleared' ? [lead] : []),
    ...pendingFor('confirm', awaitingConfirmation(clearance)),
    ...pendingFor('mend', state === 'drafting' ? awaitingCorrection(clearance, { lead, log }) : []),
    ...pendingFor('next', scheduled ? readers : []),
    ...pendingFor('out', wire && wire.standing !== 'withdrawn' ? readers : []),
  ]
}

/** Review waits for the lead, clearance for everybody who has not answered, and for whoever signs for them. */
const awaitingSignature = (clearance: Clearance, lead: string): Pending[] => {
  const { delegations, conditions } = clearance
  const due = unsignedParties(clearance, lead).filter((one) => !wantsOtherWords(clearance, one))
  // Past what its organisation would sign instead a delegate signs nothing.
  const open = due.filter((organisation) => !(organisation in conditions))
  const delegates = open.flatMap((inPlaceOf): Pending[] => {
    const organisation = delegations[inPlaceOf]?.to
    return organisation ? [{ kind: 'sign', organisation, inPlaceOf }] : []
  })
  return [...pendingFor('sign', due), ...delegates]
}

/** Those whose people may confirm the facts that are proposed, as long as these can change. */
const awaitingConfirmation = (clearance: Clearance): string[] => {
  const proposal = proposalInForce(clearance)
  return proposal ? confirmersOf(clearance, proposal) : []
}

/** The writers who may know of the no: one that was said before an organisation's invitation is not for it to read. */
const awaitingCorrection = (clearance: Clearance, { lead, log }: EntryLog): string[] => {
  const sentBack = findSentBack(log)
  if (!sentBack) return []
  const { parties, invited } = clearance
  return [lead, ...writersOf({ lead, parties })].filter((organisation) => {
    const horizon = horizonOf({ lead, invited }, organisation)
    return horizon !== null && horizon.seq <= sentBack.seq
  })
}

/** The no that put the text back into drafting, while nobody has submitted it again. */
export const findSentBack = (log: readonly LogEvent[]): LogEvent | null => {
  const last = log.findLast(({ type }) => type === 'submit' || type === 'send-back' || type === 'abandon')
  return last?.type === 'send-back' ? last : null
}

/** Whose the next step is in each concern; of what only has to be known it is nobody's. */
const ROLE_NEEDED: Partial<Record<PendingKind, Role>> = {
  sign: 'reviewer',
  answer: 'reviewer',
  lead: 'reviewer',
  take: 'reviewer',
  release: 'reviewer',
  confirm: 'reviewer',
  mend: 'editor',
}

/** Why somebody of the organisation cannot take the next step, and who can. */
export type Blocker =
  | 'needs-reviewer'
  | 'needs-editor'
  | 'own-text'
  | 'signed-elsewhere'
  | 'own-proposal'
  | 'of-lead'
  | 'party-suspended'

type Asked = {
  actor: Actor
  clearance: Clearance
  organisations: Readonly<Record<string, OrganisationFacts>>
}

/** What keeps this person from the next step; null when nothing does. As the server would decide (clearance/checks). */
export const blockerOf = (
  { kind, organisation, inPlaceOf }: Pending,
  { actor, clearance, organisations }: Asked,
): Blocker | null => {
  const role = ROLE_NEEDED[kind]
  if (role && !holdsRole(actor, organisation, [role]))
    return role === 'editor' ? 'needs-editor' : 'needs-reviewer'
  if (kind === 'confirm') return blockerOfConfirming(organisation, { actor, clearance })
  if (kind !== 'sign') return null
  // Nobody signs for who can do nothing itself.
  if (inPlaceOf !== undefined && !canTakePart(organisations[inPlaceOf] ?? {})) return 'party-suspended'
  const signing = { actor, organisation: inPlaceOf ?? organisation, facts: { clearance, organisations } }
  if (refuseOwnText(signing)) return 'own-text'
  return refuseSecondOrganisation(signing) ? 'signed-elsewhere' : null
}

/** Who has proposed does not confirm, nor for another organisation who is, or was since, of the lead. */
const blockerOfConfirming = (
  organisation: string,
  { actor, clearance }: Pick<Asked, 'actor' | 'clearance'>,
): Blocker | null => {
  const { proposal, lead } = clearance
  if (proposal?.by === actor.id) return 'own-proposal'
  return organisation !== lead && wasOfLead(actor, lead, proposal?.at ?? '') ? 'of-lead' : null
}
