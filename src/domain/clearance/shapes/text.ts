import { z } from 'zod'
import { EDITION_TYPES } from '../../entries.ts'
import { PARTY_ROLES } from '../../parties.ts'
import type { Paragraph } from '../../richText.ts'
import { ON_DEADLINE } from '../../silence.ts'
import { FAULTS } from '../../translations/faults.ts'
import * as part from './parts.ts'

const { byParty, inRound, onEdition, maybeInRound, instant, leaf, locale, nothing, tacitConsent, words } =
  part
const editionType = z.enum(EDITION_TYPES)
const entryId = z.string().min(1).max(64)
const paragraph: z.ZodType<Paragraph> = z.strictObject({ language: locale, number: z.int().positive() })

/** Of acts on a text in work: what a request says, and the data that its event has. */
export const TEXT_SHAPES = {
  submit: {
    body: z
      .strictObject({
        ...byParty,
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
    data: z.strictObject({
      revision: z.int(),
      lead: z.string(),
      slug: z.string(),
      manifest: part.manifest,
      authoritative: locale,
      official: z.array(locale),
      courtesy: z.array(locale),
      parties: z.array(z.strictObject({ organisation: z.string(), role: z.enum(PARTY_ROLES) })),
      namedOnly: z.array(z.strictObject({ organisation: z.string(), reason: part.reasonHash })),
      editors: z.array(z.string()),
      /** Beside a single editor, who had a hand in every change: their suggestions are in each that they did not write. */
      suggesters: z.array(z.string()).min(1).optional(),
      editionType,
      silence: z
        .strictObject({
          deadline: z.string(),
          onDeadline: z.enum(ON_DEADLINE),
          parties: z.array(tacitConsent),
        })
        .optional(),
      /** Contradictions between words and facts, and faults of translations, that its editor has answered for, with the note. */
      acknowledged: z.array(z.string()).optional(),
      /** Fields that were not compared with the facts, being too long or in a language that is not: that nothing was found in them says nothing. */
      unchecked: z
        .array(
          z.strictObject({
            ...{ entry: z.string(), locale, field: z.string() },
            why: z.literal('language').optional(),
          }),
        )
        .optional(),
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
      /** Signing parties that demand proofs: what they consent to counts only where a passkey proves it. */
      demanding: z.array(z.string()).optional(),
      /** Passkeys of consents to the last edition that were revoked since: these do not carry. */
      revoked: z.array(z.string()).optional(),
    }),
  },
  recall: { body: z.strictObject(inRound), data: nothing },
  sign: {
    body: z.strictObject({
      ...inRound,
      covers: z.array(leaf).min(1).max(20).optional(),
      items: z.boolean().optional(),
    }),
    data: z.strictObject({
      covers: z.array(leaf),
      fourEyes: z.literal(false).optional(),
      /** The party whose person signed, where it signed for another by delegation. */
      delegate: z.string().optional(),
      commit: part.place.optional(),
      carries: part.carries,
    }),
  },
  /** That a party would sign the text with exactly these suggestions in it. `target`: the digest that it would have. */
  condition: {
    body: z.strictObject({ ...inRound, suggestions: z.array(entryId).min(1).max(100) }),
    data: z.strictObject({ suggestions: z.array(z.string()).min(1), target: z.string() }),
  },
  uncondition: { body: z.strictObject(byParty), data: nothing },
  'send-back': {
    /** `paragraph`: where, counted from 1 in the body of that language, as it was frozen. */
    body: z.strictObject({ ...inRound, note: words, paragraph: paragraph.optional() }),
    data: z.strictObject({ paragraph: paragraph.optional(), restored: part.restored }),
  },
  extend: {
    body: z.strictObject({ ...byParty, ...maybeInRound, deadline: instant }),
    data: z.strictObject({ deadline: z.string(), parties: z.array(tacitConsent) }),
  },
  release: {
    body: z.strictObject({ ...inRound, at: instant.optional(), items: z.boolean().optional() }),
    data: z.strictObject({
      edition: z.int(),
      editionType,
      availableAt: z.string(),
      consents: z.array(part.consent),
      commit: part.place.optional(),
      carries: part.carries,
    }),
  },
  correct: {
    body: z
      .strictObject({
        ...onEdition,
        publicNote: words.optional(),
        editionType: z.enum(['correction', 'update', 'translation']).default('correction'),
      })
      .refine(({ publicNote, editionType: type }) => publicNote !== undefined || type === 'translation', {
        path: ['publicNote'],
        message: 'must say to the public what changes',
      }),
    data: z.strictObject({ edition: z.int(), editionType }),
  },
  abandon: { body: z.strictObject({ ...byParty, ...maybeInRound }), data: nothing },
  delete: { body: z.strictObject(byParty), data: nothing },
  /** That a media update may carry this entry, not before an instant. */
  include: {
    body: z.strictObject({
      ...byParty,
      bundle: entryId,
      notBefore: instant.optional(),
      /** Whether the update's lead and accepted signers may read the frozen text. */
      readers: z.boolean().optional(),
    }),
    data: z.strictObject({
      bundle: z.string(),
      notBefore: z.string().nullable(),
      readers: z.literal(true).optional(),
    }),
  },
  exclude: {
    body: z.strictObject({ ...byParty, bundle: entryId }),
    data: z.strictObject({ bundle: z.string() }),
  },
} as const
