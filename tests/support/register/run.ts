import { ENTRIES } from './cast.ts'
import { Watch } from './invariants.ts'
import { lookAtDesks } from './desk.ts'
import { lookAtEvidence } from './evidence.ts'
import { lookAtOffers } from './offers.ts'
import { lookForWaysOut } from './rescue.ts'
import type { Sequence } from './sequences.ts'
import { Hands } from './take.ts'
import { World } from './world.ts'

const invite = (world: World, hands: Hands, { invitations }: Sequence): void => {
  for (const { entry, organisation, role } of invitations) {
    const { lead } = ENTRIES[entry]
    if (organisation === lead) continue
    hands.request({ node: 0, entry, action: 'invite', person: `${lead}-one`, body: { organisation, role } })
    hands.request({ node: 0, entry, action: 'accept', person: `${organisation}-one`, body: {} })
  }
}

export type Options = { tell?: boolean; onEnd?: (world: World) => void }

/** One sequence from an empty newsroom to its end. @throws Broken where an invariant does not hold. */
export const play = (sequence: Sequence, { tell = false, onEnd }: Options = {}): World => {
  const world = new World()
  world.tell = tell
  const watch = new Watch(world)
  const hands = new Hands(world, watch)
  try {
    invite(world, hands, sequence)
    for (const step of sequence.steps) {
      hands.take(step)
      watch.look()
    }
    hands.finish()
    watch.look()
    watch.conclude()
    lookAtEvidence(world)
    lookAtOffers(world)
    lookAtDesks(world)
    onEnd?.(world)
    lookForWaysOut(world)
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { story: world.story })
    throw error
  }
  return world
}
