import { type Head, type HeadEntry, inOrder } from './heads.ts'

/**
 * A head without what it has in common with the one before it. A head names every text that an organisation reads, and
 * hardly one of them has changed since the last: twenty thousand heads of up to twenty thousand texts, each kept whole, would
 * take 27 GB.
 */
export type HeadStep = Omit<Head, 'entries'> & {
  /** How many heads in front of it have to be read to put it together; the first of those is whole. */
  steps: number
  /** Those that the head before it has not, or not like this. */
  grown: HeadEntry[]
  /** Ids of those that only the head before it has. */
  gone: string[]
}

/** A head as it is stored. */
export type StoredHead = Head | HeadStep

/** A head, and how many of those in front of it are read to put it together. */
export type PlacedHead = { head: Head; steps: number }

/** Up to so many entries a head is stored whole. */
const FEW = 100
/** At most so many heads are read for one. */
const MOST_STEPS = 500

const isStep = (stored: StoredHead): stored is HeadStep => 'steps' in stored

export const stepsOf = (stored: StoredHead): number => (isStep(stored) ? stored.steps : 0)

/** Whole where it is small, where too many steps lead to it, or where half of it is new. @param before the head of the number before it. */
export const toStored = (head: Head, before: PlacedHead | null): StoredHead => {
  if (!before || head.entries.length <= FEW || before.steps >= MOST_STEPS) return head
  const { entries, ...rest } = head
  const known = new Map(before.head.entries.map((each) => [each.entry, each]))
  const grown = entries.filter(({ entry, seq, hash }) => {
    const last = known.get(entry)
    known.delete(entry)
    return last?.seq !== seq || last.hash !== hash
  })
  const gone = [...known.keys()]
  if ((grown.length + gone.length) * 2 > entries.length) return head
  return { ...rest, steps: before.steps + 1, grown, gone }
}

/**
 * @param stored a whole head, and those behind it up to the one that is wanted, without a gap.
 * @returns null where they are anything else.
 */
export const putTogether = (stored: readonly StoredHead[]): PlacedHead | null => {
  const [first, ...others] = stored
  const last = stored.at(-1)
  if (!first || !last || isStep(first)) return null
  if (!isStep(last)) return others.length === 0 ? { head: last, steps: 0 } : null
  const entries = new Map(first.entries.map((each) => [each.entry, each]))
  for (const [place, step] of others.entries()) {
    if (!isStep(step) || step.number !== first.number + place + 1) return null
    for (const entry of step.gone) entries.delete(entry)
    for (const each of step.grown) entries.set(each.entry, each)
  }
  const { steps, grown: _grown, gone: _gone, ...head } = last
  return { head: { ...head, entries: inOrder([...entries.values()]) }, steps }
}
