import type { Metadata } from 'next'
import { pageMetadata } from '../metadata.ts'
import { type PageProps, readProps } from '../pageProps.ts'
import { Front } from '../parts/Front.tsx'
import { Frame } from '../parts/Frame.tsx'
import { StructuredData } from '../parts/StructuredData.tsx'
import { readSite } from '../readWire.ts'
import { newsroom } from '../structuredData.ts'

export const dynamic = 'force-dynamic'

/** How many of each type are asked for. */
const READ = 12

export const generateMetadata = async (props: PageProps): Promise<Metadata> => {
  const { locale } = await readProps(props)
  return pageMetadata(await readSite(), { locale, kind: 'front' })
}

/** The newest of everything. */
const FrontPage = async (props: PageProps) => {
  const { locale } = await readProps(props)
  const site = await readSite()
  const front = await site.front({ locale, limit: READ })
  return (
    <Frame page={{ locale, kind: 'front' }} publicUrl={site.publicUrl}>
      <StructuredData data={newsroom(site.publicUrl, locale)} />
      <Front front={front} locale={locale} />
    </Frame>
  )
}

export default FrontPage
