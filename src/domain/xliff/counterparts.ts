import { isRawNode, rawChildrenOf, type RawNode } from '../richText.ts'
import { blocksOf, hasWords, placeOf } from '../translations/blocks.ts'
import { ownHeading } from '../headings.ts'
import { type Inline, isInlineNode, toInlines } from './inlines.ts'
import type { Unit, WordsByField } from './units.ts'

type Texts = { source: WordsByField; target: WordsByField }

/** The block of the target that answers the block of the source which a unit stands in; null for none. */
const blockFor = ({ field, path: [index = 0] }: Unit, { source, target }: Texts): RawNode | null => {
  if (field === 'alternatives' || field === 'headings') return null
  const block = blocksOf(target[field])[placeOf(source[field], target[field], index)]
  return isRawNode(block) ? block : null
}

/** The node at a path below another one; null where there is none. */
export const nodeAt = (node: RawNode | null, path: readonly number[]): RawNode | null =>
  path.reduce<RawNode | null>((found, index) => (found && rawChildrenOf(found)[index]) ?? null, node)

const valueFor = ({ field, picture, heading }: Unit, target: WordsByField): unknown => {
  if (picture !== undefined) return target.alternatives?.[picture]
  return heading === undefined ? target[field] : ownHeading(target.headings, heading)
}

/** What the target says now in the place of a unit; nothing where it has no such place. */
export const counterpartOf = (unit: Unit, texts: Texts): Inline[] => {
  const value = valueFor(unit, texts.target)
  if (unit.path.length === 0)
    return typeof value === 'string' && value.trim() !== '' ? [{ text: value.trim(), format: 0 }] : []
  const node = nodeAt(blockFor(unit, texts), unit.path.slice(1))
  return node ? toInlines(rawChildrenOf(node).filter(isInlineNode)) : []
}

/** Where words stand in a block: with no more than this they could be put into another one. */
const placesIn = (node: RawNode, path = ''): string[] => [
  ...(rawChildrenOf(node).some((child) => isInlineNode(child) && hasWords(child)) ? [path] : []),
  ...rawChildrenOf(node).flatMap((child, index) =>
    isInlineNode(child) ? [] : placesIn(child, `${path}/${index}`),
  ),
]

/** Whether the block that answers the unit's has no words in places that the unit's block has not: none would be lost. */
export const isShapedAlike = (unit: Unit, texts: Texts): boolean => {
  const own = blockFor(unit, texts)
  if (unit.path.length === 0 || !own) return true
  const block = blocksOf(texts.source[unit.field])[unit.path[0] ?? 0]
  const places = new Set(isRawNode(block) ? placesIn(block) : [])
  return placesIn(own).every((place) => places.has(place))
}
