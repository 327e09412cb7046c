import type { Moment, Reading } from '../read/reading.ts'
import type { Card, FullItem } from '../render/items.ts'
import { readRows } from './listPages.ts'

export type Related = {
  /** Other texts about the same event. */
  ofEvent: Card[]
  /** Other texts of the media updates that carry it. */
  ofUpdates: Card[]
  /** Others about what it is about in the first place. */
  ofSubject: Card[]
}

const MOST = 6

type Deps = { reading: Reading; moment: Moment }

/** What else of the same occasion is out. What the text itself names or carries is not said again. */
export const readRelated = async (item: FullItem, { reading, moment }: Deps): Promise<Related> => {
  const event = item.type === 'event' ? item.slug : item.event?.slug
  const [ofEvent, ofUpdates, ofSubject] = await Promise.all([
    event === undefined ? [] : readOfEvent(event, { reading, moment }),
    readOfUpdates(item, { reading, moment }),
    readOfSubject(item, { reading, moment }),
  ])
  const shown = new Set([item.id, ...(item.items ?? []).map((carried) => carried.item.id)])
  const takeNew = (cards: readonly Card[]): Card[] => {
    const fresh = cards.filter(({ id }) => !shown.has(id)).slice(0, MOST)
    for (const { id } of fresh) shown.add(id)
    return fresh
  }
  return { ofEvent: takeNew(ofEvent), ofUpdates: takeNew(ofUpdates), ofSubject: takeNew(ofSubject) }
}

const readOfEvent = async (event: string, { reading, moment }: Deps): Promise<Card[]> => {
  const ask = { locale: 'en', type: 'statement', event, limit: MOST + 1 } as const
  const { rows } = await readRows(reading, ask, moment.now)
  return reading.renderItems(rows, moment)
}

/** The first subject is the one that counts most. */
const readOfSubject = async ({ subject = [] }: FullItem, { reading, moment }: Deps): Promise<Card[]> => {
  const [first] = subject
  if (!first) return []
  // Those that are shown above already are among them.
  const ask = { locale: 'en', subject: first.code, limit: 3 * MOST } as const
  const { rows } = await readRows(reading, ask, moment.now)
  return reading.renderItems(rows, moment)
}

const readOfUpdates = async ({ mediaUpdates }: FullItem, { reading, moment }: Deps): Promise<Card[]> => {
  const [newest] = mediaUpdates
  if (!newest) return []
  const row = await reading.current({ type: 'media-update', slug: newest.slug }, moment.now)
  const entries = row?.standing === 'live' ? row.card.core.items.map(({ entry }) => entry) : []
  const current = await reading.currentOf(entries, moment.now)
  const live = entries
    .flatMap((entry) => current.get(entry) ?? [])
    .filter(({ standing }) => standing === 'live')
  return reading.renderItems(live, moment)
}
