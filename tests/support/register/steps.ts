import fc from 'fast-check'
import { ACTIONS } from '../../../src/domain/clearance/table.ts'
import { ENTRY_NAMES, type EntryName, PEOPLE, SLUGS } from './cast.ts'
import { NODES } from './world.ts'

/**
 * `pause`: after so many pauses the act is left where it is; 0: it goes on to its end. `aim`: `wild` is this action by this
 * person, `fitting` something that the table lets happen by somebody who may, `strange` the same by anybody, and `meant` this very
 * action by one who may.
 */
export type Aim = 'wild' | 'strange' | 'fitting' | 'meant'
type Acting = { entry: EntryName; node: number; pick: number; pause: number }
export type Step =
  | ({ do: 'act'; action: string; person: string; aim: Aim; as?: string; to?: string } & Acting)
  | ({ do: 'forward'; times: number } & Acting)
  | { do: 'edit'; entry: EntryName; leaf: 'core' | 'en' | 'ur' | 'fr' | 'embargo'; pick: number }
  | { do: 'tick'; to: 'moment' | 'second' | 'hour' | 'days' | 'instant' | 'almost' | 'deadline' | 'week' }
  | { do: 'skew'; node: number; by: number }
  | { do: 'resume'; index: number; pauses: number }
  | { do: 'crash'; node: number }
  | { do: 'settle'; node: number; entry: EntryName }
  /** The coordinator gives up what is in work, where they may. */
  | { do: 'give-up'; node: number; entry: EntryName }
  | {
      do: 'organisation'
      slug: string
      to: 'suspended' | 'back' | 'never' | 'always' | 'away'
      isSaid: boolean
      node: number
    }
  | {
      do: 'passkeys'
      slug: string
      to: 'demand' | 'off' | 'revoke' | 'renew'
      pick: number
      isSaid: boolean
      node: number
    }
  | { do: 'role'; person: string; role: 'editor' | 'reviewer'; isHeld: boolean }

export const entry = fc.constantFrom(...ENTRY_NAMES)
export const node = fc.nat(NODES - 1)
export const pick = fc.nat(41)
export const slug = fc.constantFrom(...SLUGS)
export const person = fc.constantFrom(...PEOPLE)
export const pause = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }) },
)
const aim = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Aim>('fitting') },
  { weight: 1, arbitrary: fc.constantFrom<Aim>('wild', 'strange') },
)
export const is = <T extends string>(what: T) => fc.constant(what)
const acting = { entry, node, pick, pause }

/** One thing that happens, whatever came before. */
export const steps: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  {
    weight: 12,
    arbitrary: fc.record({ do: is('forward'), times: fc.integer({ min: 1, max: 7 }), ...acting }),
  },
  {
    weight: 22,
    arbitrary: fc.record({ do: is('act'), action: fc.constantFrom(...ACTIONS), person, aim, ...acting }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: is('edit'),
      entry,
      leaf: fc.constantFrom('core', 'en', 'ur', 'fr', 'embargo'),
      pick,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: is('tick'),
      to: fc.constantFrom('moment', 'second', 'hour', 'days', 'instant', 'almost', 'deadline'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: is('skew'), node, by: fc.integer({ min: -800, max: 800 }) }) },
  { weight: 3, arbitrary: fc.record({ do: is('resume'), index: fc.nat(3), pauses: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: is('crash'), node }) },
  { weight: 2, arbitrary: fc.record({ do: is('settle'), node, entry }) },
  { weight: 1, arbitrary: fc.record({ do: is('give-up'), node, entry }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: is('organisation'), slug, isSaid: fc.boolean(), node },
      to: fc.constantFrom('suspended', 'back', 'back', 'never', 'always', 'away'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: is('passkeys'), slug, pick, isSaid: fc.boolean(), node },
      to: fc.constantFrom('demand', 'renew', 'revoke', 'off'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: is('role'),
      person,
      role: fc.constantFrom('editor', 'reviewer'),
      isHeld: fc.boolean(),
    }),
  },
]
