import { setTimeout as pause } from 'node:timers/promises'
import { storePartsOf } from '../../../src/stores/storeParts.ts'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { getServices } from '../../../src/services.ts'
import { createWire, type Wire } from '../../../src/wire/createWire.ts'
import type { BenchNewsroom } from '../newsroom.ts'
import type { Server } from './children.ts'

/** A wire on the same store that keeps nothing: each answer is read and rendered anew. */
export const openUncached = async (
  { payload }: BenchNewsroom,
  publicUrl: string,
): Promise<Pick<Wire, 'handle'>> => {
  return createWire({
    ...{ payload, blobs: getServices(payload).blobs, slugs: DEFAULT_SLUGS },
    clock: { now: () => new Date() },
    // The server itself does so.
    register: { announce: () => Promise.resolve() },
    publicUrl: () => publicUrl,
    cacheBytes: 1,
    places: await storePartsOf(payload.db)?.openPlaces(DEFAULT_SLUGS.publications),
  })
}

export type Compared = { count: number; askedAgain: number; different: string[] }

const EVERY = 1_000
const LOOK_MS = 100
/** Between the two questions a text may have come out: then they are asked again, and a wrong answer stays wrong. */
const TRIES = 6
const BETWEEN_TRIES_MS = 50

type Comparing = {
  server: Server
  uncached: Pick<Wire, 'handle'>
  /** The questions of the mix, in their order. */
  lines: readonly string[]
}

const none = (): Compared => ({ count: 0, askedAgain: 0, different: [] })

const compareUpTo = async (wanted: number, comparing: Comparing, compared: Compared): Promise<void> => {
  const { lines } = comparing
  for (; compared.count < wanted; compared.count += 1) {
    const [url = ''] = lines[(compared.count * EVERY) % lines.length]?.split('\t') ?? []
    await compareOne(url, comparing, compared)
  }
}

/**
 * Beside the generator: for each thousand answers that the server gives, one question of the mix is asked there and of a
 * wire that keeps nothing, and the bytes and tags are laid side by side.
 */
export const compareBeside = (comparing: Comparing): { stop: () => Promise<Compared> } => {
  const { server } = comparing
  const compared = none()
  let isOver = false
  const run = async (): Promise<void> => {
    const before = await server.ask('answers')
    const due = async () => Math.ceil(((await server.ask('answers')) - before) / EVERY)
    for (let wanted = 0; !isOver || compared.count < wanted; wanted = await due()) {
      await compareUpTo(wanted, comparing, compared)
      if (!isOver) await pause(LOOK_MS)
    }
  }
  const running = run()
  // Looked at when it is stopped.
  running.catch(() => undefined)
  return {
    stop: async () => {
      isOver = true
      await running
      return compared
    },
  }
}

/** The same when the generator has ended: where answers are timed, nothing else is to keep the processor from it. */
export const compareAfter = async (comparing: Comparing, answers: number): Promise<Compared> => {
  const compared = none()
  await compareUpTo(Math.ceil(answers / EVERY), comparing, compared)
  return compared
}

const compareOne = async (url: string, { server, uncached }: Comparing, compared: Compared) => {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const [kept, anew] = [await askKept(server.url, url), await askAnew(uncached, url)]
    if (kept === anew) return
    compared.askedAgain += 1
    await pause(BETWEEN_TRIES_MS * tries)
  }
  compared.different.push(url)
}

const askKept = async (server: string, url: string): Promise<string> => {
  const answer = await fetch(server + url, { headers: { 'Accept-Encoding': 'identity' } })
  return [answer.status, answer.headers.get('etag'), await answer.text()].join('\n')
}

const askAnew = async (uncached: Pick<Wire, 'handle'>, url: string): Promise<string> => {
  const [path = '', query = ''] = url.split('?')
  const asked = { method: 'GET', path, query: new URLSearchParams(query), headers: {}, url }
  const answer = await uncached.handle(asked)
  return [answer?.status, answer?.headers.ETag, String(answer?.body)].join('\n')
}
