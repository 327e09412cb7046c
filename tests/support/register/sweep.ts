import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { Broken } from './broken.ts'
import { reachedIn } from './reached.ts'
import { play } from './run.ts'
import { type Sequence, sequences } from './sequences.ts'
import { Tally } from './tally.ts'

export type Sweep = {
  seed: number
  runs: number
  /** Where fast-check left a failure: that one alone is played again. */
  path?: string
  /** To go on counting in. */
  tally?: Tally
  say?: (sentence: string) => void
  signal?: AbortSignal
}
/** `failure`: the shortest story of what does not hold, as a person reads it. */
export type Swept = { played: number; tally: Tally; failure: string | null; isStopped: boolean }

const EVERY = 500

/** Plays hostile sequences, each in an empty newsroom, until one breaks an invariant. */
export const sweep = async ({
  seed,
  runs,
  path,
  signal,
  say = () => undefined,
  tally = new Tally(),
}: Sweep): Promise<Swept> => {
  let played = 0
  let hasFailed = false
  const property = fc.asyncProperty(sequences, async (sequence) => {
    // A signal is heard between two sequences.
    await turn()
    if (signal?.aborted && hasFailed) return
    signal?.throwIfAborted()
    try {
      play(sequence, { onEnd: (world) => (hasFailed ? null : tally.add(reachedIn(world))) })
    } catch (error) {
      if (!hasFailed) say(`Sequence ${played + 1} breaks: looking for a shorter one.`)
      hasFailed = true
      throw error
    }
    if (hasFailed) return
    played += 1
    if (played % EVERY === 0) say(`${played} of ${runs} sequences`)
  })
  const outcome = await fc.check(property, { seed, numRuns: runs, ...(path ? { path } : {}) })
  const [shortest] = outcome.counterexample ?? []
  const failure =
    shortest && hasFailed
      ? `${toStory(shortest)}\n\nTo see it again: npm run test:register -- --seed ${seed} --path ${outcome.counterexamplePath}`
      : null
  return { played, tally, failure, isStopped: signal?.aborted === true }
}

type Reaching = { seed: number; runs: number; wanted: readonly string[]; most: number }

/**
 * What one seed happens not to reach says nothing: another such sweep follows, with the next seed, until everything that is
 * wanted has been reached, something breaks, or there have been so many that what is missing cannot be by chance.
 */
export const sweepUntil = async ({
  seed,
  runs,
  wanted,
  most,
}: Reaching): Promise<Swept & { seed: number }> => {
  const tally = new Tally()
  for (let turn = 0; ; turn += 1) {
    const swept = await sweep({ seed: seed + turn, runs, tally })
    if (swept.failure || turn + 1 >= most || tally.missing(wanted).length === 0)
      return { ...swept, seed: seed + turn }
  }
}

/** The sequence once more, told. */
const toStory = (sequence: Sequence): string => {
  try {
    play(sequence, { tell: true })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { story = [] } = error as { story?: string[] } // put there by play
    return [...story, '', error instanceof Broken ? error.message : (error.stack ?? error.message)].join('\n')
  }
  return `It does not break when it is told again: ${JSON.stringify(sequence)}`
}
