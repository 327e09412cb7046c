import type { Metadata } from 'next'
import { notFound } from '../../../../../payload-internals/serverNavigation.ts'
import { pageMetadata } from '../../../metadata.ts'
import { type PageProps, readProps } from '../../../pageProps.ts'
import { Frame } from '../../../parts/Frame.tsx'
import { OrganisationParts } from '../../../parts/OrganisationParts.tsx'
import { StructuredData } from '../../../parts/StructuredData.tsx'
import { readOrganisation, readSite } from '../../../readWire.ts'
import { organisation } from '../../../structuredData.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ slug: string }>

const find = async (props: Props) => {
  const { locale, slug } = await readProps(props)
  const shown = await readOrganisation(slug, locale)
  if (!shown) notFound()
  return { page: { locale, kind: 'organisation', slug } as const, shown }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { page, shown } = await find(props)
  const { name, boilerplate } = shown.organisation
  return pageMetadata(await readSite(), page, {
    ...{ name, description: boilerplate.slice(0, 300), feed: page.slug },
  })
}

/** An organisation: who it is, whom to ask, what it has published. */
const Organisation = async (props: Props) => {
  const { page, shown } = await find(props)
  const { publicUrl } = await readSite()
  return (
    <Frame page={page} publicUrl={publicUrl} name={shown.organisation.name}>
      <StructuredData data={organisation(publicUrl, page, shown.organisation)} />
      <OrganisationParts page={page} shown={shown} />
    </Frame>
  )
}

export default Organisation
