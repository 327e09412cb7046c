import type { HTMLConverters } from '@payloadcms/richtext-lexical/html'
import type { PlaintextConverters } from '@payloadcms/richtext-lexical/plaintext'
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import type { LexicalDocument } from '../../src/domain/canonical.ts'
import { escapeHtml } from '../../src/domain/markup.ts'
import type { Locale } from '../../src/domain/locales.ts'
import { directionOf } from '../../src/domain/locales.ts'

/** The same rendering by lexical's own converters, of which rendering 1 was made: each judges the other. */

type Data = Parameters<typeof convertLexicalToHTML>[0]['data']
type Node = { type: string; direction?: string | null; text?: string; format?: number | string }

/** Lexical's bits, innermost first. */
const TAGS = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
] as const

const wrapped = (text: string, format: number): string =>
  TAGS.reduce((html, [bit, tag]) => (format & bit ? `<${tag}>${html}</${tag}>` : html), escapeHtml(text))

/** Elements without class, style or id; `dir` where a block runs against its language. */
const htmlConverters = (locale: Locale): HTMLConverters => {
  const dir = ({ direction }: Node): string =>
    direction && direction !== directionOf(locale) ? ` dir="${direction === 'rtl' ? 'rtl' : 'ltr'}"` : ''
  return {
    paragraph: ({ node, nodesToHTML }) =>
      `<p${dir(node)}>${nodesToHTML({ nodes: node.children }).join('')}</p>`,
    heading: ({ node, nodesToHTML }) => {
      const tag = node.tag === 'h3' || node.tag === 'h4' ? node.tag : 'h2'
      return `<${tag}${dir(node)}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`
    },
    quote: ({ node, nodesToHTML }) =>
      `<blockquote${dir(node)}>${nodesToHTML({ nodes: node.children }).join('')}</blockquote>`,
    list: ({ node, nodesToHTML }) => {
      const items = nodesToHTML({ nodes: node.children }).join('')
      const start = node.tag === 'ol' && node.start !== 1 ? ` start="${Number(node.start)}"` : ''
      return node.tag === 'ol' ? `<ol${start}${dir(node)}>${items}</ol>` : `<ul${dir(node)}>${items}</ul>`
    },
    listitem: ({ node, nodesToHTML }) => `<li>${nodesToHTML({ nodes: node.children }).join('')}</li>`,
    horizontalrule: '<hr>',
    linebreak: '<br>',
    tab: '\t',
    link: ({ node, nodesToHTML }) =>
      `<a href="${escapeHtml(String(node.fields.url))}" rel="noopener">${nodesToHTML({ nodes: node.children }).join('')}</a>`,
    text: ({ node }) => wrapped(node.text, Number(node.format)),
    unknown: '',
  }
}

/** HTML that can be embedded in a page as it stands. The document has been cleaned before. */
export const toHtml = (document: LexicalDocument | null, locale: Locale): string =>
  document === null
    ? ''
    : convertLexicalToHTML({
        data: document as unknown as Data, // a cleaned document is a narrower form of lexical's
        converters: htmlConverters(locale),
        disableContainer: true,
        disableIndent: true,
        disableTextAlign: true,
      })

/** Ends of blocks become blank lines afterwards, so that a list inside a list keeps its own lines. */
const BLOCK_END = '\n\n'

const textConverters: PlaintextConverters = {
  paragraph: ({ node, nodesToPlaintext }) => nodesToPlaintext({ nodes: node.children }).join('') + BLOCK_END,
  heading: ({ node, nodesToPlaintext }) => nodesToPlaintext({ nodes: node.children }).join('') + BLOCK_END,
  quote: ({ node, nodesToPlaintext }) => nodesToPlaintext({ nodes: node.children }).join('') + BLOCK_END,
  list: ({ node, nodesToPlaintext, parent }) => {
    const items = nodesToPlaintext({ nodes: node.children }).join('')
    return parent.type === 'listitem' ? `\n${items.replace(/^/gm, '  ').trimEnd()}` : items + '\n'
  },
  listitem: ({ node, nodesToPlaintext, parent }) => {
    const words = nodesToPlaintext({ nodes: node.children }).join('')
    const isNumbered = 'tag' in parent && parent.tag === 'ol'
    return `${isNumbered ? `${Number(node.value)}.` : '•'} ${words}\n`
  },
  horizontalrule: () => `* * *${BLOCK_END}`,
  linebreak: '\n',
  tab: '\t',
  link: ({ node, nodesToPlaintext }) => {
    const words = nodesToPlaintext({ nodes: node.children }).join('')
    const url = String(node.fields.url)
    const shown = url.replace(/^mailto:/, '')
    return words.trim() === shown || words.trim() === url || `${words.trim()}/` === url
      ? words
      : `${words} (${shown})`
  },
  text: ({ node }) => node.text,
}

/** The same words for those who read without markup. */
export const toText = (document: LexicalDocument | null): string =>
  document === null
    ? ''
    : convertLexicalToPlaintext({ data: document as unknown as Data, converters: textConverters })
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
