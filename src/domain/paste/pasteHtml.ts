import type { PastedBlock } from './blocks.ts'
import { wordFormatsIn } from './lists.ts'
import { countBoxesInComments, countLosses, type Loss, type Losses } from './losses.ts'
import { findNotes } from './links.ts'
import { joinedLines, pastePlain } from './pastePlain.ts'
import { type DomNode, elementsIn, readSource, type SourceElement, wordsIn } from './source.ts'
import { toHtml } from './toHtml.ts'
import { typedLists } from './lists.ts'
import { walk } from './walk.ts'

/** What arrives and what is said of it; or that it is more than any text, so that nothing arrives. */
export type Pasted = { ok: true; html: string; losses: Loss[] } | { ok: false }

/** Beyond this nothing is read: a text of 100,000 characters comes from Word as about a tenth of it. */
const MOST_CHARACTERS = 4_000_000
/** Pictures come along as data; they are no words. */
const MOST_WITH_DATA = 60_000_000
const DATA = /data:[a-z0-9.+/-]{1,80};base64,[A-Za-z0-9+/=%]*/gi

/**
 * Foreign HTML as clean HTML: headings, lists, tables, links, quotations, footnotes, bold, italics, underlined and struck
 * words; all else is dropped, and said where somebody would miss it.
 * @param parse makes a document of HTML without running anything of it, as `DOMParser` does.
 */
export const pasteHtml = (html: string, parse: (html: string) => DomNode): Pasted => {
  const losses = countLosses()
  const read = readHtml(html, parse, losses)
  if (!read.ok) return { ok: false }
  if ('lines' in read) return pastePlain(read.lines)
  return {
    ok: true,
    html: toHtml(withLevels(read.blocks, losses), losses),
    losses: losses.said(),
  }
}

/** The blocks of foreign HTML, headings with the levels of the source; or the lines of a page that is set line by line. */
type ReadHtml = { ok: true; blocks: PastedBlock[] } | { ok: true; lines: string } | { ok: false }

/** The same as {@link pasteHtml}, before it is written as HTML again. */
export const readHtml = (html: string, parse: (html: string) => DomNode, losses: Losses): ReadHtml => {
  if (html.length > MOST_WITH_DATA) return { ok: false }
  const words = html.replace(DATA, 'data:,')
  if (words.length > MOST_CHARACTERS) return { ok: false }
  const source = readSource(parse(words))
  if (!source) return { ok: false }
  const lines = setLinesOf(source.root)
  if (lines !== null) return { ok: true, lines }
  const notes = findNotes(source.root)
  const blocks = walk(source.root, { losses, notes, formats: wordFormatsIn(source.css) }).blocks()
  countBoxes(source.root, losses)
  return { ok: true, blocks: typedLists(joinedLines(blocks, losses), losses) }
}

/** A picture stands for a box in most programs, so that both count it once. */
const countBoxes = (root: SourceElement, losses: Losses): void => {
  const said = losses.said().find(({ code }) => code === 'textBoxes')?.params.count ?? 0
  const more = countBoxesInComments(root) - said
  if (more > 0) losses.count('textBoxes', more)
}

/** Firefox shows a PDF as lines that are set one by one: they are read as plain text. Null for all else. */
const setLinesOf = (root: SourceElement): string | null => {
  const isSet = ({ tag, attributes }: SourceElement) => tag === 'br' && attributes.role === 'presentation'
  const all = elementsIn(root)
  if (!all.some(isSet)) return null
  const text = all.flatMap((element) => {
    if (isSet(element)) return ['\n']
    return element.tag === 'span' && element.attributes.role === 'presentation' ? [wordsIn(element)] : []
  })
  return text.join('')
}

const GREATEST = 2
const LEAST = 4

/** The title stands above a text: its own headings begin at the second level and end at the fourth. */
export const withLevels = (blocks: readonly PastedBlock[], losses: Losses): PastedBlock[] => {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))
  const shift = Math.max(0, GREATEST - Math.min(...levels))
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    const level = block.level + shift
    if (level > LEAST) losses.count('headings')
    return { ...block, level: Math.min(level, LEAST) }
  })
}
