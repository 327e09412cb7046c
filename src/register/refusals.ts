import type { Facts, Refused, Verdict } from '../domain/clearance/facts.ts'
import { Refusal } from '../errors.ts'

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

export const permitted = (verdict: Verdict, facts: Facts): Extract<Verdict, { ok: true }> => {
  if (!verdict.ok) throw toRefusal(verdict, facts)
  return verdict
}
