import { isProposed } from './confirming.ts'
import { TABLE } from './table.ts'
import type { Clearance, Proposal } from './types.ts'
import { WIRE_CONDITIONS } from './wireConditions.ts'

/** What a second person can still confirm: facts of the edition in force, as long as they can change at all. */
export const proposalInForce = (clearance: Clearance): Proposal | null => {
  const { proposal } = clearance
  const canChange = WIRE_CONDITIONS[TABLE['confirm-facts'].wire](clearance)
  return isProposed(clearance) && canChange ? proposal : null
}
