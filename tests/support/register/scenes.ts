import fc from 'fast-check'
import type { Action } from '../../../src/domain/clearance/bodies.ts'
import type { EntryName } from './cast.ts'
import { type Aim, entry, is, node, pause, person, pick, type Step } from './steps.ts'

/** A step of a scene; without an entry of its own it is about that of the scene. */
type Part = { arbitrary: fc.Arbitrary<Step>; at?: EntryName }
type Scene = { weight: number; arbitrary: fc.Arbitrary<Step[]> }

const inARow = (weight: number, ...parts: Part[]): Scene => ({
  weight,
  arbitrary: fc
    .tuple(entry, ...parts.map(({ arbitrary }) => fc.option(arbitrary, { freq: 12 })))
    .map(([here, ...steps]) =>
      steps.flatMap((step, index) =>
        step ? ['entry' in step ? { ...step, entry: parts[index]?.at ?? here } : step] : [],
      ),
    ),
})

type How = {
  at?: EntryName
  pick?: fc.Arbitrary<number>
  person?: fc.Arbitrary<string>
  pause?: fc.Arbitrary<number>
}
const NOW = fc.constant(0)

const meant = (action: Action, how: How = {}): Part => ({
  arbitrary: fc.record({
    ...{ do: is('act'), action: fc.constant(action), aim: fc.constant<Aim>('meant'), entry, node },
    ...{ person, pick, pause: NOW, ...withoutPlace(how) },
  }),
  ...(how.at ? { at: how.at } : {}),
})

const on = (how: How = {}, times = fc.integer({ min: 4, max: 7 })): Part => ({
  arbitrary: fc.record({ do: is('forward'), times, entry, node, pick, pause: NOW, ...withoutPlace(how) }),
  ...(how.at ? { at: how.at } : {}),
})

const withoutPlace = ({ at: _, ...how }: How) => how

const tick = (to: Extract<Step, { do: 'tick' }>['to']): Part => ({
  arbitrary: fc.record({ do: is('tick'), to: fc.constant(to) }),
})

const odd = pick.map((number) => number - (number % 2) + 1)
const some = fc.integer({ min: 1, max: 5 })
const oneStep = fc.constant(1)
const aDeadlineOfConsent = fc.constantFrom(0, 2, 8, 10, 16, 18)
const anyItem = { at: 'first' } as const

/** What chance alone hardly brings about: steps in a row, each of which may be left out. */
export const scenes: Scene[] = [
  // Silence speaks, or would have to be broken.
  inARow(2, meant('submit', { pick: aDeadlineOfConsent }), tick('deadline'), on({}, fc.constant(3))),
  inARow(1, meant('submit', { pick: aDeadlineOfConsent }), meant('sign'), tick('deadline'), meant('drop')),
  // Another party signs, also with the media update.
  inARow(2, meant('delegate'), on({}, oneStep), meant('sign', { pick: odd }), meant('undelegate')),
  inARow(
    1,
    ...[meant('delegate', { at: 'first' }), meant('delegate', { at: 'update' })],
    ...[
      on({ at: 'first' }, oneStep),
      on({ at: 'update' }, oneStep),
      meant('sign', { at: 'update', pick: odd }),
    ],
  ),
  // Facts change while the event waits, or is out.
  inARow(
    2,
    ...[on({ at: 'event' }), meant('change-facts', { at: 'event' })],
    ...[meant('change-facts', { at: 'event' }), meant('hold', { at: 'event' })],
  ),
  // An author signs.
  inARow(
    1,
    meant('submit', { person: fc.constant('b-both'), at: 'first' }),
    meant('sign', { person: fc.constant('b-both'), at: 'first' }),
  ),
  // A media update goes out with its entries, and somebody is in the way, or a server dies.
  inARow(
    3,
    ...[on({ at: 'update' }), on({ at: 'update' }), meant('release', { at: 'update', pause: some })],
    meant('hold', anyItem),
    { arbitrary: fc.record({ do: is('resume'), index: fc.nat(2), pauses: fc.nat(2) }) },
  ),
  inARow(
    2,
    ...[on({ at: 'update' }), on({ at: 'update' }), on({ at: 'update', pause }, oneStep)],
    { arbitrary: fc.record({ do: is('crash'), node }) },
    meant('hold', anyItem),
  ),
  // One edition is out and the next one waits.
  inARow(2, on(), tick('instant'), on(), meant('suspend'), meant('dissociate')),
]
