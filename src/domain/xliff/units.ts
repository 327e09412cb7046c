import { hashOf } from '../digests.ts'
import { isRich } from '../merging/isRich.ts'
import { headedRowsIn, type Headings, headingsIn, headingsOf } from '../headings.ts'
import type { Locale } from '../locales.ts'
import { TEXT_FIELDS } from '../publicationWords.ts'
import { isRawNode, rawChildrenOf, type RawNode } from '../richText.ts'
import { type Inline, isInlineNode, textOf, toInlines } from './inlines.ts'

export type WordField = (typeof TEXT_FIELDS)[number]

/**
 * One language of a working text, by field: lines, and running text as Lexical keeps it. `alternatives`: what its pictures
 * show, by their ids; the pictures keep it. `headings`: those over its entries, by those that were written first.
 */
export type WordsByField = Readonly<Partial<Record<WordField, unknown>>> & {
  alternatives?: Readonly<Record<string, string>>
  headings?: Headings
}
/** One language of a text as the desk has it, in all languages. */
export const wordsIn = (document: Readonly<Record<string, unknown>>, locale: Locale): WordsByField =>
  Object.fromEntries(
    TEXT_FIELDS.map((field) => [
      field,
      (document[field] as Partial<Record<Locale, unknown>> | null | undefined)?.[locale] ?? null,
    ]),
  )

/** The same with the headings over its entries: in a source those that its readers are told, in a target its own words alone. */
export const sourceIn = (document: Readonly<Record<string, unknown>>, locale: Locale): WordsByField => ({
  ...wordsIn(document, locale),
  headings: headingsIn(headedRowsIn(document), locale),
})
export const targetIn = (document: Readonly<Record<string, unknown>>, locale: Locale): WordsByField => ({
  ...wordsIn(document, locale),
  headings: headingsOf(headedRowsIn(document), locale),
})

/** As a file groups them. */
export const GROUPS = [...TEXT_FIELDS, 'headings', 'alternatives'] as const
export type Group = (typeof GROUPS)[number]

/** What stands around it: for the translator to read, and no part of what it is known by. */
export type UnitKind = 'line' | 'paragraph' | 'heading' | 'quote' | 'item' | 'cell' | 'picture'

/** What is translated in one piece: a line, a paragraph, an item of a list, a paragraph of a cell. */
export type Unit = {
  /** Made of the field and its words, so that it stays when blocks change places; the same words again count on. */
  id: string
  field: Group
  kind: UnitKind
  /** Of the node that has the words, from the root on; empty for a line. */
  path: readonly number[]
  inlines: readonly Inline[]
  /** Of what a picture shows: the picture. */
  picture?: string
  /** Of a heading over entries: it as it was written first. */
  heading?: string
  /** SHA-256 of the words with their marks. */
  hash: string
}

type Found = Omit<Unit, 'id' | 'hash'>

const KINDS: Readonly<Record<string, UnitKind>> = {
  heading: 'heading',
  quote: 'quote',
  listitem: 'item',
  tablecell: 'cell',
}

const kindOf = ({ type }: RawNode, around: UnitKind): UnitKind =>
  KINDS[String(type)] ?? (around === 'cell' ? 'cell' : 'paragraph')

const ownInlines = (node: RawNode): Inline[] => toInlines(rawChildrenOf(node).filter(isInlineNode))

/** Words of a node first, then those of the blocks in it: a list in an item, a paragraph in a cell. */
const unitsIn = (field: WordField, node: RawNode, path: readonly number[], around: UnitKind): Found[] => {
  const kind = kindOf(node, around)
  const inlines = ownInlines(node)
  return [
    ...(textOf(inlines).trim() === '' ? [] : [{ field, kind, path, inlines }]),
    ...rawChildrenOf(node).flatMap((child, index) =>
      isInlineNode(child) ? [] : unitsIn(field, child, [...path, index], kind),
    ),
  ]
}

const unitsOfField = (field: WordField, value: unknown): Found[] => {
  if (typeof value === 'string')
    return value.trim() === ''
      ? []
      : [{ field, kind: 'line', path: [], inlines: [{ text: value.trim(), format: 0 }] }]
  if (!isRich(value)) return []
  return value.root.children
    .filter(isRawNode)
    .flatMap((node, index) => unitsIn(field, node, [index], 'paragraph'))
}

const unitsOfPictures = (alternatives: Readonly<Record<string, string>> = {}): Found[] =>
  Object.entries(alternatives).flatMap(([picture, words]): Found[] =>
    words.trim() === ''
      ? []
      : [
          {
            ...{ field: 'alternatives', kind: 'picture', path: [], picture },
            inlines: [{ text: words.trim(), format: 0 }],
          },
        ],
  )

const unitsOfHeadings = (headings: Headings = {}): Found[] =>
  Object.entries(headings).flatMap(([heading, words]): Found[] =>
    words.trim() === ''
      ? []
      : [
          {
            ...{ field: 'headings', kind: 'heading', path: [], heading },
            inlines: [{ text: words.trim(), format: 0 }],
          },
        ],
  )

const ID_LENGTH = 16

/** Everything of a language that has words, in the order of the page. */
export const unitsOf = (words: WordsByField): Unit[] => {
  const seen = new Map<string, number>()
  const all = [
    ...TEXT_FIELDS.flatMap((field) => unitsOfField(field, words[field])),
    ...unitsOfHeadings(words.headings),
    ...unitsOfPictures(words.alternatives),
  ]
  return all.map((found) => {
    const hash = hashOf(found.inlines)
    const id = `${found.field}-${hash.slice(0, ID_LENGTH)}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return { ...found, hash, id: count === 1 ? id : `${id}-${count}` }
  })
}

/** Of all words of a language in their order; it says whether anything of it has been changed. */
export const digestOfUnits = (units: readonly Pick<Unit, 'field' | 'hash'>[]): string =>
  `sha256:${hashOf(units.map(({ field, hash }) => [field, hash]))}`
