import { cleanText } from '../cleanText.ts'
import { hashOf } from '../digests.ts'
import { bindMarks, type MarkFault } from './bind.ts'
import { type Content, printOf, toContent, toInlinesAgain } from './content.ts'
import { counterpartOf, isShapedAlike } from './counterparts.ts'
import { type Inline, joined, textOf } from './inlines.ts'
import { hasText, type Token } from './inlineXml.ts'
import { pairUnits } from './pairing.ts'
import type { FileUnit, XliffFile } from './readXliff.ts'
import { type Unit, unitsOf, type WordsByField } from './units.ts'

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
    .map((token) => {
      if (token.is === 'text') return token.text
      if (token.is !== 'alone') return ''
      return token.kind === 'tab' ? '\t' : '\n'
    })
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

/** As saving has it, so that what was stored is known again: a line has no blanks at its ends, running text no line ends. */
const toPut = (content: Content, { path }: Unit): Inline[] => {
  const inlines = toInlinesAgain(content)
  return path.length > 0 ? cleaned(inlines) : [{ text: cleanText(textOf(inlines)).trim(), format: 0 }]
}

const cleaned = (inlines: readonly Inline[]): Inline[] =>
  joined(
    inlines.flatMap((inline): Inline[] => {
      if (!('text' in inline))
        return [inline.is === 'link' ? { ...inline, children: cleaned(inline.children) } : inline]
      const text = cleanText(inline.text).replaceAll('\n', ' ')
      return text === '' ? [] : [{ ...inline, text }]
    }),
  )

/** A file beside the text that it was made of, as that is now. Each segment has one outcome. */
export const compareXliff = ({ units: files }: Pick<XliffFile, 'units'>, texts: Texts): Compared => {
  const units = unitsOf(texts.source)
  const counterparts = pairUnits(files, units, {
    file: ({ source }) => plainOf(source),
    unit: ({ inlines }) => textOf(inlines),
  })
  const seen = new Set(files.flatMap(({ targetHash }) => targetHash ?? []))
  const taken = new Set([...counterparts.values()].map(({ id }) => id))
  const segments = files.map((file): Segment => {
    const unit = counterparts.get(file)
    return {
      ...{ id: file.id, unit: unit ?? null, was: plainOf(file.source), words: plainOf(file.target ?? []) },
      present: unit ? textOf(counterpartOf(unit, texts)).trim() : '',
      ...judge(file, unit, texts, seen),
    }
  })
  return { segments, absent: units.filter(({ id }) => !taken.has(id)) }
}
