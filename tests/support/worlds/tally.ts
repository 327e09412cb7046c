import type { Asker } from './people.ts'

/** How the requests were answered, so that a run in which nothing was ever answered does not pass for a proof. */
export const createTally = () => {
  const counts = new Map<Asker, Map<number, number>>()
  const sum = (wanted: (status: number) => boolean, asker?: Asker): number =>
    [...counts]
      .filter(([one]) => asker === undefined || one === asker)
      .flatMap(([, statuses]) => [...statuses])
      .reduce((total, [status, count]) => total + (wanted(status) ? count : 0), 0)
  return {
    /** Requests that no server should fail at, as curl lines. */
    failed: [] as string[],
    count: (asker: Asker, status: number) => {
      const statuses = counts.get(asker) ?? new Map<number, number>()
      counts.set(asker, statuses.set(status, (statuses.get(status) ?? 0) + 1))
    },
    all: () => sum(() => true),
    good: (asker?: Asker) => sum((status) => status < 300, asker),
    of: (asker: Asker) => sum(() => true, asker),
    askers: () => [...counts.keys()],
    lines: () =>
      [...counts].map(([asker, statuses]) => {
        const parts = [...statuses].sort(([one], [other]) => one - other)
        return `  ${asker.padEnd(12)} ${parts.map(([status, count]) => `${status}: ${count}`).join(', ')}`
      }),
  }
}

export type Tally = ReturnType<typeof createTally>
