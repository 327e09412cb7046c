import type { Progress } from './databaseCopy.ts'
import { toSentence } from '../startFailure.ts'

/** As a shell has it of what was interrupted. */
const INTERRUPTED = 130

type Running = { progress: Progress; signal: AbortSignal }

/**
 * A command that takes a while: it says how far it is, ends at the first Ctrl-C or SIGTERM with nothing left behind, and its
 * status says how it ended.
 *
 * @param work the status that the process ends with.
 */
export const runLong = async (work: (running: Running) => Promise<number>): Promise<void> => {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  try {
    process.exitCode = await work({
      progress: (line) => process.stderr.write(`${line}\n`),
      signal: stop.signal,
    })
  } catch (error) {
    process.stderr.write(stop.signal.aborted ? 'Stopped; nothing is left of it.\n' : `${toSentence(error)}\n`)
    process.exitCode = stop.signal.aborted ? INTERRUPTED : 1
  }
  process.exit()
}
