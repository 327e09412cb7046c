import { z } from 'zod'
import { ENTRY_TYPES } from '../entries.ts'
import { ORGANISATION_STANDINGS, ROLES } from '../organisations.ts'
import type { Facts, Situation } from './facts.ts'
import { signersNow } from './absent.ts'
import { hasAgreed } from './agreed.ts'

const notice = z.union([
  z.strictObject({ hours: z.number() }),
  z.strictObject({
    workingDays: z.number(),
    zone: z.string(),
    weekend: z.array(z.number()),
    holidays: z.array(z.string()),
  }),
])

/**
 * What a decision rests on that neither the log nor the text says: what the organisations concerned were and which policies
 * they had, which roles the actor held, and the consortium's own rules. So a log can be replayed by the rules themselves.
 */
export const BASIS = z.strictObject({
  type: z.enum(ENTRY_TYPES).optional(),
  /** The working text is carried word for word. */
  reproduced: z.literal(true).optional(),
  /** Roles of the actor in the organisation acted for, and in the one that signs for it; of no other one. */
  roles: z.array(z.strictObject({ organisation: z.string(), roles: z.array(z.enum(ROLES)) })),
  organisations: z.array(
    z.strictObject({
      organisation: z.string(),
      standing: z.enum(ORGANISATION_STANDINGS),
      suspended: z.boolean(),
      fourEyes: z.boolean(),
      /** Whether its policy, and what it said when it accepted, let its silence count for this kind of text. */
      silence: z.boolean(),
    }),
  ),
  /** Of the consortium; `barred`: no silence clears this kind of text. */
  rules: z.strictObject({ notice, barred: z.boolean() }).optional(),
})

export type Basis = z.output<typeof BASIS>

type Asked = Pick<Situation, 'facts' | 'action' | 'organisation'> & { body: { organisation?: string } }

/** Those on whose policies the act rests; nobody else is named, since whoever reads the event later may not know of them. */
export const concernedBy = ({ facts, action, organisation, body }: Asked): string[] => {
  const { lead, clearance } = facts
  const signers = action === 'submit' || action === 'release' ? signersNow({ lead, clearance }) : []
  const delegate = action === 'sign' ? clearance.delegations[organisation]?.to : undefined
  return [
    ...signers,
    organisation,
    ...(delegate ? [delegate] : []),
    ...(body.organisation ? [body.organisation] : []),
  ]
}

const organisationsOf = (facts: Facts, slugs: readonly string[]): Basis['organisations'] =>
  [...new Set(slugs)].sort().flatMap((organisation) => {
    const known = facts.organisations[organisation]
    if (!known) return []
    const { standing, suspended, fourEyes, tacitConsent } = known
    return [
      {
        organisation,
        standing,
        suspended,
        fourEyes,
        silence: hasAgreed(facts, organisation) && tacitConsent.includes(facts.kind),
      },
    ]
  })

/** Of the event that an act makes. */
export const basisOf = (situation: Situation): Basis => {
  const { facts, action, actor, organisation } = situation
  const delegate = action === 'sign' ? facts.clearance.delegations[organisation]?.to : undefined
  const acting = [organisation, ...(delegate ? [delegate] : [])]
  return {
    type: facts.type,
    ...(facts.reproduced ? { reproduced: true as const } : {}),
    roles: actor.memberships
      .filter((membership) => acting.includes(membership.organisation))
      .map((membership) => ({ organisation: membership.organisation, roles: [...membership.roles] })),
    organisations: organisationsOf(facts, concernedBy(situation)),
    ...(action === 'submit' ? { rules: rulesOf(facts) } : {}),
  }
}

const rulesOf = ({ silence, kind }: Facts): Basis['rules'] => {
  const { notice: least } = silence
  const notice =
    'hours' in least ? least : { ...least, weekend: [...least.weekend], holidays: [...least.holidays] }
  return { notice, barred: silence.barred.includes(kind) }
}

/** Of an event that nobody's act has made. */
export const basisOfOrganisations = (facts: Facts, slugs: readonly string[]): Basis => ({
  type: facts.type,
  roles: [],
  organisations: organisationsOf(facts, slugs),
})
