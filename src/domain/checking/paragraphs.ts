import { decodeEntities } from './files/html.ts'
import type { KnownText } from './reference.ts'

const BLOCK =
  /<\/?(?:p|h[1-6]|li|ul|ol|tr|td|th|table|thead|tbody|blockquote|figure|figcaption|hr|div)\b[^>]*>/giu

type Paragraph = KnownText['paragraphs'][number]

/**
 * The paragraphs of the HTML that the register freezes, which is in one form and no other; never of anybody else's. What
 * stands with a picture may be left out of a copy, and so may addresses of links.
 */
export const paragraphsOf = (html: string): { paragraphs: Paragraph[]; beside: string[] } => {
  const captions = [...html.matchAll(/<figcaption\b[^>]*>(.*?)<\/figcaption>/gsu)].map(([, inner = '']) =>
    toText(inner),
  )
  const alternatives = [...html.matchAll(/\balt="([^"]*)"/gu)].map(([, alt = '']) => decodeEntities(alt))
  const links = [...html.matchAll(/\bhref="([^"]*)"/gu)].map(([, href = '']) => decodeEntities(href))
  const paragraphs: Paragraph[] = []
  const lists: { next: number | null }[] = []
  let marker: string | undefined
  let from = 0
  const text = html.replace(/<figure\b.*?<\/figure>/gsu, '')
  const push = (raw: string): void => {
    const words = toText(raw)
    if (words === '') return
    paragraphs.push({ text: words, ...(marker === undefined ? {} : { marker }) })
    marker = undefined
  }
  for (const found of text.matchAll(BLOCK)) {
    push(text.slice(from, found.index))
    from = found.index + found[0].length
    marker = stepInto(found[0], lists) ?? marker
  }
  push(text.slice(from))
  const shown = captions.concat(alternatives).filter((each) => each !== '')
  return {
    paragraphs,
    beside: [...shown, ...shown.map((each) => `[${each}]`), ...links.flatMap(formsOfLink)],
  }
}

const toText = (html: string): string =>
  decodeEntities(html.replace(/<br\s*\/?>/giu, '\n').replace(/<[^>]*>/gu, '')).trim()

const formsOfLink = (href: string): string[] => {
  const plain = href.replace(/^mailto:/u, '')
  return [href, plain].flatMap((each) => [`[${each}]`, `(${each})`, each])
}

/** The number of an item of a list, which its words do not hold. */
const stepInto = (tag: string, lists: { next: number | null }[]): string | undefined => {
  const [, close = '', name = ''] = /^<(\/?)([a-z0-9]+)/iu.exec(tag) ?? []
  const kind = name.toLowerCase()
  if (kind === 'ol' || kind === 'ul') {
    if (close) lists.pop()
    else lists.push({ next: kind === 'ol' ? Number(/\bstart="(\d+)"/u.exec(tag)?.[1] ?? 1) : null })
    return undefined
  }
  const list = lists.at(-1)
  if (kind !== 'li' || close || !list || list.next === null) return undefined
  list.next += 1
  return `${list.next - 1}.`
}
