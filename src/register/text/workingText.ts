import { type Lack, lacksOf, type NamedAs, type TextFacts, toSentences } from '../../domain/completeness.ts'
import { readData } from '../../domain/clearance/eventData.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { type EntryType, LANGUAGE_STATUSES } from '../../domain/entries.ts'
import type { ListedPicture } from '../../domain/pictures/inTexts.ts'
import { type LanguageRow, type Languages, languagesOf } from '../../domain/languages.ts'
import { isLocale, LOCALES, type Locale } from '../../domain/locales.ts'
import { headingsOf } from '../../domain/headings.ts'
import type { Alternatives } from './alternatives.ts'
import { hasBlocks, words, type LeafSource } from './languageText.ts'
import { type DeskFacts, toDeskFacts } from './deskFacts.ts'
import type { OrganisationBook } from '../organisations.ts'
import { findClosedItems, findForeignMaterial, readEvent, toEventSeen } from './references.ts'
import type { DeskDocument, RegisterDeps, Localised } from '../types.ts'
import type { Sentence } from '../../domain/sentences.ts'
import type { CanonicalText, Manifest } from '../../domain/canonical.ts'
import { SECTIONS } from '../../domain/publicationWords.ts'

/** A working text with everything that its freeze depends on. */
export type WorkingText = {
  document: DeskDocument
  collection: string
  type: EntryType
  lead: string
  book: OrganisationBook
  clearance: Clearance
  events: readonly LogEvent[]
}

/** `missing`: what it lacks to be submitted, as sentences. */
export type ReadyDraft = {
  desk: DeskFacts
  languages: Languages | null
  lacks: readonly Lack[]
  missing: Sentence[]
}

/** The languages as they stood at the last freeze; what is added since is a courtesy. */
export const languagesBefore = (events: readonly LogEvent[]): Languages | null => {
  const submit = events.findLast(({ type }) => type === 'submit')
  if (!submit) return null
  const { authoritative, official, courtesy } = readData('submit', submit)
  return { authoritative, official, courtesy }
}

export const rowsOf = ({ languages }: DeskDocument): LanguageRow[] =>
  (languages ?? []).flatMap(({ locale, standing }) => {
    const known = LANGUAGE_STATUSES.find((each) => each === standing)
    return isLocale(locale) && known ? [{ locale, standing: known }] : []
  })

const namedIn = (desk: DeskFacts): TextFacts['named'] => {
  const as = (organisation: string | null, role: NamedAs) =>
    organisation ? [{ organisation, as: role }] : []
  const organisers = 'organisers' in desk.facts ? desk.facts.organisers : []
  return [
    ...as(desk.issuer, 'issuer'),
    ...as(desk.speaker?.organisation ?? null, 'speaker'),
    ...organisers.flatMap(({ organisation }) => as(organisation, 'organiser')),
    ...desk.masthead.flatMap(({ organisations }) => organisations.flatMap((each) => as(each, 'masthead'))),
  ]
}

/** What the working text holds, and what it lacks to be submitted. */
export const readDraft = async (deps: RegisterDeps, text: WorkingText): Promise<ReadyDraft> => {
  const { document, type, lead, book, clearance, events } = text
  const desk = toDeskFacts(document, type, book)
  const titled = LOCALES.filter((locale) => words(document.title?.[locale]) !== '')
  const languages = languagesOf({ rows: rowsOf(document), written: titled, before: languagesBefore(events) })
  const place = 'venue' in desk.facts ? Boolean(desk.facts.venue?.name || desk.facts.link) : false
  const lacks = lacksOf({
    type,
    lead,
    languages,
    titled,
    texted: LOCALES.filter((locale) => hasBlocks(document.body?.[locale])),
    start: 'start' in desk.facts ? desk.facts.start : null,
    end: 'end' in desk.facts ? desk.facts.end : null,
    hasZone: 'zone' in desk.facts && desk.facts.zone !== null,
    hasPlace: place,
    items: desk.items.length,
    isReproduced: desk.reproduced !== null,
    named: namedIn(desk),
    namedOnly: desk.namedOnly,
    linkedEvent: toEventSeen(await readEvent(deps, text, desk), text),
    closedItems: await findClosedItems(deps, { ...text, entry: document.id }, desk),
    foreignMaterial: await findForeignMaterial(deps, text, desk),
    parties: clearance.parties,
    organisations: book.facts,
  })
  return { desk, languages, lacks, missing: toSentences(lacks) }
}

const sourceOf = (document: DeskDocument, locale: Locale, isCourtesy: boolean): LeafSource => ({
  ...{ locale, isCourtesy },
  title: document.title?.[locale],
  summary: document.summary?.[locale],
  body: document.body?.[locale],
  sections: Object.fromEntries(
    SECTIONS.map((section) => [section, (document[section] as Localised<unknown>)?.[locale]]),
  ),
})

/** The words of each language, as the hash that is the same for the same words; none while it has no title. */
export const wordsIn = async (
  { textWork }: Pick<RegisterDeps, 'textWork'>,
  document: DeskDocument,
): Promise<Partial<Record<Locale, string>>> => {
  const titled = LOCALES.filter((locale) => words(document.title?.[locale]) !== '')
  return Object.fromEntries(
    await Promise.all(
      titled.map(
        async (locale) => [locale, await textWork.run('words', sourceOf(document, locale, false))] as const,
      ),
    ),
  )
}

/** The original's stand with the entries, and whoever signs the core signs them. */
const frozenHeadings = ({ items }: DeskDocument, locale: Locale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headingsOf(items ?? [], locale)).flatMap(([first, own]) => {
      const [heading, said] = [words(first), words(own)]
      return said === '' || heading === '' || said === heading ? [] : [[heading, said]]
    }),
  )

type Leaves = {
  languages: CanonicalText['languages']
  hashes: Manifest['languages']
  /** Languages with characters that cannot be seen. */
  unclean: Locale[]
  /** Languages with a picture that is none of the text's. */
  stray: Locale[]
}

/** Every language as it is frozen, and the hash of each. Long ones are made where nobody else waits for them. */
export const toLeaves = async (
  { textWork }: Pick<RegisterDeps, 'textWork'>,
  document: DeskDocument,
  { authoritative, official, courtesy, alternatives }: Languages & { alternatives: Alternatives },
  pictures: readonly ListedPicture[],
): Promise<Leaves> => {
  const made = await Promise.all(
    [authoritative, ...official, ...courtesy].map(async (locale) => {
      const source = {
        ...sourceOf(document, locale, courtesy.includes(locale)),
        ...{ pictures, alternatives: alternatives(locale) },
        headings: locale === authoritative ? {} : frozenHeadings(document, locale),
      }
      return { locale, ...(await textWork.run('leaf', source)) }
    }),
  )
  return {
    languages: Object.fromEntries(made.map(({ locale, leaf }) => [locale, leaf])),
    hashes: Object.fromEntries(made.map(({ locale, hash }) => [locale, hash])),
    unclean: made.filter(({ isClean }) => !isClean).map(({ locale }) => locale),
    stray: made.filter(({ hasStray }) => hasStray).map(({ locale }) => locale),
  }
}
