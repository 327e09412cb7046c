import type { Locale } from '../../domain/locales.ts'
import { site, type SiteMessages } from '../../locales/site.ts'

export { fill, listFacts, type Message, piecesOf, words } from '../../domain/publicationWords.ts'

export { formatAtVenue, formatDay, formatInstant, formatMonth, nameOfLanguage } from '../../domain/dates.ts'
export { toWebLink } from '../../domain/markup.ts'

/** The words of the site's own pages; what copies and feeds say, too, is in `words`. */
export const siteWords: Record<Locale, SiteMessages> = site

/** Wire addresses hold the newsroom's public name; pages stay on the host that they were asked from. */
export const toPath = (url: string): string => {
  const { pathname, search } = new URL(url)
  return pathname + search
}
