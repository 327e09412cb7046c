import type { Server } from './children.ts'

const MB = 1024 * 1024
const SAMPLE_MS = 500

export type Growth = { samples: number[]; share: number }

/** Resident memory of the server in MB after a garbage collection. */
export const restingMb = async (server: Server): Promise<number> => (await server.ask('rss')) / MB

/** Resident memory as it is, twice a second. */
export const watchMemory = (server: Server): { stop: () => number[] } => {
  const samples: number[] = []
  const timer = setInterval(
    () => void server.ask('rssAsItIs').then((bytes) => samples.push(bytes / MB)),
    SAMPLE_MS,
  )
  return {
    stop: () => {
      clearInterval(timer)
      return samples
    },
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)

/**
 * How much it has grown over the last third: the last quarter of that third against its first. Memory of a garbage
 * collected process goes up and down; means of some seconds say where it is going.
 */
export const growthOfLastThird = (samples: readonly number[]): number => {
  const third = samples.slice(Math.floor((samples.length * 2) / 3))
  const part = Math.max(1, Math.floor(third.length / 4))
  return mean(third.slice(-part)) / mean(third.slice(0, part)) - 1
}
