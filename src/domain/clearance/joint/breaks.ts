import { HOLD_MARGIN_MS } from '../checks/wire.ts'
import type { Carried } from '../conditional.ts'
import type { EventData } from '../eventData.ts'
import type { Before, Situation } from '../facts.ts'

/** Carried entries that no clock can have shown yet. */
export const notOut = (carried: readonly Carried[], now: Date): string[] =>
  carried
    .filter(({ availableAt }) => Date.parse(availableAt ?? '') > now.getTime() + HOLD_MARGIN_MS)
    .map(({ entry }) => entry)

const HOLDING = ['hold', 'suspend', 'dissociate', 'withdraw']

/**
 * An entry that is released with a media update is held in the update's log: before the commit at the very place of it, so
 * that of the two one wins, and afterwards for everything that is not out yet.
 * @param held the edition of the entry that waits no more, if the action takes one back.
 */
export const breakOf = (situation: Situation, held: number | null): Before | null => {
  const { facts, action, organisation, actor, now, body } = situation
  const edition = facts.clearance.editions.find((each) => each.edition === held)
  if (!HOLDING.includes(action) || !edition?.bundle) return null
  const { entry, seq } = edition.bundle
  const commit = (facts.bundles[entry] ?? []).find((event) => event.seq === seq)
  const release = commit?.data as EventData<'release'> | undefined
  const data: EventData<'break'> = release
    ? {
        entry: facts.entry,
        edition: release.edition,
        items: [...new Set([facts.entry, ...notOut(release.carries ?? [], now)])],
      }
    : { entry: facts.entry, edition: null }
  const note = body.note || null
  return { entry, event: { type: 'break', organisation, by: actor.id, digest: null, data, note } }
}
