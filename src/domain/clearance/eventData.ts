import { z } from 'zod'
import { EDITION_TYPES } from '../entries.ts'
import { LOCALES } from '../locales.ts'
import { PARAGRAPH } from '../richText.ts'
import { PARTY_ROLES } from '../parties.ts'
import { MANDATE_FACTS } from '../mandate/mandateFacts.ts'
import { ON_DEADLINE } from '../silence.ts'
import { FAULTS } from '../translations/faults.ts'
import type { LogEvent } from './events.ts'
import type { Action } from './bodies.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const locale = z.enum(LOCALES)
const leaf = z.enum(['core', 'notice', ...LOCALES])
const editionType = z.enum(EDITION_TYPES)
export const manifest = z.strictObject({
  format: z.literal(1),
  core: hex,
  languages: z.partialRecord(locale, hex),
  notice: hex.optional(),
})
export const consent = z.strictObject({
  organisation: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  mode: z.enum(['express', 'tacit']),
  covers: z.array(leaf),
  carried: z.int().optional(),
})
const changedFacts = { edition: z.int(), manifest, changed: z.array(z.enum(MANDATE_FACTS)) }
/**
 * Room for the signer's own proof over the digest, such as a passkey's, beside the account's login. Nothing writes it yet;
 * replay and verify take a log with it and without.
 */
const proof = z.strictObject({ scheme: z.string(), credential: z.string(), value: z.string() })
const nothing = z.strictObject({})
const ofOrganisation = z.strictObject({ organisation: z.string() })
const ofEdition = z.strictObject({ edition: z.int() })
/** A place in the log of a media update, or in that of an entry. */
const place = z.strictObject({ entry: z.string(), seq: z.int() })
/** What is done at once in the logs of entries, and counts by this event alone. */
const carries = z.array(place.extend({ availableAt: z.string().optional() })).optional()
/** Entries that were released with a media update and wait no more. */
const items = z.array(z.string()).optional()
/** The log of a media update has held it already: whatever waits when this is written, however late, is another edition. */
const elsewhere = z.literal(true).optional()
/** `held`: the edition that was waiting and waits no more by this. */
const holdingData = z.strictObject({ edition: z.int(), held: z.int().nullable(), items, elsewhere })
/** `counts`: whether silence is consent from the instant `from` on; `from` is later than the deadline by the days away. */
const tacitConsent = z.strictObject({ organisation: z.string(), from: z.string(), counts: z.boolean() })

/** The one schema that the data of each type of event has: ids, instants, slugs and digests only. */
const EVENT_DATA = {
  submit: z.strictObject({
    revision: z.int(),
    lead: z.string(),
    slug: z.string(),
    manifest,
    authoritative: locale,
    official: z.array(locale),
    courtesy: z.array(locale),
    parties: z.array(z.strictObject({ organisation: z.string(), role: z.enum(PARTY_ROLES) })),
    namedOnly: z.array(z.strictObject({ organisation: z.string(), reason: hex })),
    editors: z.array(z.string()),
    editionType,
    silence: z
      .strictObject({ deadline: z.string(), onDeadline: z.enum(ON_DEADLINE), parties: z.array(tacitConsent) })
      .optional(),
    /** Contradictions between words and facts, and faults of translations, that its editor has answered for, with the note. */
    acknowledged: z.array(z.string()).optional(),
    /** Fields that were too long to be compared with the facts: that nothing was found in them says nothing. */
    unchecked: z.array(z.strictObject({ entry: z.string(), locale, field: z.string() })).optional(),
    /** What was wrong with its translations, by language and place; of the official ones its editor has answered for. */
    translations: z
      .array(
        z.strictObject({
          locale,
          fault: z.enum(FAULTS),
          parts: z.array(z.union([z.enum(['title', 'summary']), z.int().positive()])),
        }),
      )
      .optional(),
    /** Signing parties whose silence never stands for this kind of text, not even a consent that was tacit before. */
    mute: z.array(z.string()).optional(),
  }),
  recall: nothing,
  sign: z.strictObject({
    covers: z.array(leaf),
    fourEyes: z.literal(false).optional(),
    /** The party whose person signed, where it signed for another by delegation. */
    delegate: z.string().optional(),
    commit: place.optional(),
    carries,
    proof: proof.optional(),
  }),
  'send-back': z.strictObject({ paragraph: PARAGRAPH.optional() }),
  release: z.strictObject({
    edition: z.int(),
    editionType,
    availableAt: z.string(),
    consents: z.array(consent),
    commit: place.optional(),
    carries,
  }),
  drop: ofOrganisation,
  extend: z.strictObject({ deadline: z.string(), parties: z.array(tacitConsent) }),
  delegate: z.strictObject({ to: z.string(), until: z.string() }),
  undelegate: nothing,
  hold: ofEdition.extend({ items, elsewhere }),
  correct: z.strictObject({ edition: z.int(), editionType }),
  abandon: nothing,
  /** Under a mandate: what the lead proposes, and another confirms. `minor`: the m of the edition n.m that this makes. */
  'propose-facts': z.strictObject({
    ...changedFacts,
    /** As the signed mandate has it. */
    confirm: z.literal('lead').optional(),
  }),
  'confirm-facts': z.strictObject({ ...changedFacts, minor: z.int(), proposal: z.int() }),
  /** Both, until schema 3. */
  'change-facts': z.discriminatedUnion('step', [
    z.strictObject({ step: z.literal('propose'), ...changedFacts }),
    z.strictObject({ step: z.literal('confirm'), ...changedFacts, minor: z.int(), proposal: z.int() }),
  ]),
  /** `proposal`: the seq of the proposal whose facts it tells of. */
  caution: ofEdition.extend({ proposal: z.int().optional() }),
  lift: ofEdition,
  suspend: holdingData,
  reinstate: ofEdition,
  dissociate: holdingData,
  withdraw: holdingData,
  delete: nothing,
  invite: z.strictObject({ organisation: z.string(), role: z.enum(PARTY_ROLES) }),
  uninvite: ofOrganisation,
  /** The kinds of text for which its silence may count, as its policy stood then. */
  accept: z.strictObject({ tacitConsent: z.array(z.string()).optional() }),
  decline: nothing,
  leave: nothing,
  /** That a media update may carry this entry, not before an instant. */
  include: z.strictObject({
    bundle: z.string(),
    notBefore: z.string().nullable(),
    /** The update's lead and accepted signers may read the frozen text. */
    readers: z.literal(true).optional(),
  }),
  exclude: z.strictObject({ bundle: z.string() }),
  /** In the log of a media update: one of its entries was held. `edition`: of the update, if it waited. */
  break: z.strictObject({ entry: z.string(), edition: z.int().nullable(), items }),
  available: ofEdition,
  /** Its silence counts no more in this round: it was suspended, or turned to never. Nobody acts for it. */
  'void-silence': ofOrganisation,
} as const

