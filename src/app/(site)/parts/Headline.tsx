import { type FullItem, mastheadOf } from '../../../wire/render/items.ts'
import { sitePath } from '../../../wire/site/sitePages.ts'
import { fill, type Message, words } from '../words.ts'
import type { Locale } from '../../../domain/locales.ts'
import { Logo } from './Logo.tsx'
import { Instant, Sentence } from './Sentence.tsx'

/** The organisations that stand over the text. */
const Masthead = ({ item, locale }: { item: FullItem; locale: Locale }) => (
  <div className="masthead">
    {mastheadOf(item).map(({ wording, logos, organisations }, index) => (
      <div className="masthead-line" key={index}>
        {wording ? (
          <p className="wording">
            <bdi lang={item.language}>{wording}</bdi>
          </p>
        ) : null}
        <ul>
          {organisations.map(({ slug, name, acronym, logo }) => (
            <li key={slug}>
              {logos && logo ? <Logo logo={logo} alt={logo.alt || ''} loading="lazy" /> : null}
              <a href={sitePath({ locale, kind: 'organisation', slug })}>
                <bdi>
                  {name}
                  {acronym && acronym !== name ? <span className="acronym"> ({acronym})</span> : null}
                </bdi>
              </a>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </div>
)

type Props = { item: FullItem; locale: Locale; level?: 1 | 3 }

/** What stands over a text: its kind, who speaks, the title, where it is dated, who stands behind it. */
export const Headline = ({ item, locale, level = 1 }: Props) => {
  const Title = level === 1 ? 'h1' : 'h3'
  const kind = item.kind ?? (item.type === 'statement' ? 'statement' : item.type)
  return (
    <header className="headline">
      <p className="kicker">
        {words[locale].kinds[kind]}
        {item.number ? ' ' : ''}
        <bdi>{item.number}</bdi> · <bdi>{item.issuer.name}</bdi>
      </p>
      <Title lang={item.language} dir={item.dir}>
        {item.title}
      </Title>
      <Speaker item={item} />
      {item.summary ? (
        <p className="summary" lang={item.language} dir={item.dir}>
          {item.summary}
        </p>
      ) : null}
      <Masthead item={item} locale={locale} />
      <Dates item={item} locale={locale} isShort={level !== 1} />
    </header>
  )
}

const Speaker = ({ item: { speaker } }: { item: FullItem }) => {
  if (!speaker) return null
  const name = [speaker.honorific, speaker.name].filter(Boolean).join(' ')
  const office = [speaker.office, speaker.organisation?.name].filter(Boolean).join(', ')
  return name || office ? (
    <p className="speaker">
      <bdi>
        {name ? <strong>{name}</strong> : null}
        {name && office ? ', ' : ''}
        {office}
      </bdi>
    </p>
  ) : null
}

const Dates = ({ item, locale, isShort }: { item: FullItem; locale: Locale; isShort: boolean }) => {
  const printed = [item.dateline?.place, item.dateline?.date ?? item.date].filter(Boolean).join(', ')
  const { availableAt, firstAvailableAt, edition } = item
  return (
    <div className="dates">
      {printed ? (
        <p className="dateline">
          <bdi>{printed}</bdi>
        </p>
      ) : null}
      {isShort ? null : (
        <p>
          <Since words={words[locale].published} at={availableAt} locale={locale} />
          {edition > 1 ? (
            <>
              {` · ${fill(words[locale].edition, { number: edition })} · `}
              <Since words={words[locale].firstPublished} at={firstAvailableAt} locale={locale} />
            </>
          ) : null}
        </p>
      )}
    </div>
  )
}

const Since = ({ words: sentence, at, locale }: { words: Message; at: string; locale: Locale }) => (
  <Sentence words={sentence} values={{ date: <Instant at={at} locale={locale} /> }} />
)
