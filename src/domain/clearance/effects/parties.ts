import { readData } from '../eventData.ts'
import {
  backToDrafting,
  breaking,
  type Effect,
  withoutCondition,
  withoutDelegations,
  withStanding,
} from './memory.ts'

export const invite: Effect = (memory, event) => {
  const { organisation, role } = readData('invite', event)
  const others = memory.parties.filter((party) => party.organisation !== organisation)
  const { seq, at } = event
  return {
    ...memory,
    parties: [...others, { organisation, role, standing: 'invited' }],
    invited: { ...memory.invited, [organisation]: { seq, at } },
  }
}

/** What it says of its silence stays until it accepts anew. */
export const accept: Effect = (memory, event) => {
  const { tacitConsent } = readData('accept', event)
  const after = withStanding(memory, event.organisation, 'accepted')
  return tacitConsent && event.organisation
    ? { ...after, agreed: { ...after.agreed, [event.organisation]: tacitConsent } }
    : after
}

export const uninvite: Effect = (memory, event) =>
  withStanding(memory, readData('uninvite', event).organisation, 'uninvited')

export const decline: Effect = (memory, event) => withStanding(memory, event.organisation, 'declined')

export const drop: Effect = (memory, event) => {
  const { organisation } = readData('drop', event)
  return breaking(withStanding(backToDrafting(memory), organisation, 'dropped'), organisation, event.seq)
}

export const leave: Effect = (memory, event) => {
  const party = memory.parties.find(({ organisation }) => organisation === event.organisation)
  const after = breaking(withStanding(memory, event.organisation, 'left'), event.organisation, event.seq)
  return party?.role !== 'observer' && memory.text === 'frozen' ? backToDrafting(after) : after
}

export const delegate: Effect = (memory, event) =>
  event.organisation
    ? {
        ...memory,
        delegations: {
          ...memory.delegations,
          [event.organisation]: {
            ...readData('delegate', event),
            ...(event.proof ? { isProved: true as const } : {}),
          },
        },
      }
    : memory

export const remind: Effect = (memory, event) => ({
  ...memory,
  reminded: { ...memory.reminded, [readData('remind', event).organisation]: event.at },
})

export const undelegate: Effect = (memory, { organisation }) => {
  const { [organisation ?? '']: _, ...delegations } = memory.delegations
  return { ...memory, delegations }
}

export const offerLead: Effect = (memory, event) => ({
  ...memory,
  offer: { to: readData('offer-lead', event).to, seq: event.seq },
})

export const endOffer: Effect = (memory) => ({ ...memory, offer: null })

export const object: Effect = (memory, { organisation, seq, at }) =>
  organisation ? { ...memory, objections: { ...memory.objections, [organisation]: { seq, at } } } : memory

export const endObjection: Effect = (memory, { organisation }) => {
  const { [organisation ?? '']: _, ...objections } = memory.objections
  return { ...memory, objections }
}

/** Whoever leads a text from its beginning reads all of its log, also once it leads it no more. */
const FROM_THE_BEGINNING = { seq: 1, at: '' }

/** The two change places. What the lead of before was trusted with ends; what was said so far stays with those who said it. */
export const takeLead: Effect = (memory, event) => {
  const { lead: from } = memory
  const to = event.organisation
  if (!to) return memory
  const others = memory.parties.filter(({ organisation }) => organisation !== to)
  const hasBegun = !(from in memory.invited)
  return {
    ...withoutCondition(memory, to),
    lead: to,
    parties: [{ organisation: from, role: 'co-author', standing: 'accepted' }, ...others],
    invited: { [from]: FROM_THE_BEGINNING, ...memory.invited },
    delegations: withoutDelegations({ delegations: withoutDelegations(memory, from) }, to),
    ...{ offer: null, proposal: null, inclusions: {} },
    handed: { ...memory.handed, [from]: event.seq, [to]: event.seq },
    // Who began the text has accepted no invitation, and so never said that its silence counts.
    agreed: hasBegun ? { ...memory.agreed, [from]: [] } : memory.agreed,
  }
}
