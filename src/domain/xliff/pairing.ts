import type { FileUnit } from './readXliff.ts'
import type { Unit } from './units.ts'

/** Words as the file has them, without their marks. */
type Said = (file: FileUnit) => string
type OfUnit = (unit: Unit) => string

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

const wordsOf = (text: string): Set<string> =>
  new Set(
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
      isWordLike ? [segment.toLowerCase()] : [],
    ),
  )

/** How much of their words two passages share: from 0 to 1 (Dice). */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((word) => other.has(word)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

/** A passage that was changed shares half of its words with what it was. */
const LEAST = 0.5
/** More than these are not compared one by one. */
const MOST_COMPARED = 10_000

type Run = { gone: readonly FileUnit[]; come: readonly Unit[]; said: Said; saidNow: OfUnit }

/** As many are paired in their order; else each with the one that it is most like, if it is like any. */
const pairsOf = ({ gone, come, said, saidNow }: Run): [FileUnit, Unit][] => {
  if (gone.length === come.length || gone.length * come.length > MOST_COMPARED)
    return gone.flatMap((file, index): [FileUnit, Unit][] => (come[index] ? [[file, come[index]]] : []))
  const free = come.map((unit) => ({ unit, words: wordsOf(saidNow(unit)) }))
  return gone.flatMap((file): [FileUnit, Unit][] => {
    const words = wordsOf(said(file))
    const [best] = free
      .map((each) => ({ each, like: likeness(words, each.words) }))
      .filter(({ like }) => like >= LEAST)
      .sort((one, other) => other.like - one.like)
    if (!best) return []
    free.splice(free.indexOf(best.each), 1)
    return [[file, best.each.unit]]
  })
}

const fieldOf = ({ id }: FileUnit): string => id.slice(0, id.indexOf('-'))

/** What nobody knows again between two neighbours that are known, the one before and the one behind. */
type Gap = { gone: FileUnit[]; before: number | null; after: number | null }

const gapsIn = (files: readonly FileUnit[], placeOf: (file: FileUnit) => number | null): Gap[] => {
  const gaps: Gap[] = []
  let open: Gap | null = null
  let before: number | null = null
  for (const file of files) {
    const place = placeOf(file)
    if (place === null) {
      open ??= { gone: [], before, after: null }
      open.gone.push(file)
      continue
    }
    if (open) gaps.push({ ...open, after: place })
    open = null
    before = place
  }
  return open ? [...gaps, open] : gaps
}

/** Units that nobody has claimed, next to one that is known, in their order. */
const freeBeside = (units: readonly Unit[], isTaken: (unit: Unit) => boolean, gap: Gap): Unit[] => {
  const from = gap.before === null ? 0 : gap.before + 1
  const behind = units.findIndex((unit, index) => index >= from && isTaken(unit))
  const free = units.slice(from, behind < 0 ? units.length : behind)
  if (free.length > 0 || gap.after === null) return free
  const ahead = units.slice(0, gap.after).findLastIndex(isTaken)
  return units.slice(ahead + 1, gap.after)
}

/**
 * For each segment of a file, the unit of the text that it is about: the one of its id, or what stands in its place between
 * neighbours that are known again. It takes a time that grows with their number.
 */
export const pairUnits = (
  files: readonly FileUnit[],
  units: readonly Unit[],
  said: { file: Said; unit: OfUnit },
): Map<FileUnit, Unit> => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const found = new Map<FileUnit, Unit>()
  const taken = new Set<string>()
  const take = (file: FileUnit, unit: Unit) => {
    if (taken.has(unit.id)) return
    taken.add(unit.id)
    found.set(file, unit)
  }
  for (const file of files) {
    const unit = byId.get(file.id)
    if (unit) take(file, unit)
  }
  const known = new Set(taken)
  for (const field of new Set(files.map(fieldOf))) {
    const own = units.filter((unit) => unit.field === field)
    const places = new Map(own.map((unit, index) => [unit.id, index]))
    const gaps = gapsIn(
      files.filter((file) => fieldOf(file) === field),
      (file) => places.get(found.get(file)?.id ?? '') ?? null,
    )
    for (const gap of gaps) {
      const come = freeBeside(own, ({ id }) => known.has(id), gap)
      for (const [file, unit] of pairsOf({ gone: gap.gone, come, said: said.file, saidNow: said.unit }))
        take(file, unit)
    }
  }
  return found
}
