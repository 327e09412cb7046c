import type { Locale } from '../../src/domain/locales.ts'

/** One page in one language, as it was found. What has no number was left out. */
export type Figures = {
  page: string
  locale: Locale
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  lcpS: number
  cls: number
  /** Of the HTML, as it is sent. */
  kilobytes: number
  /** Requests to any server but this one. */
  foreign: number
  nu: number | null
  axe: number
}

export type Figure = Exclude<keyof Figures, 'page' | 'locale'>

type Bar = { name: string; digits: number } & ({ least: number } | { most: number })

/** What every page has to reach, in the order of the table. */
export const BARS: Record<Figure, Bar> = {
  performance: { name: 'perf', digits: 0, least: 97 },
  accessibility: { name: 'a11y', digits: 0, least: 100 },
  bestPractices: { name: 'best', digits: 0, least: 100 },
  seo: { name: 'seo', digits: 0, least: 100 },
  lcpS: { name: 'LCP s', digits: 2, most: 1.8 },
  cls: { name: 'CLS', digits: 3, most: 0.1 },
  kilobytes: { name: 'kB', digits: 1, most: 30 },
  foreign: { name: 'foreign', digits: 0, most: 0 },
  nu: { name: 'Nu', digits: 0, most: 0 },
  axe: { name: 'axe', digits: 0, most: 0 },
}

const COLUMNS = Object.entries(BARS) as [Figure, Bar][] // the keys of BARS are the figures

/** Of an even number of runs the lower one of the two in the middle. */
export const medianOf = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? NaN

const isMissed = (bar: Bar, value: number | null): boolean =>
  value !== null && !('least' in bar ? value >= bar.least : value <= bar.most)

/** A sentence for each bar that a page does not hold; a figure that could not be had is no bar that is held. */
export const missesOf = (figures: Figures): string[] =>
  COLUMNS.filter(([figure, bar]) => isMissed(bar, figures[figure])).map(([figure, bar]) => {
    const bound = 'least' in bar ? `at least ${bar.least}` : `at most ${bar.most}`
    return `${figures.page} in ${figures.locale}: ${bar.name} ${figures[figure]?.toFixed(bar.digits)}, ${bound}`
  })

const HEAD = ['page', '', ...COLUMNS.map(([, { name }]) => name)]

export const toTable = (all: readonly Figures[]): string => {
  const rows = all.map((figures) => [
    ...[figures.page, figures.locale],
    ...COLUMNS.map(([figure, { digits }]) => figures[figure]?.toFixed(digits) ?? '-'),
  ])
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const toLine = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return [HEAD, ...rows].map(toLine).join('\n')
}
