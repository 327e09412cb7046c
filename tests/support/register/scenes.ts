import fc from 'fast-check'
import type { Action } from '../../../src/domain/clearance/table.ts'
import { ENTRIES, type EntryName } from './cast.ts'
import { NODES } from './world.ts'
import { type Aim, entry, is, node, person, pick, slug, type Step } from './steps.ts'

/** A step of a scene; without an entry of its own it is about that of the scene. `isSame`: with the scene's pick, too. */
type Part = { arbitrary: fc.Arbitrary<Step>; at?: EntryName; isSame?: boolean }
type Scene = { weight: number; arbitrary: fc.Arbitrary<Step[]> }

const inARow = (weight: number, parts: Part[]): Scene => ({
  weight,
  arbitrary: fc
    .tuple(entry, pick, ...parts.map(({ arbitrary }) => fc.option(arbitrary, { freq: 12 })))
    .map(([here, same, ...steps]) =>
      steps.flatMap((step, index) => {
        const { at = here, isSame } = parts[index] ?? {}
        if (!step || !('entry' in step)) return step ?? []
        return { ...step, entry: at, ...(isSame ? { pick: same } : {}) }
      }),
    ),
})

type How = {
  at?: EntryName
  isSame?: boolean
  /** The organisation that acts. */
  as?: string
  /** To which it delegates. */
  to?: string
  picks?: number[]
  person?: string
  pauses?: number
}

const partOf = (arbitrary: (how: How) => fc.Arbitrary<Step>, how: How): Part => ({
  arbitrary: arbitrary(how),
  isSame: how.isSame ?? false,
  ...(how.at ? { at: how.at } : {}),
})

const common = ({ picks, pauses = 0 }: How) => ({
  ...{ entry, node, pick: picks ? fc.constantFrom(...picks) : pick },
  pause: fc.integer({ min: Math.min(1, pauses), max: pauses }),
})

const meant = (action: Action | Action[], given: How = {}): Part =>
  partOf(
    (how) =>
      fc.record({
        ...{
          do: is('act'),
          action: fc.constantFrom(...[action].flat()),
          aim: fc.constant<Aim>('meant'),
          ...common(how),
        },
        person: how.person ? fc.constant(how.person) : person,
        ...(how.as ? { as: fc.constant(how.as) } : {}),
        ...(how.to ? { to: fc.constant(how.to) } : {}),
      }),
    given,
  )

const on = (times: [number, number], given: How = {}): Part =>
  partOf(
    (how) =>
      fc.record({ do: is('forward'), times: fc.integer({ min: times[0], max: times[1] }), ...common(how) }),
    given,
  )

const tick = (to: Extract<Step, { do: 'tick' }>['to']): Part => ({
  arbitrary: fc.record({ do: is('tick'), to: fc.constant(to) }),
})

const turn: Part = {
  arbitrary: fc.record({
    ...{ do: is('organisation'), slug, isSaid: fc.constant(true), node },
    to: fc.constantFrom('suspended', 'never', 'always'),
  }),
}
const standing = (slug: string, to: 'suspended' | 'back'): Part => ({
  arbitrary: fc.record({
    ...{ do: is('organisation'), slug: fc.constant(slug), isSaid: fc.constant(true), node },
    to: fc.constant(to),
  }),
})
const giveUp = (at: EntryName): Part => ({
  arbitrary: fc.record({ do: is('give-up'), node, entry: fc.constant(at) }),
  at,
})
/** Before the logs say so. */
const quietly: Part = {
  arbitrary: fc.record({
    ...{ do: is('organisation'), slug, isSaid: fc.constant(false), node, to: fc.constant('never' as const) },
  }),
}
type Tending = Extract<Step, { do: 'passkeys' }>['to']
const passkeys = (to: Tending, whose: string): Part => ({
  arbitrary: fc.record({
    ...{
      do: is('passkeys'),
      slug: fc.constant(whose),
      to: fc.constant(to),
      pick,
      isSaid: fc.constant(true),
      node,
    },
  }),
})
const goOn: Part = { arbitrary: fc.record({ do: is('resume'), index: fc.nat(2), pauses: fc.nat(2) }) }
const write: Part = {
  arbitrary: fc.record({ do: is('edit'), entry, leaf: fc.constantFrom('core', 'en', 'ur'), pick }),
}
/** Every second core lets a second person of the lead confirm facts, see texts.ts. */
const mandate: Part = {
  arbitrary: fc.record({ do: is('edit'), entry, leaf: fc.constant('core' as const), pick: fc.constant(0) }),
  at: 'event',
}
/** What a condition asks for, see read.ts. */
const writeAsAsked: Part = {
  arbitrary: fc.record({ do: is('edit'), entry, leaf: fc.constant('en' as const), pick: fc.constant(1) }),
}
/** Whatever is under way anywhere goes no further. */
const crashes = Array.from({ length: NODES }, (_, each): Part => ({
  arbitrary: fc.record({ do: is('crash'), node: fc.constant(each) }),
}))

