import { z } from 'zod'

const MOST_CHARACTERS = 4096
/** Bytes as WebAuthn writes them in JSON. Whether it is the one spelling of them, `bytesOf` says. */
export const base64url = z
  .string()
  .min(1)
  .max(MOST_CHARACTERS)
  .regex(/^[A-Za-z0-9_-]+$/)
const hex = z.string().regex(/^[0-9a-f]{64}$/)

/** What a person's own key says of an act: one WebAuthn assertion, as the browser gives it. */
export const PROOF = z.strictObject({
  scheme: z.literal('webauthn'),
  credential: base64url,
  authenticatorData: base64url,
  clientData: base64url,
  signature: base64url,
})
export type Proof = z.output<typeof PROOF>

/** A place in the ledger of an organisation: how many entries it had, and the hash of the last one. */
export const LEDGER_PLACE = z.strictObject({ seq: z.int().positive(), hash: hex })
export type LedgerPlace = z.output<typeof LEDGER_PLACE>

/**
 * What the challenge holds that the event itself does not say. `ledger`: the head of the ledger that knows the key.
 * `at`: the instant that was asked for. `facts`, `contact`: the hash of the facts that were asked for, and the contact
 * among them. `acts`: where one touch of the key stands for several acts, the hash of each.
 */
export const PROVED = z.strictObject({
  issued: z.iso.datetime(),
  round: z.int().positive().nullable(),
  ledger: LEDGER_PLACE.extend({ organisation: z.string() }),
  at: z.iso.datetime().optional(),
  facts: hex.optional(),
  contact: z.string().optional(),
  acts: z.array(hex).min(1).max(500).optional(),
})
export type Proved = z.output<typeof PROVED>
