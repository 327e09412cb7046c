import { sitePath } from '../../../../wire/site/sitePages.ts'
import type { PageProps } from '../../pageProps.ts'
import { plainPage } from '../../plainPage.ts'
import { Frame } from '../../parts/Frame.tsx'
import { readSite } from '../../readWire.ts'
import { formatMonth, siteWords, words } from '../../words.ts'

export const dynamic = 'force-dynamic'

const { find, toMetadata } = plainPage('archive', (locale) => siteWords[locale].archiveIntro)

export const generateMetadata = toMetadata

/** The months in which something came out, by year. */
const Archive = async (props: PageProps) => {
  const page = await find(props)
  const { locale } = page
  const site = await readSite()
  const months = await site.months()
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return (
    <Frame page={page} publicUrl={site.publicUrl}>
      <header className="page-title">
        <h1>{siteWords[locale].sections.archive}</h1>
        <p>{siteWords[locale].archiveIntro}</p>
      </header>
      {years.length === 0 ? <p className="empty">{words[locale].nothingYet}</p> : null}
      {years.map((year) => (
        <section key={year} className="list">
          <h2 className="rule">{year}</h2>
          <ul className="months">
            {months
              .filter((month) => month.startsWith(year))
              .map((month) => (
                <li key={month}>
                  <a href={sitePath({ locale, kind: 'month', month })}>{formatMonth(month, locale)}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Frame>
  )
}

export default Archive
