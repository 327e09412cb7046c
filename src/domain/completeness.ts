import { say, type Sentence, withoutRepeats } from './sentences.ts'
import type { EntryType } from './entries.ts'
import type { Languages } from './languages.ts'
import type { Locale } from './locales.ts'
import type { OrganisationFacts } from './organisations.ts'
import { type Party, isNamedRole, isSigningRole } from './parties.ts'
import { endsBeforeStart } from './instants.ts'

/** The linked event as the lead of the text sees it: null where it sees no words of it. */
export type EventSeen = {
  seen: { title: string; isFrozen: boolean } | null
  /** Parties of the text that cannot read what it would show of the event. */
  unreadBy: readonly string[]
}

export type Material = 'contact' | 'file'

/** What a text lacks, and whom or what it is about: an organisation by its slug, a language, an item from 1. */
export type Lack = { sentence: Sentence; organisation?: string; language?: Locale; item?: number }

const lack = (sentence: Sentence, about: Omit<Lack, 'sentence'> = {}): Lack => ({ sentence, ...about })

const nameOf = ({ organisations }: TextFacts, slug: string): string => organisations[slug]?.name ?? slug

/** Said by the place in the text: what cannot be read is not named, and is as what does not exist. */
const closedReferences = (facts: TextFacts): Lack[] => {
  const { linkedEvent, closedItems, lead } = facts
  const organisation = nameOf(facts, lead)
  return [
    ...(linkedEvent && !linkedEvent.seen ? [lack(say('missing.eventClosed', { organisation }))] : []),
    ...closedItems.map((item) => lack(say('missing.itemClosed', { number: item, organisation }), { item })),
  ]
}

const eventToOpen = (facts: TextFacts): Lack[] => {
  const { seen, unreadBy } = facts.linkedEvent ?? { seen: null, unreadBy: [] }
  if (!seen) return []
  if (!seen.isFrozen) return [lack(say('missing.eventDraft', seen))]
  const organisations = unreadBy.map((organisation) => nameOf(facts, organisation)).join(', ')
  return unreadBy.length > 0 ? [lack(say('missing.eventUnread', { organisations, title: seen.title }))] : []
}

const FOREIGN: Record<Material, Sentence> = {
  contact: say('missing.foreignContact'),
  file: say('missing.foreignFile'),
}

/** What a working text refers to that its lead, or who would sign it, cannot read; and what is not its organisations' own. */
const missingReferences = (facts: TextFacts): Lack[] => [
  ...closedReferences(facts),
  ...eventToOpen(facts),
  ...facts.foreignMaterial.map((material) => lack(FOREIGN[material])),
]

export type NamedAs = 'issuer' | 'organiser' | 'speaker' | 'masthead'

/** What the rules of completeness read of a working text. Organisations are slugs. */
export type TextFacts = {
  type: EntryType
  lead: string
  languages: Languages | null
  /** Languages that have a title, and those that have a text. */
  titled: readonly Locale[]
  texted: readonly Locale[]
  /** Of an event: instants in UTC. */
  start: string | null
  end: string | null
  hasZone: boolean
  hasPlace: boolean
  items: number
  isReproduced: boolean
  named: readonly { organisation: string; as: NamedAs }[]
  namedOnly: readonly { organisation: string; reason: string }[]
  /** Null when no event is linked. */
  linkedEvent: EventSeen | null
  /** Which items of a media update its lead cannot read, and their leads have not included; from 1. */
  closedItems: readonly number[]
  /** Kinds of material that belong to organisations that take no part. */
  foreignMaterial: readonly Material[]
  parties: readonly Party[]
  organisations: Readonly<Record<string, OrganisationFacts>>
}

const PLACES: Record<NamedAs, Sentence> = {
  issuer: say('places.issuer'),
  organiser: say('places.organiser'),
  speaker: say('places.speaker'),
  masthead: say('places.masthead'),
}

