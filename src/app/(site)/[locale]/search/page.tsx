import type { Metadata } from 'next'
import { sitePath } from '../../../../wire/site/sitePages.ts'
import { pageMetadata } from '../../metadata.ts'
import { type PageProps, readProps } from '../../pageProps.ts'
import { toPageQuery } from '../../pageQuery.ts'
import { FoundList } from '../../parts/FoundList.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Pagination } from '../../parts/Pagination.tsx'
import { SearchForm } from '../../parts/SearchForm.tsx'
import { readSite } from '../../readWire.ts'
import { siteWords } from '../../words.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (props: PageProps): Promise<Metadata> => {
  const { locale } = await readProps(props)
  return pageMetadata(await readSite(), { locale, kind: 'search' }, { isPart: true })
}

/** What is published and has all words that somebody looks for. */
const Search = async (props: PageProps) => {
  const { locale, query } = await readProps(props)
  const page = { locale, kind: 'search' } as const
  const site = await readSite()
  const { q, after, organisation } = query
  const results = q === undefined ? null : await site.search({ locale, q, after, organisation })
  const asked = toPageQuery({
    ...query,
    kind: undefined,
    year: undefined,
    language: undefined,
    when: undefined,
  })
  return (
    <Frame page={page} publicUrl={site.publicUrl} query={asked}>
      <header className="page-title">
        <h1>{siteWords[locale].sections.search}</h1>
        <SearchForm locale={locale} words={q} />
      </header>
      {results && q !== undefined ? (
        <>
          <FoundList found={results.found} words={q} locale={locale} />
          <Pagination
            {...{ path: sitePath(page), query: asked, locale, next: results.next }}
            isFurther={after !== undefined}
          />
        </>
      ) : (
        <p className="empty">{siteWords[locale].searchHelp}</p>
      )}
    </Frame>
  )
}

export default Search
