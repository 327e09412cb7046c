import { z } from 'zod'
import { cleanText } from '../../cleanText.ts'
import { characterExcess } from '../../limits/limits.ts'
import { LOCALES } from '../../locales.ts'

/** Notes are shown with a text, in every form of it. */
const isPlain = (note: string) => characterExcess(note) === null
const NOT_PLAIN = 'has more than eight marks on one letter, or changes its direction too often: type it again'

/** What requests say. */
export const organisation = z.string().min(1).max(200)
/** Any word is a digest that may be stale; only what could be none is invalid. */
export const digest = z.string().min(1).max(200)
const round = z.int().positive()
export const words = z
  .string()
  .overwrite(cleanText)
  .trim()
  .min(1, 'must not be empty')
  .max(5000)
  .refine(isPlain, NOT_PLAIN)
export const optionalNote = z
  .string()
  .overwrite(cleanText)
  .trim()
  .max(5000)
  .refine(isPlain, NOT_PLAIN)
  .optional()
export const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString())

export const byParty = { organisation: organisation.optional(), note: optionalNote }
/** Of the text in work, where there is a round. */
export const maybeInRound = { digest: digest.optional(), round: round.optional() }
export const inRound = { ...byParty, digest, round: round.optional() }
export const onEdition = { organisation: organisation.optional(), ...maybeInRound }

/** What events keep: ids, instants, slugs and digests only. */
const hex = z.string().regex(/^[0-9a-f]{64}$/)
export const reasonHash = hex
export const locale = z.enum(LOCALES)
export const leaf = z.enum(['core', 'notice', ...LOCALES])
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
  /** The passkey that proves it. */
  credential: z.string().optional(),
})
export const nothing = z.strictObject({})
export const ofOrganisation = z.strictObject({ organisation: z.string() })
export const ofEdition = z.strictObject({ edition: z.int() })
/** A place in the log of a media update, or in that of an entry. */
export const place = z.strictObject({ entry: z.string(), seq: z.int() })
/** What is done at once in the logs of entries, and counts by this event alone. */
export const carries = z.array(place.extend({ availableAt: z.string().optional() })).optional()
/** Entries that were released with a media update and wait no more. */
export const items = z.array(z.string()).optional()
/** `counts`: whether silence is consent from the instant `from` on; `from` is later than the deadline by the days away. */
export const tacitConsent = z.strictObject({
  organisation: z.string(),
  from: z.string(),
  counts: z.boolean(),
})

/** By nobody's organisation, since a restore has lost events of the log. */
export const restored = z.literal(true).optional()
