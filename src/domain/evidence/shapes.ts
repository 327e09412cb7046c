import { z } from 'zod'
import { BASIS } from '../clearance/events.ts'
import { LOCALES } from '../locales.ts'
import { EDITION_TYPES } from '../entries.ts'
import { MANDATE_FACTS } from '../mandate/mandateFacts.ts'
import { PARTY_ROLES } from '../parties.ts'
import { LEDGER_PLACE, PROOF, PROVED } from '../passkeys/proof.ts'
import { consent, manifest } from '../clearance/shapes/parts.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const signature = z.string().regex(/^[0-9a-f]{128}$/)
const leaf = z.record(z.string(), z.unknown())
const erased = z.strictObject({ salt: z.null(), value: z.null() })
const nameOrNull = z.string().nullable()

/** The outside of an evidence file; what is inside is looked at piece by piece, so that the first bad one has a name. */
export const evidenceShape = z.strictObject({
  format: z.literal(1),
  entry: z.string(),
  collection: z.string(),
  lead: z.string(),
  log: z.array(z.unknown()),
  texts: z.array(z.unknown()),
  elsewhere: z.array(z.unknown()).default([]),
  keys: z.array(z.unknown()),
  opening: z.unknown().optional(),
  ledgers: z.record(z.string(), z.array(z.unknown())).optional(),
})

export const eventShape = z.strictObject({
  entry: z.string(),
  seq: z.int(),
  type: z.string(),
  organisation: nameOrNull,
  by: nameOrNull,
  at: z.iso.datetime(),
  digest: nameOrNull,
  data: leaf,
  noteHash: nameOrNull,
  prevHash: nameOrNull,
  hash: z.string(),
  ...{ schema: z.int().min(2).optional(), renderer: z.int().min(1).optional() },
  nonce: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  basis: BASIS.optional(),
  ...{ proof: PROOF.optional(), proved: PROVED.optional() },
  note: z.strictObject({ salt: z.string(), value: z.string() }).nullable(),
})

export const textShape = z.strictObject({
  digest: z.string(),
  manifest: z.strictObject({
    format: z.literal(1),
    core: z.string(),
    languages: z.partialRecord(z.enum(LOCALES), z.string()),
    notice: z.string().optional(),
  }),
  core: leaf,
  languages: z.partialRecord(z.enum(LOCALES), leaf),
  notice: leaf.optional(),
  aside: z.record(z.string(), z.union([z.strictObject({ salt: z.string(), value: z.unknown() }), erased])),
})

/** What is asked of a text's core; the rest of it is bound by its hash alone. */
export const coreShape = z.looseObject({
  entry: z.string(),
  slug: z.string(),
  lead: z.string(),
  authoritative: z.string(),
  official: z.array(z.string()),
  parties: z.array(z.looseObject({ organisation: z.string(), role: z.string() })),
  embargo: z.looseObject({ until: z.string() }).nullable(),
  contacts: z.array(z.looseObject({ public: z.string() })),
  namedOnly: z.array(z.looseObject({ reason: z.string() })),
})

export const keyShape = z.strictObject({
  format: z.literal(1),
  key: hex,
  publicKey: hex,
  since: z.iso.datetime(),
  by: hex,
  signature,
})

const headShape = z.strictObject({
  format: z.literal(1),
  organisation: z.string(),
  at: z.iso.datetime(),
  number: z.int().min(1),
  // As the log had it, even where somebody has written something else there.
  entries: z.array(z.strictObject({ entry: z.string(), seq: z.int(), hash: z.string() })),
  previous: hex.nullable(),
  /** The last entry of the organisation's ledger of passkeys; left out where it has none, as in heads from before there were any. */
  ledger: LEDGER_PLACE.optional(),
  key: hex,
  signature,
})

/** Heads as the newsroom hands them out, with its keys; or one alone. */
export const headsShape = z.union([
  z.strictObject({ keys: z.array(keyShape), heads: z.array(headShape).min(1) }),
  headShape.transform((head) => ({ keys: [], heads: [head] })),
])

const locale = z.enum(LOCALES)
const role = z.enum(PARTY_ROLES)
const editionType = z.enum(EDITION_TYPES)
const changed = z.array(z.enum(MANDATE_FACTS))
const slugs = z.array(z.string())

const edition = z.strictObject({
  edition: z.int().min(1),
  editionType,
  digest: z.string(),
  manifest,
  availableAt: z.iso.datetime(),
  minor: z.int().min(0),
  changed,
  consents: z.array(consent),
  parties: z.array(z.strictObject({ organisation: z.string(), role })),
  ...{ authoritative: locale, official: z.array(locale), courtesy: z.array(locale) },
  withdrawnAt: z.iso.datetime().nullable(),
  ...{ cautions: slugs, suspendedBy: slugs, dissociations: slugs },
})

const proposal = z.strictObject({
  seq: z.int().min(1),
  by: z.string().nullable(),
  edition: z.int().min(1),
  digest: z.string(),
  manifest,
  changed,
  confirm: z.literal('lead').optional(),
})

export const openingShape = z.strictObject({
  seq: z.int().min(2),
  prevHash: z.string(),
  lead: z.string(),
  parties: z.array(
    z.strictObject({ organisation: z.string(), role, standing: z.enum(['invited', 'accepted']) }),
  ),
  work: z.strictObject({ editionType, hasNotice: z.boolean() }),
  delegations: z.record(
    z.string(),
    z.strictObject({ to: z.string(), until: z.string(), isProved: z.literal(true).optional() }),
  ),
  edition: edition.nullable(),
  carried: z.array(z.strictObject({ event: eventShape.omit({ note: true }), manifest })),
  ...{ lapsed: slugs, refused: slugs },
  ...{ handed: slugs.optional(), offer: z.string().optional() },
  conditions: z.array(z.strictObject({ organisation: z.string(), digest: z.string() })).optional(),
  inclusions: z.array(z.strictObject({ bundle: z.string(), notBefore: z.string().nullable() })),
  proposal: proposal.nullable(),
  waiting: slugs.optional(),
})
