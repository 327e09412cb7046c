import type { Metadata } from 'next'
import { notFound } from '../../../payload-internals/serverNavigation.ts'
import { LOCALES, isLocale } from '../../../domain/locales.ts'
import { feedLinks } from '../metadata.ts'
import { EventLine, ItemList } from '../parts/ItemList.tsx'
import { SiteHeader } from '../parts/SiteHeader.tsx'
import { readLatest } from '../readWire.ts'
import { words } from '../words.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

const SHOWN = 12

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return {
    title: words[locale].newsroom,
    description: words[locale].tagline,
    alternates: {
      languages: Object.fromEntries(LOCALES.map((each) => [each, `/${each}`])),
      types: feedLinks(''),
    },
  }
}

/** The newest of everything. */
const FrontPage = async ({ params }: Props) => {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { mediaUpdates, statements, events } = await readLatest(locale, SHOWN)
  const { latest, nothingYet, newsroom, tagline } = words[locale]
  const isEmpty = mediaUpdates.length + statements.length + events.length === 0
  return (
    <>
      <SiteHeader locale={locale} paths={(each) => `/${each}`} />
      <main id="text" className="page front">
        <header className="front-title">
          <h1>{newsroom}</h1>
          <p>{tagline}</p>
        </header>
        {isEmpty ? <p className="quiet">{nothingYet}</p> : null}
        <ItemList title={latest['media-update']} items={mediaUpdates} locale={locale} isLeading />
        <div className="columns">
          <ItemList title={latest.statement} items={statements} locale={locale} />
          <ItemList
            title={latest.event}
            items={events}
            locale={locale}
            renderFacts={(event) => <EventLine event={event} locale={locale} />}
          />
        </div>
      </main>
    </>
  )
}

export default FrontPage
