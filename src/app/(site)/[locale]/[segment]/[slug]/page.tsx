import type { Metadata } from 'next'
import { notFound } from '../../../../../payload-internals/serverNavigation.ts'
import { toJsonLd } from '../../../../../wire/formats/jsonLd.ts'
import { typeOfSegment } from '../../../../../wire/http/routes.ts'
import { toMetadata } from '../../../metadata.ts'
import { type PageProps, readProps } from '../../../pageProps.ts'
import { Frame } from '../../../parts/Frame.tsx'
import { Bundle, Publication, Withdrawn } from '../../../parts/Publication.tsx'
import { RelatedTexts } from '../../../parts/RelatedTexts.tsx'
import { StructuredData } from '../../../parts/StructuredData.tsx'
import { readItem, readSite } from '../../../readWire.ts'
import { words } from '../../../words.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ segment: string; slug: string }>

const find = async (props: Props) => {
  const { locale, segment, slug } = await readProps(props)
  const type = typeOfSegment(segment)
  if (!type) notFound()
  const found = await readItem(type, slug, locale)
  if (!found) notFound()
  return { found, page: { locale, kind: 'publication', type, slug } as const }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { found, page } = await find(props)
  return found.standing === 'withdrawn'
    ? { title: words[page.locale].withdrawnTitle, robots: { index: false } }
    : toMetadata(found, page.locale, await readSite())
}

/** One publication: plain, and fit to be printed. */
const PublicationPage = async (props: Props) => {
  const { found, page } = await find(props)
  const { locale } = page
  const { publicUrl } = await readSite()
  if (found.standing === 'withdrawn')
    return (
      <Frame page={page} publicUrl={publicUrl} name={words[locale].withdrawnTitle} width="narrow">
        <Withdrawn tombstone={found.tombstone} locale={locale} />
      </Frame>
    )
  const { item, marks, related, changed, editions } = found
  const Text = item.type === 'media-update' ? Bundle : Publication
  return (
    <Frame page={page} publicUrl={publicUrl} name={item.title} width="narrow">
      <StructuredData data={toJsonLd(item, marks)} />
      <Text {...{ item, locale, publicUrl, changed, editions }} />
      <RelatedTexts related={related} locale={locale} />
    </Frame>
  )
}

export default PublicationPage
