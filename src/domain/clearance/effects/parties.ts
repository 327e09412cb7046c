import { readData } from '../eventData.ts'
import { backToDrafting, breaking, type Effect, withStanding } from './memory.ts'

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
