import type { Locale } from '../../domain/locales.ts'
import { neutralise } from '../../wire/formats/xml.ts'
import type { OrganisationItem } from '../../wire/render/items.ts'
import { type SitePage, sitePath } from '../../wire/site/sitePages.ts'
import { trailTo } from './trail.ts'
import { words } from './words.ts'

type JsonLd = Record<string, unknown>

const CONTEXT = { '@context': 'https://schema.org' }

/** Where a page stands; nothing for the front page, on which everything else does. */
export const breadcrumbs = (publicUrl: string, page: SitePage, own?: string): JsonLd => ({
  ...CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: trailTo(page, own).map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: neutralise(name),
    item: publicUrl + path,
  })),
})

/** The newsroom itself, and how it is searched. */
export const newsroom = (publicUrl: string, locale: Locale): JsonLd => {
  const { newsroom: name, tagline } = words[locale]
  const front = publicUrl + sitePath({ kind: 'front', locale })
  return {
    ...CONTEXT,
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${publicUrl}/#site`,
        url: front,
        name,
        description: tagline,
        inLanguage: locale,
        publisher: { '@id': `${publicUrl}/#newsroom` },
        potentialAction: {
          '@type': 'SearchAction',
          target: `${publicUrl}${sitePath({ kind: 'search', locale })}?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
      { '@type': 'NewsMediaOrganization', '@id': `${publicUrl}/#newsroom`, name, url: `${publicUrl}/` },
    ],
  }
}

/** An organisation, as it stands on its own page here. */
export const organisation = (publicUrl: string, page: SitePage, shown: OrganisationItem): JsonLd => ({
  ...CONTEXT,
  '@type': 'Organization',
  '@id': publicUrl + sitePath({ ...page, locale: 'en' }),
  name: neutralise(shown.name),
  ...(shown.acronym ? { alternateName: neutralise(shown.acronym) } : {}),
  ...(shown.logo ? { logo: shown.logo.url } : {}),
  ...(shown.boilerplate ? { description: neutralise(shown.boilerplate) } : {}),
  mainEntityOfPage: publicUrl + sitePath(page),
})
