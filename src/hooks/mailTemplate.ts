export type Mail = {
  to: string
  subject: string
  text: string
  html?: string
  attachments?: { filename: string; content: string; contentType: string }[]
}

/** A host's own form for a mail of the newsroom's: other words around, HTML beside the text. */
export type MailTemplate = (mail: Readonly<Mail>) => Mail
