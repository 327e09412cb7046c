import type { Metadata } from 'next'
import { pageMetadata } from '../../metadata.ts'
import { type PageProps, readProps } from '../../pageProps.ts'
import { FeedLinks } from '../../parts/FeedLinks.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { readSite } from '../../readWire.ts'
import { siteWords } from '../../words.ts'

export const dynamic = 'force-dynamic'

const find = async (props: PageProps) => {
  const { locale } = await readProps(props)
  return { locale, kind: 'follow' } as const
}

export const generateMetadata = async (props: PageProps): Promise<Metadata> => {
  const page = await find(props)
  const description = siteWords[page.locale].feedsIntro
  return pageMetadata((await readSite()).publicUrl, page, { description })
}

const CALENDAR = '/v1/events.ics'

/** How what is published comes to whoever wants it. */
const Follow = async (props: PageProps) => {
  const page = await find(props)
  const said = siteWords[page.locale]
  const site = await readSite()
  const organisations = await site.organisations(page)
  const { host } = new URL(site.publicUrl)
  return (
    <Frame page={page} publicUrl={site.publicUrl} width="narrow">
      <header className="page-title">
        <h1>{said.sections.follow}</h1>
      </header>
      <section className="list">
        <h2 className="rule">{said.feeds}</h2>
        <p>{said.feedsIntro}</p>
        <dl className="facts">
          <div>
            <dt>{said.feedOfAll}</dt>
            <dd>
              <FeedLinks name="all" />
            </dd>
          </div>
          {organisations.map(({ slug, name, acronym }) => (
            <div key={slug}>
              <dt>
                <bdi>{acronym || name}</bdi>
              </dt>
              <dd>
                <FeedLinks name={slug} />
              </dd>
            </div>
          ))}
        </dl>
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
