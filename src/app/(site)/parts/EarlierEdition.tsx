import type { Locale } from '../../../domain/locales.ts'
import { SEGMENTS } from '../../../wire/http/routes.ts'
import type { EarlierEdition as Earlier, EditionLink } from '../../../wire/site/editionPages.ts'
import type { FullItem } from '../../../wire/render/items.ts'
import { sitePath } from '../../../wire/site/sitePages.ts'
import { fill, formatDay, siteWords, toPath, words } from '../words.ts'
import { Facts } from './Facts.tsx'
import { Headline } from './Headline.tsx'
import { LeadPicture, Media } from './Media.tsx'
import { Notices } from './Notices.tsx'
import { Instant, Sentence } from './Sentence.tsx'
import { SignedText } from './SignedText.tsx'

type Props = { earlier: Earlier; locale: Locale }

/** First that it counts no more, and why; then the text as it was. */
export const EarlierEdition = ({ earlier, locale }: Props) => {
  const { item } = earlier
  return (
    <article className="earlier">
      <Replaced earlier={earlier} locale={locale} />
      <Headline item={item} locale={locale} />
      <LeadPicture item={item} locale={locale} />
      <Notices item={item} locale={locale} />
      <Facts item={item} locale={locale} />
      <SignedText item={item} />
      <Media item={item} locale={locale} hasLead />
      <footer className="colophon">
        <p className="digest">
          {words[locale].digest}:{' '}
          <a href={`/v1/${SEGMENTS[item.type]}/${item.slug}/canonical?edition=${item.edition}`} dir="ltr">
            {item.digest}
          </a>
        </p>
      </footer>
    </article>
  )
}

const Replaced = ({ earlier: { item, present, replacedAt, reason }, locale }: Props) => {
  const { replacedEdition, toPresent } = siteWords[locale]
  return (
    <aside className="notice strong">
      <p>
        <strong>
          <Sentence
            words={replacedEdition}
            values={{
              number: item.edition,
              present,
              date: <Instant at={replacedAt} locale={locale} />,
            }}
          />
        </strong>
      </p>
      {reason ? (
        <p>
          {words[locale].changed[reason.editionType]}
          {reason.note ? ': ' : ''}
          <bdi>{reason.note}</bdi>
        </p>
      ) : null}
      <p>
        <a href={toPath(item.url)}>{toPresent}</a>
      </p>
    </aside>
  )
}

type LinksProps = { item: FullItem; editions: readonly EditionLink[]; locale: Locale }

/** Where the editions before can be read as they were. */
export const EarlierEditions = ({ item: { type, slug }, editions, locale }: LinksProps) =>
  editions.length === 0 ? null : (
    <p className="quiet">
      {siteWords[locale].earlierEditions}:{' '}
      {editions.map(({ edition, availableAt }, index) => (
        <span key={edition}>
          {index > 0 ? ' · ' : ''}
          <a href={sitePath({ locale, kind: 'edition', type, slug, edition })}>
            {fill(words[locale].edition, { number: edition })}
          </a>{' '}
          (<bdi>{formatDay(availableAt, locale)}</bdi>)
        </span>
      ))}
    </p>
  )
