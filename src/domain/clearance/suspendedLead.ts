import { canTakePart } from '../organisations.ts'
import { isCoAuthor, type Party, isSigningRole } from '../parties.ts'
import type { Facts } from './facts.ts'
import type { Clearance } from './state.ts'

const WEEK_MS = 7 * 86_400_000

/** What is so while the organisation that leads a text is suspended (ADR 40). Instants are ISO 8601, organisations slugs. */
export type SuspendedLead = {
  /** Without a break since: who has acted for it was not suspended then. */
  since: string
  /** From when on another one can lead the text. */
  from: string
  /** The signing parties that want no other lead. */
  objecting: string[]
  /** The co-authors that could take the lead from then on. */
  takers: string[]
}

type Asked = Pick<Facts, 'lead' | 'organisations'> & {
  clearance: Pick<Clearance, 'leadActedAt' | 'objections' | 'parties' | 'state' | 'work'>
}

/** Whether its word on another lead counts. */
const mayObject = ({ standing, role }: Party): boolean => standing === 'accepted' && isSigningRole(role)

/** Null while its people can act, and where nobody knows since when they cannot. */
const suspendedSince = ({ lead, organisations, clearance }: Asked): string | null => {
  const { suspended, suspendedSince: since } = organisations[lead] ?? {}
  if (!suspended || !since) return null
  const acted = clearance.leadActedAt
  return acted !== null && Date.parse(acted) > Date.parse(since) ? acted : since
}

/** A translation keeps the lead of the edition that it translates. */
export const isTranslationInWork = ({ state, work }: Pick<Clearance, 'state' | 'work'>): boolean =>
  state !== 'released' && work.editionType === 'translation'

export const suspendedLeadOf = (asked: Asked): SuspendedLead | null => {
  const since = suspendedSince(asked)
  if (since === null) return null
  const { clearance, organisations } = asked
  const { objections, parties } = clearance
  const objecting = parties
    .filter(mayObject)
    .map(({ organisation }) => organisation)
    .filter((organisation) => Date.parse(objections[organisation]?.at ?? '') >= Date.parse(since))
  const coAuthors = parties.filter(isCoAuthor).map(({ organisation }) => organisation)
  const isKept = objecting.length > 0 || isTranslationInWork(clearance)
  return {
    since,
    from: new Date(Date.parse(since) + WEEK_MS).toISOString(),
    objecting,
    takers: isKept ? [] : coAuthors.filter((each) => canTakePart(organisations[each] ?? {})),
  }
}

/** Who could take the lead at this moment, though nobody has offered it to them. */
export const takersNow = (asked: Asked & { clearance: Pick<Clearance, 'offer'> }, now: Date): string[] => {
  const lead = suspendedLeadOf(asked)
  if (!lead || now.getTime() < Date.parse(lead.from)) return []
  return lead.takers.filter((organisation) => organisation !== asked.clearance.offer?.to)
}
