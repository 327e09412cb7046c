import type { Metadata } from 'next'
import { pageMetadata } from '../../metadata.ts'
import { type PageProps, readProps } from '../../pageProps.ts'
import { Frame } from '../../parts/Frame.tsx'
import { LogoWall } from '../../parts/LogoWall.tsx'
import { readSite } from '../../readWire.ts'
import { siteWords, words } from '../../words.ts'

export const dynamic = 'force-dynamic'

const find = async (props: PageProps) => {
  const { locale } = await readProps(props)
  return { locale, kind: 'organisations' } as const
}

export const generateMetadata = async (props: PageProps): Promise<Metadata> => {
  const page = await find(props)
  const description = siteWords[page.locale].organisationsIntro
  return pageMetadata((await readSite()).publicUrl, page, { description })
}

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
