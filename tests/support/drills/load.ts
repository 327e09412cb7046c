import type { Host } from '../crash/host.ts'
import { startLoad } from '../exact/startLoad.ts'
import { type Drill, faultsOfReads, ON_ALL, work } from './drill.ts'
import { publishLater, shownAfter } from './texts.ts'

/** Connections that read all the time on an ordinary day; and ten times as many. */
const [ORDINARY, TIMES] = [4, 10]
const OPENS_IN_MS = 6_000
const SHOWN_IN_MS = 1_000

/** Ten times the readers come in the second in which an embargo ends. */
export const peak: Drill = {
  name: 'peak',
  nodes: ON_ALL,
  play: async (field) => {
    const urls = field.nodes.map(({ url }) => url)
    const ordinary = startLoad(urls, ORDINARY)
    await work(3_000, field)
    const before = await ordinary.stop()
    const text = await publishLater(field.desk, OPENS_IN_MS)
    await work(Math.max(0, text.until - Date.now() - 1_000), field)
    const many = startLoad(urls, ORDINARY * TIMES)
    try {
      const late = await shownAfter(field.desk, text)
      await work(3_000, field)
      const perSecond = Math.round(await many.stop())
      const faults = late > SHOWN_IN_MS ? [`what was due was shown ${late} ms late`] : []
      return {
        did: `${ORDINARY} readers (${Math.round(before)}/s), ${ORDINARY * TIMES} at the instant (${perSecond}/s); shown after ${late} ms`,
        faults: [...faults, ...faultsOfReads(field)],
      }
    } finally {
      many.kill()
    }
  },
}

/** So many times in all; each stops the server for a second or two. */
const SAMPLES = 60
/** And no more often. */
const EACH_MS = 3_000
/** The caches fill first. */
const WARM_SHARE = 0.25
/** A shorter run says nothing of an hour: it only shows whether memory grows at once, and by how much of what there was. */
const SAYS_SECONDS = 600
const MOST_GROWTH = 0.5
/** Of an hour, in percent of what is in use. */
const MOST_SLOPE = 1

type Sample = { seconds: number; bytes: number }
type Measured = Sample & { code: number; resident: number }

/**
 * By how much memory grows in an hour, in percent of its mean, by least squares; and how far that may be wrong (twice the standard
 * error): in a short run it says little.
 */
export const slopeOf = (samples: readonly Sample[]): { perHour: number; error: number } => {
  const count = samples.length
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0) / count
  const [x, y] = [mean(({ seconds }) => seconds), mean(({ bytes }) => bytes)]
  const spread = samples.reduce((sum, { seconds }) => sum + (seconds - x) ** 2, 0)
  const slope = samples.reduce((sum, { seconds, bytes }) => sum + (seconds - x) * (bytes - y), 0) / spread
  const rest = samples.reduce((sum, { seconds, bytes }) => sum + (bytes - y - slope * (seconds - x)) ** 2, 0)
  const error = Math.sqrt(rest / Math.max(1, count - 2) / spread)
  const toPercent = (each: number) => (each * 3_600 * 100) / y
  return { perHour: toPercent(slope), error: 2 * toPercent(error) }
}

/** People work on texts that are there, and others read, for as long as it is said; memory must not grow. */
export const soak: Drill = {
  name: 'soak',
  nodes: ON_ALL,
  play: async (field, { soakSeconds, say }) => {
    field.settle()
    const started = performance.now()
    const samples = field.nodes.map((): Measured[] => [])
    let told = 0
    for (let seconds = 0; seconds < soakSeconds;) {
      await work(Math.max(EACH_MS, (soakSeconds * 1_000) / SAMPLES), field)
      seconds = (performance.now() - started) / 1_000
      for (const [index, { host }] of field.nodes.entries())
        samples[index]?.push(await measure(host, seconds))
      if (seconds - told < 60) continue
      told = seconds
      say(`  ${Math.round(seconds / 60)} of ${Math.round(soakSeconds / 60)} minutes`)
    }
    const warm = samples.map((all) => all.filter(({ seconds }) => seconds > soakSeconds * WARM_SHARE))
    return {
      did: `${Math.round(soakSeconds)} s of work; memory ${warm.map(inWords).join(', ')}`,
      faults: [...warm.flatMap((all) => faultsOfGrowth(all, soakSeconds)), ...faultsOfReads(field)],
    }
  },
}

const measure = async (host: Host, seconds: number): Promise<Measured> => {
  const { used, code, resident } = await host.measure()
  return { seconds, bytes: used, code, resident }
}

const inWords = (samples: readonly Measured[]): string => {
  const { perHour, error } = slopeOf(samples)
  const last = samples.at(-1)
  const inMb = (bytes = 0) => `${(bytes / 1e6).toFixed(1)} MB`
  return `${inMb(last?.bytes)}, ${perHour.toFixed(1)} ± ${error.toFixed(1)} %/h (code ${inMb(last?.code)}, resident ${inMb(last?.resident)})`
}

const faultsOfGrowth = (samples: readonly Measured[], soakSeconds: number): string[] => {
  const { perHour, error } = slopeOf(samples)
  const [first, last] = [samples[0]?.bytes ?? 0, samples.at(-1)?.bytes ?? 0]
  const grows = soakSeconds < SAYS_SECONDS ? last > first * (1 + MOST_GROWTH) : perHour - error > MOST_SLOPE
  return grows ? [`memory grows: ${inWords(samples)}`] : []
}