/** A deadline, and silence that is consent, see bodies.ts. */
const consent: How = { picks: [0, 2, 8, 10, 16, 18] }
const block: How = { picks: [6, 14, 22] }
const withItems: How = { at: 'update', picks: [1, 5, 9, 13] }
const translation: How = { picks: [2, 5, 11, 14] }
const anHour: How = { picks: [1, 3, 5, 7] }
/** D signs the first text and leads the media update, and B is a party of both: the invitations of the scene are these. */
const dToB: How = { as: 'd', to: 'b' }
const same: How = { isSame: true }
const author: How = { at: 'first', person: 'b-both', picks: [0] }
const two: How = { at: 'first', person: 'ab-both' }
const WORDS: Action[] = ['sign', 'send-back', 'recall']
const far: [number, number] = [4, 7]
const second: How = { at: 'second' }
const submitAll = (['event', 'first', 'second', 'update'] as const).map((at) => meant('submit', { at }))

/** Somebody is asked to be a co-author, and accepts, see bodies.ts. */
const coAuthor = (at: EntryName): Part[] => [
  meant('invite', { at, picks: [0, 7, 21, 28] }),
  on([1, 1], { at, picks: [0] }),
]

/** What chance alone hardly brings about: steps in a row, each of which may be left out. */
export const scenes: Scene[] = [
  // Silence speaks, or stops to count.
  inARow(2, [meant('submit', consent), tick('deadline'), on([3, 3])]),
  inARow(2, [meant('submit', consent), on([1, 1]), turn, turn, tick('deadline'), meant('drop')]),
  inARow(1, [meant('submit', consent), on([1, 1]), tick('deadline'), quietly, on([2, 2])]),
  inARow(1, [meant('submit', block), on([1, 1]), tick('deadline'), meant('drop')]),
  inARow(1, [meant('submit', consent), meant('extend', same), tick('deadline'), on([2, 2])]),
  // One party signs for another, in time or too late, also with the media update.
  inARow(2, [meant('delegate', same), on([1, 1]), meant('sign', withItems), meant('undelegate', same)]),
  inARow(1, [meant('delegate', anHour), on([1, 1]), tick('hour'), meant('sign', withItems)]),
  inARow(2, [
    ...[meant('invite', { at: 'first', picks: [8] }), meant('accept', { at: 'first', as: 'd' })],
    ...[meant('invite', { at: 'update', picks: [1] }), meant('accept', { at: 'update', as: 'b' })],
    ...[meant('delegate', { ...dToB, at: 'first' }), meant('delegate', { ...dToB, at: 'update' })],
    ...[...submitAll, meant('sign', withItems)],
  ]),
  inARow(1, [
    ...[meant('invite', { at: 'update', picks: [1] }), meant('accept', { at: 'update', as: 'b' })],
    ...[meant('delegate', { ...dToB, at: 'update' }), meant('leave', { at: 'update', as: 'b' })],
    ...[meant('submit', { at: 'update' }), meant('sign', withItems)],
  ]),
  inARow(1, [
    ...[meant('invite', { at: 'second', picks: [1] }), meant('accept', { at: 'second', as: 'b' })],
    ...[meant('delegate', { as: 'c', to: 'b', at: 'second' }), meant('submit', { at: 'second' })],
    meant('sign', { at: 'second', picks: [1, 9], person: 'bc-mixed' }),
  ]),
  // A party would sign another text: it comes, or does not, or the party thinks better of it.
  ...(['first', 'second', 'event'] as const).flatMap((at) => [
    inARow(1, [
      ...[
        meant('submit', { at, ...consent }),
        on([1, 2], { at }),
        meant('condition', { at }),
        tick('deadline'),
      ],
      ...[meant('recall', { at, picks: [0] }), writeAsAsked, meant('submit', { at }), on([1, 4], { at })],
    ]),
    inARow(2, [
      ...[meant('submit', { at, ...consent }), on([1, 2], { at }), meant('condition', { at, ...same })],
      ...[tick('deadline'), meant(['uncondition', 'sign', 'leave'], { at, ...same }), on([1, 4], { at })],
    ]),
    inARow(1, [
      ...[
        on(far, { at }),
        tick('instant'),
        meant('correct', { at, ...translation }),
        meant('submit', { at }),
      ],
      ...[meant('condition', { at }), meant('recall', { at, picks: [0] }), meant('submit', { at })],
      on([1, 4], { at }),
    ]),
  ]),
  // The lead is handed over, of a text in work or one that is out, and the next edition is signed, silently or not.
  ...(['first', 'second', 'event'] as const).flatMap((at) => [
    inARow(1, [
      ...[...coAuthor(at), meant('offer-lead', { at, pauses: 1 }), meant('take-lead', { at }), goOn],
      ...[
        meant('submit', { at, ...consent }),
        tick('deadline'),
        on([1, 5], { at }),
        meant('abandon', { at }),
      ],
    ]),
    inARow(1, [
      ...[...coAuthor(at), on(far, { at }), tick('instant'), meant('propose-facts', { at })],
      ...[meant('offer-lead', { at }), meant(['take-lead', 'take-lead', 'end-offer'], { at, pauses: 1 })],
      ...[meant(['suspend', 'caution', 'withdraw', 'propose-facts'], { at }), goOn],
      ...[meant('correct', { at }), meant('submit', { at, ...consent }), tick('deadline'), on(far, { at })],
    ]),
    inARow(1, [
      ...[...coAuthor(at), meant('offer-lead', { at })],
      ...[meant(['submit', 'leave', 'abandon', 'end-offer'], { at }), meant('take-lead', { at })],
      ...[meant('offer-lead', { at }), meant('take-lead', { at }), on(far, { at })],
    ]),
  ]),
  // An invitation is taken back, or declined.
  ...(['first', 'second', 'event', 'update'] as const).map((at) =>
    inARow(1, [meant('invite', { at }), meant(['uninvite', 'decline'], { at })]),
  ),
  // A draft that nobody has registered yet is deleted.
  ...(['first', 'second', 'event', 'update'] as const).map((at) => inARow(1, [meant('delete', { at })])),
  // The organisation that leads a text is suspended for long: a co-author takes the lead, a party objects, the coordinator abandons it.
  ...(['first', 'second', 'event'] as const).flatMap((at) => {
    const { lead } = ENTRIES[at]
    const [suspended, back] = [standing(lead, 'suspended'), standing(lead, 'back')]
    return [
      inARow(1, [
        ...[...coAuthor(at), suspended, meant('object', { at }), tick('week')],
        ...[meant(['end-objection', 'take-lead'], { at }), meant('take-lead', { at, pauses: 1 })],
        ...[meant(['object', 'end-objection', 'leave'], { at }), goOn, back],
        ...[meant('submit', { at, ...consent }), tick('deadline'), on(far, { at })],
      ]),
      inARow(1, [
        ...[...coAuthor(at), on(far, { at }), tick('instant'), suspended, tick('week')],
        ...[meant('take-lead', { at }), back, meant('correct', { at }), on(far, { at })],
      ]),
      inARow(1, [
        ...[meant('submit', { at }), on([1, 2], { at }), suspended, meant(['object', 'send-back'], { at })],
        ...[giveUp(at), tick('week'), giveUp(at), back, on(far, { at })],
      ]),
    ]
  }),
  // A party signs all that it can at once.
  inARow(2, [...submitAll, meant('sign', { ...withItems, as: 'd' })]),
  // The text is another one, or the same in another round, when somebody decides about it.
  inARow(2, [
    ...[meant('submit'), meant(WORDS, { pauses: 1 }), meant('recall', { picks: [0] }), write],
    ...[meant('submit'), goOn, meant(WORDS, { picks: [7, 15, 23, 31] })],
  ]),
  inARow(1, [write, meant('submit', { pauses: 1 }), write, goOn]),
  // One person belongs to two parties.
  inARow(1, [
    meant('submit', { at: 'first' }),
    meant('sign', { ...two, as: 'b' }),
    meant('sign', { ...two, as: 'a' }),
  ]),
  // Facts change while the event waits, or is out.
  inARow(2, [
    ...[on(far, { at: 'event' }), meant('propose-facts', { at: 'event' })],
    ...[meant('confirm-facts', { at: 'event' }), meant('hold', { at: 'event' })],
  ]),
  // Facts are proposed of an edition, and another one comes and goes before they are confirmed.
  inARow(1, [
    ...[on(far, { at: 'event' }), tick('instant'), meant('propose-facts', { at: 'event' })],
    ...[meant('correct', { at: 'event' }), on(far, { at: 'event' }), meant('hold', { at: 'event' })],
    meant('confirm-facts', { at: 'event' }),
  ]),
  // A second person of the lead confirms, where the mandate lets them.
  inARow(2, [
    ...[mandate, on(far, { at: 'event' }), tick('instant')],
    ...[meant('propose-facts', { at: 'event', person: 'a-one' })],
    meant('confirm-facts', { at: 'event', person: 'a-two' }),
  ]),
  // An author signs.
  inARow(1, [meant('submit', author), meant('sign', author)]),
  // A media update goes out with its entries, and somebody is in the way, or a server dies.
  inARow(3, [
    ...[on(far, { at: 'update' }), on(far, { at: 'update' }), meant('release', { at: 'update', pauses: 5 })],
    ...[meant('hold', { at: 'first' }), goOn],
  ]),
  inARow(3, [
    ...[on(far, { at: 'update' }), on(far, { at: 'update' }), meant('release', { at: 'update', pauses: 5 })],
    ...[...crashes, meant('hold', { at: 'first' })],
  ]),
  // Proofs are demanded while a text is being signed, waits, or waits with a media update.
  inARow(1, [on([2, 3], second), passkeys('demand', 'c'), on([1, 4], second)]),
  inARow(1, [on(far, second), passkeys('demand', 'c'), on([1, 4], second)]),
  inARow(1, [
    ...[
      on(far, { at: 'update' }),
      on(far, { at: 'update' }),
      passkeys('demand', 'b'),
      passkeys('demand', 'a'),
    ],
    ...[on([1, 3], { at: 'first' }), passkeys('off', 'b'), on(far, { at: 'update' })],
  ]),
  // A key is revoked in the round in which it has signed, or behind it.
  inARow(1, [
    ...[
      passkeys('renew', 'c'),
      meant('submit', second),
      meant('sign', { ...second, as: 'c', person: 'c-two' }),
    ],
    ...[passkeys('revoke', 'c'), passkeys('revoke', 'c'), on([1, 4], second)],
  ]),
  inARow(1, [
    ...[passkeys('demand', 'b'), meant('invite', { ...second, picks: [1] })],
    ...[meant('accept', { ...second, as: 'b', person: 'b-two' }), on(far, second), tick('instant')],
    ...[passkeys('revoke', 'b'), on(far, second)],
  ]),
  // A lead takes its text out of a media update, and others act on the text in between.
  inARow(2, [
    ...[on(far, { at: 'first' }), meant('include', { at: 'first' }), on([1, 4], { at: 'update' })],
    ...[meant('exclude', { at: 'first', pauses: 3 }), on([1, 4], { at: 'first' }), goOn],
  ]),
  // What is said of an edition that is out is taken back, by one of those who said it.
  inARow(1, [on(far), tick('instant'), meant('caution', same), meant('lift', same)]),
  inARow(2, [on(far), tick('instant'), meant('suspend', same), meant('suspend'), meant('reinstate', same)]),
  // One edition is out and the next one waits.
  inARow(2, [on(far), tick('instant'), on(far), meant('suspend'), meant('dissociate')]),
  // A no that nearly comes too late, or does.
  inARow(2, [
    ...[on(far), tick('instant'), meant('correct', translation), on(far), tick('almost'), tick('second')],
    ...[meant('suspend'), meant('suspend'), tick('second'), tick('second')],
  ]),
  inARow(2, [
    ...[on(far), tick('instant'), on(far), tick('almost')],
    ...[tick('second'), meant(['withdraw', 'withdraw', 'suspend', 'dissociate', 'hold'])],
  ]),
]
