import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { createChance } from '../following/chance.ts'
import { startLoad } from './startLoad.ts'
import { lookAtPages, lookAtText } from './look.ts'
import { type Line, toLines } from './report.ts'
import { createFormsOf, createSightings } from './sightings.ts'
import { type Desk, openDesk, prepareTexts, type Text, withdraw } from './texts.ts'

export type Exact = {
  /** The addresses of the servers of one newsroom; see clockHeader.mjs. */
  nodes: readonly string[]
  /** Of the demonstration's people. */
  password: string
  instants: number
  /** Of those, the last so many are withdrawn afterwards. */
  withdrawals: number
  perSecond: number
  /** Connections that read all the time. */
  readers: number
  seed: number
  say: (sentence: string) => void
  signal: AbortSignal
}

/** @property withdrawalsMs how long each withdrawal took until it was answered. */
type Seen = { lines: Line[]; answersPerSecond: number; withdrawalsMs: number[] }

/** Embargoes that end one after the other, and withdrawals, while others read; what was seen of each, by form and node. */
export const runExact = async (run: Exact): Promise<Seen> => {
  const { nodes, instants, perSecond, seed, say, signal } = run
  const desks = await Promise.all(nodes.map((url) => openDesk(url, run.password)))
  const texts = await prepareTexts(desks[0] as Desk, {
    ...{ count: instants, perSecond, chance: createChance(seed), say, signal },
  })
  const load = startLoad(nodes, run.readers)
  const sightings = createSightings(texts, nodes.length, createFormsOf(perSecond))
  const end = new AbortController()
  const looking = { nodes, texts, sightings, signal: AbortSignal.any([signal, end.signal]) }
  // Each text waits by itself.
  setMaxListeners(0, signal, looking.signal)
  try {
    const pages = lookAtPages(looking)
    // A failure is told at the end, by `await pages`.
    pages.catch(() => undefined)
    say(`${instants} instants, ${perSecond} a second, from ${new Date(texts[0]?.at ?? 0).toISOString()} on.`)
    await Promise.all(texts.map((text) => lookAtText(text, 'shown', looking)))
    await pause(AFTER_MS, undefined, { signal })
    say(`${run.withdrawals} withdrawals, ${perSecond} a second.`)
    const withdrawalsMs = await withdrawAll(desks, texts.slice(texts.length - run.withdrawals).reverse(), {
      ...looking,
      perSecond,
    })
    await pause(AFTER_MS, undefined, { signal })
    end.abort()
    await pages
    return { lines: toLines(sightings, nodes.length), answersPerSecond: await load.stop(), withdrawalsMs }
  } finally {
    end.abort()
    load.kill()
  }
}

/** As long as pages are still looked at after the last one. */
const AFTER_MS = 2_000

type Looking = Parameters<typeof lookAtText>[2] & { perSecond: number }

/** The newest first, so that each still stands on the first pages; now by this server, now by that one. */
const withdrawAll = async (
  desks: readonly Desk[],
  texts: readonly Text[],
  { perSecond, ...looking }: Looking,
): Promise<number[]> => {
  const started = Date.now()
  return Promise.all(
    texts.map(async (text, index) => {
      const due = started + (index * 1_000) / perSecond - Date.now()
      await pause(due, undefined, { signal: looking.signal })
      const askedAt = Date.now()
      const answeredAt = await withdraw(desks[index % desks.length] as Desk, text)
      looking.sightings.withdrawn(text, answeredAt)
      await lookAtText(text, 'gone', looking)
      return answeredAt - askedAt
    }),
  )
}
