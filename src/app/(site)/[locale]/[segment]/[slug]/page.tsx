import type { Metadata } from 'next'
import { notFound } from '../../../../../payload-internals/serverNavigation.ts'
import { isLocale } from '../../../../../domain/locales.ts'
import { SEGMENTS, typeOfSegment } from '../../../../../wire/http/routes.ts'
import { toMetadata } from '../../../metadata.ts'
import { Bundle, Publication, StructuredData, Withdrawn } from '../../../parts/Publication.tsx'
import { SiteHeader } from '../../../parts/SiteHeader.tsx'
import { readItem } from '../../../readWire.ts'
import { words } from '../../../words.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; segment: string; slug: string }> }

const find = async ({ params }: Props) => {
  const { locale, segment, slug } = await params
  const type = typeOfSegment(segment)
  if (!isLocale(locale) || !type) notFound()
  const found = await readItem(type, slug, locale)
  if (!found) notFound()
  return { found, locale, type, slug }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { found, locale } = await find(props)
  return found.standing === 'withdrawn'
    ? { title: words[locale].withdrawnTitle, robots: { index: false } }
    : toMetadata(found, locale)
}

/** One publication: plain, and fit to be printed. */
const PublicationPage = async (props: Props) => {
  const { found, locale, type, slug } = await find(props)
  return (
    <>
      {found.standing === 'live' ? <StructuredData item={found.item} marks={found.marks} /> : null}
      <SiteHeader locale={locale} paths={(each) => `/${each}/${SEGMENTS[type]}/${slug}`} />
      <main id="text" className="page">
        {found.standing === 'withdrawn' ? (
          <Withdrawn tombstone={found.tombstone} locale={locale} />
        ) : found.item.type === 'media-update' ? (
          <Bundle item={found.item} locale={locale} />
        ) : (
          <Publication item={found.item} locale={locale} />
        )}
      </main>
    </>
  )
}

export default PublicationPage
