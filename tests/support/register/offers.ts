import { availableActions } from '../../../src/domain/clearance/acting.ts'
import type { LogEvent } from '../../../src/domain/clearance/events.ts'
import type { Actor } from '../../../src/domain/organisations.ts'
import { Broken } from './broken.ts'
import { ENTRIES, ENTRY_NAMES, type EntryName, PEOPLE, SLUGS } from './cast.ts'
import { scan } from './oracle/round.ts'
import { expected } from './oracle/standing.ts'
import { type Before, faultOfState, faultOfWho } from './oracle/who.ts'
import { readFacts } from './read.ts'
import type { World } from './world.ts'

/** How many of the people are asked, others each time: what is offered costs a decision for every action. */
const ASKED = 6

const sizeOf = (world: World): number => ENTRY_NAMES.reduce((sum, entry) => sum + world.logs[entry].length, 0)

/** Every button that anybody is shown of one of the entries is something that the rules let them do. */
export const lookAtOffers = (world: World): void => {
  const size = sizeOf(world)
  const entry = ENTRY_NAMES[size % ENTRY_NAMES.length]
  if (!entry) return
  const now = world.now(0)
  const facts = readFacts(world, { entry, now })
  for (let index = 0; index < ASKED; index += 1) {
    const actor = world.actor(PEOPLE[(size + index * ASKED) % PEOPLE.length] ?? '')
    for (const { action } of availableActions(facts, actor, now))
      if (!SLUGS.some((slug) => isPermitted(world, entry, { actor, action, organisation: slug })))
        throw new Broken('what is offered can be done', `${actor.id} is offered ${action} of ${entry}`)
  }
}

type Offer = { actor: Actor; action: string; organisation: string }

/** As the event would be judged that it leads to. */
const isPermitted = (world: World, entry: EntryName, { actor, action, organisation }: Offer): boolean => {
  const { logs, acts } = world
  const now = world.now(0)
  const book = { logs, acts }
  const upto = logs[entry].length
  const witness = world.witness(0, now, { actor, act: 0, saw: { entry } })
  const event = { entry, seq: upto + 1, type: action, organisation, by: actor.id }
  const delegates = actor.memberships.map(({ organisation: delegate }) => ({ delegate }))
  const was = expected(book, entry, { upto, now: now.getTime() })
  const editions = [was.wire?.edition, was.scheduled].map((edition) => ({ edition }))
  return [{}, ...delegates, ...editions].some((data) => {
    const before: Before = {
      ...{ world, book, entry, now: now.getTime() },
      witness: { ...witness, event: event as LogEvent, revision: 0 },
      event: { ...event, data } as unknown as LogEvent, // an offer has no place in a log
      seen: scan(book, entry, upto),
      was,
    }
    return faultOfWho(before) === null && faultOfState(before) === null
  })
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
