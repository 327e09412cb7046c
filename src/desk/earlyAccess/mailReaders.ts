import type { Payload } from 'payload'
import type { AccessNews } from '../../domain/earlyAccess.ts'
import { getServices } from '../../services.ts'
import { sendMails } from '../../mails.ts'

/** To a reader with early sight of a text, when its words or its instant have changed; not a word of it is in the mail. */
export const mailEarlyReaders = async (payload: Payload, { address }: AccessNews): Promise<void> => {
  if (!address) return
  const text = [
    'A text that you have embargoed access to has changed: its words, its embargo, or both; or it is no longer released.',
    'Do not use anything that you have read before. With your key you can read what there is now. If there is nothing, the text is no longer released:',
    `${getServices(payload).publicUrl()}/v1/embargoed`,
  ].join('\n\n')
  const notice = { to: address, subject: 'An embargoed text has changed', text }
  await sendMails(payload, [notice], { what: 'The notice of a changed embargoed text' })
}
