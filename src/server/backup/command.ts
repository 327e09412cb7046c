import type { Progress } from './databaseCopy.ts'
import { StartFailure, toSentence } from '../startFailure.ts'

/** As a shell has it of what was interrupted. */
const INTERRUPTED = 130

type Running = { progress: Progress; signal: AbortSignal }

/**
 * A command that takes a while: it says how far it is, ends at the first Ctrl-C or SIGTERM with nothing left behind, or says what
 * is (StartFailure), and its status says how it ended.
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
    const isClean = stop.signal.aborted && !(error instanceof StartFailure)
    process.stderr.write(isClean ? 'Stopped; nothing is left of it.\n' : `${toSentence(error)}\n`)
    process.exitCode = stop.signal.aborted ? INTERRUPTED : 1
  }
  process.exit()
}
