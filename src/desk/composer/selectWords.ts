/** Marks and blanks may differ between a text as it is compared and as it is written. */
const plain = (words: string): string => words.replace(/\s/g, ' ')

/** The end of a passage within the texts of a field. */
type Point = { node: Text; offset: number }

const pointsOf = (texts: readonly Text[], { from, to }: { from: number; to: number }): Point[] => {
  let at = 0
  const points: Point[] = []
  for (const node of texts) {
    const end = at + node.data.length
    if (points.length === 0 && from < end) points.push({ node, offset: from - at })
    if (points.length === 1 && to <= end) return [...points, { node, offset: to - at }]
    at = end
  }
  return []
}

/**
 * Selects words where they stand first in a field, and brings them into sight; does nothing where they have changed since. A field of
 * one line keeps its own selection.
 */
export const selectWords = (field: HTMLElement, quote: string): void => {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    const at = plain(field.value).indexOf(plain(quote))
    if (at >= 0) field.setSelectionRange(at, at + quote.length)
    return
  }
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text) // texts alone are shown to it
  const from = plain(texts.map(({ data }) => data).join('')).indexOf(plain(quote))
  const [start, end] = from < 0 ? [] : pointsOf(texts, { from, to: from + quote.length })
  if (!start || !end) return
  const selection = document.getSelection()
  selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
  start.node.parentElement?.scrollIntoView({ block: 'center' })
}
