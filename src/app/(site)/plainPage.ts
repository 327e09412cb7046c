import type { Metadata } from 'next'
import type { Locale } from '../../domain/locales.ts'
import type { PlainPage } from '../../wire/site/sitePages.ts'
import { pageMetadata } from './metadata.ts'
import { type PageProps, readProps } from './pageProps.ts'
import { readSite } from './readWire.ts'

/** A page that is there whatever is published: where it is, and what it says of itself to other people's pages. */
export const plainPage = <Kind extends PlainPage>(kind: Kind, describe: (locale: Locale) => string) => {
  const find = async (props: PageProps): Promise<{ locale: Locale; kind: Kind }> => ({
    locale: (await readProps(props)).locale,
    kind,
  })
  const toMetadata = async (props: PageProps): Promise<Metadata> => {
    const page = await find(props)
    return pageMetadata(await readSite(), page, { description: describe(page.locale) })
  }
  return { find, toMetadata }
}
