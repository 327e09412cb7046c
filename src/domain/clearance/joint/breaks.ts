import { HOLD_MARGIN_MS } from '../checks/wire.ts'
import type { Basis, Carried, LogEvent } from '../events.ts'
import type { EventData } from '../eventData.ts'
import type { EventInOtherLog, ActionRequest } from '../facts.ts'
import type { Edition } from '../state.ts'

/** Carried entries that no clock can have shown yet. */
export const notYetAvailable = (carried: readonly Carried[], now: Date): string[] =>
  carried
    .filter(({ availableAt }) => Date.parse(availableAt ?? '') > now.getTime() + HOLD_MARGIN_MS)
    .map(({ entry }) => entry)

/**
 * An entry that is released with a media update is held in the update's log: before the commit at the very place of it, so
 * that of the two one wins, and afterwards for everything that is not out yet.
 * @param held the edition of the entry that waits no more, if the action takes one back.
 */
export const breakOf = (situation: ActionRequest, held: number | null): EventInOtherLog | null => {
  const { facts, now } = situation
  const edition = facts.clearance.editions.find((each) => each.edition === held)
  return edition?.bundle
    ? breakBy(situation, edition.bundle.entry, breakData({ facts, now }, edition.bundle))
    : null
}

/** What an update's log is told of an entry that waits with it no more: the update's own edition, and all that is held with it. */
export const breakData = (
  { facts, now }: Pick<ActionRequest, 'facts' | 'now'>,
  { entry, seq }: NonNullable<Edition['bundle']>,
): EventData<'break'> => {
  const commit = (facts.bundles[entry] ?? []).find((event) => event.seq === seq)
  const release = commit?.data as EventData<'release'> | undefined
  return release
    ? {
        entry: facts.entry,
        edition: release.edition,
        items: [...new Set([facts.entry, ...notYetAvailable(release.carries ?? [], now)])],
      }
    : { entry: facts.entry, edition: null }
}

/** In the update's log nothing is said of the entry's own parties. */
const breakBy = (
  { organisation, actor, body }: ActionRequest,
  entry: string,
  data: EventData<'break'>,
): EventInOtherLog => {
  const roles = actor.memberships
    .filter((membership) => membership.organisation === organisation)
    .map((membership) => ({ organisation, roles: [...membership.roles] }))
  const basis: Basis = { type: 'media-update', roles, organisations: [] }
  const note = body.note || null
  return { entry, event: { type: 'break', organisation, by: actor.id, digest: null, data, note, basis } }
}

/**
 * The log of a media update shows its people that they may no longer carry an entry. The entry's own log decides: either
 * the exclusion or the release that names a place in the update's log comes first. Excluding a text from an update that does
 * not carry it writes nothing into the update's log, and neither does excluding it from an update that is not in work.
 */
export const exclusionOf = (situation: ActionRequest): EventInOtherLog | null => {
  const { facts, action, body } = situation
  const entry = body.bundle ?? ''
  const isCarried = facts.carriedBy?.includes(entry) ?? true
  return action === 'exclude' && isCarried
    ? breakBy(situation, entry, { entry: facts.entry, edition: null })
    : null
}

const TURNS = ['release', 'correct', 'hold', 'break', 'delete']
const ENDS = ['release', 'delete']

/** Registered, and neither released nor deleted, or being worked on again. */
export const isInWork = (log: readonly LogEvent[]): boolean => {
  const turn = log.findLast(
    ({ type, data }) => TURNS.includes(type) && (type !== 'break' || data.edition !== null),
  )
  return log.length > 0 && !ENDS.includes(turn?.type ?? '')
}
