type Deps = {
  /** One pass. @returns for how many milliseconds nothing new is expected. */
  pass: () => Promise<number>
  report: (error: unknown) => void
}

export type Loop = {
  start: () => void
  /** Another pass, at once, or right after the one in work. */
  wake: () => void
  /** Resolves when the pass in work has ended. */
  stop: () => Promise<void>
}

const AFTER_ERROR_MS = 1_000
/** The server gets its address right after Payload has started. */
const FIRST_MS = 300

/** One pass after the other, never two at once; it sleeps between them, and does not keep the process alive. */
export const createLoop = ({ pass, report }: Deps): Loop => {
  let state: 'new' | 'running' | 'stopped' = 'new'
  let timer: NodeJS.Timeout | null = null
  let present: Promise<void> | null = null
  let isWanted = false
  let isSoon = false

  const sleep = (ms: number): void => {
    if (state !== 'running') return
    if (timer) clearTimeout(timer)
    isSoon = ms === 0
    timer = setTimeout(run, ms)
    timer.unref()
  }
  const onePass = async (): Promise<void> => {
    isWanted = false
    isSoon = false
    const pause = await pass().catch((error: unknown) => {
      report(error)
      return AFTER_ERROR_MS
    })
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
      sleep(FIRST_MS)
    },
    wake: () => {
      isWanted = true
      // Who is woken again and again still comes to do something.
      if (!present && !isSoon) sleep(0)
    },
    stop: async () => {
      state = 'stopped'
      if (timer) clearTimeout(timer)
      await present
    },
  }
}
