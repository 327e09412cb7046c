import type { NamedAs, TextFacts } from '../domain/completeness.ts'
import { missingFrom } from '../domain/completeness.ts'
import { readData } from '../domain/clearance/eventData.ts'
import type { LogEvent } from '../domain/clearance/events.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import type { EntryType } from '../domain/entries.ts'
import { LANGUAGE_STANDINGS } from '../domain/entries.ts'
import type { LanguageRow, Languages } from '../domain/languages.ts'
import { languagesOf } from '../domain/languages.ts'
import { isLocale, LOCALES } from '../domain/locales.ts'
import { hasBlocks, words } from './cleanText.ts'
import type { DeskFacts } from './deskFacts.ts'
import { toDeskFacts } from './deskFacts.ts'
import type { OrganisationBook } from './organisations.ts'
import { findClosedItems, findForeignMaterial, readEvent, toEventSeen } from './references.ts'
import type { DeskDocument, RegisterDeps } from './types.ts'
import type { Sentence } from '../domain/sentences.ts'

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

export type ReadyDraft = { desk: DeskFacts; languages: Languages | null; missing: Sentence[] }

/** The languages as they stood at the last freeze; what is added since is a courtesy. */
export const languagesBefore = (events: readonly LogEvent[]): Languages | null => {
  const submit = events.findLast(({ type }) => type === 'submit')
  if (!submit) return null
  const { authoritative, official, courtesy } = readData('submit', submit)
  return { authoritative, official, courtesy }
}

export const rowsOf = ({ languages }: DeskDocument): LanguageRow[] =>
  (languages ?? []).flatMap(({ locale, standing }) => {
    const known = LANGUAGE_STANDINGS.find((each) => each === standing)
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
  const missing = missingFrom({
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
  return { desk, languages, missing }
}
