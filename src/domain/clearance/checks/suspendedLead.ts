import { say } from '../../sentences.ts'
import type { EventData } from '../eventData.ts'
import { type ActionRequest, type Check, nameOf, refuse, type Refused } from '../facts.ts'
import { isTranslationInWork, type SuspendedLead, suspendedLeadOf } from '../suspendedLead.ts'

/**
 * The lead is taken when it is offered. Without an offer it is taken from an organisation that has been suspended for seven
 * days, unless a signing party objects.
 */
export const refuseTaking: Check = (request) => {
  const { facts, organisation } = request
  if (facts.clearance.offer?.to === organisation) return null
  const lead = suspendedLeadOf(facts)
  if (!lead) return refuse('wrong-state', say('lead.noOffer'))
  return refuseTakingFrom(lead, request)
}

const refuseTakingFrom = (
  { from, objecting }: SuspendedLead,
  { facts, now }: ActionRequest,
): Refused | null => {
  if (isTranslationInWork(facts.clearance)) return refuse('wrong-state', say('lead.translation'))
  if (objecting.length > 0) {
    const names = objecting.map((slug) => nameOf(facts, slug))
    return refuse('wrong-state', say('lead.objected', { names }))
  }
  return now.getTime() < Date.parse(from)
    ? refuse('wrong-state', say('lead.tooEarly', { organisation: nameOf(facts, facts.lead), instant: from }))
    : null
}

/** `since` says that nobody had offered it. */
export const taking = ({ facts, organisation }: ActionRequest): EventData<'take-lead'> => {
  const lead = facts.clearance.offer?.to === organisation ? null : suspendedLeadOf(facts)
  return { from: facts.lead, ...(lead ? { since: lead.since } : {}) }
}

export const refuseObjection: Check = ({ facts, organisation }) => {
  const lead = suspendedLeadOf(facts)
  if (!lead)
    return refuse('wrong-state', say('lead.notSuspended', { organisation: nameOf(facts, facts.lead) }))
  return lead.objecting.includes(organisation)
    ? refuse('wrong-state', say('lead.objecting', { organisation: nameOf(facts, organisation) }))
    : null
}

export const refuseWithoutObjection: Check = ({ facts, organisation }) =>
  suspendedLeadOf(facts)?.objecting.includes(organisation)
    ? null
    : refuse('wrong-state', say('lead.noObjection', { organisation: nameOf(facts, organisation) }))
