import { setMaxListeners } from 'node:events'
import { randomInt } from 'node:crypto'

/** What the rigs that play thousands of chances have in common: a seed that says it all, and an end by Ctrl-C. */
export const readWholeNumber = (given: string | undefined, otherwise: number): number | null => {
  const number = Number(given ?? otherwise)
  return Number.isInteger(number) && number > 0 ? number : null
}

/** The seed that was asked for, or any. */
export const readSeed = (given: string | undefined): number | null =>
  readWholeNumber(given, randomInt(1, 2 ** 31))

/** Aborted by the first Ctrl-C; a second one ends the process as ever. */
export const abortOnInterrupt = (): AbortSignal => {
  const stop = new AbortController()
  // Each server and program of a bench ends with it.
  setMaxListeners(0, stop.signal)
  process.once('SIGINT', () => stop.abort())
  return stop.signal
}

/** As a shell has it of what was interrupted. */
export const INTERRUPTED = 130

/** The end of what was interrupted, as a status. @throws the error of whatever was not. */
export const statusOf = (error: unknown, signal: AbortSignal, say: (line: string) => void): number => {
  if (!signal.aborted) throw error
  say('Stopped.')
  return INTERRUPTED
}
