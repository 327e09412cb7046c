import { spawnSync } from 'node:child_process'

export const TURNS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export type Turn = (typeof TURNS)[number]

const SECONDS_A_DAY = 86_400

/**
 * Whose turn it is of what `tiers.ts` parts in ten: by the day of the last commit, so that a run that is repeated is the same,
 * and one on the next day is another. TURN names one. Where there is no git, it is the day of the run.
 *
 * @throws Error where TURN names none.
 */
export const turnOfThisRun = (): Turn => {
  if (process.env.TURN) return named(process.env.TURN)
  const day = Math.floor(lastCommit() / SECONDS_A_DAY)
  return TURNS[day % TURNS.length] as Turn
}

/** How often all turns have been taken: what has two halves takes one of them in this round, and the other in the next. */
export const roundOfThisRun = (): number => Math.floor(lastCommit() / SECONDS_A_DAY / TURNS.length)

const named = (name: string): Turn => {
  const turn = TURNS.find((one) => String(one) === name)
  if (!turn) throw new Error(`TURN is ${TURNS.join(', ')}, and not ${name}.`)
  return turn
}

/** In seconds since 1970. */
const lastCommit = (): number => {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : Date.now() / 1000
}
