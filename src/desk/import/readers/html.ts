import { parse } from 'parse5'
import { type DomNode, readSource } from '../../../domain/paste/source.ts'
import { looseBlock } from './looseBlock.ts'
import type { SourceBlock } from '../../../domain/import/source.ts'
import type { PastedBlock, Words } from '../../../domain/paste/blocks.ts'
import { type LossCode, type Losses, lostWords } from '../../../domain/paste/losses.ts'
import { readHtml } from '../../../domain/paste/pasteHtml.ts'
import { plainBlocks, toSourceBlock } from './readText.ts'
import { refused } from './readerErrors.ts'

type Parsed = {
  nodeName: string
  value?: string
  data?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Parsed[]
  content?: Parsed
}

const NONE: readonly DomNode[] = []

/** A node of parse5 as the rules of pasting read one; children are made when they are asked for. */
const toDom = (node: Parsed): DomNode => {
  const isText = node.nodeName === '#text'
  const isComment = node.nodeName === '#comment'
  return {
    nodeType: isText ? 3 : isComment ? 8 : node.nodeName.startsWith('#') ? 9 : 1,
    nodeName: node.nodeName,
    nodeValue: isText ? (node.value ?? '') : isComment ? (node.data ?? '') : null,
    get childNodes() {
      return node.childNodes?.map(toDom) ?? NONE
    },
    attributes: node.attrs ?? [],
  }
}

/** A document of HTML; nothing of it is run or fetched. */
export const parseHtml = (html: string): DomNode => toDom(parse(html))

const MOST_TAGS = 300_000
const DEEPEST = 1_500
const NESTING =
  /<(\/?)(ul|ol|li|div|blockquote|table|tr|td|span|font|b|i|u|section|article|dl|dd)\b[^>]{0,2000}>/gi

/** A parser works at each element as long as it stands deep: what nests without end is refused before it is read. */
const refuseNesting = (html: string): void => {
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if ((tags += 1) > MOST_TAGS) throw refused('tooLong')
  let depth = 0
  for (const { 1: slash } of html.matchAll(NESTING)) {
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    if (depth > DEEPEST) throw refused('tooDeep')
  }
}

type Marks = {
  /** Stands in the words where a picture is: its text, and the picture's id. */
  pattern: RegExp
  ids: readonly string[]
}

/** HTML as blocks, by the rules of pasting. @throws ReaderError `tooLong`, `tooDeep` */
export const htmlBlocks = (html: string, losses: Losses, marks: Marks | null): SourceBlock[] => {
  refuseNesting(html)
  const read = readHtml(html, parseHtml, losses)
  if (!read.ok) throw refused('tooLong')
  if ('lines' in read) return plainBlocks(read.lines, losses)
  return [...read.blocks.flatMap((block) => withPictures(block, marks)), ...lostIn(html, losses)]
}

/** What the rules of pasting leave out, line by line, where they have counted anything: it is listed. */
const lostIn = (html: string, losses: Losses): SourceBlock[] => {
  const isAny = losses.said().some(({ code }) => LOSING.includes(code))
  const source = isAny ? readSource(parseHtml(html)) : null
  return (source ? lostWords(source.root) : []).flatMap(({ is, words }) =>
    words.split('\n').flatMap((line) => (line.trim() === '' ? [] : [looseBlock(line, is)])),
  )
}

const LOSING: readonly LossCode[] = ['hidden', 'tracked', 'comments', 'textBoxes', 'objects']

/** A block without the marks of pictures, and behind it the pictures. */
const withPictures = (block: PastedBlock, marks: Marks | null): SourceBlock[] => {
  const found: string[] = []
  const clean = (words: Words): Words =>
    words.flatMap((word): Words => {
      if (word === 'break' || !marks) return [word]
      const text = word.text.replace(marks.pattern, (_, number: string) => {
        const id = marks.ids[Number(number)]
        if (id !== undefined) found.push(id)
        return ''
      })
      return text === '' ? [] : [{ ...word, text }]
    })
  const content: PastedBlock =
    block.type === 'rule'
      ? block
      : block.type === 'table'
        ? {
            ...block,
            rows: block.rows.map((row) => row.map((cell) => ({ ...cell, words: clean(cell.words) }))),
          }
        : { ...block, words: clean(block.words) }
  const own = toSourceBlock(content)
  const pictures = found.map((picture): SourceBlock => ({
    ...{ where: 'text', content: { type: 'picture', picture }, text: '', direction: null, isStrong: false },
  }))
  return own.text.trim() === '' && content.type !== 'rule' ? pictures : [own, ...pictures]
}
