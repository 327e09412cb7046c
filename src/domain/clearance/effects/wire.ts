import { MANDATE_FACTS } from '../../mandateFacts.ts'
import { readData } from '../eventData.ts'
import type { LogEvent } from '../events.ts'
import { restsOnUnsaid } from '../signatures.ts'
import type { Edition, Remark } from '../types.ts'
import type { Effect, Memory } from './memory.ts'
import { breaking, holding, onEdition, toDrafting } from './memory.ts'
import { withoutCarried } from './round.ts'

const without = (remarks: readonly Remark[], organisation: string | null): Remark[] =>
  remarks.filter((remark) => remark.organisation !== organisation)

const withRemark = (remarks: readonly Remark[], { organisation, seq, at }: LogEvent): Remark[] =>
  organisation ? [...without(remarks, organisation), { organisation, seq, at }] : [...remarks]

export const caution: Effect = (memory, event) =>
  onEdition(memory, readData('caution', event).edition, (edition) => ({
    ...edition,
    cautions: withRemark(edition.cautions, event),
  }))

export const lift: Effect = (memory, event) =>
  onEdition(memory, readData('lift', event).edition, (edition) => ({
    ...edition,
    cautions: without(edition.cautions, event.organisation),
  }))

/** A no to what is out: it takes back what was carried from it, and what waits on silence or on that waits no more. */
const objecting = (memory: Memory, event: LogEvent, held: number | null): Memory => {
  const { organisation, seq } = event
  const after = held === null ? memory : holding(memory, held, organisation ?? '')
  return withoutCarried(breaking(after, organisation, seq), organisation)
}

export const suspend: Effect = (memory, event) => {
  const { edition, held, elsewhere } = readData('suspend', event)
  const add = (each: Edition): Edition => ({
    ...each,
    suspendedBy: [...new Set([...each.suspendedBy, event.organisation ?? ''])],
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

/** The edition stays what it is, with other facts; who signed it signed that they may change. */
export const changeFacts: Effect = (memory, event) => {
  const data = readData('change-facts', event)
  const { edition, manifest, changed } = data
  const digest = event.digest ?? ''
  if (data.step === 'propose') {
    const { seq, by } = event
    return { ...memory, proposal: { seq, by, edition, digest, manifest, changed } }
  }
  const change = (each: Edition): Edition => ({
    ...each,
    ...{ digest, minor: data.minor, changedAt: event.at },
    // Of the prose each of them is another one still, however often facts are changed.
    changed: MANDATE_FACTS.filter((fact) => changed.includes(fact) || each.changed.includes(fact)),
    round: { ...each.round, digest, manifest },
  })
  const after = onEdition({ ...memory, proposal: null }, edition, change)
  if (memory.text === 'frozen') return toDrafting(after)
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
  return held === null || elsewhere ? after : holding(after, held, event.organisation ?? '')
}

export const available: Effect = (memory, event) =>
  onEdition(memory, readData('available', event).edition, (edition) => ({ ...edition, available: true }))
