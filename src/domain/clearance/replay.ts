import type { TextState } from '../entries.ts'
import type { Memory } from './effects.ts'
import { EFFECTS } from './effects.ts'
import { isEventType } from './eventData.ts'
import type { LogEvent } from './events.ts'
import { stateOfRound } from './signatures.ts'
import type { Clearance, Edition, EditionStanding, Scheduled, WireStanding } from './types.ts'

const blank = (lead: string): Memory => ({
  lead,
  text: 'drafting',
  round: null,
  work: { editionType: 'original', correctSeq: null },
  parties: [],
  editions: [],
  wireSlug: null,
  broken: {},
  deleted: false,
})

const apply = (memory: Memory, event: LogEvent): Memory => {
  if (!isEventType(event.type)) throw new Error(`The log has an event of the unknown type “${event.type}”.`)
  return EFFECTS[event.type](memory, event)
}

/** An event that says so outlives any clock that steps back. */
const takeEffect = (editions: readonly Edition[], now: Date): Edition[] => {
  const current = editions.map((edition) => ({
    ...edition,
    available: edition.available || Date.parse(edition.availableAt) <= now.getTime(),
  }))
  const last = current.findLastIndex(({ available }) => available)
  const standing = (edition: Edition, index: number): EditionStanding => {
    if (edition.withdrawSeq !== null) return 'withdrawn'
    if (!edition.available) return 'scheduled'
    return index === last ? 'live' : 'replaced'
  }
  return current.map((edition, index) => ({ ...edition, standing: standing(edition, index) }))
}

const wireOf = (editions: readonly Edition[]): WireStanding | null => {
  const shown = editions.findLast(({ available }) => available)
  if (!shown) return null
  const { edition, digest, availableAt } = shown
  return { edition, digest, availableAt, standing: shown.standing === 'withdrawn' ? 'withdrawn' : 'live' }
}

const scheduledOf = (editions: readonly Edition[]): Scheduled | null => {
  const waiting = editions.findLast(({ available }) => !available)
  return waiting
    ? { edition: waiting.edition, digest: waiting.digest, availableAt: waiting.availableAt }
    : null
}

const stateOf = ({ text, round, lead }: Memory): TextState =>
  text === 'frozen' && round ? stateOfRound(round, lead) : text === 'released' ? 'released' : 'drafting'

/**
 * What the log says at an instant; a function of log and clock and of nothing else.
 * @param events in order of seq, the whole log.
 * @throws for a log that no version of the rules could have written.
 */
export const replay = (
  events: readonly LogEvent[],
  { lead, now }: { lead: string; now: Date },
): Clearance => {
  const { text: _, ...memory } = events.reduce(apply, blank(lead))
  const editions = takeEffect(memory.editions, now)
  const head = events.at(-1)
  const last = editions.at(-1)
  const said = memory.editions.at(-1)
  const whole = { ...memory, text: _ }
  return {
    ...memory,
    state: stateOf(whole),
    editions,
    wire: wireOf(editions),
    scheduled: scheduledOf(editions),
    digest: memory.round?.digest ?? null,
    edition: last?.edition ?? null,
    isDue: Boolean(last?.available) && !said?.available,
    headSeq: head?.seq ?? 0,
    headHash: head?.hash ?? null,
  }
}
