import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
})

const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      title: z.string(),
      numericValue: z.number().optional(),
      displayValue: z.string().optional(),
    }),
  ),
})

type Report = z.output<typeof report>

/** One look of Lighthouse at a page, as a telephone on a slow network has it. Scores go to 100. */
export type Run = {
  scores: { performance: number; accessibility: number; bestPractices: number; seo: number }
  lcpS: number
  cls: number
  /** What has cost points, each with its figure where it has one. */
  faults: string[]
}

type Asked = {
  program: string
  url: string
  port: number
  signal: AbortSignal
  say: (sentence: string) => void
}

/** How often it looks at a page whose trace the browser fails to record. */
const MAX_LOOKS = 3

/** What Lighthouse calls a trace without the page's beginning: the browser failed, not the page, so it asks to be run again. */
const NO_TRACE = 'NO_NAVSTART'

/**
 * In a process of its own, whose work the page does not feel; the browser is ours, at this port of its debugger.
 * A look without a trace is repeated and printed.
 * @throws Error when it could not look at the page.
 */
export const runLighthouse = async (asked: Asked): Promise<Run> => {
  for (let look = 1; ; look++) {
    const { code, out, complaint } = await lookOnce(asked)
    if (code === 0) return toRun(report.parse(JSON.parse(out)), asked.url)
    if (look === MAX_LOOKS || !complaint.includes(NO_TRACE)) {
      throw new Error(`Lighthouse could not look at ${asked.url}:\n${complaint}`)
    }
    asked.say(`The browser recorded no trace of ${asked.url}: look ${look + 1} of ${MAX_LOOKS}.`)
  }
}

type Look = { code: number | null; out: string; complaint: string }

const lookOnce = async ({ program, url, port, signal }: Asked): Promise<Look> => {
  const child = spawn(
    process.execPath,
    [
      ...[program, url, `--port=${port}`, '--output=json', '--quiet', '--locale=en'],
      ...['--only-categories=performance,accessibility,best-practices,seo', '--disable-full-page-screenshot'],
      '--no-enable-error-reporting',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], signal },
  )
  // Also when it is ended from here; whoever waits for it is told by its output.
  child.once('error', () => undefined)
  const closed = once(child, 'close')
  const [out, complaint] = await Promise.all([text(child.stdout), text(child.stderr)])
  await closed
  signal.throwIfAborted()
  return { code: child.exitCode, out, complaint }
}

const toPoints = (score: number | null): number => Math.round((score ?? 0) * 100)

export const toRun = ({ categories, audits, runtimeError }: Report, url: string): Run => {
  if (runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${runtimeError.message}`)
  const numberOf = (id: string): number => audits[id]?.numericValue ?? NaN
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs)
  const counted = new Set(refs.filter(({ weight }) => weight > 0).map(({ id }) => id))
  return {
    scores: {
      performance: toPoints(categories.performance.score),
      accessibility: toPoints(categories.accessibility.score),
      bestPractices: toPoints(categories['best-practices'].score),
      seo: toPoints(categories.seo.score),
    },
    lcpS: numberOf('largest-contentful-paint') / 1_000,
    cls: numberOf('cumulative-layout-shift'),
    faults: Object.entries(audits)
      .filter(([id, { score }]) => counted.has(id) && score !== null && score < 0.9)
      .map(([, { title, displayValue }]) => [title, displayValue].filter(Boolean).join(': ')),
  }
}
