import { z } from 'zod'
import { FACTS_BODY } from '../../mandate/changedFacts.ts'
import { MANDATE_FACTS } from '../../mandate/mandateFacts.ts'
import { digest, items, manifest, ofEdition, onEdition, optionalNote, words } from './parts.ts'

const noted = z.strictObject({ ...onEdition, note: optionalNote })
const inPublic = z.strictObject({ ...onEdition, publicNote: words })

/** The log of a media update has held it already: whatever waits when this is written, however late, is another edition. */
const elsewhere = z.literal(true).optional()
/** `held`: the edition that was waiting and waits no more by this. */
const holdingData = z.strictObject({ edition: z.int(), held: z.int().nullable(), items, elsewhere })
export const changedFacts = { edition: z.int(), manifest, changed: z.array(z.enum(MANDATE_FACTS)) }

/** Of acts on an edition that is out, or waits: what a request says, and the data that its event has. */
export const EDITION_SHAPES = {
  hold: { body: noted, data: ofEdition.extend({ items, elsewhere }) },
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
  suspend: { body: z.strictObject({ ...onEdition, note: words }), data: holdingData },
  reinstate: { body: noted, data: ofEdition },
  dissociate: { body: inPublic, data: holdingData },
  withdraw: { body: inPublic, data: holdingData },
} as const
