import type { Copy } from '../copies/document.ts'
import { asText, type Json, ref } from '../openapi/routeDescription.ts'
import type { FullItem, Tombstone } from '../render/items.ts'
import { toMarkdown } from './markdown.ts'
import { NINJS_VERSION, toCanceledNinjs, toNinjs, toWithheldNinjs } from './ninjs.ts'
import type { Marks } from './notices.ts'

/** What is out, in the language that its reader has asked for. */
type Shown = {
  item: FullItem
  marks: Marks
  /** As it goes out by mail and on paper: all its words in their order. */
  copy: () => Promise<Copy>
}

/** What everybody but the renderer knows of a format: address, answer, description, links, log. */
export type ItemFormat = {
  /** What follows the slug in its address. */
  ending: string
  /** With its parameters, as it is answered. */
  type: string
  /** Whether pages name it in their head. */
  isLinked: boolean
  /** What it is called where it is described: “One statement as …”. */
  name: string
  about: string
  answer: { schema: Json; sentence: string }
  /** What is described of a withdrawn text; left out, its tombstone. */
  gone?: Json
  /** An object is answered as JSON. */
  render: (shown: Shown) => object | string | Promise<string>
  /** Left out, the tombstone itself. */
  renderGone?: (tombstone: Tombstone, marks: Marks) => object
  /** Of a text that is not out, which says so: `notice`. */
  preview?: (shown: Pick<Shown, 'item' | 'marks'> & { notice: string }) => object
}

/** One publication in the words of other people's programs: a format is a row here, and its renderer. */
export const ITEM_FORMATS = {
  ninjs: {
    ending: 'ninjs.json',
    type: 'application/json; charset=utf-8',
    isLinked: true,
    name: 'ninjs',
    about: `The IPTC’s News in JSON, version ${NINJS_VERSION}.`,
    answer: { schema: ref('Ninjs'), sentence: `An item of ninjs ${NINJS_VERSION}.` },
    gone: ref('CanceledNinjs'),
    render: ({ item, marks }) => toNinjs(item, marks),
    renderGone: toCanceledNinjs,
    preview: ({ item, marks, notice }) => toWithheldNinjs(item, marks, notice),
  },
  markdown: {
    ending: 'md',
    type: 'text/markdown; charset=utf-8; variant=CommonMark',
    isLinked: true,
    name: 'Markdown',
    about:
      'Its words in their order, as CommonMark: for sites and programs that make pages of it themselves.',
    answer: { schema: asText, sentence: 'A document in CommonMark.' },
    render: async ({ copy }) => toMarkdown(await copy()),
  },
} satisfies Record<string, ItemFormat>

export type ItemForm = keyof typeof ITEM_FORMATS

export const itemFormats = Object.entries(ITEM_FORMATS).map(([form, format]: [string, ItemFormat]) => ({
  ...format,
  form: form as ItemForm, // the keys of the table
  mediaType: format.type.replace(/;.*$/, ''),
}))

export const itemFormOf = (ending: string): ItemForm | null =>
  itemFormats.find((format) => format.ending === ending)?.form ?? null
