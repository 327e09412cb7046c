import { strFromU8, unzipSync } from 'fflate'
import { type Element, xml2js } from 'xml-js'
import type { LexicalDocument } from '../../../../src/domain/canonical.ts'
import type { Copy, ListBlock } from '../../../../src/wire/copies/document.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import { blockHtml } from '../../../../src/wire/copies/mail/html.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { toBlocks } from '../../../../src/wire/copies/sectionParts.ts'
import { textOf } from './examples.ts'

/** What a reader sees before an item, and its first word: `7. One`, `• One`. */
export type Seen = string[]

const parsed = (xml: string) => xml2js(xml, { captureSpacesBetweenElements: true }) as Element
const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...(element.elements ?? []).flatMap((child) => all(child, name)),
]
const attribute = (element: Element | undefined, name: string) => element?.attributes?.[name]
const wordsOf = (element: Element): string => {
  if (element.type === 'text') return String(element.text)
  return element.name === 'w:br' ? ' ' : (element.elements ?? []).map(wordsOf).join('')
}

const labelled = (mark: string, words: string): string =>
  `${mark} ${words.replaceAll('\u200e', '').trim().split(/\s/)[0]}`
const markOf = ({ isOrdered, start }: Pick<ListBlock, 'isOrdered' | 'start'>, index: number): string =>
  isOrdered ? `${start + index}.` : '•'

/** As a browser counts. */
export const inHtml = (html: string): Seen => {
  const inside = (element: Element): Seen => {
    const list = { isOrdered: element.name === 'ol', start: Number(attribute(element, 'start') ?? 1) }
    const children = element.elements ?? []
    const items = children.filter(({ name }) => name === 'li')
    if (items.length === 0) return children.flatMap(inside)
    return items.flatMap((item, index) => {
      const parts = item.elements ?? []
      const words = parts.filter(({ name }) => name !== 'ol' && name !== 'ul').map(wordsOf)
      return [labelled(markOf(list, index), words.join('')), ...parts.flatMap(inside)]
    })
  }
  return inside(parsed(`<x>${html.replaceAll('<br>', ' ')}</x>`))
}

export const inText = (text: string): Seen =>
  [...text.matchAll(/^\s*(-?\d+\.|•)(.*)/gm)].map(([, mark = '', words = '']) => labelled(mark, words))

/** Nothing stands around the list that would be taken for one. */
export const copyOf = (body: LexicalDocument): Copy => ({ ...textOf(), body: toBlocks(body, 'ltr') })

export const onSignPage = ({ body }: Copy): Seen =>
  inHtml(
    body.map((block) => blockHtml(block, { at: () => null, say: () => '', dir: 'ltr', under: 1 })).join(''),
  )

/** As `workspace/copy.typ` counts what it is given. */
export const onPaper = (copy: Copy): Seen => {
  const { body } = JSON.parse(toPdfJob(copy, new Map()).copy) as { body: Copy['body'] }
  const inside = (list: ListBlock): Seen =>
    list.items.flatMap(({ words, lists }, index) => [
      labelled(markOf(list, index), words.map((part) => (part === 'break' ? ' ' : part.text)).join('')),
      ...lists.flatMap(inside),
    ])
  return body.flatMap((block) => (block.type === 'list' ? inside(block) : []))
}

/** As Word counts: each numbering, at each depth, from what it is told to start at. */
export const inWord = (copy: Copy): Seen => {
  const files = unzipSync(toDocx(copy, new Map()))
  const parse = (name: string) => parsed(strFromU8(files[name] ?? new Uint8Array()))
  const numberings = new Map(
    all(parse('word/numbering.xml'), 'w:num').map((num) => [num.attributes?.['w:numId'], num]),
  )
  const counted = new Map<string, number>()
  return all(parse('word/document.xml'), 'w:p').flatMap((paragraph) => {
    const id = attribute(all(paragraph, 'w:numId')[0], 'w:val')
    const level = attribute(all(paragraph, 'w:ilvl')[0], 'w:val')
    if (id === undefined) return []
    const words = wordsOf(paragraph)
    const own = numberings
      .get(id)
      ?.elements?.find((each) => each.name === 'w:lvlOverride' && attribute(each, 'w:ilvl') === level)
    if (!own) return [labelled('•', words)]
    const key = `${id}/${level}`
    const number = counted.get(key) ?? Number(attribute(all(own, 'w:startOverride')[0], 'w:val'))
    counted.set(key, number + 1)
    return [labelled(`${number}.`, words)]
  })
}
