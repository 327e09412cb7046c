import { type ChangedFacts, namesOf } from '../../mandate/changedFacts.ts'
import type { MandateFact } from '../../mandate/mandateFacts.ts'
import type { Facts, Mandated } from '../facts.ts'

/** The bodies that nobody could fault. */

type Ideal = (facts: Facts, now: Date) => Record<string, unknown>[]

export const ofRound = ({ clearance }: Facts) => [{ digest: clearance.digest ?? '-' }]

/** Every member that could be invited, in the role that every text takes. */
export const invitations: Ideal = ({ organisations, lead }) =>
  Object.entries(organisations)
    .filter(([slug, { standing }]) => standing === 'member' && slug !== lead)
    .map(([organisation]) => ({ organisation, role: 'observer' }))

export const openInvitations: Ideal = ({ clearance }) =>
  clearance.parties
    .filter(({ standing }) => standing === 'invited')
    .map(({ organisation }) => ({ organisation }))

/** A release for when the linked event is out, too. */
export const releases: Ideal = (facts) => {
  const at = facts.ties.event?.availableAt
  return ofRound(facts).map((body) => (at ? { ...body, at } : body))
}

const accepted = ({ clearance }: Facts): string[] =>
  clearance.parties.filter(({ standing }) => standing === 'accepted').map(({ organisation }) => organisation)

export const drops: Ideal = (facts) =>
  accepted(facts).flatMap((organisation) =>
    facts.clearance.round ? ofRound(facts).map((body) => ({ ...body, organisation })) : [{ organisation }],
  )

const A_DAY_MS = 86_400_000

export const extensions: Ideal = ({ clearance }) => {
  const { deadline } = clearance.round?.silence ?? {}
  return deadline ? [{ deadline: new Date(Date.parse(deadline) + A_DAY_MS).toISOString() }] : []
}

export const delegations: Ideal = (facts, now) =>
  [facts.lead, ...accepted(facts)].map((to) => ({
    to,
    until: new Date(now.getTime() + A_DAY_MS).toISOString(),
  }))

/** A change of one fact that the mandate covers. */
const exampleOf = ({ mandate, facts }: Mandated): ChangedFacts[] => {
  const instant = facts.start ?? new Date(0).toISOString()
  const guest = facts.guests[0]
  const examples: Record<MandateFact, ChangedFacts> = {
    status: { status: facts.status },
    start: { start: instant },
    end: { end: instant },
    mediaCall: { mediaCall: instant },
    room: { room: 'Another hall' },
    link: mandate?.hosts?.[0] ? { link: `https://${mandate.hosts[0]}/` } : {},
    attendance: guest ? { attendance: [{ name: guest.name, attendance: 'confirmed' }] } : {},
    contact: { contact: 'any' },
  }
  return (mandate?.facts ?? []).map((fact) => examples[fact]).filter((each) => namesOf(each).length > 0)
}

export const proposals: Ideal = ({ mandated }) =>
  mandated ? exampleOf(mandated).map((facts) => ({ facts })) : []

export const confirmations: Ideal = ({ clearance: { proposal } }) =>
  proposal ? [{ digest: proposal.digest }] : []
