import { cleanText } from '../../../domain/cleanText.ts'
import type { ReadNote, SourceBlock, SourceFile, Where } from '../../../domain/import/source.ts'
import { countLosses } from '../../../domain/paste/losses.ts'
import PostalMime, { type Attachment } from 'postal-mime'
import { htmlBlocks } from './html.ts'
import { looseBlock } from './looseBlock.ts'
import { createPictures } from './pictures.ts'
import { plainBlocks } from './readText.ts'
import { refused } from './readerErrors.ts'

type Read = Omit<SourceFile, 'name' | 'sha256'>
/** A file that came with a mail. */
export type Attached = { name: string; bytes: Uint8Array }

const FORWARDED =
  /^-{3,}\s*(?:forwarded message|original message|message transféré|message d'origine|mensaje reenviado|mensaje original|пересылаемое сообщение|исходное сообщение|转发的邮件|原始邮件|الرسالة المحولة|الرسالة الأصلية|آگے بھیجا گیا پیغام)\s*-{3,}|^begin forwarded message:/iu
const HEAD_LINE =
  /^(?:from|to|cc|date|sent|subject|reply-to|de|à|a|para|objet|asunto|envoyé|enviado|fecha|от|кому|тема|дата|отправлено|发件人|收件人|主题|日期|发送时间|من|إلى|الموضوع|التاريخ|منجانب|بنام|موضوع|تاریخ)\s?[:：]/iu
const QUOTED = /^\s*>/
const SIGNATURE = /^-- ?$/

/** A mail: its text, what it says of itself, and what came with it. */
export const readEml = async (bytes: Uint8Array): Promise<{ read: Read; attached: Attached[] }> => {
  const email = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 1024 * 1024 }).catch(
    () => {
      throw refused('damaged')
    },
  )
  if (!email.from && !email.subject && email.headers.length === 0) throw refused('damaged')
  const losses = countLosses()
  const notes = new Set<ReadNote>()
  const pictures = createPictures()
  const inline = email.attachments.filter(isPicture)
  const others = email.attachments.filter((attachment) => !isPicture(attachment))
  const html = email.html && withInline(email.html, inline, pictures)
  const body = html
    ? htmlBlocks(pictures.mark(html), losses, pictures.marks())
    : plainBlocks(email.text ?? '', losses)
  if (others.some(isWinmail)) notes.add('winmail')
  const attached = others.filter((each) => !isWinmail(each) && !isAnotherForm(each)).map(toAttached)
  if (attached.length > 0) notes.add('attachments')
  const at = email.date ? Date.parse(email.date) : Number.NaN
  const heads: SourceBlock[] = [
    ...(email.subject ? [looseBlock(email.subject, 'subject')] : []),
    ...[email.from, ...(email.to ?? []), ...(email.cc ?? [])].flatMap((who) => {
      const words = who && [who.name, 'address' in who ? who.address : ''].filter(Boolean).join(' ')
      return words ? [looseBlock(words, 'mailHead')] : []
    }),
  ]
  return {
    attached,
    read: {
      ...{ kind: 'eml', pictures: pictures.all(), losses: losses.said() },
      blocks: [...heads, ...withoutChains(body), ...others.map(nameOf)],
      notes: [...notes, ...pictures.notes()],
      writtenAt: Number.isNaN(at) ? null : new Date(at).toISOString(),
    },
  }
}

const isPicture = ({ mimeType, contentId }: Attachment): boolean =>
  mimeType.startsWith('image/') || Boolean(contentId && mimeType.startsWith('image/'))
const isWinmail = ({ mimeType, filename }: Attachment): boolean =>
  /ms-tnef/i.test(mimeType) || /^winmail\.dat$/i.test(filename ?? '')

/** What says the mail once more for programs that know no HTML. */
const isAnotherForm = ({ mimeType, filename, disposition }: Attachment): boolean =>
  /^(?:text|application)\/rtf$/i.test(mimeType) && !filename && disposition !== 'attachment'

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

const toAttached = (attachment: Attachment): Attached => ({
  name: cleanText(attachment.filename ?? ''),
  bytes: bytesOf(attachment),
})

const nameOf = ({ filename, mimeType }: Attachment): SourceBlock =>
  looseBlock(filename ?? mimeType, 'attachment')

/** Pictures that the text names by `cid:` stand where it names them, the others behind it. */
const withInline = (
  html: string,
  inline: readonly Attachment[],
  pictures: ReturnType<typeof createPictures>,
): string => {
  let marked = html
  for (const attachment of inline) {
    const source = pictures.add({ data: bytesOf(attachment), mediaType: attachment.mimeType })
    const id = attachment.contentId?.replace(/^<|>$/g, '')
    const named = id ? `cid:${id}` : null
    if (named && marked.includes(named)) marked = marked.replaceAll(named, source)
    else marked += `<p><img src="${source}" alt=""></p>`
  }
  return marked
}

/** The heads of mails that were forwarded, what is quoted of earlier ones, and the signature, are no text of the mail. */
const withoutChains = (blocks: readonly SourceBlock[]): SourceBlock[] => {
  let isHead = false
  let isSignature = false
  return blocks.map((block): SourceBlock => {
    const { text, content } = block
    const place = (where: Where): SourceBlock => ({ ...block, where })
    if (isSignature) return place('signature')
    if (content.type !== 'paragraph') return block
    if (SIGNATURE.test(text.trim())) {
      isSignature = true
      return place('signature')
    }
    if (FORWARDED.test(text.trim())) {
      isHead = true
      return place('mailHead')
    }
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const headLines = lines.filter((line) => HEAD_LINE.test(line.trim()))
    if (headLines.length >= 2 && headLines.length >= lines.length * 0.6) return place('mailHead')
    if (isHead && lines.length > 0 && headLines.length === lines.length) return place('mailHead')
    isHead = false
    return lines.length > 0 && lines.every((line) => QUOTED.test(line)) ? place('quoted') : block
  })
}
