import { z } from 'zod'
import { PROOF } from '../../domain/passkeys/proof.ts'
import { forPrograms } from '../../domain/sentences.ts'
import { Refusal } from '../../errors.ts'
import type { ActProof } from '../../register/passkeys/proveAct.ts'

const given = PROOF.extend({
  issued: z.iso.datetime(),
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
})

/** @returns null where nothing is given. @throws Refusal `invalid` for what is no proof. */
export const readProof = (proof: unknown): ActProof | null => {
  if (proof === undefined || proof === null) return null
  const { success, data } = given.safeParse(proof)
  if (!success)
    throw new Refusal(
      'invalid',
      forPrograms('“proof” is {scheme, credential, authenticatorData, clientData, signature, issued, salt}.'),
    )
  const { issued, salt, ...rest } = data
  return { proof: rest, issued, salt }
}

/** What somebody's passkey has signed of an act stands as “proof” beside the act's own fields. */
export const actProofOf = (body: unknown): { body: unknown; proof: ActProof | null } => {
  if (typeof body !== 'object' || body === null || !('proof' in body)) return { body, proof: null }
  const { proof, ...rest } = body
  return { body: rest, proof: readProof(proof) }
}
