import type { EventType } from '../eventData.ts'
import { readData } from '../eventData.ts'
import type { Effect } from './memory.ts'
import { toDrafting, withStanding } from './memory.ts'
import * as round from './round.ts'
import * as wire from './wire.ts'

const invite: Effect = (memory, event) => {
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
const accept: Effect = (memory, event) => {
  const { tacitConsent } = readData('accept', event)
  const after = withStanding(memory, event.organisation, 'accepted')
  return tacitConsent && event.organisation
    ? { ...after, agreed: { ...after.agreed, [event.organisation]: tacitConsent } }
    : after
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
  'propose-facts': wire.changeFacts,
  'confirm-facts': wire.changeFacts,
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
  accept,
  decline: (memory, event) => withStanding(memory, event.organisation, 'declined'),
  leave: round.leave,
  include: round.include,
  exclude: round.exclude,
  break: round.breakOff,
  available: wire.available,
  'void-silence': round.voidSilence,
}
