import type { EntryType } from '../../domain/entries.ts'
import { isLocale, type Locale } from '../../domain/locales.ts'
import { type Addresses, SITE_PAGES, typeOfSegment } from './routes.ts'

const HOLES: Record<string, string> = { language: '[a-z]{2}', collection: '[a-z-]+', slug: '[a-z0-9-]+' }

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')

/** `locale`: null where addresses of pages say nothing of it. */
type PlaceOfPage = { type: EntryType; slug: string; locale: Locale | null }

/** Of which publication an address is the page (`pageUrl`), whatever stands behind its path; null for all else. */
export const placeOfPage = (
  { publicUrl, pages = SITE_PAGES }: Addresses,
  address: string,
): PlaceOfPage | null => {
  if (!URL.canParse(address)) return null
  const { origin, pathname } = new URL(address)
  const parts = (publicUrl + pages).split(/\{(language|collection|slug)\}/)
  const isHole = (index: number) => index % 2 === 1
  const pattern = parts.map((part, index) => (isHole(index) ? `(${HOLES[part]})` : escaped(part))).join('')
  const found = new RegExp(`^${pattern}$`).exec(origin + pathname)?.slice(1)
  if (!found) return null
  const said = new Map(parts.filter((_, index) => isHole(index)).map((name, index) => [name, found[index]]))
  const [type, slug, locale] = [
    typeOfSegment(said.get('collection') ?? ''),
    said.get('slug'),
    said.get('language'),
  ]
  if (!type || slug === undefined) return null
  if (locale === undefined) return { type, slug, locale: null }
  return isLocale(locale) ? { type, slug, locale } : null
}
