import type { Payload } from 'payload'
import type { AccessNews } from '../../domain/earlyAccess.ts'
import { getServices } from '../../services.ts'
import { sendMails } from '../../mails.ts'

/** To a reader with early sight of a text, when its words or its instant have changed; not a word of it is in the mail. */
export const mailEarlyReaders = async (payload: Payload, { address }: AccessNews): Promise<void> => {
  if (!address) return
  const text = [
    'A text under embargo that you were given early sight of has changed since: its words, its instant, or both; or it was taken back.',
    'Use nothing of what you have read before. With your key you read what there is now; if there is nothing, it was taken back:',
    `${getServices(payload).publicUrl()}/v1/embargoed`,
  ].join('\n\n')
  const notice = { to: address, subject: 'An embargoed text has changed', text }
  await sendMails(payload, [notice], { what: 'The notice of a changed embargoed text' })
}
