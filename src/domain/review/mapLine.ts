import { diffWords } from '../differences/diffWords.ts'
import { fold, toFolded, toRaw, type Folded } from './fold.ts'

type Range = { from: number; to: number }

/** Words that are the same in both lines, by where they begin in their folded forms. */
type Same = { old: number; now: number; length: number }

/** Words of a line that differ from those of the text, in both. */
export type Difference = { now: Range; words: string }

/** How a line of a file lies on the line of a text that it was made from. */
export type LineMap = {
  isSame: boolean
  /** The same characters in the text; null where they are not there, or not in one piece. */
  rangeOf: (range: Range) => Range | null
  /** What was changed without a trace. */
  differences: Difference[]
}

export const mapLine = (old: string, now: string): LineMap => {
  if (old === now) return { isSame: true, rangeOf: (range) => range, differences: [] }
  const folded = { old: fold(old), now: fold(now) }
  const { same, differences } = comparedIn(folded, old)
  const rangeOf = ({ from, to }: Range): Range | null => {
    const [first, last] = [toFolded(folded.old, from), toFolded(folded.old, to)]
    const piece = same.find((one) => one.old <= first && last <= one.old + one.length)
    if (!piece) return null
    const shift = piece.now - piece.old
    return rawRange(folded.now, { from: first + shift, to: last + shift })
  }
  return { isSame: differences.length === 0, rangeOf, differences }
}

/** Behind its last character, not before the next one: blanks that nobody sees may stand between. */
const rawRange = (line: Folded, { from, to }: Range): Range => {
  const start = toRaw(line, from)
  return { from: start, to: to > from ? (line.at[to - 1] ?? 0) + 1 : start }
}

const comparedIn = ({ old, now }: { old: Folded; now: Folded }, oldRaw: string) => {
  const same: Same[] = []
  const differences: Difference[] = []
  let [atOld, atNow] = [0, 0]
  let open: { old: Range; now: Range } | null = null
  const close = (): void => {
    if (!open) return
    const { from, to } = rawRange(old, open.old)
    differences.push({ now: rawRange(now, open.now), words: oldRaw.slice(from, to) })
    open = null
  }
  for (const { kind, text } of diffWords(now.text, old.text)) {
    if (kind === 'same') {
      close()
      same.push({ old: atOld, now: atNow, length: text.length })
    } else open ??= { old: { from: atOld, to: atOld }, now: { from: atNow, to: atNow } }
    if (kind !== 'removed') atOld += text.length
    if (kind !== 'added') atNow += text.length
    if (open) {
      open.old.to = atOld
      open.now.to = atNow
    }
  }
  close()
  return { same, differences }
}
