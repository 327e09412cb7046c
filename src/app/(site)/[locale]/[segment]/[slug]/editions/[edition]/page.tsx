import type { Metadata } from 'next'
import { notFound } from '../../../../../../../payload-internals/serverNavigation.ts'
import { typeOfSegment } from '../../../../../../../wire/http/routes.ts'
import { titleOf } from '../../../../../../../wire/formats/notices.ts'
import { type PageProps, readProps } from '../../../../../pageProps.ts'
import { EarlierEdition } from '../../../../../parts/EarlierEdition.tsx'
import { Frame } from '../../../../../parts/Frame.tsx'
import { readEdition, readSite } from '../../../../../readWire.ts'
import { nameOfPage } from '../../../../../trail.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ segment: string; slug: string; edition: string }>

const find = async (props: Props) => {
  const { locale, segment, slug, edition } = await readProps(props)
  const type = typeOfSegment(segment)
  if (!type || !/^[1-9]\d{0,3}$/.test(edition)) notFound()
  const page = { locale, kind: 'edition', type, slug, edition: Number(edition) } as const
  const found = await readEdition(type, slug, page.edition, locale)
  if (!found) notFound()
  return { found, page }
}

/** Search engines are sent to the edition that counts. */
export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { found, page } = await find(props)
  return {
    title: `${titleOf(found.item)} · ${nameOfPage(page)}`,
    robots: { index: false, follow: true },
    alternates: { canonical: found.item.url },
  }
}

/** An edition that another one has replaced, as it was. */
const EditionPage = async (props: Props) => {
  const { found, page } = await find(props)
  const { publicUrl } = await readSite()
  return (
    <Frame page={page} publicUrl={publicUrl} name={found.item.title} width="narrow">
      <EarlierEdition earlier={found} locale={page.locale} />
    </Frame>
  )
}

export default EditionPage
