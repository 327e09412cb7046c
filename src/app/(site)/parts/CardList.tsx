import type { Locale } from '../../../domain/locales.ts'
import type { Card } from '../../../wire/render/items.ts'
import { formatDay, toPath, words } from '../words.ts'
import { CardPicture } from './CardPicture.tsx'
import { EventLine } from './EventLine.tsx'

type Level = 2 | 3

type CardProps = { card: Card; locale: Locale; level?: Level; hasKind?: boolean }

/** What a text is, and who speaks, in short: its own page has the name. */
export const Kicker = ({ card, locale, hasKind = true }: Omit<CardProps, 'level'>) => (
  <p className="kicker">
    {hasKind ? `${words[locale].kinds[card.kind ?? card.type]} · ` : ''}
    <bdi>{card.issuer.acronym || card.issuer.name}</bdi>
  </p>
)

/** A text in a list: what it is, who speaks, its title, when it came out. */
export const CardItem = ({ card, locale, level = 3, hasKind }: CardProps) => {
  const Title = `h${level}` as const
  return (
    <li className={card.picture ? 'card pictured' : 'card'}>
      {card.picture ? <CardPicture picture={card.picture} shape="card" /> : null}
      <div>
        <Kicker card={card} locale={locale} hasKind={hasKind} />
        <Title lang={card.language} dir={card.dir}>
          <a href={toPath(card.url)}>{card.title}</a>
        </Title>
        {card.type === 'event' ? <EventLine event={card} locale={locale} /> : null}
        <Summary card={card} />
        <Published card={card} locale={locale} />
      </div>
    </li>
  )
}

/** In its own language and direction; nothing where it has none. */
export const Summary = ({ card: { summary, language, dir } }: Pick<CardProps, 'card'>) =>
  summary ? (
    <p className="summary" lang={language} dir={dir}>
      {summary}
    </p>
  ) : null

/** Since when, and what has happened to it since. */
export const Published = ({ card, locale }: Pick<CardProps, 'card' | 'locale'>) => {
  const { changed } = words[locale]
  const type = card.correction?.editionType
  return (
    <p className="date">
      {type ? <span className="mark">{changed[type]}</span> : null}
      <time dateTime={card.availableAt}>{formatDay(card.availableAt, locale)}</time>
    </p>
  )
}

type CardsProps = { cards: readonly Card[]; locale: Locale; level?: Level; hasKind?: boolean }

export const Cards = ({ cards, ...props }: CardsProps) => (
  <ol className="cards">
    {cards.map((card) => (
      <CardItem key={card.id} card={card} {...props} />
    ))}
  </ol>
)

type SectionProps = CardsProps & { title: string; more?: { name: string; path: string } }

/** Texts under a heading. Without texts there is no heading either. */
export const CardSection = ({ title, more, cards, ...props }: SectionProps) =>
  cards.length === 0 ? null : (
    <section className="list">
      <h2 className="rule">
        <span>{title}</span>
        {more ? (
          <a href={more.path} className="more" aria-label={`${more.name}: ${title}`}>
            {more.name}
          </a>
        ) : null}
      </h2>
      <Cards cards={cards} {...props} />
    </section>
  )
