import { isTextNodeType, isRawNode, rawChildrenOf, type RawNode } from '../../domain/richText.ts'
import { safeUrl } from '../../domain/markup.ts'
import { type Pasted, pasteHtml } from '../../domain/paste/pasteHtml.ts'
import { pastePlain } from '../../domain/paste/pastePlain.ts'

type Clipboard = Pick<DataTransfer, 'getData'>

const OWN = 'application/x-lexical-editor'

/** Whether it comes from an editor with our nodes alone: Lexical takes it as it is. */
const isOwn = (json: string, namespace: string): boolean => {
  if (json === '') return false
  try {
    const { nodes, namespace: from } = JSON.parse(json) as Record<string, unknown>
    return from === namespace && Array.isArray(nodes) && nodes.filter(isRawNode).every(isKnown)
  } catch {
    // Another program has written something else under that name: it is taken as HTML.
    return false
  }
}

const isKnown = (node: RawNode): boolean => isTextNodeType(node.type) && rawChildrenOf(node).every(isKnown)

type Target = { namespace: string; hasSelectedWords: boolean }

/**
 * The clipboard as a text takes it; null where Lexical does well by itself: words of our own editors, one line, and an address
 * that is pasted on words, which makes a link of them.
 */
export const takeClipboard = (
  clipboard: Clipboard,
  { namespace, hasSelectedWords }: Target,
  parse: Parameters<typeof pasteHtml>[1],
): Pasted | null => {
  if (isOwn(clipboard.getData(OWN), namespace)) return null
  const html = clipboard.getData('text/html')
  const plain = clipboard.getData('text/plain')
  if (hasSelectedWords && safeUrl(plain.trim()) !== null) return null
  if (html !== '') return pasteHtml(html, parse)
  return /\n/.test(plain.trim()) ? pastePlain(plain) : null
}
