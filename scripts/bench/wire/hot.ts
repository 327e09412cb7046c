import { medianOf } from '../newsroom.ts'
import type { Server } from './children.ts'
import type { Generator, Load } from './generator.ts'
import type { Others, Stock } from './ground.ts'
import type { KeptAnswer } from './keptAnswers.ts'
import type { Rates, Scenario } from './report.ts'

export type Hot = {
  name: string
  kept: KeptAnswer
  isConditional: boolean
  /** Of the public site: made by Next, and kept. */
  isPage?: true
  /** Asked of a reader alone, too. */
  isAtReader?: true
  file: string
  /** Where stock Payload has the same, if it has. */
  stock?: string
}

export type Loading = { generator: Generator; signal: AbortSignal; rounds: number; seconds: number }
/** @property warmSeconds how long each server is asked each time before it counts. */
export type HotLoading = Loading & { warmSeconds: number }
export type Measurement = { scenarios: Scenario[]; shares: number[]; failed: number }

export type Served = {
  name: keyof Rates
  url: (hot: Hot) => string
  etag: (hot: Hot) => string
  cpu?: Server
  isFor?: (hot: Hot) => boolean
}

/**
 * One question again and again, in rounds. In each every server is warmed up, since V8 throws away in a long pause what it
 * had compiled; then they take turns of two seconds, so that a machine that is slow for a while is so for all of them.
 */
export const measureHot = async (
  hots: readonly Hot[],
  { ours, bare, express, nginx, stock }: { ours: Server; stock: Stock } & Others,
  loading: HotLoading,
): Promise<Measurement> => {
  const same = (server: Server) => (hot: Hot) => server.url + hot.kept.url
  const etag = ({ kept }: Hot) => kept.etag
  const ofStock =
    ({ url }: { url: string }) =>
    (hot: Hot) =>
      url + (hot.stock ?? '')
  const hasStock = (hot: Hot) => hot.stock !== undefined
  const tags = nginx ? await tagsOfFiles(hots, nginx.url) : new Map<string, string>()
  const servers: Served[] = [
    { name: 'ours', url: same(ours), etag },
    { name: 'bare', url: same(bare), etag, cpu: bare },
    { name: 'express', url: same(express), etag },
    ...(nginx
      ? [
          {
            name: 'nginx' as const,
            url: ({ file }: Hot) => `${nginx.url}/${file}`,
            etag: ({ file }: Hot) => tags.get(file) ?? '',
          },
        ]
      : []),
    { name: 'stock', url: ofStock(stock.app), etag, isFor: hasStock },
    { name: 'handler', url: ofStock(stock.handler), etag, isFor: hasStock },
  ]
  const serversOf = (hot: Hot) => servers.filter(({ isFor }) => isFor?.(hot) ?? true)
  const loads = new Map<string, Load[]>()
  const shares: number[] = []
  for (let round = 0; round < loading.rounds; round += 1) {
    for (const hot of hots) {
      const inRound = await loadAll(serversOf(hot), hot, loading)
      for (const [server, { load, share }] of inRound) {
        const key = `${hot.name} ${server.name}`
        loads.set(key, [...(loads.get(key) ?? []), load])
        if (share !== null) shares.push(share)
      }
    }
  }
  const rate = (hot: Hot, { name }: Served) =>
    medianOf((loads.get(`${hot.name} ${name}`) ?? []).map(({ perSecond }) => perSecond))
  return {
    shares,
    failed: [...loads.values()].flat().reduce((sum, { failed }) => sum + failed, 0),
    scenarios: hots.map((hot) => ({
      name: hot.name,
      bytes: hot.isConditional ? 0 : hot.kept.body.length,
      isHot: true,
      isPage: hot.isPage,
      rates: Object.fromEntries(serversOf(hot).map((server) => [server.name, rate(hot, server)])),
    })),
  }
}

/** What is measured in one go of each server. */
const TURN_S = 2

export type Turn = { load: Load; share: number | null }

/** In ms, without the generator's own beginning and end. */
const lengthOf = ({ requests, perSecond }: Load): number => (requests / perSecond) * 1_000

/**
 * Stock Payload has its turns when the others have had theirs: a while after its own it still tidies up its memory, on the
 * core that the generator needs, and it would always be the same one who comes next.
 */
const loadAll = async (
  servers: readonly Served[],
  hot: Hot,
  loading: HotLoading,
): Promise<Map<Served, Turn>> => {
  const stock = servers.filter(({ isFor }) => isFor !== undefined)
  const others = servers.filter(({ isFor }) => isFor === undefined)
  return new Map([...(await loadInTurns(others, hot, loading)), ...(await loadInTurns(stock, hot, loading))])
}

export const loadInTurns = async (
  servers: readonly Served[],
  hot: Hot,
  loading: HotLoading,
): Promise<Map<Served, Turn>> => {
  const { generator, seconds, warmSeconds, signal } = loading
  const askedOf = ({ url, etag }: Served) => ({
    url: url(hot),
    ...(hot.isConditional ? { etag: etag(hot) } : {}),
  })
  for (const server of servers) await generator.run({ ...askedOf(server), seconds: warmSeconds }, signal)
  const turns = new Map<Served, Turn[]>(servers.map((server) => [server, []]))
  for (let taken = 0; taken < seconds; taken += TURN_S) {
    for (const [server, done] of turns) {
      const before = await server.cpu?.ask('cpu')
      const load = await generator.run({ ...askedOf(server), seconds: Math.min(TURN_S, seconds) }, signal)
      const after = await server.cpu?.ask('cpu')
      const hasShare = before !== undefined && after !== undefined
      done.push({ load, share: hasShare ? (after - before) / lengthOf(load) : null })
    }
  }
  return new Map([...turns].map(([server, taken]) => [server, together(taken)]))
}

const together = (turns: readonly Turn[]): Turn => {
  const sum = (of: (turn: Turn) => number) => turns.reduce((total, turn) => total + of(turn), 0)
  const load: Load = {
    perSecond: sum(({ load }) => load.perSecond) / turns.length,
    requests: sum(({ load }) => load.requests),
    p99: Math.max(...turns.map(({ load }) => load.p99)),
    failed: sum(({ load }) => load.failed),
  }
  const hasShare = turns.every(({ share }) => share !== null)
  return { load, share: hasShare ? sum(({ share }) => share ?? 0) / turns.length : null }
}

/** nginx makes tags of its own, of a file's size and date. */
const tagsOfFiles = async (hots: readonly Hot[], url: string): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      hots.map(async ({ file }): Promise<[string, string]> => {
        const answer = await fetch(`${url}/${file}`, { method: 'HEAD' })
        return [file, answer.headers.get('etag') ?? '']
      }),
    ),
  )
