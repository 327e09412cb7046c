import { LONGEST_REST_MS, restAfter } from '../../domain/webhooks/schedule.ts'

/** Receivers that have just failed, as this process knows them: they rest, and share half of the places among them. */
export type Rests = {
  note(receiver: string, hasFailed: boolean): void
  isDoubtful(receiver: string): boolean
  resting(): string[]
}

export const createRests = (now: () => Date): Rests => {
  const known = new Map<string, { failures: number; until: number }>()
  return {
    note: (receiver, hasFailed) => {
      if (!hasFailed) return void known.delete(receiver)
      const failures = (known.get(receiver)?.failures ?? 0) + 1
      known.set(receiver, { failures, until: now().getTime() + restAfter(failures) })
    },
    isDoubtful: (receiver) => known.has(receiver),
    // A clock that steps back makes no rest longer.
    resting: () => {
      const left = (until: number) => until - now().getTime()
      return [...known]
        .filter(([, { until }]) => left(until) > 0 && left(until) <= LONGEST_REST_MS)
        .map(([receiver]) => receiver)
    },
  }
}