export type EventType = keyof typeof EVENT_DATA
export type EventData<T extends EventType> = z.output<(typeof EVENT_DATA)[T]>

export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENT_DATA, type)

/** @throws when the data does not have the shape of its type: the log has been touched, or is newer than this program. */
export const readData = <T extends EventType>(type: T, event: Pick<LogEvent, 'data'>): EventData<T> =>
  EVENT_DATA[type].parse(event.data) as EventData<T> // the schema of this very type made it

/** One of the two acts by which facts change under a mandate. */
export type FactsStep =
  ({ step: 'propose' } & EventData<'propose-facts'>) | ({ step: 'confirm' } & EventData<'confirm-facts'>)

/** Until schema 3 both were events of one type; it reads as either. */
const OLDER = 'change-facts'

/** What the event does to facts under a mandate; null for every other event. */
export const factsStepOf = (event: Pick<LogEvent, 'type' | 'data'>): FactsStep | null => {
  if (event.type === 'propose-facts') return { step: 'propose', ...readData('propose-facts', event) }
  if (event.type === 'confirm-facts') return { step: 'confirm', ...readData('confirm-facts', event) }
  return event.type === OLDER ? readData(OLDER, event) : null
}

export const isProposal = (event: Pick<LogEvent, 'type' | 'data'>): boolean =>
  factsStepOf(event)?.step === 'propose'

export const isConfirmation = (event: Pick<LogEvent, 'type' | 'data'>): boolean =>
  factsStepOf(event)?.step === 'confirm'

/** Types of events that bring a frozen text of their own; a confirmation names one that was brought. */
export const FREEZING: readonly string[] = ['submit', 'propose-facts', OLDER]

/** The act that writes such an event now; null for what nobody's act writes. */
export const actOf = (event: Pick<LogEvent, 'type' | 'data'>): Action | null => {
  const step = factsStepOf(event)
  if (step) return step.step === 'propose' ? 'propose-facts' : 'confirm-facts'
  return isEventType(event.type) && !BY_NOBODY.includes(event.type) ? (event.type as Action) : null // the rest are acts
}

const BY_NOBODY: readonly string[] = ['available', 'break', 'void-silence']

/** The act that is meant: `change-facts`, the older door, proposes what it brings, and confirms what it names. */
export const actionAsked = (action: string, body: unknown): string => {
  if (action !== OLDER) return action
  const { facts } = (body ?? {}) as { facts?: unknown }
  return facts === undefined ? 'confirm-facts' : 'propose-facts'
}
