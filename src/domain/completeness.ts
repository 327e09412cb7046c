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

const nameOf = ({ organisations }: TextFacts, slug: string): string => organisations[slug]?.name ?? slug

/** Said by the place in the text: what cannot be read is not named, and is as what does not exist. */
const closedReferences = (facts: TextFacts): Sentence[] => {
  const { linkedEvent, closedItems, lead } = facts
  const organisation = nameOf(facts, lead)
  return [
    ...(linkedEvent && !linkedEvent.seen ? [say('missing.eventClosed', { organisation })] : []),
    ...closedItems.map((number) => say('missing.itemClosed', { number, organisation })),
  ]
}

const eventToOpen = (facts: TextFacts): Sentence[] => {
  const { seen, unreadBy } = facts.linkedEvent ?? { seen: null, unreadBy: [] }
  if (!seen) return []
  if (!seen.isFrozen) return [say('missing.eventDraft', seen)]
  return unreadBy.length > 0
    ? [
        say('missing.eventUnread', {
          organisations: unreadBy.map((organisation) => nameOf(facts, organisation)).join(', '),
          title: seen.title,
        }),
      ]
    : []
}

const FOREIGN: Record<Material, Sentence> = {
  contact: say('missing.foreignContact'),
  file: say('missing.foreignFile'),
}

/** What a working text refers to that its lead, or who would sign it, cannot read; and what is not its organisations' own. */
const missingReferences = (facts: TextFacts): Sentence[] => [
  ...closedReferences(facts),
  ...eventToOpen(facts),
  ...facts.foreignMaterial.map((material) => FOREIGN[material]),
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

const missingWords = (facts: TextFacts): Sentence[] => {
  const { languages, titled, texted, type } = facts
  if (!languages) {
    return [titled.length === 0 ? say('missing.title') : say('missing.authoritative')]
  }
  const language = languages.authoritative
  return [
    ...(titled.includes(languages.authoritative) ? [] : [say('missing.titleIn', { language })]),
    ...(type !== 'statement' || texted.includes(languages.authoritative)
      ? []
      : [say('missing.textIn', { language })]),
  ]
}

const missingFacts = ({ type, start, end, hasZone, hasPlace, items }: TextFacts): Sentence[] => {
  if (type === 'media-update') return items > 0 ? [] : [say('missing.items')]
  if (type !== 'event') return []
  return [
    ...(start ? [] : [say('missing.start')]),
    ...(endsBeforeStart({ start, end }) ? [say('missing.endsFirst')] : []),
    ...(hasZone ? [] : [say('missing.zone')]),
    ...(hasPlace ? [] : [say('missing.place')]),
  ]
}

const unanswered = (facts: TextFacts): Sentence[] =>
  facts.parties
    .filter(({ standing }) => standing === 'invited')
    .map(({ organisation }) =>
      say('missing.answer', {
        organisation: nameOf(facts, organisation),
      }),
    )

const signersOfReproduced = (facts: TextFacts): Sentence[] =>
  facts.parties
    .filter(({ role, standing }) => facts.isReproduced && standing === 'accepted' && isSigningRole(role))
    .map(({ organisation }) =>
      say('missing.reproducedSigner', {
        organisation: nameOf(facts, organisation),
      }),
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
const namedWithoutSigning = (facts: TextFacts): Sentence[] => {
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
    return say('missing.namedParty', {
      organisation: nameOf(facts, organisation),
      places: [...new Set(places)],
    })
  })
}

/** What a working text lacks to be submitted, each as a sentence; nothing that is merely advisable. */
export const missingFrom = (facts: TextFacts): Sentence[] =>
  withoutRepeats([
    ...missingWords(facts),
    ...missingFacts(facts),
    ...unanswered(facts),
    ...signersOfReproduced(facts),
    ...namedWithoutSigning(facts),
    ...missingReferences(facts),
  ])
