import type { Locale } from '../../../domain/locales.ts'
import { toCalendarLeaf } from '../../../domain/dates.ts'
import type { Card } from '../../../wire/render/items.ts'
import { siteWords, toPath } from '../words.ts'
import { EventLine } from './EventLine.tsx'

type Props = { events: readonly Card[]; locale: Locale; level?: 2 | 3 }

/** Events by their day, each with the way into a calendar. */
export const EventList = ({ events, locale, level = 3 }: Props) => (
  <ol className="events">
    {events.map((event) => (
      <li key={event.id} className="event">
        <CalendarLeaf event={event} locale={locale} />
        <div>
          <p className="kicker">
            <bdi>{event.issuer.acronym || event.issuer.name}</bdi>
          </p>
          <Title event={event} level={level} />
          <EventLine event={event} locale={locale} />
          <p className="actions">
            <a href={calendarOf(event)}>
              {siteWords[locale].addToCalendar}
              <span className="visually-hidden">
                {': '}
                <bdi>{event.title}</bdi>
              </span>
            </a>
          </p>
        </div>
      </li>
    ))}
  </ol>
)

export const calendarOf = ({ slug }: Pick<Card, 'slug'>): string => `/v1/events/${slug}.ics`

const Title = ({ event, level }: { event: Card; level: 2 | 3 }) => {
  const Heading = `h${level}` as const
  return (
    <Heading lang={event.language} dir={event.dir}>
      <a href={toPath(event.url)}>{event.title}</a>
    </Heading>
  )
}

/** For the eye; the line below says the same in full. */
const CalendarLeaf = ({ event: { start, zone }, locale }: { event: Card; locale: Locale }) => {
  if (!start) return <div className="leaf" aria-hidden="true" />
  const { day, month } = toCalendarLeaf(start, locale, zone ?? 'UTC')
  return (
    <div className="leaf" aria-hidden="true">
      <span className="leaf-day">{day}</span>
      <span>{month}</span>
    </div>
  )
}
