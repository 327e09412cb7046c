import { verdict } from '../newsroom.ts'
import type { Compared } from './comparison.ts'
import type { MeasuredReaders, ReaderRate } from './readers.ts'
import type { Released } from './releases.ts'

/** Answers a second of each server, medians of the rounds. */
export type Rates = Partial<Record<'ours' | 'bare' | 'express' | 'nginx' | 'stock' | 'handler', number>>
export type Scenario = { name: string; bytes: number; isHot: boolean; isPage?: boolean; rates: Rates }

export type Measured = {
  scenarios: Scenario[]
  /** Of the mix, in ms. */
  p99: { ours: number; express: number }
  /** Stock Payload's list with the same content as the first scenario's. */
  stock: { bytes: number }
  /** Medians in ms. */
  /** On SQLite, and among the few on PostgreSQL, where there is one. */
  cold: { few: number; many: number; postgres: number | null }
  /** In MB. */
  memory: { before: number; after: number; cache: number; growth: number }
  /** The share of a core that the bare server used while it was loaded. */
  bareShare: number
  compared: Compared
  released: Released
  readers: MeasuredReaders
  failed: number
}

export type Bar = { name: string; value: string; bar: string; isMet: boolean }

const HOT = { bare: 0.6, express: 1.5 }
const PAGE_OF_BARE = 0.5
const MIX_OF_EXPRESS = 0.8
const P99_OF_EXPRESS = 4
const OF_STOCK = 200
const COLD = 1.3
const GROWTH = 0.05
const ROOM_MB = 100
const SECOND_READER = 0.85
const READER_OF_BARE = 0.45
const READER_P99 = 1.5
const READER_HOT = 0.85
const SHARE_OF_CORE = 0.9

const least = (name: string, value: number, bar: number): Bar => ({
  ...{ name, value: value.toFixed(2), bar: `at least ${bar}` },
  isMet: value >= bar,
})
const most = (name: string, value: number, bar: number): Bar => ({
  ...{ name, value: value.toFixed(2), bar: `at most ${bar}` },
  isMet: value <= bar,
})

const ratio = (rates: Rates, to: keyof Rates): number => (rates.ours ?? NaN) / (rates[to] ?? NaN)

export const barsOf = (measured: Measured): Bar[] => {
  const { scenarios, p99, cold, memory, bareShare, compared, readers, failed } = measured
  const room = memory.before + 1.5 * memory.cache + ROOM_MB
  return [
    ...scenarios.flatMap(({ name, isHot, isPage, rates }) =>
      isHot
        ? [
            least(`${name}, of node:http`, ratio(rates, 'bare'), isPage ? PAGE_OF_BARE : HOT.bare),
            least(`${name}, of Express`, ratio(rates, 'express'), HOT.express),
          ]
        : [least(`${name}, of Express`, ratio(rates, 'express'), MIX_OF_EXPRESS)],
    ),
    most('p99 of the mix, of Express’s', p99.ours / p99.express, P99_OF_EXPRESS),
    least('hot list, of stock Payload’s REST', ratio(scenarios[0]?.rates ?? {}, 'stock'), OF_STOCK),
    most('cold list, many publications to few', cold.many / cold.few, COLD),
    {
      ...{
        name: 'memory after the mix, in MB',
        value: memory.after.toFixed(0),
        bar: `at most ${room.toFixed(0)}`,
      },
      isMet: memory.after <= room,
    },
    most('growth over the last third of the long mix', memory.growth, GROWTH),
    least('mix at one reader, of node:http', readers.one.perSecond / readers.bare.perSecond, READER_OF_BARE),
    most('p99 of the mix at one reader, of Express’s', readers.one.p99 / readers.express.p99, READER_P99),
    ...readers.hot.map(({ name, reader, bare }) =>
      least(`${name} at one reader, of node:http`, reader / bare, READER_HOT),
    ),
    least(
      'answers per CPU second, two readers to one',
      readers.two.perCpu / readers.one.perCpu,
      SECOND_READER,
    ),
    least('share of a core that node:http used', bareShare, SHARE_OF_CORE),
    {
      ...{
        name: 'answers that differ from uncached ones',
        value: String(compared.different.length),
        bar: '0',
      },
      isMet: compared.different.length === 0 && compared.count > 0,
    },
    { ...{ name: 'requests that failed', value: String(failed), bar: '0' }, isMet: failed === 0 },
  ]
}

const SERVERS: (keyof Rates)[] = ['ours', 'bare', 'express', 'nginx', 'stock']

