import { type BenchNewsroom, medianOf } from '../newsroom.ts'
import type { Server } from './children.ts'
import { type Ground, startReaders } from './ground.ts'
import { type Hot, type HotLoading, type Loading, loadInTurns, type Served, type Turn } from './hot.ts'
import { type Cleared, releaseEachSecond } from './releases.ts'

/**
 * `perCpu`: answers for each second of a core that the server used, all its processes together; `p99` in milliseconds.
 */
export type ReaderRate = { perSecond: number; perCpu: number; p99: number }
type Name = 'one' | 'two' | 'bare' | 'twoBare' | 'express'
/** One question again and again, answers a second. */
export type HotAtReader = { name: string; reader: number; bare: number }
export type MeasuredReaders = Record<Name, ReaderRate> & { hot: HotAtReader[]; failed: number }

type Deps = {
  ground: Ground
  newsroom: BenchNewsroom
  publicUrl: string
  /** The lines of the mix. */
  file: string
  hots: readonly Hot[]
  others: Record<'bare' | 'twoBare' | 'express', Server>
  /** What the server behind them releases while they are asked, one a second. */
  texts: Cleared[]
}

/** @property hot how one question is asked again and again. */
type ReaderLoading = Loading & { warmSeconds: number; hot: HotLoading }

/**
 * The mix at one reader, at two on one port, and at other servers with the same bytes, in rounds, while the main process releases a
 * text a second. Two are compared with one by the processor time that they take: on two cores the generator has one of them, and
 * two processes of `node:http` say what that costs.
 */
export const measureReaders = async (
  { ground, newsroom, publicUrl, file, hots, others, texts }: Deps,
  { generator, signal, rounds, seconds, warmSeconds, hot: hotLoading }: ReaderLoading,
): Promise<MeasuredReaders> => {
  ground.say('The mix at one reader, and at two.')
  const [one, two] = [
    await startReaders(ground, newsroom, { count: 1, publicUrl }),
    await startReaders(ground, newsroom, { count: 2, publicUrl }),
  ]
  const servers = { one, two, ...others }
  const names: Name[] = ['one', 'two', 'bare', 'twoBare', 'express']
  const rates: Record<Name, ReaderRate[]> = { one: [], two: [], bare: [], twoBare: [], express: [] }
  let failed = 0
  const load = async (name: Name, length = seconds): Promise<ReaderRate> => {
    const server = servers[name]
    const before = await server.ask('cpu')
    const releases = length === seconds ? releaseEachSecond(texts) : null
    const done = await generator.run({ url: server.url, seconds: length, file }, signal)
    await releases?.stop()
    const after = await server.ask('cpu')
    failed += done.failed
    const { perSecond, p99, requests } = done
    return { perSecond, p99, perCpu: requests / ((after - before) / 1_000) }
  }
  // As the main process has been asked for everything once. Each reader has answers of its own to make: two of them need twice as long.
  for (const name of ['one', 'two', 'two'] as const) await load(name, warmSeconds)
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) rates[name].push(await load(name))
  }
  const hot: HotAtReader[] = []
  for (const each of hots) {
    const asked = await askHot(each, { one, bare: others.bare }, hotLoading)
    failed += asked.failed
    hot.push(asked)
  }
  for (const server of [one, two]) await server.stop()
  const middle = (name: Name): ReaderRate => ({
    perSecond: medianOf(rates[name].map(({ perSecond }) => perSecond)),
    perCpu: medianOf(rates[name].map(({ perCpu }) => perCpu)),
    p99: medianOf(rates[name].map(({ p99 }) => p99)),
  })
  return {
    ...{ one: middle('one'), two: middle('two'), express: middle('express') },
    ...{ bare: middle('bare'), twoBare: middle('twoBare') },
    ...{ hot, failed },
  }
}

/** As every other server is asked it. Texts have been released since the others got their answers, so that its tag is another. */
const askHot = async (
  hot: Hot,
  { one, bare }: Record<'one' | 'bare', Server>,
  loading: HotLoading,
): Promise<HotAtReader & { failed: number }> => {
  const address = ({ kept }: Hot) => one.url + kept.url
  const tag = (await fetch(address(hot), { method: 'HEAD' })).headers.get('etag') ?? ''
  const reader: Served = { name: 'ours', url: address, etag: () => tag }
  const other: Served = {
    name: 'bare',
    url: ({ kept }) => bare.url + kept.url,
    etag: ({ kept }) => kept.etag,
  }
  const rounds: Map<Served, Turn>[] = []
  for (let round = 0; round < loading.rounds; round += 1)
    rounds.push(await loadInTurns([reader, other], hot, loading))
  const loads = (of: Served) => rounds.flatMap((turns) => turns.get(of)?.load ?? [])
  const middle = (of: Served) => medianOf(loads(of).map(({ perSecond }) => perSecond))
  const failed = [reader, other].flatMap(loads).reduce((sum, load) => sum + load.failed, 0)
  return { name: hot.name, reader: middle(reader), bare: middle(other), failed }
}
