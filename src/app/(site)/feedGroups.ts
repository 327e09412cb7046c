import { LOCALES, languageNames, type Locale } from '../../domain/locales.ts'
import { nameOfSubject } from '../../domain/subjects/subjects.ts'
import { FEED_KINDS, type FeedScope } from '../../wire/formats/feedAddress.ts'
import type { OrganisationItem } from '../../wire/render/items.ts'
import { siteWords, words } from './words.ts'

/** Feeds under one heading; null: those that need none. */
export type FeedGroup = { heading: string | null; feeds: { name: string; of: Partial<FeedScope> }[] }

type Found = { organisations: readonly OrganisationItem[]; /** Codes. */ subjects: readonly string[] }

/** The feeds that a person may look for: of all, by language, by kind, by organisation, by subject. Any of these can be put together. */
export const feedGroups = (locale: Locale, { organisations, subjects }: Found): FeedGroup[] => {
  const { feedOfAll, feedsByLanguage, feedsByKind, feedsByOrganisation, feedsBySubject } = siteWords[locale]
  const groups: FeedGroup[] = [
    { heading: null, feeds: [{ name: feedOfAll, of: {} }] },
    {
      heading: feedsByLanguage,
      feeds: LOCALES.map((language) => ({ name: languageNames[language], of: { language } })),
    },
    {
      heading: feedsByKind,
      feeds: FEED_KINDS.map((kind) => ({ name: words[locale].kinds[kind], of: { kind } })),
    },
    {
      heading: feedsByOrganisation,
      feeds: organisations.map(({ slug, name, acronym }) => ({
        name: acronym || name,
        of: { organisation: slug },
      })),
    },
    {
      heading: feedsBySubject,
      feeds: subjects.map((subject) => ({ name: nameOfSubject(subject, locale), of: { subject } })),
    },
  ]
  return groups.filter(({ feeds }) => feeds.length > 0)
}
