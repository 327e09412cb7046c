import type { Facts, Refused, Verdict } from '../domain/clearance/facts.ts'
import { forPrograms } from '../domain/sentences.ts'
import { isRefusal, Refusal } from '../errors.ts'

export const toRefusal = (
  { reason, sentence, missing, contradictions, translations }: Refused,
  { clearance }: Facts,
): Refusal => {
  const refusal = new Refusal(reason, sentence, {
    ...(missing ? { missing } : {}),
    ...(contradictions ? { contradictions } : {}),
    ...(translations ? { translations } : {}),
  })
  return refusal.status === 409
    ? new Refusal(reason, sentence, { ...refusal.extras, state: clearance.state })
    : refusal
}

/** For who reads an edition of the entry alone: how the text in work stands is not theirs to know. */
export const withoutState = (error: unknown): unknown => {
  if (!isRefusal(error)) return error
  const { state: _, ...extras } = error.extras
  return new Refusal(error.reason, error.sentence ?? forPrograms(error.message), extras)
}

export const permitted = (verdict: Verdict, facts: Facts): Extract<Verdict, { ok: true }> => {
  if (!verdict.ok) throw toRefusal(verdict, facts)
  return verdict
}
