import fc from 'fast-check'
import { type Act, FILLING, WHOLE } from './acts.ts'
import type { Moment, Write } from './orders.ts'

export type Point = {
  act: Act
  at: number
  moment: Moment
  /** The write of the recovery before which the server is killed again, if it comes so far. */
  again: number | null
}

type Choice = { rehearsed: ReadonlyMap<Act, { writes: readonly Write[] }>; points: number; seed: number }

/**
 * Every write of the acts that are killed at each, before and after, and others by chance up to the number wanted; of
 * fewer than all, some of each act. At every fourth the recovery is killed, too.
 */
export const choosePoints = (choice: Choice): Point[] =>
  choose(choice).map((point, index) => ({
    ...point,
    again: index % 4 === 3 ? 1 + ((index >> 2) % 12) : null,
  }))

const choose = ({ rehearsed, points: count, seed }: Choice): Point[] => {
  const every = WHOLE.flatMap((act) => pointsOf(act, rehearsed, ['before', 'after']))
  const filling = FILLING.flatMap((act) => pointsOf(act, rehearsed, ['before', 'inside', 'after']))
  if (count >= every.length) return [...every, ...draw(filling, count - every.length, seed)]
  const piles = [...WHOLE, ...FILLING].map((act, index) => {
    const own = pointsOf(act, rehearsed, ['before', 'inside', 'after'])
    return draw(own, own.length, seed + index)
  })
  const dealt = Array.from({ length: count }, (_, round) => piles.flatMap((pile) => pile[round] ?? [])).flat()
  return dealt.slice(0, count)
}

const pointsOf = (act: Act, rehearsed: Choice['rehearsed'], moments: Moment[]): Point[] =>
  (rehearsed.get(act)?.writes ?? []).flatMap(({ hasInside }, index) =>
    moments
      .filter((moment) => moment !== 'inside' || hasInside)
      .map((moment) => ({ act, at: index + 1, moment, again: null })),
  )

/** Each once before any twice. */
const draw = (points: readonly Point[], count: number, seed: number): Point[] => {
  if (points.length === 0) return []
  const rounds = Math.ceil(count / points.length)
  const shuffled = Array.from({ length: rounds }, (_, round) =>
    fc.sample(fc.shuffledSubarray([...points], { minLength: points.length }), {
      seed: seed + round,
      numRuns: 1,
    }),
  )
  return shuffled.flat(2).slice(0, count)
}
