import type { CanonicalText, Core, EventFacts } from '../domain/canonical.ts'
import { createLookBack, isOlderThan } from '../domain/languageStates.ts'
import { type Languages, standingOf } from '../domain/languages.ts'
import { type Locale, LOCALES } from '../domain/locales.ts'
import { type Section, SECTIONS } from '../domain/sections.ts'
import { toTranslated } from '../domain/translations/blocks.ts'
import type { TranslationFault } from '../domain/translations/types.ts'
import { hasBlocks, words } from './cleanText.ts'
import { languagesBefore, rowsOf, type WorkingText } from './draft.ts'
import { lookBackOver } from './languages.ts'
import { wordsIn } from './leaves.ts'
import { organisationNames } from './organisations.ts'
import type { DeskDocument, Localised, RegisterDeps } from './types.ts'

type Asked = { text: WorkingText; canonical: CanonicalText; languages: Languages }

const namesIn = (core: Core, { book }: WorkingText): string[] => {
  const { guests = [], venue = null } = core.facts as Partial<EventFacts>
  return [
    ...new Set([
      ...organisationNames(core, book),
      ...[core.speaker, ...guests].flatMap((person) => [person?.name ?? '', person?.office ?? '']),
      ...(venue ? [venue.name, venue.address, venue.city, venue.country] : []),
    ]),
  ].filter((name) => name !== '')
}

const sectionsIn = (document: DeskDocument, locale: Locale): Section[] =>
  SECTIONS.filter((section) => hasBlocks((document[section] as Localised<unknown>)?.[locale]))

const hasWords = (document: DeskDocument, locale: Locale): boolean =>
  words(document.summary?.[locale]) !== '' ||
  hasBlocks(document.body?.[locale]) ||
  sectionsIn(document, locale).length > 0

/** Official languages that nothing will be left of: they are asked for, were there before, or have words and no title. */
const untitled = ({ document, events }: WorkingText, { authoritative, official, courtesy }: Languages) => {
  const written = [authoritative, ...official, ...courtesy]
  const rows = rowsOf(document)
  const before = languagesBefore(events)
  const isMeant = (locale: Locale) =>
    rows.some((row) => row.locale === locale) ||
    before?.official.includes(locale) ||
    hasWords(document, locale)
  return LOCALES.filter(
    (locale) =>
      !written.includes(locale) &&
      standingOf(locale, { rows, written, before }) === 'official' &&
      isMeant(locale),
  )
}

/** Languages whose words were last changed before the authoritative ones were. */
const olderOnes = async (
  deps: RegisterDeps,
  { document, collection }: WorkingText,
  { authoritative, official, courtesy }: Languages,
): Promise<Locale[]> => {
  const others = [...official, ...courtesy]
  if (others.length === 0) return []
  const lookBack = createLookBack(await wordsIn(deps, document))
  const ref = { collection, id: document.id }
  await lookBackOver(deps, { ref, document, lookBack, until: () => lookBack.isSettled(authoritative) })
  const changedAt = lookBack.changedAt()
  return others.filter((locale) => isOlderThan(changedAt, { locale, source: authoritative }))
}

/**
 * What is wrong with the translations of a text that is being frozen. What they say of its meaning is for people to judge;
 * what they lack, copy, or are behind with is told.
 */
export const readTranslations = async (
  deps: RegisterDeps,
  { text, canonical, languages }: Asked,
): Promise<TranslationFault[]> => {
  const { authoritative, official, courtesy } = languages
  const leafOf = (locale: Locale) => {
    const leaf = canonical.languages[locale]
    return leaf ? [toTranslated(locale, leaf, sectionsIn(text.document, locale))] : []
  }
  const [source] = leafOf(authoritative)
  const others = [...official, ...courtesy].flatMap(leafOf)
  const compared =
    source && others.length > 0
      ? await deps.textWork.run('translations', { source, others, names: namesIn(canonical.core, text) })
      : []
  const alone = (fault: 'untitled' | 'older') => (locale: Locale) => ({ locale, fault, parts: [] })
  return [
    ...untitled(text, languages).map(alone('untitled')),
    ...compared,
    ...(await olderOnes(deps, text, languages)).map(alone('older')),
  ]
}
