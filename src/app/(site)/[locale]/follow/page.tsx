import type { PageProps } from '../../pageProps.ts'
import { plainPage } from '../../plainPage.ts'
import { FeedList } from '../../parts/FeedList.tsx'
import { feedGroups } from '../../feedGroups.ts'
import { Frame } from '../../parts/Frame.tsx'
import { readSite } from '../../readWire.ts'
import { siteWords } from '../../words.ts'

export const dynamic = 'force-dynamic'

const { find, toMetadata } = plainPage('follow', (locale) => siteWords[locale].feedsIntro)

export const generateMetadata = toMetadata

const CALENDAR = '/v1/events.ics'

/** The feeds, the calendar and the API, for readers and programs that follow the newsroom. */
const Follow = async (props: PageProps) => {
  const page = await find(props)
  const said = siteWords[page.locale]
  const site = await readSite()
  const [organisations, subjects] = await Promise.all([site.organisations(page), site.subjects()])
  const { host } = new URL(site.publicUrl)
  return (
    <Frame page={page} publicUrl={site.publicUrl} width="narrow">
      <header className="page-title">
        <h1>{said.sections.follow}</h1>
      </header>
      <section className="list">
        <h2 className="rule">{said.feeds}</h2>
        <p>{said.feedsIntro}</p>
        <FeedList groups={feedGroups(page.locale, { organisations, subjects })} />
        <p>{said.opmlIntro}</p>
        <p>
          <a className="button" href="/feeds/all.opml">
            {said.opmlLink}
          </a>
        </p>
      </section>
      <section className="list">
        <h2 className="rule">{said.calendar}</h2>
        <p>{said.calendarIntro}</p>
        <p>
          <a className="button" href={`webcal://${host}${CALENDAR}`}>
            {said.subscribe}
          </a>
        </p>
        <p>
          <a href={CALENDAR} dir="ltr" className="address">
            {site.publicUrl + CALENDAR}
          </a>
        </p>
      </section>
      <section className="list">
        <h2 className="rule">{said.forPrograms}</h2>
        <p>{said.apiIntro}</p>
        <p>
          <a href="/v1/docs" hrefLang="en">
            {said.apiLink}
          </a>
        </p>
      </section>
    </Frame>
  )
}

export default Follow
