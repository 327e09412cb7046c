import { differences, type DifferencesMessages } from '../../locales/differences.ts'
import { fill } from '../messages.ts'
import { toMinute } from '../toMinute.ts'
import { isLocale, languageName, type DeskLanguage, toDeskLanguage, directionOf } from '../locales.ts'
import type { LeafDifference, FieldDifference } from './differences.ts'
import { escapeHtml } from '../markup.ts'
import type { WordChange } from './diffWords.ts'

type DifferenceWords = DifferencesMessages

/** The words of a language of the desk, and what it is called by. */
export type ReaderWords = { language: DeskLanguage; words: DifferenceWords }

/** @param language one that has no words of ours is answered in English. */
export const readerWordsIn = (language: string | null): ReaderWords => {
  const known = toDeskLanguage(language)
  return { language: known, words: differences[known] }
}

/** What an organisation has last signed of a text, and what is new since. */
export type Changes = {
  signed: { at: string; mode: 'express' | 'tacit' } | null
  leaves: readonly LeafDifference[]
}

/** Said of an organisation, in one sentence: what of the text is new since it last consented. */
export const summaryOf = (
  { signed, leaves }: Changes,
  organisation: string,
  { words }: Pick<ReaderWords, 'words'>,
): string => {
  if (!signed) return fill(words.nothingSigned, { organisation })
  const isTacit = signed.mode === 'tacit'
  const nothing = isTacit ? words.nothingTacit : words.nothing
  const since = isTacit ? words.sinceTacit : words.since
  return fill(leaves.length === 0 ? nothing : since, { organisation, at: toMinute(signed.at) })
}

/** A part of the text that is signed by itself: its core, its public note, or a language. */
export const leafLabel = (leaf: string, { language, words }: ReaderWords): string => {
  if (isLocale(leaf)) return capitalise(languageName(leaf, language), language)
  return leaf === 'core' ? words.core : leaf === 'notice' ? words.notice : leaf
}

/** `facts.venue.city` → `Facts › venue › city`; what has no word, such as an organisation's slug, stays as it is. */
export const fieldLabel = (path: string, { words, language }: ReaderWords): string => {
  const names: Readonly<Record<string, string>> = words.fields
  const label = path
    .split('.')
    .map((part) => (Object.hasOwn(names, part) ? names[part] : part))
    .join(' › ')
  return capitalise(label, language)
}

const capitalise = (words: string, language: string): string =>
  words.charAt(0).toLocaleUpperCase(language) + words.slice(1)

type Page = Changes & {
  /** What the organisation is called. */
  name: string
  /** The title of the text, as it stands now. */
  title: string
  /** Where the text is read whole, and signed. */
  link?: string
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

/** The words, with what has gone and what has come. */
export const changesHtml = (words: readonly WordChange[], dir: string): string =>
  words.map((word) => toRun(word, dir)).join('')

const toField = (
  { field, words }: FieldDifference,
  { leaf, dir }: LeafDifference,
  saying: ReaderWords,
): string => {
  const lang = isLocale(leaf) ? ` lang="${leaf}"` : ''
  return `<h3>${escapeHtml(fieldLabel(field, saying))}</h3>\n<p dir="${dir}"${lang} class="words">${changesHtml(words, dir)}</p>`
}

/** The fields of a leaf with what has gone and what has come. */
export const toFields = (leaf: LeafDifference, saying: ReaderWords): string =>
  leaf.fields.map((field) => toField(field, leaf, saying)).join('\n')

const toLeaf = (leaf: LeafDifference, saying: ReaderWords): string =>
  `<section>\n<h2>${escapeHtml(leafLabel(leaf.leaf, saying))} · ${saying.words.leaf[leaf.change]}</h2>\n${toFields(leaf, saying)}\n</section>`

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}' +
  '.words{white-space:pre-wrap}ins{margin-inline-start:.1em;background:#d7f5dd;color:#053d14}del{background:#fbdcdc;color:#5c0909}' +
  'h3{font-size:.9rem;margin-block:1rem 0}'

/** A page that needs nothing else: to be read, printed or saved. */
export const toHtmlPage = (page: Page, saying: ReaderWords): string => {
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
    ...(page.link ? [`<p><a href="${escapeHtml(page.link)}">${escapeHtml(words.toText)}</a></p>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
