import type { Locale } from '../../../domain/locales.ts'
import { feedPath, OF_ALL } from '../../../wire/formats/feedAddress.ts'
import { type SitePage, sitePath } from '../../../wire/site/sitePages.ts'
import { nameOfPage, type Step } from '../trail.ts'
import { siteWords, words } from '../words.ts'

type Group = { title: string; links: readonly Step[] }

const groupsIn = (locale: Locale): Group[] => {
  const { footer, sections, calendar } = siteWords[locale]
  const stepTo = (page: SitePage): Step => ({ name: nameOfPage(page), path: sitePath(page) })
  const lists = (['statement', 'event', 'media-update'] as const).map((type) =>
    stepTo({ locale, kind: 'list', type }),
  )
  const pages = (...kinds: ('search' | 'archive' | 'follow' | 'check' | 'accessibility')[]) =>
    kinds.map((kind) => stepTo({ locale, kind }))
  return [
    { title: footer.read, links: [...lists, ...pages('archive', 'search')] },
    {
      title: footer.follow,
      links: [
        ...pages('follow'),
        { name: 'RSS', path: feedPath(OF_ALL, 'rss') },
        { name: calendar, path: '/v1/events.ics' },
      ],
    },
    {
      title: footer.help,
      links: [
        { name: footer.contacts, path: sitePath({ locale, kind: 'organisations' }) },
        ...pages('check', 'accessibility'),
        { name: sections.api, path: '/v1/docs' },
      ],
    },
  ]
}

/** Who this is, and the ways on from any page. */
export const SiteFooter = ({ locale }: { locale: Locale }) => (
  <footer className="site-footer">
    <div className="footer-grid">
      <section aria-labelledby="footer-about">
        <h2 id="footer-about">{siteWords[locale].footer.about}</h2>
        <p>{words[locale].tagline}</p>
      </section>
      {groupsIn(locale).map(({ title, links }, index) => (
        <nav key={title} aria-labelledby={`footer-${index}`}>
          <h2 id={`footer-${index}`}>{title}</h2>
          <ul>
            {links.map(({ name, path }) => (
              <li key={path + name}>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  </footer>
)
