import type { Party } from '../../parties.ts'
import type { Refused, Situation } from '../facts.ts'

export type Check = (situation: Situation) => Refused | null

export const partyOf = ({ facts }: Situation, organisation: string | undefined): Party | undefined =>
  facts.clearance.parties.find((party) => party.organisation === organisation)
