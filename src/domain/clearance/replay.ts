import { ACTS } from './acts/index.ts'
import { type EventType, isEventType, type OtherEvent, readData } from './eventData.ts'
import type { Effect, LogState } from './effects/memory.ts'
import * as ledger from './effects/ledger.ts'
import * as round from './effects/round.ts'
import { releaseBroken, releasePending } from './effects/round.ts'
import * as wire from './effects/wire.ts'
import type { TextState } from '../entries.ts'
import { withStandingCautions } from './editions.ts'
import { type Bundles, verdictOn, type LogEvent } from './events.ts'
import { stateOfRound, tacitConsents } from './signatures.ts'
import { isAction } from './table.ts'
import type { Clearance, Delegation, Edition, EditionStatus, Scheduled, WireStatus } from './state.ts'

/** What each other type of event does. */
const OTHER_EFFECTS: Record<OtherEvent, Effect> = {
  'change-facts': wire.changeFacts,
  break: round.breakOff,
  available: wire.available,
  'void-silence': round.voidSilence,
  demand: ledger.demand,
  'revoke-key': ledger.revokeKey,
}

const effectOf = (type: EventType): Effect => (isAction(type) ? ACTS[type].effect : OTHER_EFFECTS[type])

export const blank = (lead: string): LogState => ({
  lead,
  text: 'drafting',
  round: null,
  work: { editionType: 'original', correctSeq: null },
  parties: [],
  invited: {},
  editions: [],
  waitingCautions: [],
  wireSlug: null,
  broken: {},
  signed: {},
  delegations: {},
  conditions: {},
  inclusions: {},
  agreed: {},
  reminded: {},
  proposal: null,
  releasedSeq: 0,
  offer: null,
  handed: {},
  leadActedAt: null,
  objections: {},
  deleted: false,
})

const applyIn =
  (bundles: Bundles) =>
  (memory: LogState, event: LogEvent): LogState => {
    if (!isEventType(event.type)) throw new Error(`The log has an event of the unknown type “${event.type}”.`)
    const verdict = verdictOn(event, bundles)
    if (verdict.is === 'counts') return actingLead(effectOf(event.type)(memory, event), event)
    if (event.type !== 'release' || verdict.is === 'void') return actingLead(memory, event)
    const after =
      verdict.is === 'broken' ? releaseBroken(memory, event, verdict.by) : releasePending(memory, event)
    return actingLead(after, event)
  }

/** The people of a suspended organisation act for nobody: who acts for the lead shows that it is not suspended. */
const actingLead = (memory: LogState, { type, organisation, at }: LogEvent): LogState =>
  isAction(type) && organisation === memory.lead ? { ...memory, leadActedAt: at, objections: {} } : memory

/** An event that says so outlives any clock that steps back. */
const takeEffect = (editions: readonly Edition[], now: Date): Edition[] => {
  const current = editions.map((edition) => ({
    ...edition,
    available: edition.available || (!edition.pending && Date.parse(edition.availableAt) <= now.getTime()),
  }))
  const last = current.findLastIndex(({ available }) => available)
  const standing = (edition: Edition, index: number): EditionStatus => {
    if (edition.withdrawSeq !== null) return 'withdrawn'
    if (!edition.available) return 'scheduled'
    if (index !== last) return 'replaced'
    return edition.suspendedBy.length > 0 ? 'suspended' : 'live'
  }
  return current.map((edition, index) => ({ ...edition, standing: standing(edition, index) }))
}

const wireOf = (editions: readonly Edition[]): WireStatus | null => {
  const shown = editions.findLast(({ available }) => available)
  if (!shown) return null
  const { edition, digest, availableAt, standing } = shown
  return {
    ...{ edition, digest, availableAt },
    standing: standing === 'withdrawn' || standing === 'suspended' ? standing : 'live',
  }
}

const scheduledOf = (editions: readonly Edition[]): Scheduled | null => {
  const waiting = editions.findLast(({ available }) => !available)
  return waiting
    ? { edition: waiting.edition, digest: waiting.digest, availableAt: waiting.availableAt }
    : null
}

/** Silence is no event: the clock says when it has spoken. */
const withTacit = (memory: LogState, now: Date): LogState => {
  const { round, text } = memory
  if (!round?.silence || text !== 'frozen') return memory
  return {
    ...memory,
    round: { ...round, consents: [...round.consents, ...tacitConsents(round, { ...memory, now })] },
  }
}

const inForce = (delegations: LogState['delegations'], now: Date): Record<string, Delegation> =>
  Object.fromEntries(Object.entries(delegations).filter(([, { until }]) => now.getTime() < Date.parse(until)))

const stateOf = ({ text, round, lead }: LogState): TextState =>
  text === 'frozen' && round ? stateOfRound(round, lead) : text === 'released' ? 'released' : 'drafting'

/** The lead with which a log begins: that it was another one than is named, only a taking of the lead says. */
const firstLead = (events: readonly LogEvent[], named: string): string => {
  const taken = events.find(({ type }) => type === 'take-lead')
  return taken ? readData('take-lead', taken).from : named
}

type At = { lead: string; now: Date; bundles?: Bundles }

/**
 * What the log says at an instant; a function of logs and clock and of nothing else.
 * @param events in order of seq, the whole log.
 * @param lead the first one; of a whole log the present one will do.
 * @param start what stood before the first of the events, where the earlier ones are hidden.
 * @param bundles the logs of the media updates that events of this log name.
 * @throws for a log that no version of the rules could have written.
 */
export const replay = (
  events: readonly LogEvent[],
  { lead, now, bundles = {}, start = blank(firstLead(events, lead)) }: At & { start?: LogState },
): Clearance => {
  const whole = withTacit(events.reduce(applyIn(bundles), start), now)
  const { text: _, ...memory } = whole
  const editions = withStandingCautions(takeEffect(memory.editions, now))
  const head = events.at(-1)
  const last = editions.at(-1)
  const said = memory.editions.at(-1)
  return {
    ...memory,
    delegations: inForce(memory.delegations, now),
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

/**
 * What the log says up to the first event that cannot be read: whoever has changed it past the newsroom must not keep its
 * parties from the evidence of that.
 */
export const replayReadable = (
  events: readonly LogEvent[],
  at: { lead: string; now: Date; bundles?: Bundles },
): Clearance => {
  for (let length = events.length; length > 0; length -= 1) {
    try {
      return replay(events.slice(0, length), at)
    } catch {
      // The event before the last one may be readable.
    }
  }
  return replay([], at)
}
