import type { EventType } from '../eventData.ts'
import { readData } from '../eventData.ts'
import type { Effect } from './memory.ts'
import { toDrafting, withStanding } from './memory.ts'
import * as round from './round.ts'
import * as wire from './wire.ts'

const invite: Effect = (memory, event) => {
  const { organisation, role } = readData('invite', event)
  const others = memory.parties.filter((party) => party.organisation !== organisation)
  return { ...memory, parties: [...others, { organisation, role, standing: 'invited' }] }
}

/** What each type of event does; the mirror of the table's last column. */
export const EFFECTS: Record<EventType, Effect> = {
  submit: round.submit,
  recall: toDrafting,
  sign: round.sign,
  'send-back': round.sendBack,
  drop: round.drop,
  extend: round.extend,
  delegate: round.delegate,
  undelegate: round.undelegate,
  release: round.release,
  hold: round.hold,
  correct: round.correct,
  abandon: round.abandon,
  'change-facts': wire.changeFacts,
  caution: wire.caution,
  lift: wire.lift,
  suspend: wire.suspend,
  reinstate: wire.reinstate,
  dissociate: wire.dissociate,
  withdraw: wire.withdraw,
  delete: (memory) => ({ ...memory, deleted: true }),
  invite,
  uninvite: (memory, event) => withStanding(memory, readData('uninvite', event).organisation, 'uninvited'),
  accept: (memory, event) => withStanding(memory, event.organisation, 'accepted'),
  decline: (memory, event) => withStanding(memory, event.organisation, 'declined'),
  leave: round.leave,
  include: round.include,
  exclude: round.exclude,
  break: round.breakOff,
  available: wire.available,
  'void-silence': round.voidSilence,
}
