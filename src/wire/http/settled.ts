import type { WireAnswer } from './answers.ts'

/** What comes sooner is as good as read at once. */
const QUICK_MS = 250
/** A text that is changed again and again, each time while its copy is made. */
const MOST_TURNS = 3

/**
 * What takes its time to make is asked for once more when it is there: the text, or one that it carries, can have been taken off the
 * wire meanwhile. What is still the same lies ready then.
 */
export const settled = async (
  ask: () => Promise<WireAnswer>,
  clock: () => number = () => performance.now(),
): Promise<WireAnswer> => {
  for (let turn = 1; ; turn += 1) {
    const begun = clock()
    const answer = await ask()
    if (answer.status !== 200 || clock() - begun < QUICK_MS || turn === MOST_TURNS) return answer
  }
}
