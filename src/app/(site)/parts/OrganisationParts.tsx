import type { Locale } from '../../../domain/locales.ts'
import type { OrganisationPage } from '../../../wire/site/organisationPages.ts'
import { sitePath } from '../../../wire/site/sitePages.ts'
import { addressOf } from '../pageQuery.ts'
import { nameOfList } from '../trail.ts'
import { siteWords, words } from '../words.ts'
import { Cards } from './CardList.tsx'
import { Contacts } from './Colophon.tsx'
import { FeedLinks } from './FeedLinks.tsx'
import { Logo } from './Logo.tsx'
import { Sentence } from './Sentence.tsx'

type Props = { page: { locale: Locale; slug: string }; shown: OrganisationPage }

/** What its newest publication says of it, whom to ask, its texts and its feeds. */
export const OrganisationParts = ({ page: { locale, slug }, shown }: Props) => {
  const { name, acronym, kind, logo, boilerplate } = shown.organisation
  const kinds: Record<string, string> = words[locale].organisationKinds
  return (
    <>
      <header className="page-title organisation-title">
        {logo ? <Logo logo={logo} alt="" className="organisation-logo" /> : null}
        <div>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p className="quiet">
            {[acronym === name ? '' : acronym, kinds[kind ?? ''] ?? ''].filter(Boolean).map((each, index) => (
              <span key={each}>
                {index > 0 ? ' · ' : ''}
                <bdi>{each}</bdi>
              </span>
            ))}
          </p>
        </div>
      </header>
      <div className="organisation">
        <div>
          <h2 className="rule">
            <span>
              <Sentence words={siteWords[locale].textsOf} values={{ organisation: acronym || name }} />
            </span>
          </h2>
          {shown.cards.length > 0 ? (
            <Cards cards={shown.cards} locale={locale} />
          ) : (
            <p className="empty">{siteWords[locale].noTexts}</p>
          )}
          {shown.next === null ? null : <MoreTexts locale={locale} slug={slug} />}
        </div>
        <aside>
          {boilerplate ? (
            <section>
              <h2>
                <Sentence words={words[locale].about} values={{ organisation: acronym || name }} />
              </h2>
              {boilerplate
                .split(/\n+/)
                .filter(Boolean)
                .map((paragraph) => (
                  <p key={paragraph} dir="auto">
                    {paragraph}
                  </p>
                ))}
            </section>
          ) : null}
          <Contacts contacts={shown.contacts} locale={locale} />
          <section>
            <h2>{siteWords[locale].feeds}</h2>
            <FeedLinks of={{ organisation: slug }} />
          </section>
        </aside>
      </div>
    </>
  )
}

/** In the lists, each narrowed to this organisation. */
const MoreTexts = ({ locale, slug }: { locale: Locale; slug: string }) => (
  <p className="pagination">
    {siteWords[locale].showAll}:{' '}
    {(['statement', 'event', 'media-update'] as const).map((type, index) => (
      <span key={type}>
        {index > 0 ? ' · ' : ''}
        <a href={addressOf(sitePath({ locale, kind: 'list', type }), { organisation: slug })}>
          {nameOfList(type, locale)}
        </a>
      </span>
    ))}
  </p>
)
