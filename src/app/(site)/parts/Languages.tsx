import { type Locale, LOCALES, languageNames } from '../../../domain/locales.ts'
import type { FullItem } from '../../../wire/render/items.ts'
import { sitePath } from '../../../wire/site/sitePages.ts'
import { nameOfLanguage, siteWords, words } from '../words.ts'

type Props = { item: FullItem; locale: Locale }

/** In which languages the text is there, and as what; and in which it is not. */
export const Languages = ({ item: { type, slug, language, languages }, locale }: Props) => {
  const { inLanguages, notIn } = siteWords[locale]
  const missing = LOCALES.filter((each) => !languages.some((one) => one.locale === each))
  return (
    <section className="text-languages">
      <h2>{inLanguages}</h2>
      <ul className="links-row">
        {languages.map((each) => (
          <li key={each.locale}>
            {each.locale === language ? (
              <strong lang={each.locale}>{languageNames[each.locale]}</strong>
            ) : (
              <a
                href={sitePath({ locale: each.locale, kind: 'publication', type, slug })}
                lang={each.locale}
                hrefLang={each.locale}
              >
                {languageNames[each.locale]}
              </a>
            )}{' '}
            <span className="quiet">({words[locale].standings[each.standing]})</span>
          </li>
        ))}
      </ul>
      {missing.length > 0 ? (
        <p className="quiet">
          {notIn}: {new Intl.ListFormat(locale).format(missing.map((each) => nameOfLanguage(each, locale)))}
        </p>
      ) : null}
    </section>
  )
}
