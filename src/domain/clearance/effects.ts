import type { EditionType } from '../entries.ts'
import type { Party } from '../parties.ts'
import { isSigningRole } from '../parties.ts'
import type { EventType } from './eventData.ts'
import { readData } from './eventData.ts'
import type { LogEvent } from './events.ts'
import { carriedConsents } from './signatures.ts'
import type { Edition, Round } from './types.ts'

/** What the events alone say, without a clock. */
export type Memory = {
  lead: string
  text: 'drafting' | 'frozen' | 'released'
  round: Round | null
  work: { editionType: EditionType; correctSeq: number | null }
  parties: Party[]
  /** `available` here: an event says so. */
  editions: Edition[]
  wireSlug: string | null
  broken: Record<string, number>
  deleted: boolean
}

type Effect = (memory: Memory, event: LogEvent) => Memory

const toDrafting = (memory: Memory): Memory => ({ ...memory, text: 'drafting', round: null })

const breaking = (memory: Memory, { organisation, seq }: LogEvent): Memory =>
  organisation ? { ...memory, broken: { ...memory.broken, [organisation]: seq } } : memory

const withStanding = (memory: Memory, organisation: string | null, standing: Party['standing']): Memory => ({
  ...memory,
  parties: memory.parties.map((party) =>
    party.organisation === organisation ? { ...party, standing } : party,
  ),
})

const submit: Effect = (memory, event) => {
  const data = readData('submit', event)
  const { manifest, editionType, editors, parties, authoritative, official, courtesy } = data
  const empty: Round = {
    seq: event.seq,
    digest: event.digest ?? '',
    submittedBy: event.by,
    ...{ manifest, editionType, editors, parties, authoritative, official, courtesy },
    consents: [],
    heldBy: [],
  }
  const round = { ...empty, consents: carriedConsents(memory.editions.at(-1), empty, memory) }
  return { ...memory, text: 'frozen', round, wireSlug: memory.wireSlug ?? data.slug }
}

const sign: Effect = (memory, event) => {
  const { covers } = readData('sign', event)
  if (!memory.round || !event.organisation) return memory
  const { organisation, by, at } = event
  const consents = [...memory.round.consents, { organisation, by, at, mode: 'express' as const, covers }]
  return { ...memory, round: { ...memory.round, consents } }
}

const release: Effect = (memory, event) => {
  const data = readData('release', event)
  if (!memory.round) return memory
  const edition: Edition = {
    ...data,
    digest: event.digest ?? '',
    releasedAt: event.at,
    releaseSeq: event.seq,
    available: false,
    standing: 'scheduled',
    withdrawnAt: null,
    withdrawSeq: null,
    round: memory.round,
  }
  return { ...memory, text: 'released', editions: [...memory.editions, edition] }
}

/** The edition never was; its round goes on without the holder's signature. */
const holding = (memory: Memory, number: number, organisation: string): Memory => {
  const held = memory.editions.find(({ edition }) => edition === number)
  if (!held) return memory
  const isSupporter = held.round.parties.some(
    (party) => party.organisation === organisation && !isSigningRole(party.role),
  )
  return {
    ...memory,
    text: 'frozen',
    editions: memory.editions.filter((edition) => edition !== held),
    round: {
      ...held.round,
      consents: held.round.consents.filter((consent) => consent.organisation !== organisation),
      heldBy: isSupporter ? [...held.round.heldBy, organisation] : held.round.heldBy,
    },
  }
}

const hold: Effect = (memory, event) =>
  breaking(holding(memory, readData('hold', event).edition, event.organisation ?? ''), event)

const correct: Effect = (memory, event) => ({
  ...toDrafting(memory),
  work: { editionType: readData('correct', event).editionType, correctSeq: event.seq },
})

const abandon: Effect = (memory) => {
  const last = memory.editions.at(-1)
  const end = ({ standing }: Party): Party['standing'] => {
    if (standing === 'invited') return last ? 'uninvited' : 'dropped'
    return standing === 'accepted' && !last ? 'dropped' : standing
  }
  const parties = memory.parties.map((party) => ({ ...party, standing: end(party) }))
  if (!last) return { ...toDrafting(memory), parties }
  const work = { editionType: last.editionType, correctSeq: null }
  return { ...memory, parties, work, text: 'released', round: last.round }
}

const withdraw: Effect = (memory, event) => {
  const { edition, held } = readData('withdraw', event)
  const withdrawn = { withdrawnAt: event.at, withdrawSeq: event.seq, available: true }
  const editions = memory.editions.map((each) =>
    each.edition === edition ? { ...each, ...withdrawn } : each,
  )
  const after = { ...memory, editions }
  return held === null ? after : holding(after, held, event.organisation ?? '')
}

const invite: Effect = (memory, event) => {
  const { organisation, role } = readData('invite', event)
  const others = memory.parties.filter((party) => party.organisation !== organisation)
  return { ...memory, parties: [...others, { organisation, role, standing: 'invited' }] }
}

const leave: Effect = (memory, event) => {
  const party = memory.parties.find(({ organisation }) => organisation === event.organisation)
  const after = breaking(withStanding(memory, event.organisation, 'left'), event)
  return party?.role !== 'observer' && memory.text === 'frozen' ? toDrafting(after) : after
}

const available: Effect = (memory, event) => {
  const number = readData('available', event).edition
  const editions = memory.editions.map((each) =>
    each.edition === number ? { ...each, available: true } : each,
  )
  return { ...memory, editions }
}

/** What each type of event does; the mirror of the table's last column. */
export const EFFECTS: Record<EventType, Effect> = {
  submit,
  recall: toDrafting,
  sign,
  'send-back': (memory, event) => breaking(toDrafting(memory), event),
  release,
  hold,
  correct,
  abandon,
  withdraw,
  delete: (memory) => ({ ...memory, deleted: true }),
  invite,
  uninvite: (memory, event) => withStanding(memory, readData('uninvite', event).organisation, 'uninvited'),
  accept: (memory, event) => withStanding(memory, event.organisation, 'accepted'),
  decline: (memory, event) => withStanding(memory, event.organisation, 'declined'),
  leave,
  available,
}
