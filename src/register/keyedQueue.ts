export type KeyedQueue = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Within this process one after the other for each key; between processes the log itself decides. */
export const createKeyedQueue = (): KeyedQueue => {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, turn)
    try {
      return await turn
    } finally {
      if (last.get(key) === turn) last.delete(key)
    }
  }
}

type PaceDeps<Asked> = {
  /** What is asked for while another is in work, or rests, is asked for at once. */
  join: (one: Asked, other: Asked) => Asked
  work: (key: string, asked: Asked) => Promise<void>
}

type PacedWork<Asked> = {
  ask: (key: string, asked: Asked) => void
  /** Begins what was asked for, unless it rests. */
  begin: () => void
  /** Begins what was asked for under this key, and does not wait until it has rested. */
  now: (key: string) => void
  nowAll: () => void
}

/** Of the time it takes, the part that others have before it comes again. */
const RESTS = 4

/** Work that nobody waits for, for each key: the first at once, and then no more than a fifth of the time. */
export const createPacedWork = <Asked>({ join, work }: PaceDeps<Asked>): PacedWork<Asked> => {
  const waiting = new Map<string, Asked>()
  const resting = new Map<string, NodeJS.Timeout | null>()

  const rest = (key: string, ms: number): void => {
    const timer = setTimeout(() => {
      resting.delete(key)
      if (waiting.has(key)) now(key)
    }, ms)
    resting.set(key, timer.unref())
  }
  const now = (key: string): void => {
    const asked = waiting.get(key)
    if (asked === undefined) return
    waiting.delete(key)
    clearTimeout(resting.get(key) ?? undefined)
    resting.set(key, null)
    const startedAt = performance.now()
    void work(key, asked).finally(() => {
      if (resting.get(key) === null) rest(key, (performance.now() - startedAt) * RESTS)
    })
  }
  const nowAll = (): void => [...waiting.keys()].forEach(now)

  return {
    ask: (key, asked) => {
      const other = waiting.get(key)
      waiting.set(key, other === undefined ? asked : join(other, asked))
    },
    begin: () => [...waiting.keys()].filter((key) => !resting.has(key)).forEach(now),
    now,
    nowAll,
  }
}
