const WITHOUT_WORDS = /<!--.*?-->|<(head|style|script|template|svg|noscript)\b.*?<\/\1\s*>/gisu
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>/giu
const TAG = /<\/?[a-z!][^>]*>/giu

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

/** The words of a page or a mail, a line for each block; for comparing, and never shown as markup. */
export const linesOfHtml = (html: string): string[] =>
  decodeEntities(html.replace(WITHOUT_WORDS, ' ').replace(/\s+/gu, ' ').replace(BLOCK, '\n').replace(TAG, ''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
