import type { Locale } from '../../../domain/locales.ts'
import { LOCALES, languageNames } from '../../../domain/locales.ts'
import { words } from '../words.ts'

type Props = { locale: Locale; paths: (locale: Locale) => string }

/** The way home, and the same page in the other languages. */
export const SiteHeader = ({ locale, paths }: Props) => (
  <header className="site-header">
    <a className="site-name" href={`/${locale}`}>
      {words[locale].newsroom}
    </a>
    <nav aria-label={words[locale].languages}>
      <ul className="languages">
        {LOCALES.map((each) => (
          <li key={each}>
            <a
              href={paths(each)}
              lang={each}
              hrefLang={each}
              aria-current={each === locale ? 'true' : undefined}
            >
              {languageNames[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
)
