import { ANCHOR_FIELDS, type Anchor, type AnchorField, LONGEST_PASSAGE } from '../suggestions/anchor.ts'
import { alignLines } from './align.ts'
import type { ExpectedLine, KnownText } from './expected.ts'
import { foldedText } from './fold.ts'
import { type LineMap, mapLine } from './mapLine.ts'
import { SET_STYLE } from './mark.ts'
import { type Change, type Joined, type OldLine, oldLinesOf } from './oldLines.ts'
import { placeComments, type PlacedLine, type ReviewComment } from './placeComments.ts'
import type { Left, LeftReason, ReviewedFile } from './source.ts'
import { type Now, toPassage } from './toPassage.ts'

/** `tracked` as the program marked it; `moved`: from or to here; `untracked`: changed without a trace, by whom nobody knows. */
export const ORIGINS = ['tracked', 'moved', 'untracked'] as const
export type Origin = (typeof ORIGINS)[number]

/** What one person changes, as a suggestion in the text as it is now. */
export type ReviewSuggestion = { text: number; author: string; origin: Origin; anchor: Anchor; words: string }

export type Review = { suggestions: ReviewSuggestion[]; comments: ReviewComment[]; left: Left[] }

/**
 * What a file that came back says, laid on the texts that it was made from as they are now. Whatever cannot be laid on them is
 * listed with its words.
 * @param texts by their number in the file; null: one that whoever brings it in does not read.
 */
export const reviewFile = (file: ReviewedFile, texts: readonly (KnownText | null)[]): Review => {
  const { lines, starts, joined } = oldLinesOf(file.paragraphs)
  const laid: Laying = {
    suggestions: [],
    comments: [],
    left: [...file.left, ...joined.map(toLeft)],
    placed: new Map(),
  }
  const done = new Set<number>()
  let isLooseMoved = false
  texts.forEach((text, number) => {
    if (!text) return
    for (const { chosen, expected, isLoose } of partsOf(lines, { text, number })) {
      // A line without a place may be of any text, and is of one at most: no file says more here than stands in it.
      const own = isLoose ? chosen.filter((index) => !done.has(index)) : chosen
      layPart({ lines, chosen: own, expected, isLoose, text, number }, laid)
      for (const index of own) if (!isLoose || laid.placed.has(index)) done.add(index)
      if (isLoose && text.isMoved) isLooseMoved = true
    }
  })
  lines.forEach((line, index) => {
    if (done.has(index)) return
    const reason = isLooseMoved && line.place === null ? 'moved' : 'elsewhere'
    for (const change of line.changes) laid.left.push(unplaced(line, change, reason))
  })
  const comments = placeComments(file.comments, { lines, starts, placed: laid.placed, texts })
  return { suggestions: laid.suggestions, comments: [...comments, ...laid.comments], left: laid.left }
}

const toLeft = ({ author, words }: Joined): Left => ({ reason: 'joined', author, words, instead: '' })

type Laying = Review & { placed: Map<number, PlacedLine> }

type Part = { chosen: number[]; expected: ExpectedLine[]; isLoose: boolean }

/** Each field with its lines in the file. Where a program has lost the bookmarks, lines are known by their words alone. */
const partsOf = (
  lines: readonly OldLine[],
  { text, number }: { text: KnownText; number: number },
): Part[] => {
  const inField = (field: AnchorField): number[] =>
    lines.flatMap(({ place }, index) => (place?.text === number && place.field === field ? [index] : []))
  const fields = ANCHOR_FIELDS.map((field) => ({
    ...{ chosen: inField(field), expected: text.expected[field], isLoose: false },
  }))
  if (fields.some(({ chosen }) => chosen.length > 0)) return fields
  const all = lines.flatMap(({ place }, index) => (place === null ? [index] : []))
  return [{ chosen: all, expected: ANCHOR_FIELDS.flatMap((field) => text.expected[field]), isLoose: true }]
}

type Given = Part & { lines: readonly OldLine[]; text: KnownText; number: number }

const isSet = ({ style, changes, text }: OldLine): boolean =>
  (style === SET_STYLE || text.trim() === '') && changes.length === 0

