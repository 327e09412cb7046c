import type { Newsroom } from './openNewsroom.ts'

const PATIENCE_MS = 9_500

/** How often a server that npm has started looks whether its shell is still there. */
const PARENT_CHECK_MS = 500

type Options = {
  isNpmScript: boolean
  /** One of several processes of a server: a terminal tells all of them at once, and the one that started them says when. */
  isPart?: boolean
}

/** The first signal lets everything end, the second one does not wait; nothing takes more than ten seconds. */
export const stopOnSignal = (
  newsroom: Pick<Newsroom, 'stop'>,
  { isNpmScript, isPart = false }: Options,
): void => {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    newsroom.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  const onSignal = () => {
    if (isStopping) process.exit(1)
    stop()
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', isPart ? () => undefined : onSignal)
  if (isPart) process.on('disconnect', stop)
  if (isNpmScript && !isPart) onParentGone(stop)
}

/** Nobody may read it any more, which is no reason not to stop. */
const tell = (sentence: string): void => {
  process.stderr.on('error', () => undefined)
  process.stderr.write(`${sentence}\n`)
}

/** npm gives a SIGTERM to its shell, which ends without passing it on: the loss of that parent is the signal then. */
const onParentGone = (stop: () => void): void => {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    tell('The program that has started this server is gone, so the server stops.')
    stop()
  }, PARENT_CHECK_MS)
  watch.unref()
}
