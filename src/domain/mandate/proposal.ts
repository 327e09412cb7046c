import type { ContactCard, EventFacts } from '../canonical.ts'
import { MANDATE_FACTS, type MandateFact } from './mandateFacts.ts'
import type { ComparedText } from '../differences/differences.ts'
import { formatAtVenue } from '../dates.ts'
import type { Attendance, EventStatus } from '../entries.ts'
import { fill } from '../messages.ts'
import { characterExcess } from '../limits/limits.ts'
import type { Locale } from '../locales.ts'
import { words } from '../publicationWords.ts'
import { MANDATE_WORDS } from './terms.ts'

/** One fact as it is and as it would be: instants in ISO 8601, a status or an attendance by its name; empty where there is none. */
export type ProposedFact = {
  fact: MandateFact
  /** The guest whose attendance it is; null of every other fact. */
  guest: string | null
  before: string
  after: string
}

type Read = (text: ComparedText) => string

/** An event's core: a mandate changes nothing else. */
const factsOf = ({ core }: ComparedText): EventFacts => core.facts as EventFacts

const cardsOf: Read = ({ core, aside }) =>
  core.contacts
    .flatMap((contact) => {
      const card = aside[contact.public]?.value as ContactCard | null | undefined // a card stands behind its hash, or nothing
      return card ? [wordsOf(card)] : []
    })
    .join('; ')

const wordsOf = ({ name, title, emails, phones, languages, hours, zone }: ContactCard): string =>
  [name, title, ...emails.map(({ address }) => address), ...phones.map(({ number }) => number)]
    .concat(languages, hours, zone)
    .filter((word) => word !== '')
    .join(', ')

const READS: Record<Exclude<MandateFact, 'attendance'>, Read> = {
  status: (text) => factsOf(text).status,
  start: (text) => factsOf(text).start ?? '',
  end: (text) => factsOf(text).end ?? '',
  mediaCall: (text) => factsOf(text).mediaCall ?? '',
  room: (text) => factsOf(text).venue?.name ?? '',
  link: (text) => factsOf(text).link ?? '',
  contact: cardsOf,
}

const attendances = (before: ComparedText, after: ComparedText): ProposedFact[] =>
  factsOf(after).guests.map(({ name, attendance }) => ({
    fact: 'attendance',
    guest: name,
    before: factsOf(before).guests.find((guest) => guest.name === name)?.attendance ?? '',
    after: attendance ?? '',
  }))

/** What a change of facts under a mandate would change, in their order; with what follows from it, such as a status. */
export const proposedFacts = (before: ComparedText, after: ComparedText): ProposedFact[] =>
  MANDATE_FACTS.flatMap((fact) =>
    fact === 'attendance'
      ? attendances(before, after)
      : [{ fact, guest: null, before: READS[fact](before), after: READS[fact](after) }],
  ).filter((each) => each.before !== each.after)

type WaitingProposal = {
  facts: readonly ProposedFact[]
  /** The lead, by its acronym or its name. */
  organisation: string
  zone: string | null
  /** Those in which the text is written, the authoritative one first. */
  locales: readonly Locale[]
}

/** Characters that a public note may have. */
const MOST = 5000

/**
 * What the lead tells the world of facts that wait to be confirmed, in each language of the text, a paragraph each. Of a
 * press contact only that there is another one: its details may be for journalists alone.
 */
export const proposalNotice = (waiting: WaitingProposal): string => {
  const whole = paragraphs(waiting, (fact, locale) => sayFact(fact, locale, waiting.zone))
  return whole.length <= MOST && characterExcess(whole) === null
    ? whole
    : paragraphs(waiting, ({ fact }, locale) => MANDATE_WORDS[locale].facts[fact])
}

const paragraphs = (
  { facts, organisation, locales }: WaitingProposal,
  say: (fact: ProposedFact, locale: Locale) => string,
): string =>
  locales
    .map((locale) => {
      const said = [...new Set(facts.map((fact) => say(fact, locale)))]
      const list = said.join(MANDATE_WORDS[locale].separator)
      return fill(MANDATE_WORDS[locale].waiting, { organisation, facts: list })
    })
    .join('\n')

const sayFact = (proposed: ProposedFact, locale: Locale, zone: string | null): string => {
  const { fact, guest, before, after } = proposed
  const said = MANDATE_WORDS[locale]
  const name = guest === null ? said.facts[fact] : `${said.facts[fact]} (${guest})`
  if (fact === 'contact') return name
  const value = (of: string) => valueOf({ fact, value: of }, locale, zone)
  return fill(before === '' ? said.added : said.changed, {
    fact: name,
    ...{ before: value(before), after: value(after) },
  })
}

const INSTANTS: readonly ProposedFact['fact'][] = ['start', 'end', 'mediaCall']

const valueOf = (
  { fact, value }: { fact: ProposedFact['fact']; value: string },
  locale: Locale,
  zone: string | null,
): string => {
  if (value === '') return ''
  if (INSTANTS.includes(fact)) return formatAtVenue({ start: value }, locale, zone ?? 'UTC')
  if (fact === 'status') return words[locale].status[value as EventStatus] // as frozen
  return fact === 'attendance' ? MANDATE_WORDS[locale].attendances[value as Attendance] : value // as frozen
}
