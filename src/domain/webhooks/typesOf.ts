import type { EventFacts } from '../canonical.ts'
import { jcs } from '../digests.ts'
import type { EditionType } from '../entries.ts'
import type { WebhookType } from './types.ts'

export type Telling = {
  /** What the wire calls the change. */
  change: string
  editionType: EditionType
  /** The facts of an event before and after it; null for what is no event, and before its first edition. */
  before: EventFacts | null
  after: EventFacts | null
  /** Nobody may read it. */
  isSuspended: boolean
}

/** Cautions, suspensions and reinstatements are in the wire's own list of changes alone. */
export const isTold = (change: string): boolean => ['released', 'replaced', 'withdrawn'].includes(change)

/**
 * The types that a change on the wire has, the most telling one first; none for what webhooks do not tell. A translation is
 * no correction: words are out that were not out before. What comes out suspended is told to nobody.
 */
export const typesOf = ({ change, editionType, before, after, isSuspended }: Telling): WebhookType[] => {
  if (change === 'withdrawn') return ['publication.withdrawn']
  if (!isTold(change) || isSuspended) return []
  if (change === 'released') return ['publication.released']
  return [
    ...(before && after ? ofEvent(before, after) : []),
    editionType === 'translation' ? 'publication.released' : 'publication.corrected',
  ]
}

const ofEvent = (before: EventFacts, after: EventFacts): WebhookType[] => {
  if (after.status === 'cancelled') return before.status === 'cancelled' ? [] : ['event.cancelled']
  return jcs(whereabouts(before)) === jcs(whereabouts(after)) ? [] : ['event.moved']
}

/** What somebody who wants to be there goes by; other facts, such as who has confirmed, move nobody. */
const whereabouts = ({ status, start, zone, venue, format, link }: EventFacts) => ({
  ...{ status, start, zone, venue, format, link },
})