const layPart = (given: Given, laid: Laying): void => {
  const { lines, expected, text, number, isLoose } = given
  const chosen = given.chosen.filter((index) => !isSet(lines[index] as OldLine))
  const pairs = alignLines(
    chosen.map((index) => foldedText(lines[index]?.text ?? '')),
    expected.map((line) => foldedText(line.text)),
  )
  let before: ExpectedLine | null = null
  const isUntraced = !text.isMoved && !isLoose
  for (const { old, now } of pairs) {
    const index = old === null ? null : (chosen[old] ?? null)
    const line = index === null ? null : (lines[index] ?? null)
    const target = now === null ? null : (expected[now] ?? null)
    const layer = { number, text, laid }
    if (line && target && index !== null) {
      const map = mapLine(line.text, target.text)
      laid.placed.set(index, { text: number, target, map })
      layLine(layer, { line, target, map })
    } else if (line && !isLoose) layLoneLine(layer, { line, before: isUntraced ? before : null })
    else if (target && isUntraced)
      suggest(layer, { target, from: 0, to: target.text.length, words: '', ...UNTRACED })
    if (target) before = target
  }
}

const UNTRACED = { author: '', origin: 'untracked' } as const

type Layer = { number: number; text: KnownText; laid: Laying }
type Paired = { line: OldLine; target: ExpectedLine; map: LineMap }

const layLine = (layer: Layer, { line, target, map }: Paired): void => {
  const ranges = line.changes.map((change) => map.rangeOf(change))
  const busy = ranges.flatMap((range) => (range && range.to > range.from ? [range] : []))
  for (const [index, change] of line.changes.entries()) {
    const range = ranges[index]
    const { words, author, isMove } = change
    const origin = isMove ? 'moved' : 'tracked'
    if (range) suggest(layer, { target, ...range, words, author, origin, busy })
    else layer.laid.left.push(unplaced(line, change, layer.text.isMoved ? 'moved' : 'overlaps'))
  }
  if (map.isSame) return
  if (layer.text.isMoved)
    layer.laid.left.push({ reason: 'differs', author: '', words: line.text, instead: '' })
  else for (const { now, words } of map.differences) suggest(layer, { target, ...now, words, ...UNTRACED })
}

/** A line of the file that the text has not got. */
const layLoneLine = (
  layer: Layer,
  { line, before }: { line: OldLine; before: ExpectedLine | null },
): void => {
  const { left } = layer.laid
  const reason = layer.text.isMoved ? 'moved' : 'inside'
  for (const change of line.changes) left.push(unplaced(line, change, reason))
  if (line.text.trim() === '') return
  const isBody = before?.field === 'body'
  if (before && isBody) {
    const end = before.text.length
    suggest(layer, { target: before, from: end, to: end, words: `\n\n${line.text}`, ...UNTRACED })
  } else if (line.changes.length === 0)
    left.push({ reason: 'differs', author: '', words: line.text, instead: '' })
}

type Suggested = {
  target: ExpectedLine
  from: number
  to: number
  words: string
  author: string
  origin: Origin
  busy?: readonly { from: number; to: number }[]
}

const suggest = ({ number, text, laid }: Layer, suggested: Suggested): void => {
  const { target, from, to, words, author, origin, busy = [] } = suggested
  const leave = (reason: LeftReason): void => {
    laid.left.push({ reason, author, words: target.text.slice(from, to), instead: words.trim() })
  }
  const { locale, revision, expected } = text
  const field = ANCHOR_FIELDS.find((each) => each === target.field)
  if (!field) {
    const change = { number, target, author, gone: target.text.slice(from, to), words: words.trim() }
    if (target.field === null) return leave('section')
    if (change.gone.length + words.length > LONGEST_REMARK) return leave('tooLong')
    return void laid.comments.push(toRemark(change, laid))
  }
  const texts = expected[field].filter((line) => line.field === field).map((line) => line.text)
  const now: Now = { texts, field, locale, revision }
  const passage = toPassage(now, { line: target.line, from, to, words, busy })
  if (!passage.ok) return leave(passage.reason)
  laid.suggestions.push({ text: number, author, origin, anchor: passage.anchor, words: passage.words })
}

/** With the words around it, no longer than a comment. */
const LONGEST_REMARK = 9_000

type Remarked = { number: number; target: ExpectedLine; author: string; gone: string; words: string }

/** Parts of a text that take no suggestions take comments: one says what was changed, and is no word of anybody's. */
const toRemark = ({ number, target, author, gone, words }: Remarked, laid: Laying): ReviewComment => ({
  ...{
    text: number,
    id: `change ${laid.comments.length}`,
    parent: null,
    author,
    field: target.field,
    anchor: null,
  },
  words: `${gone} → ${words}`.trim(),
  quote: target.text.slice(0, LONGEST_PASSAGE),
})

const unplaced = ({ text }: OldLine, { from, to, words, author }: Change, reason: LeftReason): Left => ({
  reason,
  author,
  words: text.slice(from, to),
  instead: words.trim(),
})
