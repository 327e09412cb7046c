import { readData } from '../eventData.ts'
import { isUnprovedOf } from '../signatures.ts'
import type { Consent, Round } from '../state.ts'
import { type Effect, holding, onEdition, withoutUnproved } from './memory.ts'

/** The round without these consents, and without what rested on them. */
const withoutConsents = (round: Round, isVoid: (consent: Consent) => boolean): Round => {
  const consents = round.consents.filter((consent) => !isVoid(consent))
  const gone = round.consents
    .filter(isVoid)
    .map(({ organisation }) => organisation)
    .filter((each) => !consents.some(({ organisation }) => organisation === each))
  return {
    ...round,
    consents,
    delegated: round.delegated.filter((each) => !gone.includes(each)),
    signedAt: Object.fromEntries(Object.entries(round.signedAt).filter(([each]) => !gone.includes(each))),
  }
}

/** From here on it consents by proofs alone: what it gave without is void, its silence says nothing. */
const underDemand = (round: Round, organisation: string, from: string | undefined): Round => {
  const without = withoutConsents(round, isUnprovedOf(organisation))
  const { silence } = without
  return {
    ...without,
    mute: [...new Set([...without.mute, organisation])],
    demanding: [...new Set([...without.demanding, organisation])],
    silence: silence && {
      ...silence,
      parties: silence.parties.map((party) =>
        party.organisation === organisation ? { ...party, from: from ?? party.from, counts: false } : party,
      ),
    },
  }
}

export const demand: Effect = (memory, event) => {
  const { from, held, elsewhere } = readData('demand', event)
  const organisation = event.organisation ?? ''
  const after = held === null || elsewhere ? memory : holding(memory, held, { ...event, organisation: null })
  const delegations = withoutUnproved(after.delegations, [organisation])
  const change = (round: Round) => underDemand(round, organisation, from)
  // Should what waits be held after all, its round goes on under the demand.
  const last = after.text === 'released' ? after.editions.at(-1) : undefined
  const changed = last
    ? onEdition(after, last.edition, (edition) => ({ ...edition, round: change(edition.round) }))
    : after
  return { ...changed, delegations, round: after.round && change(after.round) }
}

/** What this key consented to in the round is void. */
export const revokeKey: Effect = (memory, event) => {
  const { credential } = readData('revoke-key', event)
  if (memory.text !== 'frozen' || !memory.round) return memory
  return { ...memory, round: withoutConsents(memory.round, (consent) => consent.credential === credential) }
}
