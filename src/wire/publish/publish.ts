import type { Payload } from 'payload'
import type { Clearance, Edition, Remark as Said } from '../../domain/clearance/state.ts'
import { readData } from '../../domain/clearance/eventData.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import { jcs } from '../../domain/digests.ts'
import { isReached } from '../../domain/rights/referenceAccess.ts'
import { carriedBy, barriersOfRow, barrierOf, isBarrierToOpen, readOpenBarriers } from './releaseBarrier.ts'
import { type EditionOnLog, type FrozenPart, toPublication } from './toPublication.ts'
import { createMarkReader, formerMarks, type MarkReader } from '../checks/marks.ts'
import { readChanges, readEditions, type EditionWithoutWords } from './readEditions.ts'
import type { ChangeStore } from '../store/changes.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { Remark, WireChange } from '../rows.ts'
import { replay } from '../../domain/clearance/replay.ts'
import type { Slugs } from '../../domain/slugs.ts'
import {
  readSaltedValues,
  readBundles,
  readFrozen,
  readHeadSeq,
  readLog,
  readNote,
} from '../../register/frozen.ts'

/** What the register lets the wire read of an entry. */
export type RegisterReader = {
  /** The whole log, replayed at this instant; null for an entry that was never registered. */
  history(entry: string): Promise<{ events: LogEvent[]; clearance: Clearance } | null>
  /** How far the log goes; 0 for an entry without one. */
  headSeq(entry: string): Promise<number>
  frozen(entry: string, digest: string): Promise<FrozenPart | null>
  /** What is kept beside a frozen text alone. */
  aside(entry: string, digest: string): Promise<FrozenPart['aside'] | null>
  note(entry: string, seq: number): Promise<string | null>
}

/** @param known the log of the entry, where it has been read already. */
export type Publish = (entry: string, known?: History | null) => Promise<void>

type Deps = {
  reader: RegisterReader
  publications: PublicationStore
  changes: ChangeStore
  now: () => Date
}

/**
 * Makes an entry's rows anew from its frozen texts and its log. Idempotent, and safe beside others that do the same:
 * a look at the log that is older never overwrites a newer one, and who finds that the log has grown meanwhile looks again,
 * since only the newest look knows that an edition was taken back before its instant.
 */
export const createPublish = (given: Deps): Publish => {
  const deps = { ...given, marks: createMarkReader() }
  const publishOne = async (entry: string, read: History | null = null): Promise<void> => {
    for (let done: number | null = null, known = read; ; known = null) {
      if (done !== null && done === (await deps.reader.headSeq(entry))) return
      const history = known ?? (await deps.reader.history(entry))
      if (!history) return
      const gates = await readOpenBarriers(history, deps)
      const isHidden = (edition: Edition) => barrierOf(edition, gates) !== ''
      const out = await projectRows({ entry, ...history, gates, sweeping: false }, deps)
      const shown = history.clearance.editions.filter((edition) => !edition.pending && !isHidden(edition))
      for (const change of readChanges(history.events, { editions: shown })) await deps.changes.add(change)
      if (out) await recordErasures(out, { entry, seq: history.clearance.headSeq }, deps)
      done = history.clearance.headSeq
    }
  }

  /** What is released with a media update shows by the same write as the update: its row is the gate of theirs. */
  const publishTogether = async (entry: string, history: History): Promise<void> => {
    const carried = carriedBy(history)
    for (const each of carried) await publishOne(each)
    await projectRows({ entry, ...history, gates: new Set(), sweeping: true }, deps)
    for (const each of carried) await publishOne(each)
    await publishOne(entry)
  }

  return async (entry, known = null) => {
    const history = known ?? (await deps.reader.history(entry))
    // Most of what happens to an entry happens before it was ever released, and concerns nobody here.
    if (!history?.events.some(({ type }) => type === 'release')) return
    if (await isBarrierToOpen(entry, history, deps)) await publishTogether(entry, history)
    else await publishOne(entry, history)
    for (const update of updatesConcerned(history)) await publishOne(update)
  }
}

/**
 * Nothing in the log says that somebody was erased from what is out. How many are gone tells one erasure from the next,
 * whoever comes to tell of it.
 */
const recordErasures = async (
  { edition, digest, gone }: Shown,
  { entry, seq }: Pick<WireChange, 'entry' | 'seq'>,
  { changes, now }: Pick<Deps, 'changes' | 'now'>,
): Promise<void> => {
  const change = { entry, seq, edition, change: 'updated', at: now().toISOString() } as const
  if (gone > 0) await changes.add(change, `${entry}/${digest}/${gone}`)
}

/** What a media update carries of its own lead, and what other leads have included in it. */
const readReached = async (
  { core: { entry, lead, items } }: FrozenPart,
  reader: Pick<RegisterReader, 'history'>,
): Promise<string[]> => {
  const reached = await Promise.all(
    items.map(async (item) => {
      const target = await reader.history(item.entry)
      return target !== null && isReached({ entry, lead }, target.clearance)
    }),
  )
  return items.filter((_, index) => reached[index]).map((item) => item.entry)
}

