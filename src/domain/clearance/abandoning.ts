import type { Actor } from '../organisations.ts'
import { isReader } from '../parties.ts'
import { say } from '../sentences.ts'
import { basisOfOrganisations } from './basis.ts'
import type { NewEvent } from './events.ts'
import { type Facts, type Refused, refuse } from './facts.ts'
import { type SuspendedLead, suspendedLeadOf } from './suspendedLead.ts'
import { TABLE } from './table.ts'

type Asked = {
  facts: Pick<Facts, 'type' | 'lead' | 'organisations' | 'clearance' | 'kind'>
  /** Of the co-authors, those with a reviewer who can act now. */
  able: readonly string[]
  now: Date
}

/** Whether giving up what is in work changes anything for anybody beside the lead. */
const isWaitedFor = ({ state, edition, parties, handed }: Facts['clearance']): boolean => {
  const readers = parties.filter(isReader)
  const isBegun = state !== 'drafting' || edition !== null
  return readers.some(({ organisation }) => isBegun || !(organisation in handed))
}

/**
 * Whether the coordinator may give up what is in work of this text: its lead is suspended, and no co-author can take the
 * lead now. @returns what is so of the lead, or null.
 */
export const abandonable = ({ facts, able, now }: Asked): SuspendedLead | null => {
  const { clearance } = facts
  const lead = suspendedLeadOf(facts)
  const isInWork = !clearance.deleted && TABLE.abandon.from.includes(clearance.state)
  if (!lead || !isInWork || !isWaitedFor(clearance)) return null
  const isTakeable = now.getTime() >= Date.parse(lead.from) && lead.takers.some((each) => able.includes(each))
  return isTakeable ? null : lead
}

/**
 * One event of nobody's organisation. Whatever cannot be abandoned is answered as what does not exist: the coordinator
 * learns nothing of other texts.
 */
export const decideAbandoning = (
  asked: Asked & { coordinator: Actor; note: string | null },
): { ok: true; event: NewEvent } | Refused => {
  const { facts, coordinator, note } = asked
  if (!abandonable(asked)) return refuse('not-found', say('texts.none'))
  return {
    ok: true,
    event: {
      type: 'abandon',
      organisation: null,
      by: coordinator.id,
      digest: facts.clearance.digest,
      data: {},
      note,
      basis: basisOfOrganisations(facts, [facts.lead]),
    },
  }
}
