type Deps = {
  /** One pass. @returns for how many milliseconds nothing new is expected. */
  pass: () => Promise<number>
  report: (error: unknown) => void
  /** Milliseconds between a wake-up and its pass, so that whoever acted is answered first; 0 by default. */
  wokenMs?: number
}

/** For work that nobody waits for: longer than an act takes from its last write to its answer. */
export const AFTER_ANSWER_MS = 25

/** In milliseconds, of this process. */
export type LoopHealth = {
  /** How long ago the last pass ended that did not fail; null before the first one. */
  lagMs: number | null
  /** How late the next one is, or how long it takes already; 0 at rest. */
  lateMs: number
}

export type Loop = {
  start: () => void
  /** Another pass, soon (`wokenMs`), or right after the one in work. */
  wake: () => void
  /** Resolves when the pass in work has ended. */
  stop: () => Promise<void>
  health: () => LoopHealth
}

const AFTER_ERROR_MS = 1_000
/** The server gets its address right after Payload has started. */
const FIRST_MS = 300

/** One pass after the other, never two at once; it sleeps between them, and does not keep the process alive. */
export const createLoop = ({ pass, report, wokenMs = 0 }: Deps): Loop => {
  let state: 'new' | 'running' | 'stopped' = 'new'
  let timer: NodeJS.Timeout | null = null
  let present: Promise<void> | null = null
  let isWanted = false
  let isSoon = false
  let endedAt: number | null = null
  let expectedAt = Infinity

  const sleep = (ms: number): void => {
    if (state !== 'running') return
    if (timer) clearTimeout(timer)
    isSoon = ms <= wokenMs
    timer = setTimeout(run, ms)
    timer.unref()
  }
  const onePass = async (): Promise<void> => {
    isWanted = false
    isSoon = false
    const pause = await pass().then(
      (ms) => {
        endedAt = performance.now()
        expectedAt = endedAt + ms
        return ms
      },
      (error: unknown) => {
        report(error)
        return AFTER_ERROR_MS
      },
    )
    present = null
    sleep(isWanted ? 0 : pause)
  }
  const run = (): void => {
    present ??= onePass()
  }

  return {
    start: () => {
      if (state !== 'new') return
      state = 'running'
      expectedAt = performance.now() + FIRST_MS
      sleep(FIRST_MS)
    },
    wake: () => {
      isWanted = true
      // Who is woken again and again still comes to do something.
      if (!present && !isSoon) sleep(wokenMs)
    },
    stop: async () => {
      state = 'stopped'
      if (timer) clearTimeout(timer)
      await present
    },
    health: () => ({
      lagMs: endedAt === null ? null : performance.now() - endedAt,
      lateMs: Math.max(0, performance.now() - expectedAt),
    }),
  }
}
