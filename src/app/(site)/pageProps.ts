import type { Locale } from '../../domain/locales.ts'
import { isLocale } from '../../domain/locales.ts'
import { notFound } from '../../payload-internals/serverNavigation.ts'
import { type AskedOfPage, parseSiteQuery, type SiteQuery } from '../../wire/site/siteQuery.ts'

/** As Next hands them to a page. */
export type PageProps<Params extends object = object> = {
  params: Promise<{ locale: string } & Params>
  searchParams: Promise<AskedOfPage>
}

/** What the address says, once it is known to be one of ours. */
export const readProps = async <Params extends object>({
  params,
  searchParams,
}: PageProps<Params>): Promise<{ locale: Locale; query: SiteQuery } & Omit<Params, 'locale'>> => {
  const { locale, ...place } = await params
  if (!isLocale(locale)) notFound()
  return { ...place, locale, query: parseSiteQuery(await searchParams) }
}
