import type { Payload } from 'payload'
import { extensionsOf } from '../services.ts'
import type { Mail } from './mailTemplate.ts'

/** Every mail of the newsroom goes this way. To whom it goes, and what is attached, no template decides. */
export const sendMail = async (payload: Payload, mail: Mail): Promise<void> => {
  const { to, attachments } = mail
  const formed = extensionsOf(payload).mail?.(mail) ?? mail
  await payload.sendEmail({ ...formed, to, ...(attachments ? { attachments } : {}) })
}
