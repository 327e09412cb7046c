import { escapeHtml } from '../html.ts'
import { fill } from '../messages.ts'
import { directionOf, isLocale } from '../locales.ts'
import type { FieldDifference, LeafDifference } from './differences.ts'
import { type Changes, fieldLabel, leafLabel, type Saying, summaryOf } from './saying.ts'
import type { WordChange } from './words.ts'

export type Page = Changes & {
  /** What the organisation is called. */
  name: string
  /** The title of the text, as it stands now. */
  title: string
}

const TAGS = { added: 'ins', removed: 'del' } as const

/**
 * Each changed run is isolated in the direction of its language: side by side, a number that goes and one that comes would
 * otherwise be one run from left to right, and stand in the wrong order in Arabic.
 */
const toRun = ({ kind, text }: WordChange, dir: string): string => {
  const words = escapeHtml(text)
  return kind === 'same' ? words : `<${TAGS[kind]} dir="${dir}">${words}</${TAGS[kind]}>`
}

const toField = (
  { field, words }: FieldDifference,
  { leaf, dir }: LeafDifference,
  saying: Saying,
): string => {
  const lang = isLocale(leaf) ? ` lang="${leaf}"` : ''
  const runs = words.map((word) => toRun(word, dir)).join('')
  return `<h3>${escapeHtml(fieldLabel(field, saying))}</h3>\n<p dir="${dir}"${lang} class="words">${runs}</p>`
}

/** The fields of a leaf with what has gone and what has come. */
export const toFields = (leaf: LeafDifference, saying: Saying): string =>
  leaf.fields.map((field) => toField(field, leaf, saying)).join('\n')

const toLeaf = (leaf: LeafDifference, saying: Saying): string =>
  `<section>\n<h2>${escapeHtml(leafLabel(leaf.leaf, saying))} · ${saying.words.leaf[leaf.change]}</h2>\n${toFields(leaf, saying)}\n</section>`

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}' +
  '.words{white-space:pre-wrap}ins{margin-inline-start:.1em;background:#d7f5dd;color:#053d14}del{background:#fbdcdc;color:#5c0909}' +
  'h3{font-size:.9rem;margin-block:1rem 0}'

/** A page that needs nothing else: to be read, printed or saved. */
export const toHtmlPage = (page: Page, saying: Saying): string => {
  const { language, words } = saying
  const title = escapeHtml(fill(words.page, { title: page.title }))
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}">`,
    `<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>`,
    '<body>',
    `<h1 dir="auto">${escapeHtml(page.title)}</h1>`,
    `<p>${escapeHtml(summaryOf(page, page.name, saying))}</p>`,
    ...page.leaves.map((leaf) => toLeaf(leaf, saying)),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
