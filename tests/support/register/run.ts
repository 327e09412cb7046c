import { verifyEvidence, readEvidenceFile } from '../../../src/domain/evidence/verifyEvidence.ts'
import { decisive } from '../../../src/domain/evidence/elsewhere.ts'
import type { Evidence } from '../../../src/domain/evidence/evidence.ts'
import { ENTRIES, ENTRY_NAMES, type EntryName } from './cast.ts'
import { Broken } from './broken.ts'
import { Watch } from './invariants.ts'
import { lookAtDesks } from './desk.ts'
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

const evidenceOf = (world: World, entry: EntryName): Evidence => {
  const log = world.logs[entry]
  const named = new Set(log.flatMap(({ digest }) => digest ?? []))
  const texts = [...world.texts[entry].values()].filter(({ digest }) => named.has(digest))
  return {
    ...{ format: 1, entry, collection: 'entries', lead: ENTRIES[entry].lead, keys: [] },
    log: log.map((event) => ({ ...event, note: world.notes[entry].get(event.seq) ?? null })),
    texts: texts.map(({ words: _, ...text }) => text),
    elsewhere: decisive(log, world.bundlesOf(log)),
  }
}

const lookAtEvidence = (world: World): void => {
  for (const entry of ENTRY_NAMES) {
    const file = readEvidenceFile(JSON.parse(JSON.stringify(evidenceOf(world, entry))))
    if (!file) throw new Broken('the evidence holds', `the file of ${entry} has another form`)
    const verdict = verifyEvidence(file)
    if (!verdict.ok) throw new Broken('the evidence holds', `${entry}: ${verdict.sentence}`)
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
