import type { ReactNode } from 'react'
import { EVENT_INSTANT_NAMES } from '../../../domain/eventInstants.ts'
import type { Locale } from '../../../domain/locales.ts'
import type { FullItem } from '../../../wire/render/items.ts'
import { formatAtVenue, siteWords, toWebLink, words } from '../words.ts'
import { calendarOf } from './EventList.tsx'
import { themesOf } from '../../../wire/copies/toFacts.ts'
import { Subjects } from './Subjects.tsx'

/** A row of the list of facts; none where there is nothing to say. */
const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null

type EventFactsProps = { item: FullItem; locale: Locale }

/** What a desk must know of an event: whether, when, where, who. */
const EventFacts = ({ item, locale }: EventFactsProps) => {
  const { mediaCall, organisers = [], guests = [], expected, previousStart, format, status } = item
  const said = words[locale]
  const zone = item.zone ?? 'UTC'
  const at = (iso: string) => <time dateTime={iso}>{formatAtVenue({ start: iso }, locale, zone)}</time>
  return (
    <>
      {status && status !== 'scheduled' ? (
        <Fact name={said.event}>
          <strong className="status">{said.status[status]}</strong>
        </Fact>
      ) : null}
      <Fact name={said.when}>{when(item, locale)}</Fact>
      <Fact name={siteWords[locale].calendar}>
        {item.start ? <a href={calendarOf(item)}>{siteWords[locale].addToCalendar}</a> : null}
      </Fact>
      <Fact name={said.previously}>{previousStart ? <s>{at(previousStart)}</s> : null}</Fact>
      <Fact name={said.mediaCall}>{mediaCall ? at(mediaCall) : null}</Fact>
      {EVENT_INSTANT_NAMES.map((name) => (
        <Fact key={name} name={said[name]}>
          {item[name] ? at(item[name]) : null}
        </Fact>
      ))}
      <Fact name={said.where}>{where(item)}</Fact>
      <Fact name={said.online}>{online(item)}</Fact>
      <Fact name={said.event}>{format && format !== 'in-person' ? said.format[format] : null}</Fact>
      <Fact name={said.organisers}>
        {list(
          organisers.map(({ organisation, name, role }) => withRole(organisation?.name ?? name ?? '', role)),
        )}
      </Fact>
      <Fact name={said.guests}>
        {list(guests.map(({ name, office, role }) => withRole(joined([name, office]), role)))}
      </Fact>
      <Fact name={said.expected}>
        {expected ? <bdi>{joined([expected.qualifier, expected.number], ' ')}</bdi> : null}
      </Fact>
    </>
  )
}

const joined = (parts: readonly (string | number | null | undefined)[], separator = ', '): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(separator)

/** That an organiser organises goes without saying. */
const withRole = (name: string, role: string): string =>
  role && !/^organi[sz]er$/i.test(role) ? `${name} (${role})` : name

const list = (lines: readonly string[]) =>
  lines.length === 0 ? null : (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  )

const when = ({ start, end, zone }: FullItem, locale: Locale) =>
  start ? <time dateTime={start}>{formatAtVenue({ start, end }, locale, zone ?? 'UTC')}</time> : null

const where = ({ venue }: FullItem) => {
  const place = venue ? joined([venue.name, venue.address, venue.city, venue.country]) : ''
  return place ? <bdi>{place}</bdi> : null
}

const online = ({ link }: FullItem) => {
  const address = link ? toWebLink(link) : null
  return address ? <a href={address}>{address}</a> : null
}

type FactsProps = { item: FullItem; locale: Locale }

/** What is known of an event, and what a text is for. */
export const Facts = ({ item, locale }: FactsProps) => {
  const themes = themesOf(item, locale)
  const isEvent = item.type === 'event'
  return isEvent || themes.length > 0 || item.subject ? (
    <dl className="facts">
      {isEvent ? <EventFacts item={item} locale={locale} /> : null}
      {themes.map(({ name, lines }) => (
        <Fact key={name} name={name}>
          <bdi>{lines.map(({ text }) => text).join(', ')}</bdi>
        </Fact>
      ))}
      <Fact name={words[locale].subjects}>
        {item.subject ? <Subjects subject={item.subject} type={item.type} locale={locale} /> : null}
      </Fact>
    </dl>
  ) : null
}
