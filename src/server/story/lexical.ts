/** Plain paragraphs as the editor would store them. A line that begins with `## ` is a heading. */
export const toLexical = (text: string, direction: 'ltr' | 'rtl' = 'ltr') => ({
  root: {
    type: 'root',
    version: 1,
    format: '' as const,
    indent: 0,
    direction,
    children: text
      .split('\n\n')
      .map((paragraph) => paragraph.trim())
      .filter(Boolean)
      .map((paragraph) => toBlock(paragraph, direction)),
  },
})

const toBlock = (paragraph: string, direction: 'ltr' | 'rtl') => {
  const isHeading = paragraph.startsWith('## ')
  const words = isHeading ? paragraph.slice(3) : paragraph.replace(/\s*\n\s*/g, ' ')
  return {
    ...(isHeading ? { type: 'heading', tag: 'h2' } : { type: 'paragraph', textFormat: 0, textStyle: '' }),
    version: 1,
    format: '',
    indent: 0,
    direction,
    children: [{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' }],
  }
}
