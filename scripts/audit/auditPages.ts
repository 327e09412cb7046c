import type { Browser } from 'playwright-core'
import type { Locale } from '../../src/domain/locales.ts'
import { type Figures, medianOf } from './figures.ts'
import { type Run, runLighthouse } from './lighthouse.ts'
import { checkWithNu } from './nu.ts'
import type { AuditedPage } from './pages.ts'
import { readHtml, visit } from './visits.ts'

type Options = {
  url: string
  locales: readonly Locale[]
  runs: number
  browser: Browser
  /** At which Lighthouse finds the browser. */
  port: number
  lighthouse: string
  /** Null where it cannot be asked. */
  nu: string | null
  signal: AbortSignal
  say: (sentence: string) => void
}

export type Audited = {
  figures: Figures[]
  /** What was found, a line each: what a bar that is missed comes from. */
  faults: string[]
}

type Looked = { figures: Figures; html: string; faults: string[] }

/** Each page in each language, one after the other: two at once would slow each other down. */
export const auditPages = async (pages: readonly AuditedPage[], options: Options): Promise<Audited> => {
  const { locales, nu, signal, say } = options
  const looked: Looked[] = []
  for (const page of pages)
    for (const locale of locales) {
      const one = await lookAt(page, locale, options)
      looked.push(one)
      const { performance, lcpS, cls } = one.figures
      const done = `${looked.length} of ${pages.length * locales.length}`
      say(
        `${done}: ${page.page} in ${locale}: performance ${performance}, LCP ${lcpS.toFixed(2)} s, CLS ${cls.toFixed(3)}`,
      )
    }
  const html = looked.map((one) => one.html)
  const errors = nu === null ? null : await checkWithNu(html, { jar: nu, signal })
  return {
    figures: looked.map(({ figures }, index) => ({ ...figures, nu: errors?.[index]?.length ?? null })),
    faults: looked.flatMap(({ figures: { page, locale }, faults }, index) =>
      [...faults, ...(errors?.[index] ?? []).map((error) => `Nu: ${error}`)].map(
        (fault) => `${page} in ${locale}: ${fault}`,
      ),
    ),
  }
}

const lookAt = async (
  { page, path }: AuditedPage,
  locale: Locale,
  { url: origin, runs, browser, port, lighthouse: program, signal, say }: Options,
): Promise<Looked> => {
  const url = `${origin}/${locale}${path}`
  const { html, kilobytes } = await readHtml(url)
  const { foreignHosts, violations } = await visit(browser, url, locale)
  const all: Run[] = []
  while (all.length < runs) all.push(await runLighthouse({ program, url, port, signal, say }))
  const median = (read: (run: Run) => number): number => medianOf(all.map(read))
  return {
    html,
    figures: {
      ...{ page, locale, kilobytes },
      performance: median(({ scores }) => scores.performance),
      accessibility: median(({ scores }) => scores.accessibility),
      bestPractices: median(({ scores }) => scores.bestPractices),
      seo: median(({ scores }) => scores.seo),
      lcpS: median(({ lcpS }) => lcpS),
      cls: median(({ cls }) => cls),
      foreign: foreignHosts.length,
      nu: null,
      axe: violations.length,
    },
    faults: [
      ...new Set([
        ...all.flatMap(({ faults }) => faults.map((fault) => `Lighthouse: ${fault}`)),
        ...foreignHosts.map((host) => `asks ${host}`),
        ...violations.map((violation) => `axe: ${violation}`),
      ]),
    ],
  }
}
