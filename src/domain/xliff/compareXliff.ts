import { diffArrays } from 'diff'
import { bindMarks, type MarkFault } from './bind.ts'
import { type Content, printOf, toContent, toInlinesAgain } from './content.ts'
import { counterpartOf, isShapedAlike } from './counterparts.ts'
import { type Inline, textOf } from './inlines.ts'
import { hasText, type Token } from './inlineXml.ts'
import type { FileUnit, XliffFile } from './readXliff.ts'
import { type Unit, unitsOf, type WordsByField } from './units.ts'
import { hashOf } from '../digests.ts'

/**
 * What a segment of a file would do to the text as it is now. `put`: it is stored; `same`: it stands there already; `moved`: the source
 * says something else than what was translated; `edited`: somebody has changed the translation here meanwhile; `unknown`: the
 * text has no such segment; `marks`: its marks are not those of the source; `empty`: it is not translated.
 */
export const OUTCOMES = ['put', 'same', 'moved', 'edited', 'unknown', 'marks', 'empty'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type Segment = {
  /** As the file has it. */
  id: string
  outcome: Outcome
  /** Of the text as it is now; null where it has nothing there. */
  unit: Unit | null
  /** What the file says that the source was, and its translation. */
  was: string
  words: string
  /** What stands in the target now; empty for nothing. */
  present: string
  /** What would be stored; null where nothing can be. */
  inlines: readonly Inline[] | null
  fault: MarkFault | null
}

export type Compared = {
  segments: Segment[]
  /** What the text has, and the file has not: written since. */
  absent: Unit[]
}

type Texts = { source: WordsByField; target: WordsByField }

const plainOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => (token.is === 'text' ? token.text : token.is === 'alone' ? ' ' : ''))
    .join('')
    .trim()

/** A source as a file has it, with the marks only told apart: whoever changes it has translated something else. */
const loosePrint = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.is === 'text') return token.text
      if (token.is === 'open') return `\u0001${token.id}\u0002`
      if (token.is === 'alone') return `\u0001${token.id}\u0002\u0003`
      return token.is === 'close' ? '\u0003' : '\u0004'
    })
    .join('')

/** Programs put blanks in order. */
const folded = (print: string): string => print.normalize('NFC').replace(/\s+/g, ' ').trim()

const saysTheSame = (file: FileUnit, unit: Unit): boolean =>
  (file.hash === null || file.hash === unit.hash) &&
  folded(loosePrint(file.source)) === folded(printOf(toContent(unit.inlines)))

/**
 * For each segment of the file, the unit of the text that it is about: the same one, or else what stands in its place between
 * neighbours that are the same.
 */
const counterpartsIn = (files: readonly FileUnit[], units: readonly Unit[]): Map<FileUnit, Unit> => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const found = new Map<FileUnit, Unit>()
  for (const file of files) {
    const unit = byId.get(file.id)
    if (unit) found.set(file, unit)
  }
  const taken = new Set([...found.values()].map(({ id }) => id))
  const [then, now] = [files.map(({ id }) => id), units.map(({ id }) => id)]
  let [at, to] = [0, 0]
  let [gone, come]: [FileUnit[], Unit[]] = [[], []]
  const pair = () => {
    gone.forEach((file, index) => {
      const unit = come[index]
      if (unit && unit.field === fieldOf(file)) found.set(file, unit)
    })
    ;[gone, come] = [[], []]
  }
  for (const { added, removed, count } of diffArrays(then, now)) {
    if (removed) gone.push(...files.slice(at, (at += count)).filter((file) => !found.has(file)))
    else if (added) come.push(...units.slice(to, (to += count)).filter(({ id }) => !taken.has(id)))
    else {
      pair()
      at += count
      to += count
    }
  }
  pair()
  return found
}

const fieldOf = ({ id }: FileUnit): string => id.slice(0, id.indexOf('-'))

type Judged = Pick<Segment, 'outcome' | 'inlines' | 'fault'>

const NOTHING = { inlines: null, fault: null }

const judge = (file: FileUnit, unit: Unit | undefined, texts: Texts, seen: ReadonlySet<string>): Judged => {
  if (!unit) return { outcome: isOurs(file) ? 'moved' : 'unknown', ...NOTHING }
  const { target } = file
  if (!target || !hasText(target)) return { outcome: 'empty', ...NOTHING }
  const bound = bindMarks(target, toContent(unit.inlines))
  const isMoved = !saysTheSame(file, unit)
  if (!bound.ok) return { outcome: isMoved ? 'moved' : 'marks', inlines: null, fault: bound.fault }
  const inlines = toPut(bound.content, unit)
  if (isMoved) return { outcome: 'moved', inlines, fault: null }
  const present = counterpartOf(unit, texts)
  if (hashOf(present) === hashOf(inlines)) return { outcome: 'same', ...NOTHING }
  const isEdited =
    (textOf(present).trim() !== '' && !seen.has(hashOf(present))) || !isShapedAlike(unit, texts)
  return { outcome: isEdited ? 'edited' : 'put', inlines, fault: null }
}

/** Whether it was made here: what has an id of ours and no place is taken out, and was not made up. */
const isOurs = ({ id, hash }: FileUnit): boolean =>
  hash !== null && id.includes('-') && hash.startsWith(id.split('-')[1] ?? ' ')

/** A line has no blanks at its ends, as saving has it. */
const toPut = (content: Content, { path }: Unit): Inline[] => {
  const inlines = toInlinesAgain(content)
  return path.length > 0 ? inlines : [{ text: textOf(inlines).trim(), format: 0 }]
}

/** A file beside the text that it was made of, as that is now. Each segment has one outcome. */
export const compareXliff = ({ units: files }: Pick<XliffFile, 'units'>, texts: Texts): Compared => {
  const units = unitsOf(texts.source)
  const counterparts = counterpartsIn(files, units)
  const seen = new Set(files.flatMap(({ targetHash }) => targetHash ?? []))
  const taken = new Set<string>()
  const segments = files.map((file): Segment => {
    const found = counterparts.get(file)
    const unit = found && !taken.has(found.id) ? found : undefined
    if (unit) taken.add(unit.id)
    return {
      ...{ id: file.id, unit: unit ?? null, was: plainOf(file.source), words: plainOf(file.target ?? []) },
      present: unit ? textOf(counterpartOf(unit, texts)).trim() : '',
      ...judge(file, unit, texts, seen),
    }
  })
  return { segments, absent: units.filter(({ id }) => !taken.has(id)) }
}
