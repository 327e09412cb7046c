import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'
import type { Env } from './env.ts'
import { isStorageFull, storageFull } from './errors.ts'

type Options = Pick<Env, 'smtpUrl' | 'mailFrom' | 'dataDir'>

/** Payload's email adapter: SMTP when `SMTP_URL` is set, else one `.eml` file a mail in `DATA_DIR/outbox`. */
export const createMail = ({ smtpUrl, mailFrom, dataDir }: Options): EmailAdapter => {
  const [defaultFromName, defaultFromAddress] = splitAddress(mailFrom)
  const send = smtpUrl ? sendBySmtp(smtpUrl) : writeToFolder(path.join(dataDir, 'outbox'))
  return () => ({
    name: smtpUrl ? 'smtp' : 'outbox',
    defaultFromName,
    defaultFromAddress,
    sendEmail: (message) => send({ from: mailFrom, ...message }),
  })
}

type Send = (message: SendEmailOptions) => Promise<unknown>

const sendBySmtp = (url: string): Send => {
  // Payload waits for the mail inside its transaction: a server that hangs must not hold up everybody's writes.
  const transport = createTransport({
    url,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  })
  return (message) => transport.sendMail(message)
}

const writeToFolder = (folder: string): Send => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return async (message) => {
    const { message: bytes } = await transport.sendMail(message)
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`
    const unfinished = path.join(folder, `.${name}`)
    try {
      await mkdir(folder, { recursive: true })
      // A reader of the outbox sees whole mails only.
      await writeFile(unfinished, bytes as Buffer, { mode: 0o600 })
      await rename(unfinished, path.join(folder, name))
    } catch (error) {
      await rm(unfinished, { force: true })
      throw isStorageFull(error) ? storageFull() : error
    }
    return { file: name }
  }
}

/** `Newsroom <press@x.example>` → name and address. */
const splitAddress = (from: string): [string, string] => {
  const match = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from)
  return match ? [match[1] ?? '', match[2] ?? ''] : ['', from.trim()]
}
