import type { Locale } from '../../../domain/locales.ts'
import type { FullItem } from '../../../wire/types.ts'
import { formatInstant, nameOfLanguage } from '../formats.ts'
import { fill, words } from '../words.ts'

type Props = { item: FullItem; locale: Locale }

/** What a reader must know before the text: a correction, another language, a translation, an outside source. */
export const Notices = ({ item, locale }: Props) => {
  const { correction, language, languages, reproduced } = item
  const authoritative = languages.find(({ standing }) => standing === 'authoritative')?.locale ?? language
  const isCourtesy = languages.find((each) => each.locale === language)?.standing === 'courtesy'
  const named = (each: Locale) => nameOfLanguage(each, locale)
  return (
    <>
      {correction ? (
        <aside className="notice strong">
          <p>
            <strong>{words[locale].changed[correction.editionType]}</strong>{' '}
            <time dateTime={correction.at}>{formatInstant(correction.at, locale)}</time>
          </p>
          {correction.note ? <p dir="auto">{correction.note}</p> : null}
        </aside>
      ) : null}
      {language === locale ? null : (
        <aside className="notice">
          <p>{fill(words[locale].shownIn, { wanted: named(locale), shown: named(language) })}</p>
        </aside>
      )}
      {isCourtesy ? (
        <aside className="notice">
          <p>{fill(words[locale].courtesy, { language: named(authoritative) })}</p>
        </aside>
      ) : null}
      {reproduced ? (
        <aside className="notice">
          <p>{fill(words[locale].reproduced, { source: reproduced.source })}</p>
        </aside>
      ) : null}
    </>
  )
}
