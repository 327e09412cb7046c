import { escapeHtml } from '../../domain/html.ts'
import type { Direction } from '../../domain/locales.ts'
import type { Block, Inline, ListBlock, Run } from './document.ts'
import type { Looks } from './mailStyle.ts'

type Setting = {
  say: Looks
  /** Of what stands around. */
  dir: Direction
  /** The level of the title that it stands under. */
  under: 1 | 2
}

/** A block of the signed text. */
export const blockHtml = (block: Block, setting: Setting): string => {
  const { say } = setting
  if (block.type === 'rule') return `<hr ${say('rule')}>`
  const dir = block.dir === setting.dir ? '' : ` dir="${block.dir}"`
  if (block.type === 'list') return listHtml(block, say, dir)
  const inside = inlineHtml(block.words, say)
  if (block.type === 'paragraph') return `<p${dir} ${say('paragraph')}>${inside}</p>`
  if (block.type === 'quote') return `<blockquote${dir} ${say('quote')}>${inside}</blockquote>`
  const level = block.level + setting.under - 1
  return `<h${level}${dir} ${say('heading')}>${inside}</h${level}>`
}

const listHtml = ({ isOrdered, start, items }: ListBlock, say: Looks, dir: string): string => {
  const tag = isOrdered ? 'ol' : 'ul'
  const from = isOrdered && start !== 1 ? ` start="${start}"` : ''
  const inside = items.map(
    ({ words, lists }) =>
      `<li ${say('item')}>${inlineHtml(words, say)}${lists.map((list) => listHtml(list, say, '')).join('')}</li>`,
  )
  return `<${tag}${from}${dir} ${say('list')}>${inside.join('')}</${tag}>`
}

const TAGS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 's'],
  ['underline', 'u'],
] as const

const inlineHtml = (words: readonly Inline[], say: Looks): string =>
  words.map((part) => (part === 'break' ? '<br>' : runHtml(part, say))).join('')

const runHtml = (run: Run, say: Looks): string => {
  if (run.isNote) return `<bdi data-note ${say('note')}>${escapeHtml(run.text)}</bdi>`
  const set = TAGS.reduce(
    (html, [look, tag]) => (run[look] ? `<${tag}>${html}</${tag}>` : html),
    escapeHtml(run.text),
  )
  return run.href ? `<a href="${escapeHtml(run.href)}" ${say('link')}>${set}</a>` : set
}
