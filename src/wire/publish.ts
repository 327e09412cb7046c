import type { Clearance, Remark as Said } from '../domain/clearance/types.ts'
import type { LogEvent } from '../domain/clearance/events.ts'
import { jcs } from '../domain/digests.ts'
import type { EditionOnLog, FrozenPart } from './project.ts'
import { toPublication } from './project.ts'
import { readChanges, readEditions, type WordlessEdition } from './readEditions.ts'
import type { ChangeStore } from './store/changes.ts'
import type { PublicationStore } from './store/publications.ts'
import type { Remark } from './types.ts'

/** What the register lets the wire read of an entry. */
export type RegisterReader = {
  /** The whole log, replayed at this instant; null for an entry that was never registered. */
  history(entry: string): Promise<{ events: LogEvent[]; clearance: Clearance } | null>
  frozen(entry: string, digest: string): Promise<FrozenPart | null>
  note(entry: string, seq: number): Promise<string | null>
}

type Deps = { reader: RegisterReader; publications: PublicationStore; changes: ChangeStore }

/**
 * Makes an entry's rows anew from its frozen texts and its log. Idempotent, and safe beside others that do the same:
 * a look at the log that is older never overwrites a newer one, and who finds that the log has grown meanwhile looks again,
 * since only the newest look knows that an edition was taken back before its instant.
 */
export const createPublish =
  ({ reader, publications, changes }: Deps) =>
  async (entry: string): Promise<void> => {
    for (let done = -1; ;) {
      const history = await reader.history(entry)
      if (!history || history.clearance.headSeq === done) return
      await projectRows({ entry, ...history }, { reader, publications })
      for (const change of readChanges(history.events, history.clearance)) await changes.add(change)
      done = history.clearance.headSeq
    }
  }

/** Somebody may be erased from the text while its row is made: written over the one without them, it would bring them back. */
const putEdition = async (
  entry: string,
  onLog: EditionOnLog,
  { reader, publications }: Omit<Deps, 'changes'>,
): Promise<void> => {
  const { digest } = onLog.edition
  for (let written: string | null = null; ;) {
    const frozen = await reader.frozen(entry, digest)
    if (!frozen) throw new Error(`The log of ${entry} released ${digest}, and the register has no such text.`)
    const beside = jcs(frozen.aside)
    if (beside === written) return
    await publications.put(toPublication(frozen, onLog))
    written = beside
  }
}

type Wordless = { onLog: WordlessEdition; reader: RegisterReader }

/** The public words that belong to the edition's events. */
const readWords = async (
  entry: string,
  { editions }: Clearance,
  { onLog, reader }: Wordless,
): Promise<Pick<EditionOnLog, 'note' | 'cautions' | 'dissociations'>> => {
  const { withdrawSeq, edition } = onLog.edition
  const whole = editions.find((each) => each.edition === edition)
  const inWords = (remarks: readonly Said[]): Promise<Remark[]> =>
    Promise.all(
      remarks.map(async ({ organisation, seq, at }) => ({
        organisation,
        at,
        note: (await reader.note(entry, seq)) ?? '',
      })),
    )
  return {
    note: withdrawSeq === null ? null : await reader.note(entry, withdrawSeq),
    cautions: await inWords(whole?.cautions ?? []),
    dissociations: await inWords(whole?.dissociations ?? []),
  }
}

type History = { entry: string; events: LogEvent[]; clearance: Clearance }

const projectRows = async (
  { entry, events, clearance }: History,
  { reader, publications }: Omit<Deps, 'changes'>,
): Promise<void> => {
  // The newest first: for a moment an entry may be there in two editions, but never in none.
  const editions = readEditions(events, clearance).reverse()
  for (const onLog of editions) {
    const words = await readWords(entry, clearance, { onLog, reader })
    await putEdition(entry, { ...onLog, ...words }, { reader, publications })
  }
  const known = new Set(editions.map(({ edition }) => edition.edition))
  const rows = await publications.find({ where: { entry: { equals: entry } } })
  for (const row of rows) {
    if (!known.has(row.edition)) await publications.hold(row, clearance.headSeq)
  }
}
