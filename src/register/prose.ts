import type { EventFacts, StatementFacts } from '../domain/canonical.ts'
import { readData } from '../domain/clearance/eventData.ts'
import type { LogEvent } from '../domain/clearance/events.ts'
import { contradictions } from '../domain/contradictions/contradictions.ts'
import type { Contradiction, EventToCheck, Known, ProseText } from '../domain/contradictions/types.ts'
import type { Locale } from '../domain/locales.ts'
import type { FrozenText } from './frozen.ts'
import { readFrozen } from './frozen.ts'
import { readHistory } from './history.ts'
import type { OrganisationBook } from './organisations.ts'
import { findRow } from './rows.ts'
import type { RegisterDeps } from './types.ts'

const toProse = ({ entry, languages }: FrozenText): ProseText[] =>
  Object.entries(languages).flatMap(([name, { title, summary, text }]) => {
    const locale = name as Locale // languages are keyed by locale
    return Object.entries({ title, summary, body: text }).map(([field, words]) => ({
      ...{ entry, locale, field },
      text: words,
    }))
  })

const titlesOf = ({ languages }: FrozenText): EventToCheck['titles'] =>
  Object.fromEntries(Object.entries(languages).map(([locale, { title }]) => [locale, title]))

/** The event that a text is, or shows as its signers saw it. */
const eventOf = (frozen: FrozenText): EventToCheck[] => {
  const { core, entry } = frozen
  if (core.type === 'event') return [{ entry, facts: core.facts as EventFacts, titles: titlesOf(frozen) }]
  const { event } = core.type === 'statement' ? (core.facts as StatementFacts) : { event: null }
  return event ? [{ entry: event.entry, facts: event.facts, titles: event.titles }] : []
}

type Shown = { frozen: FrozenText; acknowledged: string[] }

/** What an entry's own editors have said a word about, when they submitted the text that is in force. */
const acknowledgedIn = (events: readonly LogEvent[]): string[] => {
  const submit = events.findLast(({ type }) => type === 'submit')
  return submit ? (readData('submit', submit).acknowledged ?? []) : []
}

/** An entry that a media update carries, as its last edition has it, or else the text of its that is being cleared. */
const readItem = async (deps: RegisterDeps, entry: string): Promise<Shown[]> => {
  const row = await findRow(deps, entry)
  if (!row) return []
  const { events, clearance } = await readHistory(deps, { entry, lead: row.lead })
  const digest = clearance.editions.at(-1)?.digest ?? clearance.digest
  const frozen = digest ? await readFrozen(deps.payload, entry, digest, deps.slugs) : null
  return frozen ? [{ frozen, acknowledged: acknowledgedIn(events) }] : []
}

const knownOf = ({ core }: FrozenText, book: OrganisationBook): Known => {
  const { speaker, embargo } = core
  const named = Object.values(core.organisations).flatMap(({ name, acronym }) => [name, acronym])
  return {
    organisations: [...named, ...Object.values(book.facts).map(({ name }) => name)],
    people: speaker?.name ? [{ name: speaker.name, office: speaker.office }] : [],
    embargo,
  }
}

/**
 * Where the words of a frozen text disagree with the facts that it shows, or with each other; of a media update across all
 * its entries. What an entry's own editors have acknowledged is left out.
 */
export const readContradictions = async (
  deps: RegisterDeps,
  { entry, digest, book }: { entry: string; digest: string; book: OrganisationBook },
): Promise<Contradiction[]> => {
  const own = await readFrozen(deps.payload, entry, digest, deps.slugs)
  if (!own) return []
  const items = await Promise.all(own.core.items.map((item) => readItem(deps, item.entry)))
  const shown = items.flat()
  const texts = [own, ...shown.map(({ frozen }) => frozen)]
  const events = new Map(texts.flatMap(eventOf).map((event) => [event.entry, event]))
  const acknowledged = new Set(shown.flatMap((item) => item.acknowledged))
  const found = contradictions(texts.flatMap(toProse), [...events.values()], knownOf(own, book))
  return found.filter(({ id }) => !acknowledged.has(id))
}
