const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words, as they may stand between tags and in quoted attributes. */
export const words = (text: unknown): string =>
  String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

export const code = (text: unknown): string => `<code>${words(text)}</code>`

/** Lines that may be wider than a small screen: it scrolls, also by keyboard. */
export const listing = (label: string, text: string): string =>
  `<pre tabindex="0" role="region" aria-label="${words(label)}"><code>${words(text)}</code></pre>`

export const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((one) => `<p>${words(one)}</p>`)
    .join('')
