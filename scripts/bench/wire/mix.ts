import { STATEMENT_KINDS } from '../../../src/domain/entries.ts'
import { encodeCursor } from '../../../src/wire/http/query.ts'
import { SEGMENTS } from '../../../src/wire/http/routes.ts'
import { BENCH_ORGANISATIONS, slugOf, typeOf } from './publications.ts'
import { BENCH_LOCALES, createChance } from './words.ts'

/** How often each kind of question is asked, and how many different ones of it there are. */
export const SHARES = { single: 0.6, list: 0.25, feed: 0.1, changes: 0.05 } as const
export type Kind = keyof typeof SHARES
export type Urls = Record<Kind, string[]>

type Store = {
  /** The indexes of the publications that are there: from, and how many. */
  from: number
  rows: number
  /** How many different addresses there shall be. */
  urls: number
  /** What follows a page; null where there is no more. */
  next: (url: string) => Promise<string | null>
}

/** The addresses of the mix, as many of each kind as its share, in an order that says nothing. */
export const urlsOfMix = async ({ from, rows, urls, next }: Store): Promise<Urls> => {
  const chance = createChance(2)
  const count = (kind: Kind) => Math.round(urls * SHARES[kind])
  const spread = <T>(all: T[]): T[] => shuffled(all, chance)
  const indexes = Array.from({ length: rows }, (_, place) => from + place)
  const texts = spread(indexes).slice(0, Math.ceil(count('single') / BENCH_LOCALES.length))
  const events = spread(indexes.filter((index) => typeOf(index) === 'event'))
  const feeds = ['all', ...BENCH_ORGANISATIONS].flatMap((name) =>
    ['rss', 'atom', 'json'].map((form) => `/feeds/${name}.${form}`),
  )
  const calendars = ['/v1/events.ics', ...events.map((index) => `/v1/events/${slugOf(index)}.ics`)]
  return {
    single: texts
      .flatMap((index) =>
        BENCH_LOCALES.map((locale) => `/v1/${SEGMENTS[typeOf(index)]}/${slugOf(index)}?locale=${locale}`),
      )
      .slice(0, count('single')),
    list: await pagesOf(spread(firstPages()), count('list'), next),
    feed: spread([...feeds, ...calendars.slice(0, Math.max(1, count('feed') - feeds.length))]).slice(
      0,
      Math.max(count('feed'), 10),
    ),
    changes: spread(changesOf(rows, count('changes'))),
  }
}

const firstPages = (): string[] =>
  BENCH_LOCALES.flatMap((locale) =>
    BENCH_ORGANISATIONS.flatMap((organisation) =>
      STATEMENT_KINDS.map(
        (kind) => `/v1/statements?organisation=${organisation}&kind=${kind}&locale=${locale}&limit=10`,
      ),
    ),
  )

/** The first three pages of each list, as far as there are any. */
const pagesOf = async (first: string[], count: number, next: Store['next']): Promise<string[]> => {
  const pages: string[] = []
  for (const list of first) {
    let cursor: string | null = ''
    for (let page = 0; page < 3 && cursor !== null && pages.length < count; page += 1) {
      const url: string = cursor === '' ? list : `${list}&after=${cursor}`
      pages.push(url)
      cursor = await next(url)
    }
    if (pages.length >= count) break
  }
  return pages
}

/** How many of those that wait take long pages: each release concerns them. */
const LONG = 10

/** Who keeps a copy asks from the last number that it has; a fifth are at the end, or nearly, and wait for the next one. */
const changesOf = (last: number, count: number): string[] => {
  const waiting = Math.ceil(count / 5)
  const old = Array.from({ length: count - waiting }, (_, place) => Math.floor((place * last) / count))
  const late = Array.from({ length: waiting }, (_, place) => Math.max(0, last - place))
  const ask = (number: number, limit: number) => `/v1/changes?after=${encodeCursor([number])}&limit=${limit}`
  return [
    ...old.map((number) => ask(number, 10)),
    ...late.map((number, place) => ask(number, place < LONG ? 100 : 10)),
  ]
}

const shuffled = <T>(all: readonly T[], chance: () => number): T[] =>
  all
    .map((one) => [chance(), one] as const)
    .sort(([one], [other]) => one - other)
    .map(([, one]) => one)

/** A place from 0 on, the first one most often: Zipf's law with exponent 1. */
export const zipf = (length: number, chance: () => number): (() => number) => {
  const sums: number[] = []
  for (let rank = 1, sum = 0; rank <= length; rank += 1) sums.push((sum += 1 / rank))
  const whole = sums.at(-1) ?? 0
  return () => {
    const wanted = chance() * whole
    let [low, high] = [0, length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** No answer of the wire ever had it. */
const OLD_TAG = '"an-answer-of-yesterday"'
const SHARE_CONDITIONAL = 1 / 3
const SHARE_OLD = 1 / 10

/**
 * The questions in the order in which they are asked, as mix.lua reads them. A third names a tag: the one that the answer
 * had when the mix began, which a release makes an old one, and one in ten of them one that is old already.
 */
export const linesOfMix = (urls: Urls, tags: ReadonlyMap<string, string>, length: number): string[] => {
  const chance = createChance(3)
  const kinds = Object.keys(SHARES) as Kind[] // the names of the table
  const draw = Object.fromEntries(kinds.map((kind) => [kind, zipf(urls[kind].length, chance)])) as Record<
    Kind,
    () => number
  >
  const drawKind = (): Kind => {
    let left = chance()
    return kinds.find((kind) => (left -= SHARES[kind]) < 0) ?? 'single'
  }
  return Array.from({ length }, () => {
    const kind = drawKind()
    const url = urls[kind][draw[kind]()] ?? ''
    if (chance() >= SHARE_CONDITIONAL) return url
    return `${url}\t${chance() < SHARE_OLD ? OLD_TAG : (tags.get(url) ?? OLD_TAG)}`
  })
}
