import type { Direction } from '../../../domain/locales.ts'
import {
  type Block,
  type Copy,
  type Figure,
  type Inline,
  type Line,
  type ListBlock,
  type TableBlock,
  type Section,
  startsHeading,
} from '../document.ts'

/** Lines of a mail in plain text (RFC 3676, format=flowed with DelSp=yes): no longer than 72 columns where they can be broken. */
const COLUMNS = 72

/** Letters as wide as two. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : NO_WIDTH.test(sign) ? 0 : 1), 0)

/** What cannot stand at a line's beginning goes with the sign before it, and what opens with the one behind it. */
const CLOSING = '、。，．：；？！）〕］｝〉》」』】’”…—'
const OPENING = '（〔［｛〈《「『【‘“'

/** What is not taken apart: a word with the spaces behind it, or one wide letter with its marks. */
const PIECES = new RegExp(
  `[${OPENING}]*(?:(?![${OPENING}])(?:${WIDE.source})|(?:(?!${WIDE.source})[^ ])+)?[${CLOSING}]* *`,
  'gu',
)

/**
 * The lines of one paragraph; all but the last end with the space by which they flow on, and which readers delete.
 * @param indent before the first line: in front of another one it would become part of the paragraph.
 * @param mark what is done to a line before it is sent.
 */
const flow = (text: string, indent: string, mark: (line: string) => string): string[] => {
  const lines: string[] = []
  let line = indent
  for (const [piece] of text.matchAll(PIECES)) {
    if (line.trim() !== '' && widthOf(line + piece.trimEnd()) > COLUMNS) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  lines.push(line.trimEnd())
  return lines.map((each, index) => stuffed(mark(`${each}${index < lines.length - 1 ? ' ' : ''}`)))
}

/** What mail programs would take for a quotation, for their own, or for the space that was put there. */
const stuffed = (line: string): string => (/^(?: |>|From )/.test(line) ? ` ${line}` : line)

/** Right-to-left mark: before a line that begins with other signs, so that programs that look at these set it right. */
const MARK = '\u200F'
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const STRONG = /[\p{L}]/u

const RULE = '* * *'

/** The words for who reads, or sends, without markup; lines end as in mails. */
export const toPlainMail = (copy: Copy): string => {
  const entries = copy.entries.flatMap(({ heading, section, instead }, index) => [
    RULE,
    ...(startsHeading(copy.entries, index) ? [set(heading, copy.dir)] : []),
    ...(section ? [...sectionText(section), ...contactsText(section)] : [set(instead, copy.dir)]),
  ])
  const { label, digest, web, check } = copy.foot
  return [
    ...(copy.banner ? [set(`*** ${copy.banner} ***`, copy.dir)] : []),
    ...sectionText(copy),
    ...entries,
    ...contactsText(copy),
    RULE,
    [
      ...(web ? [`${web.label}: ${web.url}`] : []),
      ...(check ? [`${check.label}: ${check.url}`, `${check.codeLabel}: ${check.code}`] : []),
      `${label}: ${digest}`,
    ]
      .map((line) => marked(line, copy.dir))
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
    .replaceAll('\n', '\r\n')
    .concat('\r\n')
}

/** One paragraph in its lines. */
const set = (text: string, dir: Direction, indent = ''): string =>
  text
    .split('\n')
    .flatMap((line) => flow(line, indent, (each) => marked(each, dir)))
    .join('\n')

const marked = (line: string, dir: Direction): string => {
  const first = STRONG.exec(line)?.[0]
  return dir === 'rtl' && first !== undefined && !RIGHT_TO_LEFT.test(first) ? MARK + line : line
}

const sectionText = (section: Section): string[] => {
  const { dir } = section
  const lines = (texts: readonly string[]) => texts.map((text) => set(text, dir)).join('\n')
  return [
    ...section.masthead.map(({ wording, names }) => lines([...(wording ? [wording] : []), ...names])),
    ...section.notices.map(({ heading, note, when }) =>
      lines([`! ${[heading, when].filter(Boolean).join(' · ')}`, ...(note ? [note] : [])]),
    ),
    set(section.kicker.join(' · '), dir),
    set(section.title, dir),
    set(section.speaker, dir),
    set(section.summary, dir),
    set(section.dates.join(' · '), dir),
    section.facts
      .map(({ name, lines: values }) => set(`${name}: ${values.map(toText).join('; ')}`, dir))
      .join('\n'),
    ...section.body.map(blockText),
    ...section.pictures.map((picture) => pictureText(picture, dir)),
    section.attachments.lines.length > 0
      ? lines([section.attachments.heading, ...section.attachments.lines.map(toText)])
      : '',
  ].filter(Boolean)
}

const contactsText = ({ contacts: { heading, people }, dir }: Section): string[] =>
  people.length === 0
    ? []
    : [
        set(heading, dir),
        ...people.map(({ name, lines }) =>
          [name, ...lines.map(({ text }) => text)]
            .filter(Boolean)
            .map((line) => set(line, dir))
            .join('\n'),
        ),
      ]

const toText = ({ text, href }: Line): string => (href && href !== text ? `${text} [${href}]` : text)

const pictureText = ({ caption }: Figure, dir: Direction): string => set(caption && `[${caption}]`, dir)

const blockText = (block: Block): string => {
  if (block.type === 'rule') return RULE
  if (block.type === 'list') return listText(block, '')
  if (block.type === 'table') return tableText(block)
  if (block.type === 'picture') return pictureText(block.picture, block.dir)
  return set(inlineText(block.words), block.dir, block.type === 'quote' ? '    ' : '')
}

/** A row is a line, and an end of a line in a cell a blank. */
const tableText = ({ rows, dir }: TableBlock): string =>
  rows
    .map((row) =>
      set(
        row
          .map(({ words }) => inlineText(words).replaceAll('\n', ' '))
          .join(' | ')
          .trim(),
        dir,
      ),
    )
    .join('\n')

const listText = ({ isOrdered, start, items, dir }: ListBlock, indent: string): string =>
  items
    .flatMap(({ words, lists }, index) => {
      const mark = isOrdered ? `${start + index}.` : '•'
      return [
        ...(words.length > 0 ? [set(`${mark} ${inlineText(words)}`, dir, indent)] : []),
        ...lists.map((list) => listText(list, `${indent}  `)),
      ]
    })
    .join('\n')

/** Links with their address in brackets, unless the words are it. */
const inlineText = (words: readonly Inline[]): string =>
  words
    .map((part, index) => {
      if (part === 'break') return '\n'
      // The whole address stands there.
      if (part.isNote) return ''
      const next = words[index + 1]
      const isLast = next === undefined || next === 'break' || next.href !== part.href
      const address = part.href?.replace(/^mailto:/, '') ?? ''
      const isSaid = [part.href, address].some(
        (each) => each === part.text.trim() || each === `${part.text.trim()}/`,
      )
      return part.href && isLast && !isSaid ? `${part.text} [${address}]` : part.text
    })
    .join('')
