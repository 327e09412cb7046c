import { namesOf } from '../mandate/changedFacts.ts'
import { editionMeant, editionInForce } from './editions.ts'
import { isTooLateToHold } from './checks/wire.ts'
import type { EventData } from './eventData.ts'
import type { ActionRequest } from './facts.ts'
import { notYetAvailable } from './joint/breaks.ts'
import { restsOnUnsaid } from './signatures.ts'
import type { Clearance } from './state.ts'

/** The data of what is done to an edition that is out, or waits. */

/** An edition that waits on what this organisation did not say itself, but was carried or read from its silence. */
const restingOn = ({ facts, organisation, now }: ActionRequest): number | null => {
  const { editions, scheduled } = facts.clearance
  const waiting = editions.find(({ edition }) => edition === scheduled?.edition)
  const isHeld = waiting && restsOnUnsaid(waiting, organisation) && !isTooLateToHold({ facts, now })
  return isHeld ? waiting.edition : null
}

export const objection = (situation: ActionRequest): EventData<'suspend'> => {
  const held = restingOn(situation)
  return {
    edition: outEdition(situation.facts.clearance),
    held,
    ...(held === null ? {} : waitingItems(situation)),
  }
}

export const withdraw = (situation: ActionRequest): EventData<'withdraw'> => {
  const { wire, scheduled } = situation.facts.clearance
  const items = scheduled ? waitingItems(situation) : {}
  return { edition: wire?.edition ?? 0, held: scheduled?.edition ?? null, ...items }
}

export const hold = (situation: ActionRequest): EventData<'hold'> => ({
  edition: situation.facts.clearance.scheduled?.edition ?? 0,
  ...waitingItems(situation),
})

/** With a media update that waits, the entries that its release carries and that are not out yet. */
const waitingItems = ({ facts, now }: ActionRequest): { items?: string[] } => {
  const carried = facts.clearance.editions.at(-1)?.carries ?? []
  return carried.length > 0 ? { items: notYetAvailable(carried, now) } : {}
}

export const ofOut = ({ facts }: ActionRequest): EventData<'reinstate'> => ({
  edition: outEdition(facts.clearance),
})

export const ofMeant = ({ facts, body }: ActionRequest): EventData<'lift'> => ({
  edition: editionMeant(facts.clearance, body.digest)?.edition ?? 0,
})

export const caution = (situation: ActionRequest): EventData<'caution'> => {
  const { proposal } = situation.facts.clearance
  const isOfProposal = situation.body.proposal !== undefined && proposal !== null
  return { ...ofMeant(situation), ...(isOfProposal ? { proposal: proposal.seq } : {}) }
}

export const outEdition = ({ wire }: Clearance): number => wire?.edition ?? 0

export const proposeFacts = ({ facts, body }: ActionRequest): EventData<'propose-facts'> | null => {
  const { mandate, frozen } = facts.mandated ?? {}
  if (!frozen || !body.facts) return null
  return {
    ...{ edition: editionInForce(facts.clearance), manifest: frozen.manifest, changed: namesOf(body.facts) },
    ...(mandate?.confirm ? { confirm: mandate.confirm } : {}),
  }
}

/** What was proposed, as it was frozen then. */
export const confirmFacts = ({ facts: { clearance } }: ActionRequest): EventData<'confirm-facts'> | null => {
  const { proposal } = clearance
  if (!proposal) return null
  const edition = editionInForce(clearance)
  const { manifest, changed, seq } = proposal
  const minor = (clearance.editions.find((each) => each.edition === edition)?.minor ?? 0) + 1
  return { edition, manifest, changed, minor, proposal: seq }
}
