import type { Metadata } from 'next'
import { sitePath } from '../../../../../../wire/site/sitePages.ts'
import { pageMetadata } from '../../../../metadata.ts'
import { type PageProps, readProps } from '../../../../pageProps.ts'
import { Cards } from '../../../../parts/CardList.tsx'
import { Frame } from '../../../../parts/Frame.tsx'
import { Pagination } from '../../../../parts/Pagination.tsx'
import { Sentence } from '../../../../parts/Sentence.tsx'
import { readSite } from '../../../../readWire.ts'
import { formatMonth, siteWords } from '../../../../words.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ year: string; month: string }>

const find = async (props: Props) => {
  const { locale, year, month, query } = await readProps(props)
  return { page: { locale, kind: 'month', month: `${year}-${month}` } as const, query }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { page, query } = await find(props)
  return pageMetadata(await readSite(), page, { isPart: query.after !== undefined })
}

/** Everything that came out in a month, the newest first. */
const Month = async (props: Props) => {
  const { page, query } = await find(props)
  const { locale, month } = page
  const site = await readSite()
  const { cards, next } = await site.list({ locale, period: month, after: query.after })
  return (
    <Frame page={page} publicUrl={site.publicUrl}>
      <header className="page-title">
        <h1>
          <Sentence words={siteWords[locale].publishedIn} values={{ month: formatMonth(month, locale) }} />
        </h1>
      </header>
      <Cards cards={cards} locale={locale} level={2} />
      <Pagination
        {...{ path: sitePath(page), query: {}, locale, next }}
        isFurther={query.after !== undefined}
      />
    </Frame>
  )
}

export default Month
