import {
  type Block,
  type Copy,
  type Entry,
  type Figure,
  hasHead,
  type Inline,
  type Line,
  type ListBlock,
  type Section,
  type TableBlock,
  type TableCell,
} from '../copies/document.ts'
import { BREAK, line, target } from './markdownLine.ts'

/**
 * A publication as CommonMark: all that a copy of it has, in its order. Every sign that Markdown would take for its own is
 * escaped, so that what is read is what was signed. What it has no signs for (struck out, underlined) is inline HTML.
 */
export const toMarkdown = (copy: Copy): string => {
  const { label, digest, web } = copy.foot
  return [
    ...(copy.banner ? [line([{ text: copy.banner, bold: true }])] : []),
    ...sectionBlocks(copy, 1),
    ...copy.entries.flatMap((entry, index) => entryBlocks(entry, copy.entries[index - 1])),
    ...contactBlocks(copy, 2),
    RULE,
    lines([
      ...(web ? [[{ text: `${web.label}: ` }, { text: web.url, href: web.url }]] : []),
      [{ text: `${label}: ${digest}` }],
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

const RULE = '* * *'
/** The deepest that there is. */
const DEEPEST = 6

/** Entries that follow each other under the same words stand under them once. */
const entryBlocks = ({ heading, section, instead }: Entry, before: Entry | undefined): string[] => [
  RULE,
  ...(heading && heading !== before?.heading ? [title(2, [{ text: heading }])] : []),
  ...(section ? [...sectionBlocks(section, 3), ...contactBlocks(section, 4)] : [line([{ text: instead }])]),
]

const sectionBlocks = (section: Section, level: number): string[] => [
  ...section.masthead.map(({ wording, names }) =>
    lines([...(wording ? [wording] : []), names.join(' · ')].map(plain)),
  ),
  ...section.notices.map(({ heading, note, when }) => {
    const said: Inline[] = [{ text: heading, bold: true }, { text: when && ` · ${when}` }]
    return quoted(lines([said, ...(note ? [plain(note)] : [])]))
  }),
  line(plain(section.kicker.join(' · '))),
  title(level, plain(section.title)),
  ...[section.speaker, section.summary, section.dates.join(' · ')].map((text) => line(plain(text))),
  // By another sign than lists of the text, which may follow.
  section.facts
    .map(
      ({ name, lines: values }) =>
        `* ${line([{ text: name, bold: true }, { text: ': ' }, ...inARow(values)])}`,
    )
    .join('\n'),
  ...blocksOf(section.body, level - 1),
  ...section.pictures.map(pictureOf),
  ...(section.attachments.lines.length > 0
    ? [
        title(level + 1, plain(section.attachments.heading)),
        section.attachments.lines.map((file) => `- ${line([file])}`).join('\n'),
      ]
    : []),
]

const contactBlocks = ({ contacts: { heading, people } }: Section, level: number): string[] =>
  people.length === 0
    ? []
    : [
        title(level, plain(heading)),
        ...people.map(({ name, lines: told }) =>
          lines([...(name ? [[{ text: name, bold: true }]] : []), ...told.map((each) => [each])]),
        ),
      ]

const plain = (text: string): Inline[] => [{ text }]

const inARow = (values: readonly Line[]): Inline[] =>
  values.flatMap((value, index) => (index > 0 ? [{ text: '; ' }, value] : [value]))

/** @param under how many steps the headings of the text go down. */
const blocksOf = (all: readonly Block[], under: number): string[] => {
  const blocks = all.filter((block) => !('words' in block) || line(block.words) !== '')
  return blocks.map((block, index) => {
    if (block.type === 'rule') return RULE
    if (block.type === 'list') return listOf(block, isOther(blocks, index)).join('\n')
    if (block.type === 'table') return tableOf(block)
    if (block.type === 'picture') return pictureOf(block.picture)
    if (block.type === 'heading') return title(block.level + under, block.words)
    return block.type === 'quote' ? quoted(line(block.words)) : line(block.words)
  })
}

/** A list that stands right behind one of its kind is told from it by another sign. */
const isOther = (blocks: readonly (Block | ListBlock)[], index: number): boolean => {
  let place = index
  while (place > 0 && isOfKind(blocks[place - 1], blocks[index])) place -= 1
  return (index - place) % 2 === 1
}

const isOfKind = (one: Block | undefined, other: Block | undefined): boolean =>
  one?.type === 'list' && other?.type === 'list' && hasNumbers(one) === hasNumbers(other)

/** Numbers that CommonMark has; others stand as words behind a bullet. */
const hasNumbers = ({ isOrdered, start, items }: ListBlock): boolean =>
  isOrdered && start >= 0 && start + items.length <= 1_000_000_000

const listOf = (list: ListBlock, isOtherSign: boolean): string[] =>
  list.items.flatMap(({ words, lists }, index) => {
    const number = list.start + index
    const mark = hasNumbers(list) ? `${number}${isOtherSign ? ')' : '.'}` : isOtherSign ? '+' : '-'
    const said = list.isOrdered && !hasNumbers(list) ? [{ text: `${number}. ` }, ...words] : words
    const [first = '', ...further] = line(said).split('\n')
    const inner = lists.flatMap((each, place) => {
      const own = listOf(each, isOther(lists, place))
      // An item without words ends with the first line that is empty.
      return first === '' && place === 0 ? own : ['', ...own]
    })
    const more = [...further, ...inner]
    const indent = ' '.repeat(mark.length + 1)
    return [`${mark} ${first}`.trimEnd(), ...more.map((each) => (each ? indent + each : ''))]
  })

/** As GitHub has tables, whose first row is always a head. A bar among the words would end a cell. */
const tableOf = (table: TableBlock): string => {
  const [first = [], ...rest] = table.rows
  const isHeaded = hasHead(table)
  const head = isHeaded ? first : first.map(() => ({ isHeader: false, words: [] }))
  const rows = [head, ...(isHeaded ? rest : table.rows)].map((row) => `| ${row.map(cellOf).join(' | ')} |`)
  rows.splice(1, 0, `| ${first.map(() => '---').join(' | ')} |`)
  return rows.join('\n')
}

const cellOf = ({ words, isHeader }: TableCell): string => {
  const own = isHeader ? words.map((part) => (part === 'break' ? part : { ...part, bold: false })) : words
  const lines = own.reduce<Inline[][]>(
    (all, part) => {
      if (part === 'break') all.push([])
      else all.at(-1)?.push(part)
      return all
    },
    [[]],
  )
  return lines.map((each) => line(each).replaceAll('|', '\\|')).join('<br>')
}

const pictureOf = ({ url, alt, caption }: Figure): string =>
  [`![${line(plain(alt))}](${target(url)})`, line(plain(caption))].filter(Boolean).join(BREAK)

const quoted = (text: string): string => text.replace(/^/gm, '> ')

/** In one line; a sign at its end would be taken for the heading's own. */
const title = (level: number, words: readonly Inline[]): string => {
  const text = line(words.map((part) => (part === 'break' ? { text: ' ' } : part)))
  return text && `${'#'.repeat(Math.min(level, DEEPEST))} ${text.replace(/(?<=^|\s)#+$/, '\\$&')}`
}

const lines = (all: readonly (readonly Inline[])[]): string =>
  line(all.flatMap((words, index) => (index > 0 ? ['break' as const, ...words] : [...words])))
