import { z } from 'zod'
import { EDITION_TYPES } from '../../entries.ts'
import { LOCALES } from '../../locales.ts'
import { MANDATE_FACTS } from '../../mandateFacts.ts'
import { PARTY_ROLES } from '../../parties.ts'
import { consent, manifest } from '../../clearance/eventData.ts'
import { eventShape } from '../shapes.ts'

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
  delegations: z.record(z.string(), z.strictObject({ to: z.string(), until: z.string() })),
  edition: edition.nullable(),
  carried: z.array(z.strictObject({ event: eventShape.omit({ note: true }), manifest })),
  ...{ lapsed: slugs, refused: slugs },
  inclusions: z.array(z.strictObject({ bundle: z.string(), notBefore: z.string().nullable() })),
  proposal: proposal.nullable(),
  waiting: slugs.optional(),
})
