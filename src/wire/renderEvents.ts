import type { EventFacts } from '../domain/canonical.ts'
import type { Locale } from '../domain/locales.ts'
import { pageUrl } from './doors.ts'
import type { EventDetails, EventRef, EventSince } from './items.ts'
import { chooseLocale } from './negotiate.ts'
import { toOrganisation } from './references.ts'
import type { Rendering } from './renderItem.ts'
import type { PublicationSummary } from './rows.ts'
import { eventShown } from './shownEvents.ts'

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
