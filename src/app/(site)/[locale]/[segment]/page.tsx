import type { Metadata } from 'next'
import type { EntryType } from '../../../../domain/entries.ts'
import { notFound } from '../../../../payload-internals/serverNavigation.ts'
import { typeOfSegment } from '../../../../wire/http/routes.ts'
import type { SiteQuery } from '../../../../wire/site/siteQuery.ts'
import { pageMetadata } from '../../metadata.ts'
import { type PageProps, readProps } from '../../pageProps.ts'
import { toPageQuery } from '../../pageQuery.ts'
import { Frame } from '../../parts/Frame.tsx'
import { ListPage } from '../../parts/ListPage.tsx'
import { readSite } from '../../readWire.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ segment: string }>

const find = async (props: Props) => {
  const { locale, segment, query } = await readProps(props)
  const type = typeOfSegment(segment)
  if (!type) notFound()
  return { page: { locale, kind: 'list', type } as const, query }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { page, query } = await find(props)
  const isPart = Object.values(query).some((value) => value !== undefined)
  return pageMetadata(await readSite(), page, { isPart })
}

/** Of events the next ones first; what is over on pages of its own. */
const whenOf = (type: EntryType, { when, year }: SiteQuery) =>
  type === 'event' ? (when ?? (year === undefined ? 'upcoming' : undefined)) : undefined

/** All texts of one type, narrowed to what somebody asks for. */
const List = async (props: Props) => {
  const { page, query } = await find(props)
  const { locale, type } = page
  const site = await readSite()
  const { year, kind, ...asked } = query
  const narrowed = { ...asked, locale, type, kind: type === 'statement' ? kind : undefined }
  const period = year === undefined ? undefined : String(year)
  const when = whenOf(type, query)
  const [list, past, organisations, subjects, years] = await Promise.all([
    site.list({ ...narrowed, period, when }),
    when === 'upcoming' && !query.after ? site.list({ ...narrowed, when: 'past', limit: 6 }) : null,
    site.organisations({ locale }),
    site.subjects(),
    site.years(type),
  ])
  return (
    <Frame page={page} publicUrl={site.publicUrl} query={toPageQuery(query)}>
      <ListPage
        {...{ page, list, past, when, organisations, subjects, years }}
        query={toPageQuery(query)}
        isFurther={query.after !== undefined}
      />
    </Frame>
  )
}

export default List
