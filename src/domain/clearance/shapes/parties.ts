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
} from './parts.ts'

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
} as const
