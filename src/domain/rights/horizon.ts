import { readData, factsStepOf } from '../clearance/eventData.ts'
import type { LogEvent } from '../clearance/events.ts'
import type { Clearance, Edition } from '../clearance/state.ts'
import { type Actor, belongsTo } from '../organisations.ts'
import type { PresentParty } from '../comments.ts'
import { isReader } from '../parties.ts'
import type { CanonicalText, LinkedEvent } from '../canonical.ts'
import type { EntryParties } from './relations.ts'
import { jcs } from '../digests.ts'
import { type Locale, LOCALES } from '../locales.ts'

type Invited = Pick<Clearance, 'lead' | 'invited'>

/** Where an organisation's reading of a log begins: the event itself is read. */
type Horizon = { seq: number; at: string }

const BEGINNING: Horizon = { seq: 1, at: '' }

/**
 * A party reads what was said from its latest invitation on, also when it leads the text now; who began it reads everything
 * (ADR 22).
 * @returns null for an organisation that was never invited.
 */
export const horizonOf = ({ lead, invited }: Invited, organisation: string): Horizon | null =>
  invited[organisation] ?? (organisation === lead ? BEGINNING : null)

type Reading = Invited & Pick<Clearance, 'parties'>

/** The organisations of a person that read the entry now. */
export const readingOrganisations = ({ lead, parties }: Reading, actor: Actor): string[] =>
  [lead, ...parties.filter(isReader).map(({ organisation }) => organisation)].filter((organisation) =>
    belongsTo(actor, organisation),
  )

/** Everybody who reads the entry now, the lead first, each since its latest invitation. */
export const presentParties = (entry: Invited & EntryParties): PresentParty[] =>
  [entry.lead, ...entry.parties.filter(isReader).map(({ organisation }) => organisation)].flatMap(
    (organisation) => {
      const horizon = horizonOf(entry, organisation)
      return horizon ? [{ organisation, since: horizon.at || null }] : []
    },
  )

/** Of several organisations of a person the earliest; null where none of them reads the entry. */
export const horizonFor = (clearance: Reading, actor: Actor): Horizon | null => {
  const horizons = readingOrganisations(clearance, actor).flatMap(
    (organisation) => horizonOf(clearance, organisation) ?? [],
  )
  return horizons.sort((one, other) => one.seq - other.seq)[0] ?? null
}

type Asked = { clearance: Clearance; events: readonly LogEvent[]; organisation: string; digest: string }

/** Whether an organisation that reads the entry now may read one of its frozen texts. */
export const isTextOpen = (asked: Asked): boolean => {
  const horizon = horizonOf(asked.clearance, asked.organisation)
  return horizon !== null && (isNamedFrom(asked, horizon) || hasTakenEffect(asked) || isOfOwnRound(asked))
}

const isNamedFrom = ({ events, digest }: Asked, { seq }: Horizon): boolean =>
  events.some((event) => event.seq >= seq && event.digest === digest)

const hasTakenEffect = ({ digest, ...asked }: Asked): boolean => textsInEffect(asked).includes(digest)

/**
 * The texts of an entry that the world has read, by their digests: of each edition the one that came out at its instant, and
 * each that it was given under its mandate since. An edition that was held never was, and its number is taken again.
 */
export const textsInEffect = ({ clearance, events }: Pick<Asked, 'clearance' | 'events'>): string[] =>
  clearance.editions.filter(({ available }) => available).flatMap((edition) => textsOf(edition, events))

const textsOf = ({ edition, releaseSeq, availableAt }: Edition, events: readonly LogEvent[]): string[] =>
  events
    .filter(({ seq }) => seq >= releaseSeq)
    .reduce<string[]>((texts, event) => {
      const { seq, digest, at } = event
      if (digest === null) return texts
      if (seq === releaseSeq) return [digest]
      const step = factsStepOf(event)
      if (step?.step !== 'confirm' || step.edition !== edition) return texts
      // What was changed before it came out came out changed.
      return Date.parse(at) < Date.parse(availableAt) ? [digest] : [...texts, digest]
    }, [])

const isOfOwnRound = ({ events, organisation, digest }: Asked): boolean =>
  events.some(
    (event) =>
      event.type === 'submit' &&
      event.digest === digest &&
      readData('submit', event).parties.some((party) => party.organisation === organisation),
  )

type Said = { facts: CanonicalText['core']['facts']; titles: LinkedEvent['titles'] }

/** Whether an event's own text says what another text shows of it. */
export const matchesShown = ({ facts, titles }: Said, shown: LinkedEvent): boolean =>
  jcs(facts) === jcs(shown.facts) &&
  LOCALES.every((locale) => shown.titles[locale] === undefined || shown.titles[locale] === titles[locale])

type History = { clearance: Clearance; events: readonly LogEvent[] }
type Text = Pick<CanonicalText, 'core' | 'languages'>

/**
 * Whether the world has read of an event what a text shows of it. That the event is out is not enough: an edition of it that
 * was held since may be what is shown.
 *
 * @param history of the event; null where nothing of it was ever frozen.
 * @param read a frozen text of the event.
 */
export const hasBeenRead = async (
  shown: LinkedEvent,
  history: History | null,
  read: (digest: string) => Promise<Text | null>,
): Promise<boolean> => {
  const digests = history ? [...new Set(textsInEffect(history))].reverse() : []
  for (const digest of digests) {
    const text = await read(digest)
    if (text && matchesShown({ facts: text.core.facts, titles: titlesIn(text.languages) }, shown)) return true
  }
  return false
}

/** By language. */
export const titlesIn = (languages: Partial<Record<Locale, { title: string }>>): LinkedEvent['titles'] =>
  Object.fromEntries(Object.entries(languages).map(([locale, { title }]) => [locale, title]))
