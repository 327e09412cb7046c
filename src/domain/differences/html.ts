import { toMinute } from '../instants.ts'
import { escapeHtml } from '../html.ts'
import { englishNames, isLocale } from '../locales.ts'
import type { FieldDifference, LeafDifference } from './differences.ts'
import type { WordChange } from './words.ts'

export type Page = {
  /** What the organisation is called. */
  name: string
  /** The title of the text, as it stands now. */
  title: string
  signed: { at: string; mode: 'express' | 'tacit' } | null
  leaves: readonly LeafDifference[]
}

const LEAVES: Record<string, string> = { core: 'Facts, parties and files', notice: 'Note to the public' }

const CHANGES: Record<LeafDifference['change'], string> = {
  changed: 'changed',
  unsigned: 'not signed before',
  removed: 'no longer in the text',
}

export const leafLabel = (leaf: string): string =>
  isLocale(leaf) ? englishNames[leaf] : (LEAVES[leaf] ?? leaf)

/** `facts.venue.postalCode` → `Facts › venue › postal code`. */
export const fieldLabel = (path: string): string => {
  const words = path
    .split('.')
    .map((part) => part.replace(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`))
    .join(' › ')
  return words.charAt(0).toUpperCase() + words.slice(1)
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

const toField = ({ field, words }: FieldDifference, { leaf, dir }: LeafDifference): string => {
  const lang = isLocale(leaf) ? ` lang="${leaf}"` : ''
  const runs = words.map((word) => toRun(word, dir)).join('')
  return `<h3>${escapeHtml(fieldLabel(field))}</h3>\n<p dir="${dir}"${lang} class="words">${runs}</p>`
}

/** The fields of a leaf with what has gone and what has come. */
export const toFields = (leaf: LeafDifference): string =>
  leaf.fields.map((field) => toField(field, leaf)).join('\n')

const toLeaf = (leaf: LeafDifference): string =>
  `<section>\n<h2>${escapeHtml(leafLabel(leaf.leaf))}: ${CHANGES[leaf.change]}</h2>\n${toFields(leaf)}\n</section>`

/** Said of whoever asks, in one sentence. */
export const summaryOf = ({ name, signed, leaves }: Omit<Page, 'title'>): string => {
  if (!signed) return `${name} has signed nothing of this text yet: all of it is new.`
  const since = `${toMinute(signed.at)} UTC`
  const how = signed.mode === 'tacit' ? 'consented by its silence' : 'signed'
  return leaves.length === 0
    ? `Nothing has changed since ${name} ${how} on ${since}.`
    : `What has changed since ${name} ${how} on ${since}:`
}

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}' +
  '.words{white-space:pre-wrap}ins{margin-inline-start:.1em;background:#d7f5dd;color:#053d14}del{background:#fbdcdc;color:#5c0909}' +
  'h3{font-size:.9rem;margin-block:1rem 0}'

/** A page that needs nothing else: to be read, printed or saved. */
export const toHtmlPage = (page: Page): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${escapeHtml(page.title)}: what has changed</title><style>${STYLE}</style></head>`,
    '<body>',
    `<h1 dir="auto">${escapeHtml(page.title)}</h1>`,
    `<p>${escapeHtml(summaryOf(page))}</p>`,
    ...page.leaves.map(toLeaf),
    '</body>',
    '</html>',
    '',
  ].join('\n')
