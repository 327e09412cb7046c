import { HOLD_MARGIN_MS } from '../checks/wire.ts'
import type { Basis } from '../basis.ts'
import type { Carried } from '../conditional.ts'
import type { EventData } from '../eventData.ts'
import type { LogEvent } from '../events.ts'
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
  if (situation.action === 'exclude') return breakOfExclusion(situation)
  const { facts, action, now } = situation
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
  return breakBy(situation, entry, data)
}

/** In the update's log nothing is said of the entry's own parties. */
const breakBy = (
  { organisation, actor, body }: Situation,
  entry: string,
  data: EventData<'break'>,
): Before => {
  const roles = actor.memberships
    .filter((membership) => membership.organisation === organisation)
    .map((membership) => ({ organisation, roles: [...membership.roles] }))
  const basis: Basis = { type: 'media-update', roles, organisations: [] }
  const note = body.note || null
  return { entry, event: { type: 'break', organisation, by: actor.id, digest: null, data, note, basis } }
}

/**
 * The people of a media update see in its log that an entry is not theirs to carry any more. Whoever includes a text in an
 * update that does not carry it writes nothing into its log.
 */
const breakOfExclusion = (situation: Situation): Before | null => {
  const { facts, body } = situation
  const entry = body.bundle ?? ''
  const isCarried = facts.carriedBy?.includes(entry) ?? true
  return isCarried && isInWork(facts.bundles[entry] ?? [])
    ? breakBy(situation, entry, { entry: facts.entry, edition: null })
    : null
}

const TURNS = ['release', 'correct', 'hold', 'break']

/** Registered, and not released, or being worked on again. */
export const isInWork = (log: readonly LogEvent[]): boolean =>
  log.length > 0 &&
  log.findLast(({ type, data }) => TURNS.includes(type) && (type !== 'break' || data.edition !== null))
    ?.type !== 'release'
