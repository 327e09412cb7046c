import type { ReactNode } from 'react'
import type { Locale } from '../../../domain/locales.ts'
import type { EventDetails, Item } from '../../../wire/render/items.ts'
import { formatAtVenue, words, formatDay, toPath } from '../words.ts'

type EventLineProps = { event: Pick<EventDetails, 'start' | 'zone' | 'venue' | 'status'>; locale: Locale }

/** When and where, in one line. */
export const EventLine = ({ event: { start, zone, venue, status }, locale }: EventLineProps) => (
  <p className="event-line">
    {status === 'scheduled' ? null : <strong className="status">{words[locale].status[status]}</strong>}
    {start ? <time dateTime={start}>{formatAtVenue({ start }, locale, zone ?? 'UTC')}</time> : null}
    {venue?.name || venue?.city ? <bdi>{[venue.name, venue.city].filter(Boolean).join(', ')}</bdi> : null}
  </p>
)

type ItemListProps<Shown extends Item> = {
  title: string
  items: readonly Shown[]
  locale: Locale
  isLeading?: boolean
  renderFacts?: (item: Shown) => ReactNode
}

/** Titles with who speaks and since when; nothing at all when there is none. */
export const ItemList = <Shown extends Item>({
  title,
  items,
  locale,
  isLeading,
  renderFacts,
}: ItemListProps<Shown>) =>
  items.length === 0 ? null : (
    <section className={isLeading ? 'list leading' : 'list'}>
      <h2>{title}</h2>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <p className="kicker">
              {item.kind ? `${words[locale].kinds[item.kind]} · ` : ''}
              <bdi>{item.issuer.name}</bdi>
            </p>
            <h3 lang={item.language} dir={item.dir}>
              <a href={toPath(item.url)}>{item.title}</a>
            </h3>
            {renderFacts?.(item)}
            {item.summary ? (
              <p className="summary" lang={item.language} dir={item.dir}>
                {item.summary}
              </p>
            ) : null}
            <p className="date">
              <time dateTime={item.availableAt}>{formatDay(item.availableAt, locale)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
