import type { Newsroom } from './openNewsroom.ts'

const PATIENCE_MS = 9_500

/** The first signal lets everything end, the second one does not wait; nothing takes more than ten seconds. */
export const stopOnSignal = (newsroom: Pick<Newsroom, 'stop'>): void => {
  let isStopping = false
  const stop = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    newsroom.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
