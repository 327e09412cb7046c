import { DEFAULT_CACHE_MB } from '../../../src/wire/cache/defaultMemory.ts'
import { SEGMENTS } from '../../../src/wire/http/routes.ts'
import { stopServices } from '../../../src/services.ts'
import { POSTGRES_ADVICE, startPostgres } from '../../../tests/support/postgres.ts'
import { databaseOn } from '../../../tests/support/storeUnderTest.ts'
import { medianOf } from '../newsroom.ts'
import { askAll } from './askAll.ts'
import type { Server } from './children.ts'
import { measureCold } from './coldLists.ts'
import { openUncached } from './comparison.ts'
import type { Generator } from './generator.ts'
import { type Ground, openFilled, startOthers, startOurs, startStock } from './ground.ts'
import { type Hot, type Loading, measureHot } from './hot.ts'
import type { KeptAnswer } from './keptAnswers.ts'
import { growthOfLastThird, restingMb } from './memory.ts'
import { linesOfMix, urlsOfMix } from './mix.ts'
import { measureMixed } from './mixed.ts'
import { slugOf, typeOf } from './publications.ts'
import { prepareTexts } from './releases.ts'
import { measureReaders } from './readers.ts'
import type { Measured } from './report.ts'
import { HOT_LIST, sameList, STOCK_LIST, warmUp } from './sameList.ts'
import { releasesOf, type Sizes } from './sizes.ts'

type Deps = { ground: Ground; sizes: Sizes; generator: Generator }

/** The whole run: everything that the report is made of. */
export const measureWire = async ({ ground, sizes, generator }: Deps): Promise<Measured> => {
  const { say, signal } = ground
  const loading: Loading = { generator, signal, rounds: sizes.rounds, seconds: sizes.hotSeconds }
  const many = await openFilled(ground, sizes.publications, sizes)
  await stopServices(many.payload)
  const ours = await startOurs(ground, many)
  const cold = await measureColdLists(ours, { ground, sizes })
  const texts = await prepareTexts(ours.url, { count: releasesOf(sizes), say, signal })
  const before = await restingMb(ours)

  const { urls, answers } = await readAnswersOf(ours, { ground, sizes })
  const hots = await hotsOf(ours, sizes)
  const kept = [...answers, ...hots.map((hot) => hot.kept)]
  const files = Object.fromEntries(hots.map((hot) => [hot.file, hot.kept]))
  const others = await startOthers(ground, kept, files)
  const stock = await startStock(ground, sizes)
  const same = await sameList(ours, stock)
  await warmUp(stock, loading)
  say('One question again and again, at each server in turn.')
  const hotLoading = { ...loading, warmSeconds: sizes.warmSeconds }
  const hot = await measureHot(hots, { ours, ...others, stock }, hotLoading)
  for (const { stop } of [stock.app, stock.handler]) await stop()

  say('The mix, with a release a second; then a long one.')
  const tags = new Map(answers.map(({ url, etag }) => [url, etag]))
  const mixed = await measureMixed(
    {
      ...{ ours, others, texts, directory: ground.directory },
      uncached: await openUncached(many, ours.url),
      lines: linesOfMix(urls, tags, sizes.questions),
    },
    { ...loading, seconds: sizes.mixSeconds, longSeconds: sizes.longSeconds },
  )
  const readers = await measureReaders(
    {
      ...{ ground, newsroom: many, publicUrl: ours.url, file: mixed.file, others, texts },
      hots: hots.filter(({ isAtReader }) => isAtReader),
    },
    {
      ...loading,
      ...{ seconds: sizes.readersSeconds, warmSeconds: sizes.readersWarmSeconds },
      hot: { ...hotLoading, rounds: sizes.readersHotRounds },
    },
  )
  const bytes = answers.reduce((sum, { body }) => sum + body.length, 0) / answers.length
  return {
    scenarios: [
      ...hot.scenarios,
      { name: `mix of ${answers.length} addresses`, bytes, isHot: false, rates: mixed.rates },
    ],
    p99: mixed.p99,
    stock: { bytes: same.bytes },
    cold,
    memory: {
      before,
      after: await restingMb(ours),
      cache: DEFAULT_CACHE_MB,
      growth: growthOfLastThird(mixed.samples),
    },
    bareShare: medianOf(hot.shares),
    compared: mixed.compared,
    released: mixed.released,
    readers,
    failed: hot.failed + mixed.failed + readers.failed,
  }
}

type Part = Pick<Deps, 'ground' | 'sizes'>

const measureColdLists = async (ours: Server, { ground, sizes }: Part) => {
  const few = await openFilled(ground, sizes.fewPublications, sizes)
  await stopServices(few.payload)
  const other = await startOurs(ground, few)
  const onPostgres = await startOnPostgres({ ground, sizes })
  ground.say('Lists that nobody has asked for.')
  const servers = [other, ours, ...(onPostgres ? [onPostgres] : [])]
  const [ofFew = NaN, ofMany = NaN, postgres = null] = await measureCold(servers, sizes.coldLists)
  await other.stop()
  await onPostgres?.stop()
  return { few: ofFew, many: ofMany, postgres }
}

/** With the same few publications; null where there is none. What is kept in memory is given alike on every store. */
const startOnPostgres = async ({ ground, sizes }: Part): Promise<Server | null> => {
  const postgres = await startPostgres()
  if (!postgres) ground.say(`PostgreSQL is left out: ${POSTGRES_ADVICE}.`)
  if (!postgres) return null
  ground.later(postgres.stop)
  const few = await openFilled(ground, sizes.fewPublications, sizes, databaseOn(postgres.uri, 'bench'))
  await stopServices(few.payload)
  return startOurs(ground, few)
}

const readAnswersOf = async (ours: Server, { ground, sizes }: Part) => {
  const { publications: rows, urls: wanted } = sizes
  const started = performance.now()
  const next = async (url: string) => {
    const answer = await fetch(ours.url + url)
    return ((await answer.json()) as { next: string | null }).next
  }
  const urls = await urlsOfMix({ from: 0, rows, urls: wanted, next })
  const answers = await askAll(ours.url, Object.values(urls).flat(), ground.signal)
  const seconds = (performance.now() - started) / 1_000
  ground.say(`${answers.length} addresses are asked once, in ${seconds.toFixed(0)} s.`)
  return { urls, answers }
}

/** The newest ones, which are texts of a page. */
const hotsOf = async ({ url }: Server, { publications }: Sizes): Promise<Hot[]> => {
  const newest = publications - 2
  const place = `${SEGMENTS[typeOf(newest)]}/${slugOf(newest)}`
  const [list, short, text, front, page] = await askAll(
    url,
    [HOT_LIST, '/v1/statements?limit=10', `/v1/${place}`, '/en', `/en/${place}`],
    AbortSignal.timeout(60_000),
  )
  const hot = (kept: KeptAnswer | undefined, given: Omit<Hot, 'kept'>): Hot[] =>
    kept ? [{ ...given, kept }] : []
  return [
    ...hot(list, { name: 'ten newest with bodies', file: 'list', isConditional: false, stock: STOCK_LIST }),
    ...hot(short, { name: 'ten newest', file: 'short', isConditional: false }),
    ...hot(text, { name: 'one text', file: 'text', isConditional: false, isAtReader: true }),
    ...hot(list, { name: '304', file: 'list', isConditional: true, isAtReader: true }),
    ...hot(front, { name: 'front page', file: 'front', isConditional: false, isPage: true }),
    ...hot(page, { name: 'page of one text', file: 'page', isConditional: false, isPage: true }),
  ]
}
