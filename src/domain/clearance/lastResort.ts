import type { Actor, OrganisationFacts } from '../organisations.ts'
import type { NewEvent } from './events.ts'
import { type Refused, refuse } from './facts.ts'
import type { Clearance, Edition } from './state.ts'
import { say } from '../sentences.ts'

/** What the coordinator may do to an edition that is out and that nobody can act on any more (ADR 12). */
export const LAST_RESORTS = ['suspend', 'reinstate'] as const
export type LastResort = (typeof LAST_RESORTS)[number]

type Asked = {
  action: LastResort
  clearance: Clearance
  /** Of the organisations whose consent stands in the edition, those with a reviewer who can act now. */
  able: readonly string[]
  organisations: Readonly<Record<string, OrganisationFacts>>
  coordinator: Actor
  note: string | null
}

/** In `suspendedBy`, whoever belongs to no organisation. */
const NO_ORGANISATION = ''

export const publishedEdition = ({ wire, editions }: Clearance): Edition | null =>
  wire && wire.standing !== 'withdrawn'
    ? (editions.find(({ edition }) => edition === wire.edition) ?? null)
    : null

/** Whose consent stands in the edition, and the lead, be it not the one that released it. */
export const answerableFor = ({ consents }: Edition, { lead }: Pick<Clearance, 'lead'>): string[] => [
  ...new Set([...consents.map(({ organisation }) => organisation), lead]),
]

/** One event of nobody's organisation. The coordinator takes back only what was done like this. */
export const decideLastResort = (asked: Asked): { ok: true; event: NewEvent } | Refused => {
  const { action, clearance, able, organisations, coordinator, note } = asked
  const edition = publishedEdition(clearance)
  if (!edition) return refuse('not-found', say('texts.none'))
  const isSuspended = edition.suspendedBy.includes(NO_ORGANISATION)
  if (action === 'suspend' && able.length > 0) {
    const names = able.map((slug) => organisations[slug]?.name ?? slug)
    return refuse('wrong-state', say('editions.signersSuspend', { names }))
  }
  if (action === 'suspend' && isSuspended) return refuse('wrong-state', say('editions.suspended'))
  if (action === 'reinstate' && !isSuspended) return refuse('wrong-state', say('editions.notByCoordinator'))
  const data = { edition: edition.edition, ...(action === 'suspend' ? { held: null } : {}) }
  return {
    ok: true,
    event: {
      type: action,
      organisation: null,
      by: coordinator.id,
      digest: edition.digest,
      data,
      note,
      basis: { roles: [], organisations: [] },
    },
  }
}
