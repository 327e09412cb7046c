import { type BenchNewsroom, medianOf } from '../newsroom.ts'
import type { Server } from './children.ts'
import { type Ground, startReaders } from './ground.ts'
import type { Loading } from './hot.ts'

/** `perCpu`: answers for each second of a core that the server used, all its processes together. */
export type ReaderRate = { perSecond: number; perCpu: number }
export type MeasuredReaders = { one: ReaderRate; two: ReaderRate; bare: ReaderRate; failed: number }

type Deps = {
  ground: Ground
  newsroom: BenchNewsroom
  publicUrl: string
  /** The lines of the mix. */
  file: string
  bare: Server
}

/**
 * The mix at one reader, at two on one port, and at a bare server with the same bytes, in rounds. Two are compared with one by
 * the processor time that they take: on two cores the generator has one of them.
 */
export const measureReaders = async (
  { ground, newsroom, publicUrl, file, bare }: Deps,
  { generator, signal, rounds, seconds }: Loading,
): Promise<MeasuredReaders> => {
  ground.say('The mix at one reader, and at two.')
  const [one, two] = [
    await startReaders(ground, newsroom, { count: 1, publicUrl }),
    await startReaders(ground, newsroom, { count: 2, publicUrl }),
  ]
  const servers = { one, two, bare }
  type Name = keyof typeof servers
  const names: Name[] = ['one', 'two', 'bare']
  const rates: Record<Name, ReaderRate[]> = { one: [], two: [], bare: [] }
  let failed = 0
  const load = async (name: Name): Promise<ReaderRate> => {
    const server = servers[name]
    const before = await server.ask('cpu')
    const done = await generator.run({ url: server.url, seconds, file }, signal)
    const after = await server.ask('cpu')
    failed += done.failed
    return { perSecond: done.perSecond, perCpu: done.requests / ((after - before) / 1_000) }
  }
  // Each reader has answers of its own to make first: two of them need twice as many questions.
  for (const name of ['one', 'two', 'two', 'bare'] as const) await load(name)
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) rates[name].push(await load(name))
  }
  for (const server of [one, two]) await server.stop()
  const middle = (name: Name): ReaderRate => ({
    perSecond: medianOf(rates[name].map(({ perSecond }) => perSecond)),
    perCpu: medianOf(rates[name].map(({ perCpu }) => perCpu)),
  })
  return { one: middle('one'), two: middle('two'), bare: middle('bare'), failed }
}
