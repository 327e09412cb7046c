import { escapeHtml } from '../markup.ts'
import type { Item, PastedBlock } from './blocks.ts'
import { type List, toLists } from './lists.ts'
import type { Losses } from './losses.ts'
import type { Word, Words } from './words.ts'

const LOOKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strike', 's'],
] as const

const runHtml = (word: Word): string =>
  LOOKS.reduce((html, [look, tag]) => (word[look] ? `<${tag}>${html}</${tag}>` : html), escapeHtml(word.text))

/** Words that follow each other and lead to one address are one link. */
const wordsHtml = (words: Words): string => {
  let html = ''
  let href: string | null = null
  for (const word of words) {
    const next: string | null = word === 'break' ? null : word.href
    if (next !== href) {
      if (href !== null) html += '</a>'
      if (next !== null) html += `<a href="${escapeHtml(next)}">`
      href = next
    }
    html += word === 'break' ? '<br>' : runHtml(word)
  }
  return href === null ? html : `${html}</a>`
}

const listHtml = ({ isOrdered, start, items }: List): string => {
  const tag = isOrdered ? 'ol' : 'ul'
  const from = isOrdered && start !== 1 ? ` start="${start}"` : ''
  const inside = items.map(
    ({ words, lists }) => `<li>${wordsHtml(words)}${lists.map(listHtml).join('')}</li>`,
  )
  return `<${tag}${from}>${inside.join('')}</${tag}>`
}

const blockHtml = (block: Exclude<PastedBlock, Item>): string => {
  if (block.type === 'rule') return '<hr>'
  if (block.type === 'heading') return `<h${block.level}>${wordsHtml(block.words)}</h${block.level}>`
  if (block.type === 'quote') return `<blockquote>${wordsHtml(block.words)}</blockquote>`
  if (block.type === 'paragraph') return `<p>${wordsHtml(block.words)}</p>`
  const rows = block.rows.map((row) => {
    const cells = row.map(({ words, isHeader }) => {
      const tag = isHeader ? 'th' : 'td'
      return `<${tag}>${wordsHtml(words)}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><tbody>${rows.join('')}</tbody></table>`
}

/** The elements that a text may hold, and words; nothing of the source's own markup. */
export const toHtml = (blocks: readonly PastedBlock[], losses: Losses): string => {
  let html = ''
  let items: Item[] = []
  const flush = () => {
    html += toLists(items, losses).map(listHtml).join('')
    items = []
  }
  for (const block of blocks) {
    if (block.type === 'item') items.push(block)
    else {
      flush()
      html += blockHtml(block)
    }
  }
  flush()
  return html
}
