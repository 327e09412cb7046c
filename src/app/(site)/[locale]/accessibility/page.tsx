import type { Metadata } from 'next'
import { sitePath } from '../../../../wire/site/sitePages.ts'
import { pageMetadata } from '../../metadata.ts'
import { type PageProps, readProps } from '../../pageProps.ts'
import { Frame } from '../../parts/Frame.tsx'
import { readSite } from '../../readWire.ts'
import { siteWords } from '../../words.ts'

export const dynamic = 'force-dynamic'

const find = async (props: PageProps) => {
  const { locale } = await readProps(props)
  return { locale, kind: 'accessibility' } as const
}

export const generateMetadata = async (props: PageProps): Promise<Metadata> => {
  const page = await find(props)
  const description = siteWords[page.locale].accessible.intro
  return pageMetadata((await readSite()).publicUrl, page, { description })
}

/** What is done so that everybody can read the site, and whom to tell where that fails. */
const Accessibility = async (props: PageProps) => {
  const page = await find(props)
  const { accessible, footer, sections } = siteWords[page.locale]
  const { publicUrl } = await readSite()
  return (
    <Frame page={page} publicUrl={publicUrl} width="narrow">
      <header className="page-title">
        <h1>{sections.accessibility}</h1>
      </header>
      <div className="text">
        <p>{accessible.intro}</p>
        <p>{accessible.standard}</p>
        <p>{accessible.pictures}</p>
        <p>{accessible.trouble}</p>
        <p>
          <a href={sitePath({ locale: page.locale, kind: 'organisations' })}>{footer.contacts}</a>
        </p>
      </div>
    </Frame>
  )
}

export default Accessibility
