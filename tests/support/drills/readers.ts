import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../staff.ts'

/** What readers have seen so far, through the door in front. */
export type Seen = {
  reads: number
  /** Reads that were answered by anything but 200. */
  failed: number
  /** How those were answered, each way once. */
  answers: string[]
  /** The longest time in which no read was answered with 200. */
  worstGapMs: number
  /** What went backwards, or stood in another order than before. */
  outOfOrder: string[]
}

export type Readers = {
  seen: () => Seen
  /** This is read, too, from now on. */
  alsoRead: (path: string) => void
  /** The longest gap is counted from now on. */
  reset: () => void
  /** Reads the changes to their end once more. @returns how many there are. */
  stop: () => Promise<number>
  /** Nothing is read any more. */
  leave: () => void
}

const [EACH_MS, HEADS_MS] = [15, 400]
/** The organisations whose heads are looked at. */
const WHO = ['reviewer@unodc', 'reviewer@ilo'] as const

type Change = { change: string; item: { id: string; edition: number } }
type Head = { number: number; entries: { entry: string; seq: number }[] }
type Door = { url: string; tokens: Record<string, string> }

/**
 * Read all the time: a list, the changes one after the other as a site follows them, the heads of two organisations, and what
 * a drill names besides.
 */
export const openReaders = ({ url, tokens }: Door): Readers => {
  const seen: Seen = { reads: 0, failed: 0, answers: [], worstGapMs: 0, outOfOrder: [] }
  let [lastGood, isOver] = [performance.now(), false]
  const followed: string[] = []
  let cursor: string | null = null
  const heads = new Map<string, Head>()
  const more: string[] = []

  const read = async (path: string): Promise<Record<string, unknown> | null> => {
    const answer = await ask(`${url}${path}`).catch(() => null)
    seen.reads += 1
    const now = performance.now()
    seen.worstGapMs = Math.max(seen.worstGapMs, Math.round(now - lastGood))
    if (answer?.status !== 200) {
      seen.failed += 1
      const words = answer ? `${answer.status} ${JSON.stringify(answer.body)}` : 'nothing'
      if (!seen.answers.includes(words)) seen.answers.push(words)
      return null
    }
    lastGood = now
    return answer.body
  }
  const follow = async (): Promise<boolean> => {
    const after = cursor === null ? '' : `&after=${encodeURIComponent(cursor)}`
    const page = await read(`/v1/changes?limit=100${after}`)
    if (!page) return true
    const items = page.items as Change[]
    followed.push(...items.map(nameOf))
    if (typeof page.next === 'string') cursor = page.next
    return items.length > 0
  }
  const lookAtHeads = async (who: string): Promise<void> => {
    const answer = await ask(`${url}/api/register/heads`, { token: tokens[who] }).catch(() => null)
    const head = headIn(answer?.body)
    if (answer?.status !== 200 || !head) return
    const before = heads.get(who)
    heads.set(who, head)
    if (before) seen.outOfOrder.push(...takenBack(before, head).map((words) => `${who}: ${words}`))
  }
  const loop = async (work: () => Promise<unknown>, ms: number): Promise<void> => {
    while (!isOver) {
      await work()
      await pause(ms)
    }
  }
  const loops = [
    loop(() => read('/v1/statements?limit=10'), EACH_MS),
    loop(follow, 4 * EACH_MS),
    loop(async () => {
      for (const path of more) await read(path)
    }, 4 * EACH_MS),
    ...WHO.map((who) => loop(() => lookAtHeads(who), HEADS_MS)),
  ]
  return {
    seen: () => ({ ...seen, outOfOrder: [...seen.outOfOrder] }),
    alsoRead: (path) => void more.push(path),
    reset: () => {
      seen.worstGapMs = 0
      lastGood = performance.now()
    },
    leave: () => void (isOver = true),
    stop: async () => {
      isOver = true
      await Promise.all(loops)
      while (await follow()) continue
      const all = await readAll(url)
      if (JSON.stringify(all) !== JSON.stringify(followed)) seen.outOfOrder.push(difference(followed, all))
      return all.length
    },
  }
}

const nameOf = ({ change, item }: Change): string => `${change} ${item.id} ${item.edition}`

const headIn = (body: Record<string, unknown> | undefined): Head | null =>
  ((body?.heads ?? []) as Head[])[0] ?? null

const takenBack = (before: Head, head: Head): string[] => {
  if (head.number < before.number) return [`head ${before.number} is followed by head ${head.number}`]
  const places = new Map(head.entries.map(({ entry, seq }) => [entry, seq]))
  return before.entries
    .filter(({ entry, seq }) => (places.get(entry) ?? -1) < seq)
    .map(({ entry, seq }) => `the log of ${entry} ended with ${seq}, and ends with ${places.get(entry)}`)
}

/** From the beginning, as somebody who comes afterwards. */
const readAll = async (url: string): Promise<string[]> => {
  const names: string[] = []
  for (let after = ''; ;) {
    const { body } = await ask(`${url}/v1/changes?limit=100${after}`)
    const items = body.items as Change[]
    names.push(...items.map(nameOf))
    if (items.length === 0 || typeof body.next !== 'string') return names
    after = `&after=${encodeURIComponent(body.next)}`
  }
}

const difference = (followed: readonly string[], all: readonly string[]): string => {
  const at = followed.findIndex((name, index) => name !== all[index])
  const place = at < 0 ? followed.length : at
  return `change ${place + 1} was ${followed[place] ?? 'none'}, and is ${all[place] ?? 'none'}`
}
