import type { EntryType } from './entries.ts'
import type { Languages } from './languages.ts'
import type { Locale } from './locales.ts'
import type { OrganisationFacts } from './organisations.ts'
import type { Party } from './parties.ts'
import { englishNames } from './locales.ts'
import { type EventSeen, type Material, missingReferences, nameOf } from './completeReferences.ts'
import { endsFirst } from './eventTimes.ts'
import { isNamedRole, isSigningRole } from './parties.ts'
import { say } from './sentences/say.ts'
import type { Phrase } from './sentences/sentences.ts'

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

const PLACES: Record<NamedAs, Phrase> = {
  issuer: 'as issuer',
  organiser: 'as organiser',
  speaker: 'as the speaker’s organisation',
  masthead: 'on the masthead',
}

const missingWords = (facts: TextFacts): string[] => {
  const { languages, titled, texted, type } = facts
  if (!languages) {
    return [
      titled.length === 0
        ? 'It has no title.'
        : 'One language, and only one, has to be the authoritative one, with a title.',
    ]
  }
  const language = englishNames[languages.authoritative]
  return [
    ...(titled.includes(languages.authoritative)
      ? []
      : [say('The {language} title is missing.', { language })]),
    ...(type !== 'statement' || texted.includes(languages.authoritative)
      ? []
      : [say('The {language} text is missing.', { language })]),
  ]
}

const missingFacts = ({ type, start, end, hasZone, hasPlace, items }: TextFacts): string[] => {
  if (type === 'media-update') return items > 0 ? [] : ['A media update needs at least one item.']
  if (type !== 'event') return []
  return [
    ...(start ? [] : ['The event’s start is missing.']),
    ...(endsFirst({ start, end }) ? ['The event ends before it starts.'] : []),
    ...(hasZone ? [] : ['The event’s time zone is missing.']),
    ...(hasPlace ? [] : ['The event needs a venue or a link.']),
  ]
}

const unanswered = (facts: TextFacts): string[] =>
  facts.parties
    .filter(({ standing }) => standing === 'invited')
    .map(({ organisation }) =>
      say('{organisation} has not answered its invitation yet.', {
        organisation: nameOf(facts, organisation),
      }),
    )

const signersOfReproduced = (facts: TextFacts): string[] =>
  facts.parties
    .filter(({ role, standing }) => facts.isReproduced && standing === 'accepted' && isSigningRole(role))
    .map(({ organisation }) =>
      say(
        'A text carried word for word takes supporters and observers only, and {organisation} is neither.',
        {
          organisation: nameOf(facts, organisation),
        },
      ),
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
const namedWithoutSigning = (facts: TextFacts): string[] => {
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
    return say('{organisation} is named {places} and is no party: invite it, or take its name out.', {
      organisation: nameOf(facts, organisation),
      places: [...new Set(places)].join(' and '),
    })
  })
}

/** What a working text lacks to be submitted, each as a sentence; nothing that is merely advisable. */
export const missingFrom = (facts: TextFacts): string[] => [
  ...new Set([
    ...missingWords(facts),
    ...missingFacts(facts),
    ...unanswered(facts),
    ...signersOfReproduced(facts),
    ...namedWithoutSigning(facts),
    ...missingReferences(facts),
  ]),
]
