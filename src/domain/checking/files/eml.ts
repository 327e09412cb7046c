import PostalMime from 'postal-mime'
import { linesOfHtml } from './html.ts'
import type { ShownFile } from './shown.ts'

/** More than any mail has that somebody reads; what has more is refused, since whatever were left out of it could be seen. */
const LIMITS = {
  maxNestingDepth: 16,
  maxHeadersSize: 256 * 1024,
  /** Read here, and without the lines that the library makes of their headers. */
  forceRfc822Attachments: true,
} as const
const DEEPEST = 4
const MOST_ATTACHED = 50

const wordsOf = async (mail: Uint8Array, depth = 0): Promise<string[]> => {
  const { html, text = '', attachments } = await PostalMime.parse(mail, LIMITS)
  const attached = attachments.filter(({ mimeType }) => mimeType === 'message/rfc822')
  if (attached.length > (depth < DEEPEST ? MOST_ATTACHED : 0)) throw new Error('It holds too many mails.')
  const own = html === undefined ? text : linesOfHtml(html).join('\n')
  const inside: string[] = []
  for (const { content } of attached) inside.push(...(await wordsOf(toBytes(content), depth + 1)))
  return [own, ...inside]
}

const toBytes = (content: ArrayBuffer | Uint8Array | string): Uint8Array => {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

/**
 * The words that a mail program shows: those of the HTML where there is one, since that is what most of them show.
 *
 * @throws for a mail that is deeper or has more in it than one that people send.
 */
export const readEml = async (bytes: Uint8Array): Promise<ShownFile> => ({
  text: (await wordsOf(bytes)).join('\n'),
  proof: null,
})
