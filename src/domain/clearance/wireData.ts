import { namesOf } from '../mandate.ts'
import { editionInForce } from './checks/mandate.ts'
import { isTooLateToHold } from './checks/wire.ts'
import type { EventData } from './eventData.ts'
import type { Situation } from './facts.ts'
import { notOut } from './joint/breaks.ts'
import { restsOnUnsaid } from './signatures.ts'
import type { Clearance } from './types.ts'

/** The data of what is done to an edition that is out, or waits. */

/** An edition that waits on what this organisation did not say itself, but was carried or read from its silence. */
const restingOn = ({ facts, organisation, now }: Situation): number | null => {
  const { editions, scheduled } = facts.clearance
  const waiting = editions.find(({ edition }) => edition === scheduled?.edition)
  const isHeld = waiting && restsOnUnsaid(waiting, organisation) && !isTooLateToHold({ facts, now })
  return isHeld ? waiting.edition : null
}

export const objection = (situation: Situation): EventData<'suspend'> => {
  const held = restingOn(situation)
  return {
    edition: outEdition(situation.facts.clearance),
    held,
    ...(held === null ? {} : waitingItems(situation)),
  }
}

export const withdraw = (situation: Situation): EventData<'withdraw'> => {
  const { wire, scheduled } = situation.facts.clearance
  const items = scheduled ? waitingItems(situation) : {}
  return { edition: wire?.edition ?? 0, held: scheduled?.edition ?? null, ...items }
}

export const hold = (situation: Situation): EventData<'hold'> => ({
  edition: situation.facts.clearance.scheduled?.edition ?? 0,
  ...waitingItems(situation),
})

/** With a media update that waits, the entries that its release carries and that are not out yet. */
const waitingItems = ({ facts, now }: Situation): { items?: string[] } => {
  const carried = facts.clearance.editions.at(-1)?.carries ?? []
  return carried.length > 0 ? { items: notOut(carried, now) } : {}
}

export const ofOut = ({ facts }: Situation): EventData<'caution'> => ({
  edition: outEdition(facts.clearance),
})

export const outEdition = ({ wire }: Clearance): number => wire?.edition ?? 0

/** A proposal, or what was proposed. */
export const changeFacts = ({ facts, body }: Situation): EventData<'change-facts'> | null => {
  const { clearance, mandated } = facts
  const edition = editionInForce(clearance)
  const { proposal } = clearance
  if (body.facts) {
    const { manifest } = mandated?.frozen ?? {}
    return manifest ? { step: 'propose', edition, manifest, changed: namesOf(body.facts) } : null
  }
  if (!proposal) return null
  const { manifest, changed, seq } = proposal
  const minor = (clearance.editions.find((each) => each.edition === edition)?.minor ?? 0) + 1
  return { step: 'confirm', edition, manifest, changed, minor, proposal: seq }
}
