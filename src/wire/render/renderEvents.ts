import type { LinkedEvent, StatementFacts, EventFacts } from '../../domain/canonical.ts'
import { hasBeenRead, matchesShown, titlesIn } from '../../domain/rights/horizon.ts'
import type { RegisterReader } from '../publish/publish.ts'
import type { PublicationSummary } from '../rows.ts'
import { type Instant, noteEntries } from '../read/visibility.ts'
import type { Locale } from '../../domain/locales.ts'
import { pageUrl } from '../http/routes.ts'
import type { EventDetails, EventRef, EventSince } from './items.ts'
import { chooseLocale } from '../http/negotiate.ts'
import { toOrganisation, type Rendering } from './renderItem.ts'

/** What a row shows of an event, as it was signed. */
const eventShown = ({ card }: PublicationSummary): LinkedEvent | null =>
  card.core.type === 'statement' ? (card.core.facts as StatementFacts).event : null

type ShownEventsContext = { reader: Pick<RegisterReader, 'history' | 'frozen'>; now: Instant }

/** Whether the world has read of the event what the row shows of it; of a row that shows none there is nothing else to read. */
export const isEventRead = async (
  row: PublicationSummary,
  { reader, now }: ShownEventsContext,
): Promise<boolean> => {
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
  context: ShownEventsContext,
): Promise<Set<string>> => {
  const unread = await Promise.all(
    rows.map(async (row) => {
      const shown = eventShown(row)
      const present = shown && events.get(shown.entry)
      if (!shown || !present) return false
      const { core, leaves } = present.card
      if (matchesShown({ facts: core.facts, titles: titlesIn(leaves) }, shown)) return false
      return !(await isEventRead(row, context))
    }),
  )
  return new Set(rows.filter((_, index) => unread[index]).map(({ entry }) => entry))
}

/** What an event's text says as facts, and what has changed of them. */
export const renderEventDetails = (
  { card, snapshots }: PublicationSummary,
  publicUrl: string,
): EventDetails => {
  const facts = card.core.facts as EventFacts // the caller has looked at the type
  return {
    ...facts,
    changed: card.changed ?? null,
    organisers: facts.organisers.map(({ organisation, name, role }) => ({
      organisation: organisation ? toOrganisation(organisation, snapshots, publicUrl) : null,
      name,
      role,
    })),
  }
}

/** The event as the text's own signers saw it, and what is others since; nothing while the event itself is not on the wire. */
export const renderEventRef = (row: PublicationSummary, rendering: Rendering): EventRef | null => {
  const { events, unread } = rendering.around
  const linked = unread?.has(row.entry) ? null : eventShown(row)
  const present = linked ? events.get(linked.entry) : undefined
  if (!linked || present === undefined) return null
  const available = Object.keys(linked.titles) as Locale[] // titles are keyed by locale
  const locale = chooseLocale(rendering.wanted, { available, authoritative: available[0] ?? 'en' })
  const { start, end, zone, venue, status } = linked.facts
  return {
    id: linked.entry,
    slug: linked.slug,
    title: linked.titles[locale] ?? '',
    url: pageUrl(rendering, { type: 'event', slug: linked.slug, locale }),
    ...{ start, end, zone, venue, status },
    changed: present && sinceOf(linked.facts, present),
  }
}

const sinceOf = (seen: EventFacts, present: PublicationSummary): EventSince | null => {
  const { changed, core } = present.card
  const { start, end, zone, venue, status } = core.facts as EventFacts // an event's
  const isMoved = start !== seen.start || zone !== seen.zone
  const differs = {
    ...{ status: status !== seen.status, start: isMoved, end: end !== seen.end },
    room: JSON.stringify(venue) !== JSON.stringify(seen.venue),
  }
  const facts = (['status', 'start', 'end', 'room'] as const).filter((fact) => differs[fact])
  if (facts.length === 0) return null
  const at = [present.availableAt, changed?.at ?? ''].sort().at(-1) ?? ''
  return { at, facts, start, end, zone, venue, status }
}