const widths = [34, 10, 10, 10, 10, 10, 10, 10, 11]
const line = (cells: readonly string[]): string =>
  cells.map((cell, place) => (place === 0 ? cell.padEnd(34) : cell.padStart(widths[place] ?? 10))).join('')

const tableOf = (scenarios: readonly Scenario[]): string[] => [
  line([
    'answers a second',
    'KB',
    ...['ours', 'node:http', 'Express', 'nginx', 'Payload'],
    'of http',
    'of Express',
  ]),
  ...scenarios.map(({ name, bytes, rates }) =>
    line([
      name,
      (bytes / 1024).toFixed(1),
      ...SERVERS.map((server) => rates[server]?.toFixed(0) ?? '–'),
      ratio(rates, 'bare').toFixed(2),
      ratio(rates, 'express').toFixed(2),
    ]),
  ),
]

/** Of the same ten statements. The bar is of what people run; the other figure says how much of it is Payload itself. */
const stockOf = ({ scenarios: [list], stock }: Measured): string[] => {
  if (!list) return []
  const { rates, bytes } = list
  const times = (other: keyof Rates) =>
    `${rates[other]?.toFixed(0)} a second, ours ${ratio(rates, other).toFixed(0)} times that`
  return [
    `stock Payload’s list of the same ten: ${(stock.bytes / 1024).toFixed(1)} KB, ours ${(bytes / 1024).toFixed(1)} KB`,
    `  its application (next build, next start): ${times('stock')}`,
    `  its handler alone, on node:http without Next: ${times('handler')}`,
  ]
}

const rateOf = ({ perSecond, perCpu }: ReaderRate): string =>
  `${perSecond.toFixed(0)} a second, ${perCpu.toFixed(0)} per CPU second`

/** What was measured, for people; and each bar with its verdict. */
export const reportOf = (measured: Measured, middle: (values: readonly number[]) => number): string[] => {
  const { p99, cold, memory, compared, released, readers } = measured
  const slowest = released.ms.length > 0 ? Math.max(...released.ms) : NaN
  return [
    '',
    ...tableOf(measured.scenarios),
    '',
    `p99 of the mix: ours ${p99.ours.toFixed(2)} ms, Express ${p99.express.toFixed(2)} ms`,
    ...stockOf(measured),
    `a list never asked before: ${cold.few.toFixed(2)} ms among few publications, ${cold.many.toFixed(2)} ms among many`,
    ...(cold.postgres === null
      ? []
      : [
          `the same among few on PostgreSQL: ${cold.postgres.toFixed(2)} ms, ${(cold.postgres / cold.few).toFixed(2)} times as long`,
        ]),
    `the mix at readers: one ${rateOf(readers.one)}, two ${rateOf(readers.two)}; node:http ${rateOf(readers.bare)}`,
    `  two of node:http on one port: ${rateOf(readers.twoBare)}, ${(readers.twoBare.perCpu / readers.bare.perCpu).toFixed(2)} of one’s answers per CPU second; of readers ${(readers.two.perCpu / readers.one.perCpu).toFixed(2)}`,
    ...readers.hot.map(
      ({ name, reader, bare }) =>
        `  ${name} at one reader: ${reader.toFixed(0)} a second; node:http ${bare.toFixed(0)}`,
    ),
    `  their p99: one ${readers.one.p99.toFixed(2)} ms, two ${readers.two.p99.toFixed(2)} ms, Express ${readers.express.p99.toFixed(2)} ms`,
    `  one reader has ${(readers.one.perSecond / readers.bare.perSecond).toFixed(2)} of node:http’s answers a second, ${(readers.one.perCpu / readers.bare.perCpu).toFixed(2)} per CPU second`,
    `resident memory: ${memory.before.toFixed(0)} MB before, ${memory.after.toFixed(0)} MB after, with WIRE_CACHE_MB=${memory.cache}, both after a global gc()`,
    `released under load: ${released.count}, ${middle(released.ms).toFixed(0)} ms each, the slowest ${slowest.toFixed(0)} ms`,
    `compared with uncached answers: ${compared.count}, asked again ${compared.askedAgain} times, different ${compared.different.length}`,
    ...compared.different.slice(0, 5).map((url) => `  different: ${url}`),
    '',
    ...barsOf(measured).map(
      ({ name, value, bar, isMet }) =>
        `${name.padEnd(46)}${value.padStart(8)}   ${bar.padEnd(14)} ${verdict(isMet)}`,
    ),
  ]
}
