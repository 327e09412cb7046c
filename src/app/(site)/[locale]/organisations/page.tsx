import type { PageProps } from '../../pageProps.ts'
import { plainPage } from '../../plainPage.ts'
import { Frame } from '../../parts/Frame.tsx'
import { LogoWall } from '../../parts/LogoWall.tsx'
import { readSite } from '../../readWire.ts'
import { siteWords, words } from '../../words.ts'

export const dynamic = 'force-dynamic'

const { find, toMetadata } = plainPage('organisations', (locale) => siteWords[locale].organisationsIntro)

export const generateMetadata = toMetadata

/** Who stands behind what is published. */
const Organisations = async (props: PageProps) => {
  const page = await find(props)
  const { locale } = page
  const site = await readSite()
  const organisations = await site.organisations({ locale })
  return (
    <Frame page={page} publicUrl={site.publicUrl}>
      <header className="page-title">
        <h1>{words[locale].organisations}</h1>
        <p>{siteWords[locale].organisationsIntro}</p>
      </header>
      {organisations.length === 0 ? (
        <p className="empty">{words[locale].nothingYet}</p>
      ) : (
        <LogoWall organisations={organisations} locale={locale} hasNames />
      )}
    </Frame>
  )
}

export default Organisations
