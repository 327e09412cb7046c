import type { Card } from '../../wire/render/items.ts'
import type { FrontPage } from '../../wire/site/createSite.ts'

export type ArrangedFront = {
  /** The story on top; null where nothing is out. */
  lead: Card | null
  statements: Card[]
  mediaUpdates: Card[]
  /** Announced last, without those that are coming up. */
  events: Card[]
}

const SHOWN = { statements: 8, mediaUpdates: 5, events: 5 }

/**
 * The newest text that is no event, of two of one instant the media update that carries the other; each stands in one place.
 */
export const arrangeFront = ({ latest, upcoming }: Omit<FrontPage, 'organisations'>): ArrangedFront => {
  const [update, statement] = [latest['media-update'][0], latest.statement[0]]
  const stories = [update, statement].filter((card): card is Card => card !== undefined)
  const [lead = null] = stories.sort(
    (one, other) => Date.parse(other.availableAt) - Date.parse(one.availableAt),
  )
  const placed = new Set([lead, ...upcoming].map((card) => card?.id))
  const take = (cards: readonly Card[], most: number): Card[] =>
    cards.filter(({ id }) => !placed.has(id)).slice(0, most)
  return {
    lead,
    statements: take(latest.statement, SHOWN.statements),
    mediaUpdates: take(latest['media-update'], SHOWN.mediaUpdates),
    events: take(latest.event, SHOWN.events),
  }
}
