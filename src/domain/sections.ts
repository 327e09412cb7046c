import { publications } from '../locales/publications.ts'
import { type Locale, LOCALES } from './locales.ts'

/** What stands below the text of an entry, in this order, each under its heading. */
export const SECTIONS = ['programme', 'registration', 'accreditation', 'notesToEditors'] as const
export type Section = (typeof SECTIONS)[number]

const headingsOf = (section: Section): Record<string, string> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, publications[locale].sections[section]]))

/** The headings are part of what is signed. */
export const sectionHeadings = Object.fromEntries(
  SECTIONS.map((section) => [section, headingsOf(section)]),
) as Record<Section, Record<Locale, string>>
