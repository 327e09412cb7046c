import type { LinkedEvent, StatementFacts } from '../domain/canonical.ts'
import { hasBeenRead, saysTheSame, titlesIn } from '../domain/rights/shownEvent.ts'
import type { RegisterReader } from './publish.ts'
import type { PublicationSummary } from './rows.ts'
import { type Instant, noteEntries } from './visibility.ts'

/** What a row shows of an event, as it was signed. */
export const eventShown = ({ card }: PublicationSummary): LinkedEvent | null =>
  card.core.type === 'statement' ? (card.core.facts as StatementFacts).event : null

type Rooms = { reader: Pick<RegisterReader, 'history' | 'frozen'>; now: Instant }

/** Whether the world has read of the event what the row shows of it; of a row that shows none there is nothing else to read. */
export const isEventRead = async (row: PublicationSummary, { reader, now }: Rooms): Promise<boolean> => {
  const shown = eventShown(row)
  if (!shown) return true
  noteEntries(now, [shown.entry])
  return hasBeenRead(shown, await reader.history(shown.entry), (digest) => reader.frozen(shown.entry, digest))
}

/**
 * The rows that show what the world has not read of their event, though the event is out: of an edition that was held since.
 * The log is asked only where the event that is out says something else.
 *
 * @returns the ids of their entries.
 */
export const findUnread = async (
  rows: readonly PublicationSummary[],
  events: ReadonlyMap<string, PublicationSummary | null>,
  rooms: Rooms,
): Promise<Set<string>> => {
  const unread = await Promise.all(
    rows.map(async (row) => {
      const shown = eventShown(row)
      const present = shown && events.get(shown.entry)
      if (!shown || !present) return false
      const { core, leaves } = present.card
      if (saysTheSame({ facts: core.facts, titles: titlesIn(leaves) }, shown)) return false
      return !(await isEventRead(row, rooms))
    }),
  )
  return new Set(rows.filter((_, index) => unread[index]).map(({ entry }) => entry))
}
