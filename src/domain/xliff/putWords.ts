import { isRich } from '../merging/isRich.ts'
import { directionOf, type Locale } from '../locales.ts'
import { isRawNode, rawChildrenOf, type RawNode } from '../richText.ts'
import { TEXT_FIELDS } from '../publicationWords.ts'
import { blocksOf, hasWords, isOfWords, pictureIn, placeOf } from '../translations/blocks.ts'
import { counterpartOf } from './counterparts.ts'
import { type Inline, isInlineNode, linksIn, textOf, toNodes } from './inlines.ts'
import { type Unit, unitsOf, type WordField, type WordsByField } from './units.ts'

/** Words for a unit of the text as it is now. */
export type Put = { unit: Unit; inlines: readonly Inline[] }

type Given = { source: WordsByField; target: WordsByField; locale: Locale; puts: readonly Put[] }

const keyOf = (path: readonly number[]): string => path.join('/')

/** By path of a node, what stands in it. */
type Words = ReadonlyMap<string, readonly Inline[]>

type Writing = { words: Words; locale: Locale; links: ReadonlyMap<string, RawNode> }

/** A block as the source has it, with other words: those of a node first, then the blocks in it. */
const written = (node: RawNode, path: readonly number[], writing: Writing): RawNode => {
  const { words, locale, links } = writing
  const turned = typeof node.direction === 'string' ? { direction: directionOf(locale) } : {}
  if (!Array.isArray(node.children)) return { ...node, ...turned }
  const children = rawChildrenOf(node).flatMap((child, index) =>
    isInlineNode(child) ? [] : [written(child, [...path, index], writing)],
  )
  return { ...node, ...turned, children: [...toNodes(words.get(keyOf(path)) ?? [], links), ...children] }
}

const EMPTY_ROOT = { type: 'root', version: 1, format: '', indent: 0, direction: null }

type InField = Given & { field: WordField }

type ByBlock = Map<number, Map<string, readonly Inline[]>>

/** For the blocks that something is put into, by their place: that, and around it what the target says there now. */
const wordsByBlock = ({ puts, field, ...texts }: InField): ByBlock => {
  const own = puts.filter(({ unit }) => unit.field === field)
  const byBlock: ByBlock = new Map()
  for (const { unit } of own) byBlock.set(unit.path[0] ?? 0, new Map())
  for (const unit of unitsOf({ [field]: texts.source[field] }))
    byBlock.get(unit.path[0] ?? 0)?.set(keyOf(unit.path), counterpartOf(unit, texts))
  for (const { unit, inlines } of own) byBlock.get(unit.path[0] ?? 0)?.set(keyOf(unit.path), inlines)
  return byBlock
}

const richOf = (given: InField): unknown => {
  const { source, target, field, locale } = given
  const from = blocksOf(source[field]).filter(isRawNode)
  const before = target[field]
  const touched = wordsByBlock(given)
  const blockOf = (block: RawNode, index: number): RawNode =>
    written(block, [index], {
      ...{ locale, links: linksIn(block) },
      words: touched.get(index) ?? new Map<string, readonly Inline[]>(),
    })
  const root = isRich(before) ? before.root : EMPTY_ROOT
  if (!hasWords(before) && !blocksOf(before).some(pictureIn))
    return { root: { ...root, children: from.map(blockOf) } }
  const blocks = [...blocksOf(before)]
  from.forEach((block, index) => {
    if (!touched.has(index)) return
    const place = placeOf(source[field], { root: { children: blocks } }, index)
    // What is missing before it is there without words, so that both languages stay side by side.
    const ofWords = from.filter(isOfWords)
    while (blocks.length < place) {
      const next = ofWords[blocks.filter(isOfWords).length]
      blocks.push(next ? written(next, [], { locale, words: new Map(), links: new Map() }) : block)
    }
    blocks[place] = blockOf(block, index)
  })
  return { root: { ...root, children: blocks } }
}

/**
 * The fields of the target with these words in their places, and nothing else of them changed; without those that stay as
 * they are. What pictures show is theirs, and put elsewhere. A language that has none yet has the blocks of the source, its pictures too.
 */
export const putWords = (given: Given): Partial<Record<WordField, unknown>> => {
  const fields = TEXT_FIELDS.filter((field) => given.puts.some(({ unit }) => unit.field === field))
  return Object.fromEntries(
    fields.map((field) => {
      const line = given.puts.find(({ unit }) => unit.field === field && unit.path.length === 0)
      return [field, line ? textOf(line.inlines) : richOf({ ...given, field })]
    }),
  )
}