const missingWords = (facts: TextFacts): Lack[] => {
  const { languages, titled, texted, type } = facts
  if (!languages) {
    return [lack(titled.length === 0 ? say('missing.title') : say('missing.authoritative'))]
  }
  const language = languages.authoritative
  return [
    ...(titled.includes(language) ? [] : [lack(say('missing.titleIn', { language }), { language })]),
    ...(type !== 'statement' || texted.includes(language)
      ? []
      : [lack(say('missing.textIn', { language }), { language })]),
  ]
}

const missingFacts = ({ type, start, end, hasZone, hasPlace, items }: TextFacts): Lack[] => {
  if (type === 'media-update') return items > 0 ? [] : [lack(say('missing.items'))]
  if (type !== 'event') return []
  return [
    ...(start ? [] : [lack(say('missing.start'))]),
    ...(endsBeforeStart({ start, end }) ? [lack(say('missing.endsFirst'))] : []),
    ...(hasZone ? [] : [lack(say('missing.zone'))]),
    ...(hasPlace ? [] : [lack(say('missing.place'))]),
  ]
}

const unanswered = (facts: TextFacts): Lack[] =>
  facts.parties
    .filter(({ standing }) => standing === 'invited')
    .map(({ organisation }) =>
      lack(say('missing.answer', { organisation: nameOf(facts, organisation) }), { organisation }),
    )

const signersOfReproduced = (facts: TextFacts): Lack[] =>
  facts.parties
    .filter(({ role, standing }) => facts.isReproduced && standing === 'accepted' && isSigningRole(role))
    .map(({ organisation }) =>
      lack(say('missing.reproducedSigner', { organisation: nameOf(facts, organisation) }), { organisation }),
    )

const REFUSERS: readonly Party['standing'][] = ['declined', 'left', 'dropped']

/** A member may be named without signing where a reason stands: not on the masthead, and not when it said no. */
const isExcused = (facts: TextFacts, organisation: string, as: NamedAs): boolean => {
  const standing = facts.parties.find((party) => party.organisation === organisation)?.standing
  const hasReason = facts.namedOnly.some(
    (row) => row.organisation === organisation && row.reason.trim() !== '',
  )
  return hasReason && as !== 'masthead' && !(standing && REFUSERS.includes(standing))
}

const standsBehind = (facts: TextFacts, organisation: string): boolean =>
  organisation === facts.lead ||
  facts.parties.some(
    (party) =>
      party.organisation === organisation && party.standing === 'accepted' && isNamedRole(party.role),
  )

const isInvited = (facts: TextFacts, organisation: string): boolean =>
  facts.parties.some((party) => party.organisation === organisation && party.standing === 'invited')

/**
 * Every organisation that is named signs. Partners have nobody here who could, and for an invited one another hint says
 * already that its answer is awaited. One sentence for each organisation.
 */
const namedWithoutSigning = (facts: TextFacts): Lack[] => {
  const unsigned = facts.named
    .filter(({ organisation }) => facts.organisations[organisation]?.standing === 'member')
    .filter(
      ({ organisation, as }) =>
        !standsBehind(facts, organisation) &&
        !isInvited(facts, organisation) &&
        !isExcused(facts, organisation, as),
    )
  return [...new Set(unsigned.map(({ organisation }) => organisation))].map((organisation) => {
    const places = unsigned.filter((each) => each.organisation === organisation).map(({ as }) => PLACES[as])
    const named = { organisation: nameOf(facts, organisation), places: [...new Set(places)] }
    return lack(say('missing.namedParty', named), { organisation })
  })
}

/** What a working text lacks to be submitted; nothing that is merely advisable. */
export const lacksOf = (facts: TextFacts): Lack[] => [
  ...missingWords(facts),
  ...missingFacts(facts),
  ...unanswered(facts),
  ...signersOfReproduced(facts),
  ...namedWithoutSigning(facts),
  ...missingReferences(facts),
]

/** The same, each as a sentence, once. */
export const missingFrom = (facts: TextFacts): Sentence[] => toSentences(lacksOf(facts))

export const toSentences = (lacks: readonly Lack[]): Sentence[] =>
  withoutRepeats(lacks.map(({ sentence }) => sentence))
