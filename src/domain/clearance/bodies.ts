import { z } from 'zod'
import { cleanText } from '../cleanText.ts'
import { FACTS_BODY } from '../mandate/changedFacts.ts'
import { ON_DEADLINE } from '../silence.ts'
import { characterExcess } from '../limits/limits.ts'
import { LOCALES } from '../locales.ts'
import { PARAGRAPH } from '../richText.ts'
import { PARTY_ROLES } from '../parties.ts'
import { forPrograms, type Sentence } from '../sentences.ts'

const organisation = z.string().min(1).max(200)
/** Any word is a digest that may be stale; only what could be none is invalid. */
const digest = z.string().min(1).max(200)
const round = z.int().positive()
/** Notes are shown with a text, in every form of it. */
const isPlain = (note: string) => characterExcess(note) === null
const NOT_PLAIN = 'has more than eight marks on one letter, or changes its direction too often: type it again'
const words = z
  .string()
  .overwrite(cleanText)
  .trim()
  .min(1, 'must not be empty')
  .max(5000)
  .refine(isPlain, NOT_PLAIN)
const optionalNote = z.string().overwrite(cleanText).trim().max(5000).refine(isPlain, NOT_PLAIN).optional()
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString())
const entryId = z.string().min(1).max(64)
const leaf = z.enum(['core', 'notice', ...LOCALES])

const party = { organisation: organisation.optional(), note: optionalNote }
const ofRound = { ...party, digest, round: round.optional() }
const ofEdition = {
  organisation: organisation.optional(),
  digest: digest.optional(),
  round: round.optional(),
}

/** What each action takes; a key that is not here is refused. */
export const BODIES = {
  submit: z
    .strictObject({
      ...party,
      revision: z.int().nonnegative(),
      deadline: instant.optional(),
      onDeadline: z.enum(ON_DEADLINE).optional(),
      /** Contradictions, by their ids, that are none; the note says why. */
      acknowledged: z.array(z.string().min(1).max(40)).max(200).optional(),
    })
    .refine(({ deadline, onDeadline }) => deadline !== undefined || onDeadline === undefined, {
      path: ['deadline'],
      message: 'is missing: say when the time is up',
    })
    .refine(({ acknowledged = [], note }) => acknowledged.length === 0 || Boolean(note), {
      path: ['note'],
      message: 'is missing: say why what is acknowledged is no contradiction',
    }),
  recall: z.strictObject(ofRound),
  sign: z.strictObject({
    ...ofRound,
    covers: z.array(leaf).min(1).max(20).optional(),
    items: z.boolean().optional(),
  }),
  /** `paragraph`: where, counted from 1 in the body of that language, as it was frozen. */
  'send-back': z.strictObject({ ...ofRound, note: words, paragraph: PARAGRAPH.optional() }),
  // In drafting there is no digest to name; refuseMisfit asks for it in a round.
  drop: z.strictObject({
    organisation,
    digest: digest.optional(),
    round: round.optional(),
    note: words,
  }),
  extend: z.strictObject({ ...party, digest: digest.optional(), round: round.optional(), deadline: instant }),
  delegate: z.strictObject({ ...party, to: organisation, until: instant }),
  undelegate: z.strictObject(party),
  release: z.strictObject({ ...ofRound, at: instant.optional(), items: z.boolean().optional() }),
  include: z.strictObject({
    ...party,
    bundle: entryId,
    notBefore: instant.optional(),
    /** Whether the update's lead and accepted signers may read the frozen text. */
    readers: z.boolean().optional(),
  }),
  exclude: z.strictObject({ ...party, bundle: entryId }),
  hold: z.strictObject({ ...ofEdition, note: optionalNote }),
  correct: z
    .strictObject({
      ...ofEdition,
      publicNote: words.optional(),
      editionType: z.enum(['correction', 'update', 'translation']).default('correction'),
    })
    .refine(({ publicNote, editionType }) => publicNote !== undefined || editionType === 'translation', {
      path: ['publicNote'],
      message: 'must say to the public what changes',
    }),
  abandon: z.strictObject({ ...party, digest: digest.optional(), round: round.optional() }),
  'propose-facts': z.strictObject({ ...ofEdition, note: optionalNote, facts: FACTS_BODY }),
  'confirm-facts': z.strictObject({ ...ofEdition, note: optionalNote, digest }),
  /** `proposal`: by its digest, the facts that wait to be confirmed, which the caution tells the world of. */
  caution: z.strictObject({ ...ofEdition, publicNote: words, proposal: digest.optional() }),
  lift: z.strictObject({ ...ofEdition, note: optionalNote }),
  suspend: z.strictObject({ ...ofEdition, note: words }),
  reinstate: z.strictObject({ ...ofEdition, note: optionalNote }),
  dissociate: z.strictObject({ ...ofEdition, publicNote: words }),
  withdraw: z.strictObject({ ...ofEdition, publicNote: words }),
  delete: z.strictObject(party),
  invite: z.strictObject({ organisation, role: z.enum(PARTY_ROLES), note: optionalNote }),
  uninvite: z.strictObject({ organisation, note: optionalNote }),
  accept: z.strictObject(party),
  decline: z.strictObject(party),
  leave: z.strictObject(party),
} as const

export type Action = keyof typeof BODIES
export type BodyOf<A extends Action> = z.output<(typeof BODIES)[A]>
/** Every body seen as one, for what all rules read. */
export type AnyBody = {
  organisation?: string
  note?: string
  publicNote?: string
  digest?: string
  round?: number
  revision?: number
}

export const isAction = (value: string): value is Action => Object.hasOwn(BODIES, value)

export type ParsedBody<A extends Action> = { ok: true; body: BodyOf<A> } | { ok: false; sentence: Sentence }

/** The body that fits its action, or the sentence that says where it does not. */
export const parseBody = <A extends Action>(action: A, body: unknown): ParsedBody<A> => {
  const result = BODIES[action].safeParse(body ?? {})
  if (result.success) return { ok: true, body: result.data as BodyOf<A> } // the schema of this very action made it
  const issue = result.error.issues[0]
  const place = issue?.path.join('.')
  const what = issue?.message ?? 'does not fit'
  return {
    ok: false,
    sentence: forPrograms(`The request for “${action}” does not fit: ${place ? `${place}: ` : ''}${what}.`),
  }
}
