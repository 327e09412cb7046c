import { act } from './act.ts'
import { ENTRIES, ENTRY_NAMES, type EntryName, staff } from './cast.ts'
import { forward, type Next } from './forward.ts'
import { Broken } from './broken.ts'
import { lookForStandstill } from './offers.ts'
import { enrolAll } from './keys.ts'
import { project } from './project.ts'
import type { World } from './world.ts'

const YEAR = 365 * 86_400_000
/** More acts than any text needs, from wherever it stands. */
const PATIENCE = 80

/** Everybody is there, nobody is suspended, every clock is right, and it is late. */
const gather = (world: World): void => {
  world.staff = staff()
  for (const slug of Object.keys(world.organisations)) world.change(slug, { suspended: false })
  world.offsets = world.offsets.map(() => 0)
  world.time += YEAR
  for (const slug of Object.keys(world.ledgers.entries)) enrolAll(world, slug)
}

const run = (world: World, { entry, action, body, person }: Next): boolean => {
  project(world, entry)
  const acting = act(world, { id: -1, node: 0, entry, action, body, person })
  for (;;) {
    const { done, value } = acting.next()
    if (!done) continue
    project(world, entry)
    world.say(
      () =>
        `  to get on: ${person} ${action} ${entry} ${JSON.stringify(body)}: ${value.done ? 'done' : value.sentence}`,
    )
    return value.done
  }
}

const asked = (world: World, entry: EntryName) => ({ world, entry, now: world.now(0), pick: 6 })

const isPending = (world: World, entry: EntryName): boolean =>
  world.clearance(entry, world.now(0)).editions.at(-1)?.pending === true

/** What waits for a word of a media update that will not come. */
const freed = (world: World, entry: EntryName): boolean => {
  if (!isPending(world, entry)) return true
  const { lead } = world.clearance(entry, world.now(0))
  return run(world, { entry, action: 'hold', body: { organisation: lead }, person: `${lead}-one` })
}

/** Whatever has happened, people who want to get on get each text abandoned, and each text released. */
export const lookForWaysOut = (world: World): void => {
  gather(world)
  for (const entry of ENTRY_NAMES) {
    const { lead } = world.clearance(entry, world.now(0))
    lookForStandstill(world, entry)
    if (world.clearance(entry, world.now(0)).deleted) continue
    if (!freed(world, entry))
      throw new Broken('there is a way out', `${entry} waits for a media update, and nobody can hold it`)
    const { state } = world.clearance(entry, world.now(0))
    const isAbandoned =
      state === 'released' ||
      run(world, { entry, action: 'abandon', body: { organisation: lead }, person: `${lead}-pen` })
    if (!isAbandoned) throw new Broken('there is a way out', `${entry} cannot be abandoned in ${state}`)
  }
  for (const entry of ENTRY_NAMES) lookForRelease(world, entry)
}

const lookForRelease = (world: World, entry: EntryName): void => {
  const { event, items } = ENTRIES[entry]
  const shown = [...items, ...(event ? [event] : [])]
  // Somebody would have to take a deleted text out of this one first.
  if (shown.some((each) => world.clearance(each, world.now(0)).deleted)) return
  const before = releases(world, entry)
  for (let left = PATIENCE; left > 0; left -= 1) {
    const { deleted } = world.clearance(entry, world.now(0))
    if (deleted || releases(world, entry) > before) return
    const next = forward(asked(world, entry))
    // A text that was begun to correct is released as it is: only who it names may change.
    if (!next || !run(world, next)) break
    world.time += 1_000
  }
  throw new Broken('there is a way out', `nobody gets ${entry} released`)
}

const releases = (world: World, entry: EntryName): number =>
  world.clearance(entry, world.now(0)).editions.length
