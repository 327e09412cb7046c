/** The facts of an event that its signers can let two persons change without a new round. */
export const MANDATE_FACTS = [
  'status',
  'start',
  'end',
  'mediaCall',
  'room',
  'link',
  'attendance',
  'contact',
] as const
export type MandateFact = (typeof MANDATE_FACTS)[number]

/** What a text carries, signed with it. What it has not got is not in its form, so that older digests stay. */
export type Mandate = {
  facts: MandateFact[]
  /** A second person of the lead may confirm, too, where every other organisation has signed expressly and itself. */
  confirm?: 'lead'
  /** Hosts that a new link may lead to, in lower case; without them no link changes. */
  hosts?: string[]
}

/** In English, for formats that have no words of their own. */
export const FACT_WORDS: Record<MandateFact, string> = {
  status: 'status',
  start: 'start',
  end: 'end',
  mediaCall: 'media call',
  room: 'room',
  link: 'link',
  attendance: 'attendance',
  contact: 'press contact',
}
