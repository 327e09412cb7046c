import { type Locale, LOCALES } from '../../domain/locales.ts'
import {
  createLookBack,
  languageStates,
  type LanguageState,
  type LookBack,
  isOlderThan,
  type Languages,
  languageStatusOf,
} from '../../domain/languages.ts'
import type { Actor } from '../../domain/organisations.ts'
import { notFound } from '../../errors.ts'
import { languagesBefore, rowsOf, wordsIn, type WorkingText } from '../text/workingText.ts'
import { canRead, loadEntry } from '../loadEntry.ts'
import { yieldToEventLoop } from '../../eventLoop.ts'
import { weightOf } from '../textWork/tasks.ts'
import { isWithoutRelation } from '../entryRows.ts'
import type { DeskDocument, Ref, RegisterDeps, Localised } from '../types.ts'
import type { CanonicalText, Core, EventFacts } from '../../domain/canonical.ts'
import { type Section, SECTIONS } from '../../domain/publicationWords.ts'
import { toTranslated } from '../../domain/translations/toTranslated.ts'
import type { TranslationFault } from '../../domain/translations/faults.ts'
import { hasBlocks, words } from '../text/languageText.ts'
import { organisationNames } from '../organisations.ts'
import { olderByTranslators } from './translators.ts'

/** Texts are long, and most languages were changed not long ago. */
const VERSIONS_AT_A_TIME = 20
/** As much as is read of the store at once, while others wait; weighed as in textWork. */
const WEIGHT_AT_A_TIME = 200_000

const versionsAtATime = (document: DeskDocument): number => {
  const weight = weightOf(document, WEIGHT_AT_A_TIME)
  return Math.min(VERSIONS_AT_A_TIME, Math.max(1, Math.floor(WEIGHT_AT_A_TIME / Math.max(1, weight))))
}

/**
 * Which languages a working text has, and which of them lag behind, for whoever reads it. Of its history, which is the
 * lead's alone, nobody learns more than when a language was last changed.
 */
export const readLanguages = async (
  deps: RegisterDeps,
  { ref, actor }: { ref: Ref; actor: Actor },
): Promise<LanguageState[]> => {
  if (await isWithoutRelation(deps, ref, actor)) throw notFound()
  const reading = await loadEntry(deps, ref)
  if (!reading || !canRead(reading, actor)) throw notFound()
  const { document, events } = reading.text
  const words = await wordsIn(deps, document)
  const states = languageStates({
    rows: rowsOf(document),
    written: LOCALES.filter((locale) => words[locale] !== undefined),
    before: languagesBefore(events),
    changedAt: await readChanges(deps, ref, document, words),
  })
  const source = states.find(({ standing, state }) => standing === 'authoritative' && state !== 'missing')
  const put = source ? await olderByTranslators(deps, document, source.locale) : []
  return states.map((each) => (put.includes(each.locale) ? { ...each, state: 'older' } : each))
}

type Words = Partial<Record<Locale, string>>

const readChanges = async (
  deps: RegisterDeps,
  ref: Ref,
  document: DeskDocument,
  words: Words,
): Promise<Words> => {
  const lookBack = createLookBack(words)
  await lookBackOver(deps, { ref, document, lookBack, until: () => false })
  return lookBack.changedAt()
}

type Looking = { ref: Ref; document: DeskDocument; lookBack: LookBack; until: () => boolean }

/** Tells the versions of a text, the newest first, until no older one says any more, or what is asked is known. */
const lookBackOver = async (
  deps: RegisterDeps,
  { ref, document, lookBack, until }: Looking,
): Promise<void> => {
  const limit = versionsAtATime(document)
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await deps.payload.db.findVersions<DeskDocument>({
      collection: ref.collection,
      where: { parent: { equals: ref.id } },
      sort: ['-updatedAt', '-id'],
      locale: 'all',
      // Left out, MongoDB does not say that there are more.
      pagination: true,
      limit,
      page,
    })
    for (const { version, updatedAt } of docs) {
      const words = await wordsIn(deps, version)
      const mayGoOn = lookBack.add({ at: new Date(updatedAt).toISOString(), words })
      if (!mayGoOn || until()) return
    }
    if (!hasNextPage) return
    await yieldToEventLoop()
  }
}

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
      languageStatusOf(locale, { rows, written, before }) === 'official' &&
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
  const put = await olderByTranslators(deps, document, authoritative)
  return others.filter(
    (locale) => put.includes(locale) || isOlderThan(changedAt, { locale, source: authoritative }),
  )
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
