import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import { type SitePage, sitePath } from '../../wire/site/sitePages.ts'
import { fill, formatMonth, siteWords, words } from './words.ts'

export type Step = { name: string; path: string }

const NAMES = { statement: 'statements', event: 'events', 'media-update': 'mediaUpdates' } as const

export const nameOfList = (type: EntryType, locale: Locale): string => siteWords[locale].sections[NAMES[type]]

/** What a page is called; a text and an organisation have names of their own. */
export const nameOfPage = (page: SitePage, own = ''): string => {
  const { sections } = siteWords[page.locale]
  if (page.kind === 'front') return words[page.locale].newsroom
  if (page.kind === 'list') return nameOfList(page.type, page.locale)
  if (page.kind === 'month') return formatMonth(page.month, page.locale)
  if (page.kind === 'edition') return fill(words[page.locale].edition, { number: page.edition })
  return page.kind === 'publication' || page.kind === 'organisation' ? own : sections[page.kind]
}

const parentOf = (page: SitePage): SitePage | null => {
  const { locale } = page
  if (page.kind === 'front') return null
  if (page.kind === 'publication') return { locale, kind: 'list', type: page.type }
  if (page.kind === 'edition') return { locale, kind: 'publication', type: page.type, slug: page.slug }
  if (page.kind === 'organisation') return { locale, kind: 'organisations' }
  return { locale, kind: page.kind === 'month' ? 'archive' : 'front' }
}

/** The way from the front page to a page, with it. @param own the name of the text, whose editions have none of their own. */
export const trailTo = (page: SitePage, own?: string): Step[] => {
  const parent = parentOf(page)
  return [
    ...(parent ? trailTo(parent, page.kind === 'edition' ? own : undefined) : []),
    { name: nameOfPage(page, own), path: sitePath(page) },
  ]
}
