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
