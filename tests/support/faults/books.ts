import type { Reached } from '../crash/desk.ts'

/**
 * Where something is to be found when it was stored. `isOnce`: it is there as often as it was done; else what was stored
 * once may be copied on.
 */
export type Place =
  | { of: 'text' | 'picture' | 'invitation' | 'account' | 'session'; name: string }
  | { of: 'save'; entry: string; name: string }
  | { of: 'event'; entry: string; name: string; organisation: string | null }

export type Outcome = 'acknowledged' | 'refused' | 'may be stored'

export type Written = { act: string; place: Place; outcome: Outcome; answer: string }

/** What was asked, and how it was answered. */
export type Books = {
  /** @param answer null: none came. */
  write: (act: string, place: Place, answer: Reached | null) => Outcome
  /** What was only looked at. */
  read: (act: string, answer: Reached | null) => void
  written: readonly Written[]
  /** How often which answer came, by act. */
  answers: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** What no answer should have been. */
  wrong: string[]
}

export const reasonOf = (answer: Reached | null): string | undefined =>
  ((answer?.body.errors ?? []) as { reason?: string }[])[0]?.reason

const toWords = (answer: Reached | null): string =>
  answer ? [answer.status, reasonOf(answer)].filter(Boolean).join(' ') : 'none'

/** A conflict is for the person who asked, and nothing else is: each had the right, and the text was looked at before. */
const isFair = (answer: Reached | null, mayDie: boolean): boolean => {
  if (!answer) return mayDie
  const { status } = answer
  if (status < 300 || status === 507) return true
  return (status === 409 || status === 503) && reasonOf(answer) !== undefined
}

export const outcomeOf = (answer: Reached | null): Outcome => {
  if (!answer || reasonOf(answer) === 'may-be-stored') return 'may be stored'
  return answer.status < 300 ? 'acknowledged' : 'refused'
}

/** @param mayDie whether a server may die before it answers; else no answer is wrong. */
export const openBooks = ({ mayDie = false } = {}): Books => {
  const written: Written[] = []
  const answers = new Map<string, Map<string, number>>()
  const wrong: string[] = []
  const count = (act: string, answer: Reached | null) => {
    const words = toWords(answer)
    const counts = answers.get(act) ?? new Map<string, number>()
    answers.set(act, counts.set(words, (counts.get(words) ?? 0) + 1))
    if (!isFair(answer, mayDie))
      wrong.push(`${act} is answered ${words} ${JSON.stringify(answer?.body.errors ?? answer?.body ?? null)}`)
  }
  return {
    ...{ written, answers, wrong },
    write: (act, place, answer) => {
      count(act, answer)
      const outcome = outcomeOf(answer)
      written.push({ act, place, outcome, answer: toWords(answer) })
      return outcome
    },
    read: count,
  }
}
