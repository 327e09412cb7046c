import { type Action, CAPACITIES, type Row, TABLE } from '../../../src/domain/clearance/table.ts'
import type { EntryRelation } from '../../../src/domain/rights/relations.ts'
import { ACCESS_TABLE } from '../../../src/domain/rights/table.ts'
import type { EntryKey } from '../../../src/domain/slugs.ts'
import type { Reason } from '../../../src/errors.ts'
import { may, mayInSomeState, type Seat, STANDS } from './people.ts'
import { FAR, OUTSIDE, type Placed, type Scene, stateOf } from './scenes.ts'

/** What must come back: `yes`, or the reason of the refusal. */
export type Expected = 'yes' | Reason

/** A reader of the table asks in the order of the contract: 401, 404, 403, 409. */
export const expectUpdate = (key: EntryKey, seat: Seat<EntryRelation>, scene: Scene): Expected => {
  if (seat.who === null) return 'unauthenticated'
  const { read, update } = ACCESS_TABLE[key]
  if (!may(read, seat)) return 'not-found'
  if (!mayInSomeState(update, seat)) return 'not-editor'
  return may(update, seat, stateOf(scene)) ? 'yes' : 'frozen'
}

const WIRE: Record<Row['wire'], readonly Scene[]> = {
  any: ['drafting', 'review', 'clearance', 'cleared', 'released', 'waiting'],
  none: ['drafting', 'review', 'clearance', 'cleared'],
  live: ['released'],
  near: ['released', 'waiting'],
  out: ['released'],
  coming: ['released', 'waiting'],
  suspended: [],
  settled: ['released'],
  scheduled: ['waiting'],
  unscheduled: ['drafting', 'review', 'clearance', 'cleared', 'released'],
}

/** What a row cannot say, for the entries as the scenes leave them (checks.ts). */
const BEYOND: Partial<Record<Action, (seat: Seat<EntryRelation>, scene: Scene) => Expected>> = {
  // Somebody who has been asked has not answered.
  submit: () => 'incomplete',
  // Clearance begins when the lead has signed.
  sign: ({ relation }, scene) => (relation === 'lead' && scene === 'clearance' ? 'already-signed' : 'yes'),
  accept: ({ relation }) => (relation === 'invited' ? 'yes' : 'wrong-state'),
  decline: ({ relation }) => (relation === 'invited' ? 'yes' : 'wrong-state'),
  leave: ({ relation }, scene) =>
    relation === 'invited' || (relation !== 'observer' && stateOf(scene) === 'released')
      ? 'wrong-state'
      : 'yes',
  // All take part, and the rounds have no deadline.
  drop: () => 'wrong-state',
  extend: () => 'wrong-state',
  // Nobody has done what these take back, or answer.
  lift: () => 'wrong-state',
  undelegate: () => 'wrong-state',
  uncondition: () => 'wrong-state',
  'take-lead': () => 'wrong-state',
  'end-offer': () => 'wrong-state',
  // The organisation that leads the texts is not suspended.
  object: () => 'wrong-state',
  'end-objection': () => 'wrong-state',
  exclude: () => 'wrong-state',
  // None of the texts carries a mandate, and nothing is proposed.
  'propose-facts': () => 'wrong-state',
  'confirm-facts': () => 'wrong-state',
  // The entries have parties that have accepted.
  delete: () => 'wrong-state',
}

/** By the rows of the workflow: who, then from which state, then the rest. */
export const expectAction = (
  action: Action,
  key: EntryKey,
  { seat, scene }: { seat: Seat<EntryRelation>; scene: Scene },
): Expected => {
  if (seat.who === null) return 'unauthenticated'
  if (!may(ACCESS_TABLE[key].read, seat)) return 'not-found'
  // No media update carries another one.
  if (action === 'include' && key === 'mediaUpdates') return 'invalid'
  const { who, from, wire } = TABLE[action]
  if (!may([{ of: CAPACITIES[who.of], roles: who.roles }], seat))
    return who.roles.includes('editor') ? 'not-editor' : 'not-reviewer'
  if (!from.includes(stateOf(scene)) || !WIRE[wire].includes(scene)) return 'wrong-state'
  return BEYOND[action]?.(seat, scene) ?? 'yes'
}

/** Any media update: an entry’s lead may name one that it does not read. */
const ELSEWHERE = '5d0f2c1e-7b4a-4e7c-9a51-1f6f0c2d3e4a'

/** Whom a text waits for; elsewhere it is the lead. */
const WAITED_FOR: Partial<Record<Scene, 'invited' | 'co-signatory'>> = {
  drafting: 'invited',
  clearance: 'co-signatory',
}

/** A body that nobody could fault. */
export const bodyOf = (action: Action, { digest, revision, scene }: Placed): Record<string, unknown> => {
  const { note } = TABLE[action]
  const words = note ? { [note]: 'For a reason.' } : {}
  const bodies: Partial<Record<Action, Record<string, unknown>>> = {
    submit: { revision },
    recall: { digest },
    sign: { digest },
    'send-back': { digest },
    condition: { digest, suggestions: ['none'] },
    release: { digest },
    drop: { digest, organisation: STANDS['co-signatory'].organisation },
    extend: { deadline: FAR },
    remind: { organisation: STANDS[WAITED_FOR[scene] ?? 'lead'].organisation },
    'propose-facts': { facts: { room: 'Hall B' } },
    'confirm-facts': { digest },
    include: { bundle: ELSEWHERE },
    exclude: { bundle: ELSEWHERE },
    'offer-lead': { to: STANDS['co-author'].organisation },
    delegate: { to: STANDS.observer.organisation, until: FAR },
    invite: { organisation: OUTSIDE, role: 'observer' },
    uninvite: { organisation: STANDS.invited.organisation },
  }
  return { ...bodies[action], ...words }
}
