import { isEventType, readData, type FactsStep, factsStepOf } from '../../domain/clearance/eventData.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import type { Clearance, Edition } from '../../domain/clearance/state.ts'
import type { EditionOnLog } from './toPublication.ts'
import type { RowStatus, WireChange } from '../rows.ts'

/** Numbers of the editions of which the log itself, and no clock, says that they have taken effect, with the seq. */
const effectiveSeqs = (events: readonly LogEvent[]): Map<number, LogEvent> =>
  new Map(
    events.flatMap((event): [number, LogEvent][] =>
      event.type === 'available' ? [[readData('available', event).edition, event]] : [],
    ),
  )

const rowStanding = ({ withdrawnAt, suspendedBy }: Edition): RowStatus => {
  if (withdrawnAt !== null) return 'withdrawn'
  return suspendedBy.length > 0 ? 'suspended' : 'live'
}

/** What was said of the edition and taken back: only ever more, so that it can number what the world has seen. */
const remarksOn = (events: readonly LogEvent[], edition: number): EditionOnLog['remarks'] => {
  const said = events.filter(({ type, data }) => REMARKS.has(type) && data.edition === edition)
  return { count: said.length, at: said.at(-1)?.at ?? null }
}

const REMARKS = new Set<string>(['caution', 'lift', 'dissociate'])

/** An edition as the log has it; the words are added by who can read them. */
export type EditionWithoutWords = Omit<
  EditionOnLog,
  'note' | 'cautions' | 'dissociations' | 'gate' | 'opens' | 'sweeping' | 'reached'
>

/**
 * What the log says of each edition that was released and not taken back.
 * @param isHidden an edition that is behind a gate: the one before it stays as it is.
 */
export const readEditions = (
  events: readonly LogEvent[],
  clearance: Clearance,
  isHidden: (edition: Edition) => boolean = () => false,
): EditionWithoutWords[] => {
  const { headSeq } = clearance
  const editions = clearance.editions.filter(({ pending }) => !pending)
  const effective = effectiveSeqs(events)
  const isEffective = (edition: Edition | undefined): boolean =>
    edition !== undefined && (effective.has(edition.edition) || edition.withdrawSeq !== null)
  return editions.map((edition, index) => {
    const after = editions[index + 1]
    const next = after && isHidden(after) ? undefined : after
    return {
      edition,
      standing: rowStanding(edition),
      firstAvailableAt: editions[0]?.availableAt ?? edition.availableAt,
      nextAvailableAt: next?.availableAt ?? null,
      effective: isEffective(edition),
      replaced: isEffective(next),
      remarks: remarksOn(events, edition.edition),
      headSeq,
    }
  })
}

/**
 * The changes that an entry's log has brought to the wire, in its order; without the numbers that they got.
 * @param editions those that are shown: of one behind a gate nothing is told before it is open.
 */
export const readChanges = (
  events: readonly LogEvent[],
  { editions }: Pick<Clearance, 'editions'>,
): Omit<WireChange, 'number'>[] =>
  events
    .flatMap((event) => changesIn(events, event, editions))
    .filter(({ edition }) => editions.some((each) => each.edition === edition))

const changesIn = (
  events: readonly LogEvent[],
  event: LogEvent,
  editions: readonly Edition[],
): Omit<WireChange, 'number'>[] => {
  const { entry, seq } = event
  if (!isEventType(event.type)) return []
  if (event.type === 'withdraw') {
    return [{ entry, seq, edition: readData('withdraw', event).edition, change: 'withdrawn', at: event.at }]
  }
  const step = factsStepOf(event)
  if (step) return factsChanged(event, { step, editions })
  if (event.type === 'caution' || event.type === 'lift' || event.type === 'dissociate') {
    // Whatever an organisation says of an edition that is out, or takes back, is shown with it; of one that waits, it
    // comes out with it.
    const { edition: number } = readData(event.type, event)
    return isPublishedAt(editions, number, event.at)
      ? [{ entry, seq, edition: number, change: 'cautioned', at: event.at }]
      : []
  }
  if (event.type === 'suspend' || event.type === 'reinstate') return turn(events, event)
  if (event.type !== 'available') return []
  const number = readData('available', event).edition
  const edition = editions.find((each) => each.edition === number)
  const change = number === editions[0]?.edition ? 'released' : 'replaced'
  return [{ entry, seq, edition: number, change, at: edition?.availableAt ?? event.at }]
}

const isPublishedAt = (editions: readonly Edition[], number: number, at: string): boolean =>
  editions.some(({ edition, availableAt }) => edition === number && availableAt <= at)

/** Of an edition that still waits there is nothing to say yet. */
const factsChanged = (
  { entry, seq, at }: LogEvent,
  { step: data, editions }: { step: FactsStep; editions: readonly Edition[] },
): Omit<WireChange, 'number'>[] => {
  return data.step === 'confirm' && isPublishedAt(editions, data.edition, at)
    ? [{ entry, seq, edition: data.edition, change: 'replaced', at }]
    : []
}

/** The first organisation that suspends takes the edition off, and the last that reinstates puts it on again. */
const turn = (events: readonly LogEvent[], event: LogEvent): Omit<WireChange, 'number'>[] => {
  const { edition } = readData('reinstate', { data: { edition: event.data.edition } })
  const others = suspending(events.slice(0, event.seq - 1), edition)
  others.delete(event.organisation)
  if (others.size > 0) return []
  const change = event.type === 'suspend' ? 'suspended' : 'reinstated'
  return [{ entry: event.entry, seq: event.seq, edition, change, at: event.at }]
}

const suspending = (events: readonly LogEvent[], edition: number): Set<string | null> => {
  const organisations = new Set<string | null>()
  for (const { type, organisation, data } of events) {
    if (data.edition !== edition) continue
    if (type === 'suspend') organisations.add(organisation)
    if (type === 'reinstate') organisations.delete(organisation)
  }
  return organisations
}
