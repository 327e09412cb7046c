import MailComposer from 'nodemailer/lib/mail-composer'
import { COPY_KINDS } from '../../domain/copies.ts'
import type { Copy } from './document.ts'
import { picturesOf } from './document.ts'
import { type PictureSource, toMailHtml } from './mailHtml.ts'
import { boxOf, type Pictures } from './pictures.ts'
import { toPlainMail } from './plainText.ts'

/**
 * A mail that opens as a draft (`X-Unsent`): nobody sends it and nobody gets it, until somebody says who. The same bytes for
 * the same copy.
 * @param host the newsroom's, for the message's id.
 */
export const toEml = (copy: Copy, pictures: Pictures, host: string): Promise<Buffer> => {
  const sourceOf = cidSource(copy, pictures)
  const composer = new MailComposer({
    subject: copy.subject,
    date: new Date(copy.at),
    messageId: `<${copy.id.slice(0, 32)}@${host}>`,
    baseBoundary: copy.id.slice(0, 24),
    headers: { 'X-Unsent': '1', 'Content-Language': copy.language, 'X-Communique-Digest': copy.foot.digest },
    // Given as a text, it would lose what says how its lines flow.
    alternatives: [
      { contentType: COPY_KINDS.text.type, content: toPlainMail(copy), contentTransferEncoding: 'base64' },
      {
        contentType: COPY_KINDS.html.type,
        content: toMailHtml(copy, sourceOf),
        contentTransferEncoding: 'base64',
      },
    ],
    attachments: [...pictures].map(([sha256, { bytes, type, ext }]) => ({
      filename: `${sha256.slice(0, 12)}.${ext}`,
      cid: cidOf(sha256),
      contentType: type,
      contentDisposition: 'inline' as const,
      content: bytes,
    })),
    newline: '\r\n',
  })
  return composer.compile().build()
}

const cidOf = (sha256: string): string => `${sha256.slice(0, 32)}@copy`

const cidSource = (copy: Copy, pictures: Pictures): PictureSource => {
  const logos = new Set(picturesOf(copy).logos.map(({ sha256 }) => sha256))
  return ({ sha256 }) => {
    const shown = pictures.get(sha256)
    return shown
      ? { src: `cid:${cidOf(sha256)}`, ...boxOf(shown, logos.has(sha256) ? 'logo' : 'figure') }
      : null
  }
}
