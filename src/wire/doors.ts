import type { EntryType } from '../domain/entries.ts'
import type { Locale } from '../domain/locales.ts'

/** The name of each type of entry in addresses of the wire and of the site. */
export const SEGMENTS = {
  statement: 'statements',
  event: 'events',
  'media-update': 'media-updates',
} as const satisfies Record<EntryType, string>

export type Segment = (typeof SEGMENTS)[EntryType]

const TYPES = new Map<string, EntryType>(
  Object.entries(SEGMENTS).map(([type, segment]) => [segment, type as EntryType]), // the keys of SEGMENTS are the types
)

export const typeOfSegment = (segment: string): EntryType | null => TYPES.get(segment) ?? null

type Place = { type: EntryType; slug: string; locale: Locale }

/** Where the ready-made site shows a publication, below the newsroom's address. */
const SITE_PAGES = '/{language}/{collection}/{slug}'

/** `pages`: a path below `publicUrl` in which {language}, {collection} and {slug} stand for those of a publication; that of the ready-made site unless given. */
export type Addresses = { publicUrl: string; pages?: string }

/** The page of a publication on the public site. */
export const pageUrl = (
  { publicUrl, pages = SITE_PAGES }: Addresses,
  { type, slug, locale }: Place,
): string => {
  const parts: Record<string, string> = { language: locale, collection: SEGMENTS[type], slug }
  return publicUrl + pages.replace(/\{(language|collection|slug)\}/g, (_, name: string) => parts[name] ?? '')
}

export const fileUrl = (publicUrl: string, file: { sha256: string; ext: string }): string =>
  `${publicUrl}/v1/files/${file.sha256}.${file.ext}`
