import type { Payload } from 'payload'
import { extensionsOf } from '../services.ts'

export type Mail = {
  to: string
  subject: string
  text: string
  html?: string
  attachments?: { filename: string; content: string; contentType: string }[]
}

/** A host's own form for a mail of the newsroom's: other words around, HTML beside the text. */
export type MailTemplate = (mail: Readonly<Mail>) => Mail

/** Every mail of the newsroom goes this way. To whom it goes, and what is attached, no template decides. */
export const sendMail = async (payload: Payload, mail: Mail): Promise<void> => {
  const { to, attachments } = mail
  const formed = extensionsOf(payload).mail?.(mail) ?? mail
  await payload.sendEmail({ ...formed, to, ...(attachments ? { attachments } : {}) })
}
