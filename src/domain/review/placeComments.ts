import { type Anchor, ANCHOR_FIELDS, LONGEST_PASSAGE, toAnchor } from '../suggestions/anchor.ts'
import type { ExpectedLine, KnownText } from './expected.ts'
import type { LineMap } from './mapLine.ts'
import type { OldLine, Start } from './oldLines.ts'
import type { FileComment, Spot } from './source.ts'

/** A line of the file where it stands in a text. */
export type PlacedLine = { text: number; target: ExpectedLine; map: LineMap }

/**
 * What somebody wrote beside a text. `anchor`: the passage in the text as it is now; null where it stands no longer there, or
 * was about something else: then `quote` has its words as they are in the file.
 */
export type ReviewComment = {
  text: number
  id: string
  parent: string | null
  author: string
  words: string
  field: string | null
  anchor: Anchor | null
  quote: string | null
}

type Around = {
  lines: readonly OldLine[]
  starts: readonly Start[]
  placed: ReadonlyMap<number, PlacedLine>
  texts: readonly (KnownText | null)[]
}

export const placeComments = (comments: readonly FileComment[], around: Around): ReviewComment[] => {
  const known = new Set(comments.map(({ id }) => id))
  const first = around.texts.findIndex((text) => text !== null)
  return comments.map(({ id, parent, author, text: words, quoted, ...range }) => {
    const found = lineOf(range, around)
    const anchor = found && anchorOf(found, around)
    const own = found && (found.placed?.text ?? found.line.place?.text)
    const text = own !== undefined && own !== null && around.texts[own] ? own : Math.max(first, 0)
    return {
      ...{ text, id, author, words, anchor },
      parent: parent !== null && known.has(parent) && parent !== id ? parent : null,
      field: anchor?.field ?? found?.placed?.target.field ?? null,
      quote: anchor?.quote ?? (quoted.trim() === '' ? null : quoted.trim().slice(0, LONGEST_PASSAGE)),
    }
  })
}

type Found = { line: OldLine; placed: PlacedLine | null; from: number; to: number }

/** Of a range over several lines its first one. */
const lineOf = ({ from, to }: { from: Spot | null; to: Spot | null }, around: Around): Found | null => {
  const start = from && around.starts[from.paragraph]
  const line = start && around.lines[start.line]
  if (!from || !start || !line) return null
  const end = to && around.starts[to.paragraph]
  const last = end && to && end.line === start.line ? end.at + to.at : line.text.length
  const placed = around.placed.get(start.line) ?? null
  return { line, placed, from: start.at + from.at, to: Math.max(last, start.at + from.at) }
}

const anchorOf = ({ placed, from, to }: Found, { texts }: Around): Anchor | null => {
  const text = placed && texts[placed.text]
  const field = ANCHOR_FIELDS.find((each) => each === placed?.target.field)
  if (!placed || !text || !field) return null
  const range = placed.map.rangeOf({ from, to: Math.min(to, from + LONGEST_PASSAGE) })
  if (!range) return null
  const lines = text.expected[field].filter((line) => line.field === field).map((line) => line.text)
  const { locale, revision } = text
  return toAnchor(lines, { line: placed.target.line, ...range }, { field, locale, revision })
}
