import { availableActions } from '../../../src/domain/clearance/actions.ts'
import { Broken } from './broken.ts'
import { ENTRIES, ENTRY_NAMES, type EntryName, PEOPLE } from './cast.ts'
import { expected } from './oracle/standing.ts'
import { LINES } from './oracle/who.ts'
import { readFacts } from './read.ts'
import type { World } from './world.ts'

/** How many of the people are asked, others each time: what is offered costs a decision for every action. */
const ASKED = 5

const sizeOf = (world: World): number => ENTRY_NAMES.reduce((sum, entry) => sum + world.logs[entry].length, 0)

/** A button is a line of the table, for somebody with such a role. */
export const lookAtOffers = (world: World): void => {
  const size = sizeOf(world)
  const entry = ENTRY_NAMES[size % ENTRY_NAMES.length]
  const now = world.now(0)
  if (!entry) return
  const facts = readFacts(world, { entry, now })
  const { logs, acts } = world
  const { state } = expected({ logs, acts }, entry, { upto: logs[entry].length, now: now.getTime() })
  for (let index = 0; index < ASKED; index += 1) {
    const actor = world.actor(PEOPLE[(size + index * ASKED) % PEOPLE.length] ?? '')
    const roles: string[] = actor.memberships.flatMap((one) => one.roles)
    for (const { action } of availableActions(facts, actor, now)) {
      const line = LINES[action]
      const isFitting =
        line?.from.split(' ').includes(state) && line.roles.some((role) => roles.includes(role))
      if (!isFitting || facts.clearance.deleted)
        throw new Broken('what is offered can be done', `${actor.id} is offered ${action} of ${entry}`)
    }
  }
}

/** While everybody is there, somebody can do something, or something is to come. */
export const lookForStandstill = (world: World, entry: EntryName): void => {
  const now = world.now(0)
  const facts = readFacts(world, { entry, now })
  const { deleted, scheduled } = facts.clearance
  if (deleted || scheduled) return
  const { lead } = ENTRIES[entry]
  const canAct = [`${lead}-both`, ...PEOPLE].some(
    (id) => availableActions(facts, world.actor(id), now).length > 0,
  )
  if (!canAct) throw new Broken('somebody can always do something', `${entry} in ${facts.clearance.state}`)
}
