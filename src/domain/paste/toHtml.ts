import { escapeHtml } from '../markup.ts'
import type { Item, PastedBlock, Word, Words } from './blocks.ts'
import type { Losses } from './losses.ts'

/** A list as it is nested. */
type List = { isOrdered: boolean; start: number; items: { words: Words; lists: List[] }[] }

/** As deep as a text may have them (domain/limits). */
const DEEPEST = 8

/** Whether the item goes on with the list: each list of Word's online edition has one item, and says its number. */
const goesOn = (list: List, { isOrdered, number }: Item): boolean =>
  list.isOrdered === isOrdered && (!isOrdered || number === null || number === list.start + list.items.length)

/** Lists of items that follow each other, those of a deeper level in the item before. */
const toLists = (items: readonly Item[], losses: Losses): List[] => {
  const roots: List[] = []
  for (const item of items) {
    if (item.level > DEEPEST) losses.count('levels')
    let lists = roots
    for (let level = 1; level < Math.min(item.level, DEEPEST); level += 1) {
      const inner = lists.at(-1)?.items.at(-1)?.lists
      if (!inner) break
      lists = inner
    }
    const last = lists.at(-1)
    const entry = { words: item.words, lists: [] }
    if (last && goesOn(last, item)) last.items.push(entry)
    else lists.push({ isOrdered: item.isOrdered, start: item.number ?? 1, items: [entry] })
  }
  return roots
}

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
