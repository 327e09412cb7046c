import { sitePath } from '../../../../wire/site/sitePages.ts'
import type { PageProps } from '../../pageProps.ts'
import { plainPage } from '../../plainPage.ts'
import { Frame } from '../../parts/Frame.tsx'
import { readSite } from '../../readWire.ts'
import { siteWords } from '../../words.ts'

export const dynamic = 'force-dynamic'

const { find, toMetadata } = plainPage('accessibility', (locale) => siteWords[locale].accessible.intro)

export const generateMetadata = toMetadata

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
