import { type Locale, LOCALES, languageNames } from '../../../domain/locales.ts'
import { type SitePage, sitePath } from '../../../wire/site/sitePages.ts'
import { addressOf, type PageQuery } from '../pageQuery.ts'
import { nameOfPage } from '../trail.ts'
import { siteWords, words } from '../words.ts'
import { SearchForm } from './SearchForm.tsx'

/** What stands in the bar, in this order. */
const sectionsIn = (locale: Locale): SitePage[] => [
  ...(['statement', 'event', 'media-update'] as const).map((type): SitePage => ({
    locale,
    kind: 'list',
    type,
  })),
  { locale, kind: 'organisations' },
  { locale, kind: 'archive' },
]

/** Whether a page stands in a section. */
const isIn = (page: SitePage, section: SitePage): boolean =>
  sitePath(page) === sitePath(section) || sitePath(page).startsWith(`${sitePath(section)}/`)

type Props = { page: SitePage; query?: PageQuery }

/** The way home, the sections, the search, and the same page in the other languages. */
export const SiteHeader = ({ page, query }: Props) => {
  const { locale } = page
  return (
    <header className="site-header">
      <div className="bar">
        <a className="site-name" href={sitePath({ locale, kind: 'front' })}>
          {words[locale].newsroom}
        </a>
        <nav aria-label={words[locale].languages}>
          <ul className="languages">
            {LOCALES.map((each) => (
              <li key={each}>
                <a
                  href={addressOf(sitePath({ ...page, locale: each }), query)}
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
      </div>
      <div className="bar">
        <nav aria-label={siteWords[locale].sections.navigation}>
          <ul className="sections">
            {sectionsIn(locale).map((section) => (
              <li key={sitePath(section)}>
                <a href={sitePath(section)} aria-current={currentOf(page, section)}>
                  {nameOfPage(section)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {page.kind === 'search' ? null : <SearchForm locale={locale} isSmall />}
      </div>
    </header>
  )
}

const currentOf = (page: SitePage, section: SitePage): 'page' | 'true' | undefined => {
  if (sitePath(page) === sitePath(section)) return 'page'
  return isIn(page, section) ? 'true' : undefined
}