/** Media updates that the last thing in an entry's log is about: their rows say whom they reach. */
const updatesConcerned = ({ events }: Pick<History, 'events'>): string[] => {
  const last = events.at(-1)
  return last?.type === 'include' || last?.type === 'exclude' ? [readData(last.type, last).bundle] : []
}

type Projecting = Pick<Deps, 'reader' | 'publications'> & { marks: MarkReader }

/** The edition that is out, and how many of its contacts are not there any more. */
type Shown = { edition: number; digest: string; gone: number }

/**
 * Somebody may be erased from the text while its row is made: written over the one without them, it would bring them back.
 * @returns how many of its contacts are gone.
 */
const putEdition = async (
  entry: string,
  onLog: Omit<EditionOnLog, 'reached' | 'marks'> & { earlier: readonly string[] },
  { reader, publications, marks: markReader }: Projecting,
): Promise<number> => {
  const { digest } = onLog.edition
  const there = <T>(read: T | null): T => {
    if (read) return read
    throw new Error(`The log of ${entry} released ${digest}, and the register has no such text.`)
  }
  const frozen = there(await reader.frozen(entry, digest))
  const reached = await readReached(frozen, reader)
  const marks = [...new Set([...markReader.of(frozen, onLog.edition.edition), ...onLog.earlier])]
  for (let { aside } = frozen; ;) {
    await publications.put(toPublication({ ...frozen, aside }, { ...onLog, reached, marks }))
    const present = there(await reader.aside(entry, digest))
    if (jcs(present) === jcs(aside))
      return frozen.core.contacts.filter((card) => aside[card.public]?.value === null).length
    aside = present
  }
}

type Wordless = { onLog: EditionWithoutWords; reader: RegisterReader }

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

type Earlier = { editions: readonly EditionWithoutWords[]; events: readonly LogEvent[] } & Pick<
  Projecting,
  'reader' | 'marks'
>

/**
 * A reader who holds an earlier edition that was public, and is no secret now, is led to the edition that replaced it; the same
 * goes for an edition whose facts were changed later.
 */
const readEarlierMarks = async (
  entry: string,
  onLog: EditionWithoutWords,
  { editions, events, reader, marks }: Earlier,
): Promise<string[]> => {
  const { edition } = onLog.edition
  const read = editions.filter(
    (each) => each.edition.edition < edition && each.effective && each.standing === 'live',
  )
  const all = await Promise.all(
    read.map(async ({ edition: { digest, edition: number } }) => {
      const known = marks.known(digest, number)
      const frozen = known ? null : await reader.frozen(entry, digest)
      return known ?? (frozen ? marks.of(frozen, number) : [])
    }),
  )
  return [...all.flat(), ...[...read, onLog].flatMap((each) => formerMarks(events, each.edition))]
}

type History = { events: LogEvent[]; clearance: Clearance }
type ProjectionInput = History & { entry: string; gates: ReadonlySet<string>; sweeping: boolean }

const projectRows = async (
  { entry, events, clearance, gates, sweeping }: ProjectionInput,
  { reader, publications, marks }: Projecting,
): Promise<Shown | null> => {
  let out: Shown | null = null
  // The newest first: for a moment an entry may be there in two editions, but never in none.
  const isHidden = (edition: Edition) => barrierOf(edition, gates) !== ''
  const editions = readEditions(events, clearance, isHidden).reverse()
  for (const onLog of editions) {
    const words = await readWords(entry, clearance, { onLog, reader })
    const barriers = barriersOfRow(entry, clearance, { onLog, gates, sweeping })
    const earlier = await readEarlierMarks(entry, onLog, { editions, events, reader, marks })
    const shown = { ...onLog, ...words, ...barriers, earlier }
    const gone = await putEdition(entry, shown, { reader, publications, marks })
    const { edition, digest } = onLog.edition
    const isOut = onLog.effective && !onLog.replaced && onLog.standing === 'live' && barriers.gate === ''
    if (isOut) out = { edition, digest, gone }
  }
  const known = new Set(editions.map(({ edition }) => edition.edition))
  const rows = await publications.find({ where: { entry: { equals: entry } } })
  for (const row of rows) {
    if (!known.has(row.edition)) await publications.hold(row, clearance.headSeq)
  }
  return out
}

type ReaderDeps = { payload: Payload; slugs: Slugs; now: () => Date }

/** The part of the register that is open to the wire: frozen texts, the log, the public notes. */
export const createRegisterReader = ({ payload, slugs, now }: ReaderDeps): RegisterReader => ({
  history: async (entry) => {
    const events = await readLog(payload, entry, slugs)
    const lead = leadOf(events)
    if (lead === null) return null
    const bundles = await readBundles(payload, events, slugs)
    return { events, clearance: replay(events, { lead, now: now(), bundles }) }
  },
  headSeq: (entry) => readHeadSeq(payload, entry, slugs),
  aside: (entry, digest) => readSaltedValues(payload, entry, digest, slugs),
  frozen: (entry, digest) => readFrozen(payload, entry, digest, slugs),
  note: (entry, seq) => readNote(payload, entry, seq, slugs),
})

/** Whoever froze the text first is on the log; an entry that was never frozen has nothing for the world. */
const leadOf = (events: readonly LogEvent[]): string | null => {
  const submit = events.find(({ type }) => type === 'submit')
  return submit ? readData('submit', submit).lead : null
}
