import type { Locale } from '../../../domain/locales.ts'
import type { Card } from '../../../wire/render/items.ts'
import { formatAtVenue, words } from '../words.ts'

type Props = { event: Pick<Card, 'start' | 'zone' | 'venue' | 'status'>; locale: Locale }

/** When and where, in one line. */
export const EventLine = ({ event: { start, zone, venue, status }, locale }: Props) => (
  <p className="event-line">
    {!status || status === 'scheduled' ? null : (
      <strong className="status">{words[locale].status[status]}</strong>
    )}
    {start ? <time dateTime={start}>{formatAtVenue({ start }, locale, zone ?? 'UTC')}</time> : null}
    {venue?.name || venue?.city ? <bdi>{[venue.name, venue.city].filter(Boolean).join(', ')}</bdi> : null}
  </p>
)
