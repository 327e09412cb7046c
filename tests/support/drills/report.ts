import type { Books } from '../faults/books.ts'
import { toRows } from '../faults/report.ts'
import type { Played } from './field.ts'

/** A line of the table; docs/operate.md says what each column means. */
export type Line = {
  drill: string
  store: string
  /** What was done to it. */
  did: string
  acknowledged: number
  lost: number
  outOfOrder: number
  reads: number
  failedReads: number
  worstGapMs: number
  /** Null: left out, and why. */
  faults: string[] | null
  leftOut?: string
}

const isLoss = (fault: string): boolean =>
  fault.startsWith('Acknowledged and missing') || fault.startsWith('The last save of')

export const acknowledgedIn = ({ written }: Pick<Books, 'written'>): number =>
  written.filter(({ outcome }) => outcome === 'acknowledged').length

export const toLine = (
  { drill, store, did }: Pick<Line, 'drill' | 'store' | 'did'>,
  { seen, books, faults }: Played,
): Line => ({
  ...{ drill, store, did },
  acknowledged: acknowledgedIn(books),
  lost: faults.filter(isLoss).length,
  outOfOrder: seen.outOfOrder.length,
  ...{ reads: seen.reads, failedReads: seen.failed, worstGapMs: seen.worstGapMs },
  faults: [...faults, ...seen.outOfOrder],
})

export const leftOut = ({ drill, store }: Pick<Line, 'drill' | 'store'>, why: string): Line => ({
  ...{
    drill,
    store,
    did: '',
    acknowledged: 0,
    lost: 0,
    outOfOrder: 0,
    reads: 0,
    failedReads: 0,
    worstGapMs: 0,
  },
  ...{ faults: null, leftOut: why },
})

const verdictOf = ({ faults, leftOut: why }: Line): string => {
  if (faults === null) return `left out: ${why}`
  return faults.length === 0 ? 'holds' : `FAILS (${faults.length})`
}

const HEAD = [
  'drill',
  'store',
  'what was done',
  'acknowledged',
  'lost',
  'out of order',
  'reads',
  'failed',
  'worst gap',
  'verdict',
]

export const toTable = (lines: readonly Line[]): string =>
  toRows(
    HEAD,
    lines.map((line) =>
      line.faults === null
        ? [line.drill, line.store, '', '', '', '', '', '', '', verdictOf(line)]
        : [
            ...[line.drill, line.store, line.did, String(line.acknowledged), String(line.lost)],
            ...[String(line.outOfOrder), String(line.reads), String(line.failedReads)],
            ...[`${line.worstGapMs} ms`, verdictOf(line)],
          ],
    ),
  )
