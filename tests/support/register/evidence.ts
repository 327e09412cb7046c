import type { LogEvent } from '../../../src/domain/clearance/events.ts'
import { decisiveEvents } from '../../../src/domain/evidence/otherLogs.ts'
import type { Evidence, Opening } from '../../../src/domain/evidence/evidence.ts'
import { openingOf } from '../../../src/domain/evidence/opening/openingOf.ts'
import { readEvidenceFile, verifyEvidence } from '../../../src/domain/evidence/verifyEvidence.ts'
import { isReader, type Party } from '../../../src/domain/parties.ts'
import { horizonOf } from '../../../src/domain/rights/horizon.ts'
import { Broken } from './broken.ts'
import { ENTRIES, ENTRY_NAMES, type EntryName } from './cast.ts'
import type { World } from './world.ts'

/** As the register hands it out to the people of an organisation; the lead's where none is said. */
export const evidenceOf = (
  world: World,
  entry: EntryName,
  organisation = world.clearance(entry, world.now(0)).lead,
): Evidence => {
  const { lead } = ENTRIES[entry]
  const bundles = world.bundlesOf(world.logs[entry])
  const horizon = horizonIn(world, entry, organisation)
  const bare = openingOf(world.logs[entry], { lead, horizon, bundles })
  const log = world.logs[entry].slice(horizon - 1)
  const named = new Set([...log.flatMap(({ digest }) => digest ?? []), bare?.edition?.digest])
  const texts = [...world.texts[entry].values()].filter(({ digest }) => named.has(digest))
  const opening: Opening | null = bare && {
    ...bare,
    carried: bare.carried.map(({ event }) => ({
      event,
      manifest: world.texts[entry].get(event.digest ?? '')!.manifest,
    })),
  }
  return {
    ...{ format: 1, entry, collection: 'entries', lead: bare?.lead ?? lead, keys: [] },
    log: log.map((event) => ({ ...event, note: world.notes[entry].get(event.seq) ?? null })),
    texts: texts.map(({ words: _, ...text }) => text),
    elsewhere: decisiveEvents(log, bundles),
    ...(opening ? { opening } : {}),
    ...ledgersOf(world, log),
  }
}

/** Of who acts in the log, as src/register/views/evidence.ts has it. */
const ledgersOf = ({ ledgers }: World, log: readonly LogEvent[]): Pick<Evidence, 'ledgers'> => {
  const acting = log.flatMap(({ organisation, proved }) => [organisation, proved?.ledger.organisation])
  const own = Object.entries(ledgers.entries).filter(([organisation]) => acting.includes(organisation))
  return own.length > 0 ? { ledgers: Object.fromEntries(own) } : {}
}

const horizonIn = (world: World, entry: EntryName, organisation: string): number =>
  horizonOf(world.clearance(entry, world.now(0)), organisation)?.seq ?? Infinity

const lookAt = (world: World, entry: EntryName, organisation?: string): void => {
  const whose = `${entry} for ${organisation ?? 'the lead'}`
  const file = readEvidenceFile(JSON.parse(JSON.stringify(evidenceOf(world, entry, organisation))))
  if (!file) throw new Broken('the evidence holds', `the file of ${whose} has another form`)
  const verdict = verifyEvidence(file)
  if (!verdict.ok) throw new Broken('the evidence holds', `${whose}: ${verdict.sentence}`)
  if (verdict.claims.some(({ isOlder }) => isOlder))
    throw new Broken('the evidence says all', `${whose}: something is not provable that should be`)
  if (file.opening) world.reach('evidence begins with an opening')
  if ((file.opening as Opening | undefined)?.edition) world.reach('an opening shows an edition')
}

/** What the lead and the latest party would take home holds. */
export const lookAtEvidence = (world: World): void => {
  for (const entry of ENTRY_NAMES) {
    lookAt(world, entry)
    const { lead, parties } = world.clearance(entry, world.now(0))
    const readers = parties.filter(isReader)
    const first = ENTRIES[entry].lead
    if (lead !== first && readers.some(({ organisation }) => organisation === first)) {
      world.reach('evidence of who has handed over the lead')
      lookAt(world, entry, first)
    }
    const horizon = ({ organisation }: Party) => horizonIn(world, entry, organisation)
    const [latest] = readers.sort((one, other) => horizon(other) - horizon(one))
    // From whom most is hidden.
    if (latest && horizon(latest) > 1) lookAt(world, entry, latest.organisation)
  }
}
