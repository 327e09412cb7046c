import type { EntryType } from '../../../domain/entries.ts'
import type { Locale } from '../../../domain/locales.ts'
import type { Card } from '../../../wire/render/items.ts'
import type { FrontPage } from '../../../wire/site/createSite.ts'
import { sitePath } from '../../../wire/site/sitePages.ts'
import { arrangeFront } from '../frontPage.ts'
import { siteWords, toPath, words } from '../words.ts'
import { CardPicture } from './CardPicture.tsx'
import { CardSection, Kicker, Published, Summary } from './CardList.tsx'
import { EventList } from './EventList.tsx'
import { LogoWall } from './LogoWall.tsx'

type Props = { front: FrontPage; locale: Locale }

/** The lead story, what is coming, the newest of each type, and who stands behind it. */
export const Front = ({ front, locale }: Props) => {
  const { lead, statements, mediaUpdates, events } = arrangeFront(front)
  const { latest, nothingYet, newsroom, tagline } = words[locale]
  const more = (type: EntryType) => ({
    name: siteWords[locale].showAll,
    path: sitePath({ locale, kind: 'list', type }),
  })
  const isEmpty = !lead && events.length + front.upcoming.length === 0
  return (
    <>
      <header className="front-title">
        <h1 className="visually-hidden">{newsroom}</h1>
        <p>{tagline}</p>
      </header>
      {isEmpty ? <p className="empty">{nothingYet}</p> : null}
      {lead ? <Lead card={lead} locale={locale} /> : null}
      {isEmpty ? null : <Upcoming events={front.upcoming} locale={locale} />}
      <div className="columns">
        <CardSection title={latest.statement} cards={statements} locale={locale} more={more('statement')} />
        <div>
          <CardSection
            title={latest['media-update']}
            cards={mediaUpdates}
            {...{ locale, hasKind: false, more: more('media-update') }}
          />
          <CardSection
            title={latest.event}
            cards={events}
            {...{ locale, hasKind: false, more: more('event') }}
          />
        </div>
      </div>
      <Organisations organisations={front.organisations} locale={locale} />
    </>
  )
}

const Lead = ({ card, locale }: { card: Card; locale: Locale }) => (
  <article className={card.picture ? 'lead pictured' : 'lead'}>
    {card.picture ? <CardPicture picture={card.picture} shape="lead" /> : null}
    <div className="lead-words">
      <Kicker card={card} locale={locale} />
      <h2 lang={card.language} dir={card.dir}>
        <a href={toPath(card.url)}>{card.title}</a>
      </h2>
      <Summary card={card} />
      <Published card={card} locale={locale} />
    </div>
  </article>
)

const Upcoming = ({ events, locale }: { events: readonly Card[]; locale: Locale }) => {
  const { upcoming, noneUpcoming, past } = siteWords[locale]
  return (
    <section className="upcoming">
      <h2 className="rule">{upcoming}</h2>
      {events.length > 0 ? (
        <EventList events={events} locale={locale} />
      ) : (
        <p className="empty">
          {noneUpcoming} <a href={sitePath({ locale, kind: 'list', type: 'event' })}>{past}</a>
        </p>
      )}
    </section>
  )
}

const Organisations = ({ organisations, locale }: Pick<FrontPage, 'organisations'> & { locale: Locale }) =>
  organisations.length === 0 ? null : (
    <section className="list">
      <h2 className="rule">{words[locale].organisations}</h2>
      <LogoWall organisations={organisations} locale={locale} />
    </section>
  )
