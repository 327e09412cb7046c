import type { Clearance } from '../../domain/clearance/types.ts'
import { readersOf } from '../../domain/rights/projections.ts'

/** A release that an organisation's heads must show. */
export type Release = { entry: string; seq: number }

/** The organisations that stand in the last edition and read the entry: the lead, who has consented, the supporters it names. */
export const standingInLast = (clearance: Clearance): string[] => {
  const edition = clearance.editions.at(-1)
  if (!edition) return []
  const supporters = edition.round.parties.filter(({ role }) => role === 'supporter')
  const named = [
    clearance.lead,
    ...[...edition.consents, ...supporters].map(({ organisation }) => organisation),
  ]
  return readersOf(clearance).filter((organisation) => named.includes(organisation))
}
