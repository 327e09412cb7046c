import { countLosses, type Losses } from './losses.ts'
import type { Pasted } from './pasteHtml.ts'
import { PLAIN } from './styles.ts'
import { toHtml } from './toHtml.ts'
import { BULLET, NUMBER, typedLists } from './lists.ts'
import { type PastedBlock, tidyParagraphs, type Words } from './blocks.ts'

const MOST_CHARACTERS = 2_000_000
/** The end of a sentence, in the scripts of our languages. */
const ENDS = /[.!?:;…。！？：؟۔]["'”’»）)\]]*$/
/** Some programs keep the mark where a word could be broken, and set a hyphen behind it. */
const BROKEN_WORD = /(?<=\p{L})\u00AD*[-\u00AD\u2010]$/u
const SMALL = /^\p{Ll}/u
const HAN = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u

/** As wide as a page is set. */
const NARROWEST = 40
const WIDEST = 140
/** Of the widest line: a line that ends before has ended its paragraph. */
const FULL = 0.7

/** Whether a program has broken these lines where its page ended, as viewers of PDF files give them. */
const areSet = (lines: readonly string[]): boolean => {
  const widest = Math.max(...lines.map((line) => line.length))
  if (lines.length < 2 || widest < NARROWEST || widest > WIDEST) return false
  const inner = lines.slice(0, -1)
  const full = inner.filter((line) => line.length >= widest * FULL)
  const goOn = inner.filter((line, index) => !ENDS.test(line) || SMALL.test(lines[index + 1] ?? ''))
  if (lines.length === 2) return !ENDS.test(lines[0]!) && SMALL.test(lines[1]!)
  return full.length >= inner.length * 0.6 && goOn.length >= inner.length * 0.5
}

/** Two lines as one: a word that was broken at its hyphen is whole again, and signs of Chinese need no blank. */
export const joined = (line: string, next: string): string => {
  if (BROKEN_WORD.test(line) && SMALL.test(next)) return line.replace(BROKEN_WORD, '') + next
  const isHan = HAN.test(line.at(-1) ?? '') && HAN.test(next[0] ?? '')
  return line + (isHan ? '' : ' ') + next
}

/** An item of a list that goes on in the next line. */
const goesOn = (item: string, line: string): boolean =>
  (BULLET.test(item) || NUMBER.test(item)) && item.length >= NARROWEST && !ENDS.test(item) && SMALL.test(line)

const paragraphsOf = (lines: readonly string[], losses: Losses): string[] => {
  const isSet = areSet(lines)
  const widest = Math.max(...lines.map((line) => line.length))
  const all: string[] = []
  let isOver = true
  for (const line of lines) {
    const last = all.at(-1)
    const begins = BULLET.test(line) || NUMBER.test(line)
    if (last === undefined || begins || !(isSet ? !isOver : goesOn(last, line))) all.push(line)
    else {
      all[all.length - 1] = joined(last, line)
      losses.count('lines')
    }
    isOver = line.length < widest * FULL && ENDS.test(line)
  }
  return all
}

/** Plain text in paragraphs and lists: each line is one, but where a viewer has broken them. */
export const pastePlain = (text: string): Pasted => {
  const losses = countLosses()
  const blocks = readPlain(text, losses)
  return blocks === null ? { ok: false } : { ok: true, html: toHtml(blocks, losses), losses: losses.said() }
}

/** The same before it is written as HTML; null where it is more than any text. */
export const readPlain = (text: string, losses: Losses): PastedBlock[] | null => {
  if (text.length > MOST_CHARACTERS) return null
  const groups = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(?<![ \t\u00A0])[ \t\u00A0]+$/, '').replace(/^[ \t]+/, ''))
    .join('\n')
    .split(/\n{2,}/)
  const lines = groups.flatMap((group) =>
    paragraphsOf(
      group.split('\n').filter((line) => line !== ''),
      losses,
    ),
  )
  const paragraphs = lines.flatMap((line): PastedBlock[] =>
    tidyParagraphs([{ ...PLAIN, text: line }]).map((words) => ({ type: 'paragraph', words })),
  )
  return typedLists(paragraphs, losses)
}

/**
 * The same where a viewer gives HTML whose every line is a paragraph, or whose lines end with breaks: plain ones in a row are
 * joined.
 */
export const joinedLines = (blocks: readonly PastedBlock[], losses: Losses): PastedBlock[] =>
  blocks.map((block) => {
    if (block.type !== 'paragraph' || block.words.filter((word) => word === 'break').length < 2) return block
    const lines = linesOf(block.words)
    if (!areSet(lines)) return block
    losses.count('lines', lines.length - 1)
    return { ...block, words: block.words.map((word) => (word === 'break' ? BLANK : word)) }
  })

const BLANK = { ...PLAIN, text: ' ' }

const linesOf = (words: Words): string[] =>
  words
    .map((word) => (word === 'break' ? '\n' : word.text))
    .join('')
    .split('\n')
