import { MANDATE_FACTS } from '../../mandate/mandateFacts.ts'
import { signersOf } from '../editions.ts'
import { readData, factsStepOf } from '../eventData.ts'
import type { LogEvent } from '../events.ts'
import { restsOnUnsaid } from '../signatures.ts'
import type { Edition, Remark } from '../state.ts'
import {
  type Effect,
  type LogState,
  breaking,
  holding,
  onEdition,
  backToDrafting,
  withWaiting,
} from './memory.ts'
import { withoutCarried } from './round.ts'

const without = (remarks: readonly Remark[], organisation: string | null): Remark[] =>
  remarks.filter((remark) => remark.organisation !== organisation)

/** One word an organisation; only one that tells of facts which wait leaves what was said before for later. */
const withRemark = (
  remarks: readonly Remark[],
  { organisation, seq, at }: LogEvent,
  { proposal }: Pick<Remark, 'proposal'> = {},
): Remark[] => {
  if (!organisation) return [...remarks]
  const before = remarks.find((remark) => remark.organisation === organisation)
  const lasting = before?.proposal === undefined ? before : before.over
  const told = proposal === undefined ? {} : { proposal, ...(lasting ? { over: lasting } : {}) }
  return [...without(remarks, organisation), { organisation, seq, at, ...told }]
}

/** An edition that waited for a media update, and was broken since, never was. */
const isThere = ({ editions }: LogState, number: number): boolean =>
  editions.some(({ edition }) => edition === number)

export const caution: Effect = (memory, event) => {
  const { edition: number, proposal } = readData('caution', event)
  const more = proposal === undefined ? {} : { proposal }
  if (!isThere(memory, number)) return withWaiting(memory, withRemark([], event, more))
  return onEdition(memory, number, (edition) => ({
    ...edition,
    cautions: withRemark(edition.cautions, event, more),
  }))
}

/** By what an event says, or by the instant of the event, at which it was decided. */
const isPublished = ({ available, availableAt, pending }: Edition, at: string): boolean =>
  available || (!pending && Date.parse(availableAt) <= Date.parse(at))

/**
 * Off every edition up to the one that is out, since a later one takes them over. Of one that waits it ends what comes out
 * with that one alone: the world still reads the one before.
 */
export const lift: Effect = (memory, event) => {
  const { edition: number } = readData('lift', event)
  const { organisation, seq, at } = event
  const meant = memory.editions.find(({ edition }) => edition === number)
  if (!meant) return { ...memory, waitingCautions: without(memory.waitingCautions, organisation) }
  const off = (edition: Edition): Edition => ({
    ...edition,
    cautions: without(edition.cautions, organisation),
  })
  if (!isPublished(meant, at))
    return onEdition(memory, number, (edition) => ({
      ...off(edition),
      ended: { ...edition.ended, [organisation ?? '']: seq },
    }))
  const editions = memory.editions.map((edition) => (edition.edition <= number ? off(edition) : edition))
  return { ...memory, editions }
}

/** A no to what is out: it takes back what was carried from it, and what waits on silence or on that waits no more. */
const objecting = (memory: LogState, event: LogEvent, held: number | null): LogState => {
  const { organisation, seq } = event
  const after = held === null ? memory : holding(memory, held, event)
  return withoutCarried(breaking(after, organisation, seq), organisation)
}

export const suspend: Effect = (memory, event) => {
  const { edition, held, elsewhere, restored } = readData('suspend', event)
  const add = (each: Edition): Edition => ({
    ...each,
    suspendedBy: [
      ...new Set([...each.suspendedBy, ...(restored ? signersOf(each) : [event.organisation ?? ''])]),
    ],
  })
  // Too late to be held, it comes out suspended.
  const late = held === null ? memory.editions.filter((each) => each.edition > edition) : []
  const suspended = late
    .filter((each) => restsOnUnsaid(each, event.organisation))
    .reduce((after, each) => onEdition(after, each.edition, add), onEdition(memory, edition, add))
  return objecting(suspended, event, elsewhere ? null : held)
}

export const reinstate: Effect = (memory, event) =>
  onEdition(memory, readData('reinstate', event).edition, (edition) => ({
    ...edition,
    suspendedBy: edition.suspendedBy.filter((organisation) => organisation !== (event.organisation ?? '')),
  }))

export const dissociate: Effect = (memory, event) => {
  const { edition, held, elsewhere } = readData('dissociate', event)
  const add = (each: Edition): Edition => ({ ...each, dissociations: withRemark(each.dissociations, event) })
  return objecting(onEdition(memory, edition, add), event, elsewhere ? null : held)
}

/**
 * The world reads now what a caution of these facts told of, and of older ones it tells wrongly; what its organisation had
 * said before stands again. Of every edition, since a later one takes them over.
 */
const withoutCautionsOfProposal = (editions: readonly Edition[], confirmed: number): Edition[] =>
  editions.map((edition) => ({
    ...edition,
    cautions: edition.cautions.flatMap((caution) =>
      caution.proposal === undefined || caution.proposal > confirmed ? caution : (caution.over ?? []),
    ),
  }))

/** The edition stays what it is, with other facts; who signed it signed that they may change. */
export const changeFacts: Effect = (memory, event) => {
  const data = factsStepOf(event)
  if (!data) return memory
  const { edition, manifest, changed } = data
  const digest = event.digest ?? ''
  if (data.step === 'propose') {
    const { seq, by, at } = event
    const { confirm } = data as { confirm?: 'lead' } // not said before schema 3
    return { ...memory, proposal: { seq, by, at, edition, digest, manifest, changed, confirm } }
  }
  const change = (each: Edition): Edition => ({
    ...each,
    ...{ digest, minor: data.minor, changedAt: event.at },
    // Of the prose each of them is another one still, however often facts are changed.
    changed: MANDATE_FACTS.filter((fact) => changed.includes(fact) || each.changed.includes(fact)),
    round: { ...each.round, digest, manifest },
  })
  const told = {
    ...memory,
    proposal: null,
    editions: withoutCautionsOfProposal(memory.editions, data.proposal),
  }
  const after = onEdition(told, edition, change)
  if (memory.text === 'frozen') return backToDrafting(after)
  const last = after.editions.at(-1)
  return memory.text === 'released' && last ? { ...after, round: last.round } : after
}

export const withdraw: Effect = (memory, event) => {
  const { edition, held, elsewhere } = readData('withdraw', event)
  const after = onEdition(memory, edition, (each) => ({
    ...each,
    withdrawnAt: event.at,
    withdrawSeq: event.seq,
    available: true,
  }))
  return held === null || elsewhere ? after : holding(after, held, event)
}

export const available: Effect = (memory, event) =>
  onEdition(memory, readData('available', event).edition, (edition) => ({ ...edition, available: true }))
