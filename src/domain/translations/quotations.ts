const CLOSERS: Readonly<Record<string, string>> = {
  ...{ '“': '”', '„': '“', '«': '»', '‹': '›', '"': '"', '「': '」', '『': '』', '《': '》' },
}

/** Without what stands between quotation marks; where one is never closed, the text goes on. Linear in the text. */
export const withoutQuotations = (text: string): string => {
  const kept: string[] = []
  const unclosed = new Set<string>()
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const closer = CLOSERS[text[at] ?? '']
    if (!closer || unclosed.has(closer)) continue
    const end = text.indexOf(closer, at + 1)
    if (end < 0) {
      unclosed.add(closer)
      continue
    }
    kept.push(text.slice(from, at))
    from = at = end + 1
    at -= 1
  }
  return [...kept, text.slice(from)].join(' ')
}

/** Chinese sets titles of works between these. Longer than that, it is no title. */
const WORKS = /《[^《》]{1,100}》/gu

export const withoutWorks = (text: string): string => text.replace(WORKS, ' ')
