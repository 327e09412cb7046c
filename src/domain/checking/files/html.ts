const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|title|tr|ul)$/u
/** Of all elements only the words of these are never shown: a program that does not know the others shows what is in them. */
const UNSHOWN = /^(?:script|style)$/u
const TAG_NAME = /^<\/?([a-z][^\s/>]*)/iu

const NAMED: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', zwnj: '', zwj: '' },
  ...{ lrm: '', rlm: '', ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
}

const toSign = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/giu,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex) return toSign(parseInt(hex, 16))
      if (decimal) return toSign(Number(decimal))
      return NAMED[String(name)] ?? whole
    },
  )

/** Where a comment ends; one without an end goes on to the end of the file, as in a browser. */
const endOfComment = (html: string, open: number): number => {
  const end = /--!?>/gu
  end.lastIndex = open + 2
  return end.test(html) ? end.lastIndex : html.length
}

const endOfElement = (html: string, name: string, from: number): number => {
  const end = new RegExp(`</${name}[\\s/>]`, 'giu')
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}

type Step = { /** What stands for it in the words. */ as: string; next: number }
type At = { open: number; /** Whether words have come before it. */ isBegun: boolean }

/** Over a tag or a comment. A sign that begins neither is a word. */
const stepOver = (html: string, { open, isBegun }: At): Step => {
  if (html.startsWith('<!--', open)) return { as: '', next: endOfComment(html, open) }
  const close = html.indexOf('>', open)
  const name = TAG_NAME.exec(html.slice(open, open + 32))?.[1]?.toLowerCase() ?? ''
  if (name === '' && !/^<[!?/]/u.test(html.slice(open, open + 2))) return { as: '<', next: open + 1 }
  // The first title is the name of the page; a later one is whatever somebody has made of it.
  const isUnshown = UNSHOWN.test(name) || (name === 'title' && !isBegun)
  const next = isUnshown && html[open + 1] !== '/' ? endOfElement(html, name, close) : close + 1
  return { as: BLOCK.test(name) ? '\n' : '', next }
}

const wordsIn = (html: string): string => {
  const last = html.lastIndexOf('>')
  const parts: string[] = []
  let [at, isBegun] = [0, false]
  for (let open = html.indexOf('<'); open >= 0 && open < last; open = html.indexOf('<', at)) {
    const words = html.slice(at, open).replace(/\s+/gu, ' ')
    isBegun ||= words.trim() !== ''
    const { as, next } = stepOver(html, { open, isBegun })
    parts.push(words, as)
    at = next
  }
  parts.push(html.slice(at).replace(/\s+/gu, ' '))
  return parts.join('')
}

/**
 * The words of a page or a mail, a line for each block; for comparing, and never shown as markup. In doubt a word counts: one
 * that is taken for hidden and is seen would be missed. Its time grows with the length, whatever stands in it.
 */
export const linesOfHtml = (html: string): string[] =>
  decodeEntities(wordsIn(html))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
