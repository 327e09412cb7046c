import { BREAK } from '../suggestions/paragraphs.ts'
import type { Place } from './mark.ts'
import type { Paragraph, Piece, PieceKind } from './source.ts'

/** What one person changes in one place: characters of a line as it was, and what is to stand there. */
export type Change = { from: number; to: number; words: string; author: string; isMove: boolean }

/** A line as it was before anybody changed it, and what was changed in it. */
export type OldLine = { place: Place | null; style: string; text: string; changes: Change[] }

/** Where each paragraph's characters begin among those of the lines. */
export type Start = { line: number; at: number }

/** A deleted end of a paragraph between words that stay: two paragraphs became one. */
export type Joined = { author: string; words: string }

type Line = Pick<OldLine, 'place' | 'style'> & { pieces: Piece[] }

/** All of it is new, or there was nothing before. */
const isNew = ({ pieces }: Paragraph): boolean =>
  pieces.some(({ kind }) => kind === 'inserted') && pieces.every(({ kind }) => kind === 'inserted')

/**
 * Behind which line a new paragraph is put: the last one of which something stays; else it stands before the next one, and
 * behind one that goes only where there is no other. −1: there is none.
 */
const lineBefore = (lines: readonly Line[], place: Place, hasNext: boolean): number => {
  const staying = lines.findLastIndex((line) => samePlace(line.place, place) && remainsIn(line.pieces))
  if (staying >= 0 || hasNext) return staying
  return lines.findLastIndex((line) => samePlace(line.place, place))
}

const isNewAhead = ({ place, pieces }: Line): boolean =>
  place !== null && pieces.length > 0 && pieces.every(({ kind }) => kind === 'inserted')

const keyOf = (place: Place | null): string => `${place?.text} ${place?.field}`

const samePlace = (one: Place | null, other: Place | null): boolean =>
  one?.text === other?.text && one?.field === other?.field

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { kind, text }) => sum + (kind === 'inserted' ? 0 : text.length), 0)

const textIn = (pieces: readonly Piece[], without: PieceKind): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

/**
 * The lines of a file as they were, each with its changes. Programs mark a new paragraph in three ways: at its own end, at
 * the end of the one before, or not at all; each becomes words behind the line before it.
 */
export const oldLinesOf = (
  paragraphs: readonly Paragraph[],
): { lines: OldLine[]; starts: Start[]; joined: Joined[] } => {
  const lines: Line[] = []
  const starts: Start[] = []
  const joined: Joined[] = []
  let isOpen = false
  /** By place, the last paragraph that had words before. */
  const lastOld = new Map<string, number>()
  paragraphs.forEach(({ pieces, place }, index) => {
    if (lengthOf(pieces) > 0) lastOld.set(keyOf(place), index)
  })
  const between = (author: string): Piece => ({ kind: 'inserted', text: BREAK, author })
  paragraphs.forEach((paragraph, index) => {
    const { pieces, end, place, style } = paragraph
    const last = lines.at(-1)
    const next = paragraphs[index + 1]
    const isAdded = !isOpen && place && isNew(paragraph)
    const before = isAdded ? lineBefore(lines, place, index < (lastOld.get(keyOf(place)) ?? -1)) : -1
    const found = lines[before]
    if (found) {
      starts.push({ line: before, at: lengthOf(found.pieces) })
      found.pieces.push(between(pieces[0]?.author ?? ''), ...pieces)
      return
    }
    const line = isOpen && last ? last : { place, style, pieces: [] }
    if (line !== last) lines.push(line)
    starts.push({ line: lines.length - 1, at: lengthOf(line.pieces) })
    line.pieces.push(...pieces)
    // What is new before the first line of all stands before that line.
    isOpen =
      next !== undefined && samePlace(next.place, place) && (end.kind === 'inserted' || isNewAhead(line))
    if (isOpen) line.pieces.push(between(end.author || (pieces[0]?.author ?? '')))
    if (end.kind === 'deleted' && next && staysIn(pieces) && staysIn(next.pieces))
      joined.push({
        author: end.author,
        words: `${textIn(pieces, 'inserted').slice(-60)} ¶ ${textIn(next.pieces, 'inserted').slice(0, 60)}`,
      })
  })
  return {
    lines: lines.map(({ pieces, ...line }) => ({
      ...line,
      text: textIn(pieces, 'inserted'),
      changes: changesIn(pieces),
    })),
    starts,
    joined,
  }
}

/** Whether anything is left of a line when its changes are taken. */
const remainsIn = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ kind, text }) => kind !== 'deleted' && text.trim() !== '')

/** Whether any word of a paragraph stays: one that is gone altogether takes its end along. */
const staysIn = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ kind, text }) => kind === 'kept' && text.trim() !== '')

/** What adjoins and is one person's is one change: words in place of words. */
const changesIn = (pieces: readonly Piece[]): Change[] => {
  const changes: Change[] = []
  let at = 0
  let open: Change | null = null
  for (const { kind, text, author, isMove = false } of pieces) {
    if (text === '') continue
    if (kind === 'kept') {
      at += text.length
      open = null
      continue
    }
    if (!open || open.author !== author || open.isMove !== isMove) {
      open = { from: at, to: at, words: '', author, isMove }
      changes.push(open)
    }
    if (kind === 'inserted') {
      open.words += text
      continue
    }
    at += text.length
    open.to = at
  }
  return changes
}
