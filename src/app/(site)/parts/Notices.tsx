import type { Locale } from '../../../domain/locales.ts'
import type { FullItem, PublicRemark } from '../../../wire/render/items.ts'
import { nameOfLanguage, listFacts, type Message, words } from '../words.ts'
import { Instant, Sentence } from './Sentence.tsx'

type Props = { item: FullItem; locale: Locale }

/** What a reader must know before the text: who cautions, who no longer stands behind it, a correction, another language, a translation, an outside source. */
export const Notices = ({ item, locale }: Props) => {
  const { correction, language, languages, reproduced } = item
  const authoritative = languages.find(({ standing }) => standing === 'authoritative')?.locale ?? language
  const isCourtesy = languages.find((each) => each.locale === language)?.standing === 'courtesy'
  const named = (each: Locale) => nameOfLanguage(each, locale)
  return (
    <>
      <ChangedFacts item={item} locale={locale} />
      <ChangedEvent item={item} locale={locale} />
      <Remarks item={item} locale={locale} />
      {correction ? (
        <aside className="notice strong">
          <p>
            <strong>{words[locale].changed[correction.editionType]}</strong>{' '}
            <bdi>
              <Instant at={correction.at} locale={locale} />
            </bdi>
          </p>
          {correction.note ? <p dir="auto">{correction.note}</p> : null}
        </aside>
      ) : null}
      {language === locale ? null : (
        <aside className="notice">
          <p>
            <Sentence
              words={words[locale].shownIn}
              values={{ wanted: named(locale), shown: named(language) }}
            />
          </p>
        </aside>
      )}
      {isCourtesy ? (
        <aside className="notice">
          <p>
            <Sentence words={words[locale].courtesy} values={{ language: named(authoritative) }} />
          </p>
        </aside>
      ) : null}
      {reproduced ? (
        <aside className="notice">
          <p>
            <Sentence words={words[locale].reproduced} values={{ source: reproduced.source }} />
          </p>
        </aside>
      ) : null}
    </>
  )
}

const Remarks = ({ item: { caution, dissociated }, locale }: Props) => (
  <>
    {(caution ? [caution, ...caution.others] : []).map((said) => (
      <Remark key={said.organisation.slug} said={said} heading={words[locale].caution} locale={locale} />
    ))}
    {dissociated.map((said) => (
      <Remark key={said.organisation.slug} said={said} heading={words[locale].dissociated} locale={locale} />
    ))}
  </>
)

const Remark = ({ said, heading, locale }: { said: PublicRemark; heading: Message; locale: Locale }) => (
  <aside className="notice strong">
    <p>
      <strong>
        <Sentence words={heading} values={{ organisation: said.organisation.name }} />
      </strong>{' '}
      <bdi>
        <Instant at={said.at} locale={locale} />
      </bdi>
    </p>
    {said.note
      .split('\n')
      .filter(Boolean)
      .map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
  </aside>
)

const ChangedEvent = ({ item: { event }, locale }: Props) => {
  if (!event?.changed) return null
  const { facts, status, at } = event.changed
  return (
    <Changed
      sentence={words[locale].eventChanged}
      facts={listFacts(facts, locale, status)}
      {...{ at, locale }}
    />
  )
}

const ChangedFacts = ({ item: { changed, status }, locale }: Props) => {
  if (!changed) return null
  const { facts, at } = changed
  return (
    <Changed
      sentence={words[locale].factsChanged}
      facts={listFacts(facts, locale, status ?? 'scheduled')}
      {...{ at, locale }}
    />
  )
}

type ChangedProps = { sentence: Message; facts: string; at: string; locale: Locale }

const Changed = ({ sentence, facts, at, locale }: ChangedProps) => (
  <aside className="notice strong">
    <p>
      <Sentence words={sentence} values={{ date: <Instant at={at} locale={locale} />, facts }} />
    </p>
  </aside>
)
