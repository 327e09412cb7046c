import type { ContactCard, EventFacts } from '../canonical.ts'
import { MANDATE_FACTS, type MandateFact } from '../mandateFacts.ts'
import type { Text } from './differences.ts'

/** One fact as it is and as it would be: instants in ISO 8601, a status or an attendance by its name; empty where there is none. */
export type ProposedFact = {
  fact: MandateFact
  /** The guest whose attendance it is; null of every other fact. */
  guest: string | null
  before: string
  after: string
}

type Read = (text: Text) => string

/** An event's core: a mandate changes nothing else. */
const factsOf = ({ core }: Text): EventFacts => core.facts as EventFacts

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

const attendances = (before: Text, after: Text): ProposedFact[] =>
  factsOf(after).guests.map(({ name, attendance }) => ({
    fact: 'attendance',
    guest: name,
    before: factsOf(before).guests.find((guest) => guest.name === name)?.attendance ?? '',
    after: attendance ?? '',
  }))

/** What a change of facts under a mandate would change, in their order; with what follows from it, such as a status. */
export const proposedFacts = (before: Text, after: Text): ProposedFact[] =>
  MANDATE_FACTS.flatMap((fact) =>
    fact === 'attendance'
      ? attendances(before, after)
      : [{ fact, guest: null, before: READS[fact](before), after: READS[fact](after) }],
  ).filter((each) => each.before !== each.after)
