import { z } from 'zod'
import { PARTY_ROLES } from '../../parties.ts'
import {
  byParty,
  instant,
  maybeInRound,
  nothing,
  ofOrganisation,
  optionalNote,
  organisation,
  words,
  digest,
  items,
  manifest,
  ofEdition,
  onEdition,
  restored,
} from './parts.ts'
import { FACTS_BODY } from '../../mandate/changedFacts.ts'
import { MANDATE_FACTS } from '../../mandate/mandateFacts.ts'
import type { Action } from '../table.ts'
import { TEXT_SHAPES } from './text.ts'
import { forPrograms, type Sentence } from '../../sentences.ts'

/** Of acts on who takes part: what a request says, and the data that its event has. */
export const PARTY_SHAPES = {
  invite: {
    body: z.strictObject({ organisation, role: z.enum(PARTY_ROLES), note: optionalNote }),
    data: z.strictObject({ organisation: z.string(), role: z.enum(PARTY_ROLES) }),
  },
  uninvite: { body: z.strictObject({ organisation, note: optionalNote }), data: ofOrganisation },
  accept: {
    body: z.strictObject(byParty),
    /** The kinds of text for which its silence may count, as its policy stood then. */
    data: z.strictObject({ tacitConsent: z.array(z.string()).optional() }),
  },
  decline: { body: z.strictObject(byParty), data: nothing },
  leave: { body: z.strictObject(byParty), data: nothing },
  // In drafting there is no digest to name; refuseWithoutDigest asks for it in a round.
  drop: { body: z.strictObject({ organisation, ...maybeInRound, note: words }), data: ofOrganisation },
  delegate: {
    body: z.strictObject({ ...byParty, to: organisation, until: instant }),
    data: z.strictObject({ to: z.string(), until: z.string() }),
  },
  undelegate: { body: z.strictObject(byParty), data: nothing },
  remind: { body: z.strictObject({ organisation, note: optionalNote }), data: ofOrganisation },
  'offer-lead': {
    body: z.strictObject({ ...byParty, to: organisation }),
    data: z.strictObject({ to: z.string() }),
  },
  /** `from`: who led the text before; `since`: that it was not offered, but its organisation suspended since then. */
  'take-lead': {
    body: z.strictObject(byParty),
    data: z.strictObject({ from: z.string(), since: z.string().optional() }),
  },
  /** `to`: whom it had been offered to. */
  'end-offer': { body: z.strictObject(byParty), data: z.strictObject({ to: z.string() }) },
  object: { body: z.strictObject({ ...byParty, note: words }), data: nothing },
  'end-objection': { body: z.strictObject(byParty), data: nothing },
} as const

const noted = z.strictObject({ ...onEdition, note: optionalNote })
const inPublic = z.strictObject({ ...onEdition, publicNote: words })

/** The log of a media update has held it already: whatever waits when this is written, however late, is another edition. */
const elsewhere = z.literal(true).optional()
/** `held`: the edition that was waiting and waits no more by this. */
const holdingData = z.strictObject({ edition: z.int(), held: z.int().nullable(), items, elsewhere })
export const changedFacts = { edition: z.int(), manifest, changed: z.array(z.enum(MANDATE_FACTS)) }

/** Of acts on an edition that is out, or waits: what a request says, and the data that its event has. */
export const EDITION_SHAPES = {
  hold: { body: noted, data: ofEdition.extend({ items, elsewhere, restored }) },
  /** Under a mandate: what the lead proposes, and another confirms. */
  'propose-facts': {
    body: z.strictObject({ ...onEdition, note: optionalNote, facts: FACTS_BODY }),
    /** `confirm`: as the signed mandate has it. */
    data: z.strictObject({ ...changedFacts, confirm: z.literal('lead').optional() }),
  },
  /** `minor`: the m of the edition n.m that this makes. */
  'confirm-facts': {
    body: z.strictObject({ ...onEdition, note: optionalNote, digest }),
    data: z.strictObject({ ...changedFacts, minor: z.int(), proposal: z.int() }),
  },
  /** `proposal`: by its digest, and in the event by its seq, the facts that wait, which the caution tells the world of. */
  caution: {
    body: z.strictObject({ ...onEdition, publicNote: words, proposal: digest.optional() }),
    data: ofEdition.extend({ proposal: z.int().optional() }),
  },
  lift: { body: noted, data: ofEdition },
  /** `restored`: as if each whose consent stands in it had suspended it. */
  suspend: {
    body: z.strictObject({ ...onEdition, note: words }),
    data: holdingData.extend({ restored }),
  },
  reinstate: { body: noted, data: ofEdition },
  dissociate: { body: inPublic, data: holdingData },
  withdraw: { body: inPublic, data: holdingData },
} as const

/** What a request for each action says, where a key that is not there is refused, and the data that its event has. */
export const SHAPES = { ...TEXT_SHAPES, ...EDITION_SHAPES, ...PARTY_SHAPES } satisfies Record<
  Action,
  { body: z.ZodType; data: z.ZodType }
>

type BodyOf<A extends Action> = z.output<(typeof SHAPES)[A]['body']>

type Bodies = { [A in Action]: BodyOf<A> }[Action]
type KeyIn<T> = T extends unknown ? keyof T : never
type MemberOf<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : never) : never
/** Every body seen as one: what any of them may say. */
export type AnyBody = { [K in KeyIn<Bodies>]?: MemberOf<Bodies, K> }

type ParsedBody<A extends Action> = { ok: true; body: BodyOf<A> } | { ok: false; sentence: Sentence }

/** The body that fits its action, or the sentence that says where it does not. */
export const parseBody = <A extends Action>(action: A, body: unknown): ParsedBody<A> => {
  const result = SHAPES[action].body.safeParse(body ?? {})
  if (result.success) return { ok: true, body: result.data as BodyOf<A> } // the schema of this very action made it
  const issue = result.error.issues[0]
  const place = issue?.path.join('.')
  const what = issue?.message ?? 'does not fit'
  return {
    ok: false,
    sentence: forPrograms(`The request for “${action}” does not fit: ${place ? `${place}: ` : ''}${what}.`),
  }
}
