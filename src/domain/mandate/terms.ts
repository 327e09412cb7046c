import type { Core } from '../canonical.ts'
import type { MandateFact } from '../mandateFacts.ts'
import { isSigningRole } from '../parties.ts'

/**
 * Who confirms a change besides the person who proposed it: a person of another organisation that signed (`party`); also
 * a second person of the lead, where the others signed themselves (`lead`); a second person of the lead, since nobody else
 * signs (`alone`); nobody.
 */
export type Confirming = 'party' | 'lead' | 'alone' | 'nobody'

/** What a signer lets the lead change later, as it stands in the frozen text. */
export type MandateTerms = {
  facts: MandateFact[]
  /** The lead, by its acronym or its name. */
  lead: string
  confirming: Confirming
  /** Hosts that a new link may lead to. */
  hosts: string[]
}

type Signed = Pick<Core, 'mandate' | 'lead' | 'parties' | 'organisations'>

/** The terms of the mandate that a text carries; null for a text that carries none. */
export const termsOf = ({ mandate, lead, parties, organisations }: Signed): MandateTerms | null => {
  if (!mandate) return null
  const isShared = parties.some(({ role }) => isSigningRole(role))
  const own = organisations[lead]
  return {
    facts: mandate.facts,
    lead: own?.acronym || own?.name || lead,
    confirming: mandate.confirm === 'lead' ? (isShared ? 'lead' : 'alone') : isShared ? 'party' : 'nobody',
    hosts: mandate.hosts ?? [],
  }
}
