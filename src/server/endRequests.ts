import type { Listening } from './listen.ts'

type Ending = {
  /** Resolves when all requests have ended, at the latest after so many milliseconds. */
  within: (ms: number) => Promise<void>
  /** Hangs up on those that have not. */
  cut: () => Promise<void>
}

/** How often it is looked which connections have nothing more to say; Node keeps them open for another request. */
const LOOK_MS = 50

/** Takes no more connections; each that is there is closed when its request has been answered. */
export const endRequests = ({ server, besides }: Pick<Listening, 'server' | 'besides'>): Ending => {
  const closed = Promise.all(
    [server, ...besides].map((each) => new Promise((resolve) => each.close(resolve))),
  )
  server.closeIdleConnections()
  const look = setInterval(() => server.closeIdleConnections(), LOOK_MS)
  void closed.then(() => clearInterval(look))
  return {
    within: async (ms) => {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
      await Promise.race([closed, late])
      clearTimeout(timer)
    },
    cut: async () => {
      server.closeAllConnections()
      await closed
    },
  }
}
