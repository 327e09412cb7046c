import { hasSigned, signingParties } from '../clearance/signatures.ts'
import type { Clearance } from '../clearance/types.ts'

/** Whose step a text waits for, by slug: who has not signed; the lead, which writes or releases it. */
export const missingFrom = (clearance: Clearance): string[] => {
  const { state, round, lead } = clearance
  if (!round || state === 'drafting' || state === 'cleared') return [lead]
  const silent = signingParties(round, lead).filter((organisation) => !hasSigned(round, organisation, lead))
  return state === 'review' ? [lead] : silent
}
