import type { Payload } from 'payload'
import type { News } from '../domain/grants/view.ts'
import { getServices } from '../services.ts'
import { sendNotices } from './sendNotices.ts'

/** To a reader with early sight of a text, when its words or its instant have changed; not a word of it is in the mail. */
export const mailReaders = async (payload: Payload, { address }: News): Promise<void> => {
  if (!address) return
  const text = [
    'A text under embargo that you were given early sight of has changed since: its words, its instant, or both; or it was taken back.',
    'Use nothing of what you have read before. With your key you read what there is now; if there is nothing, it was taken back:',
    `${getServices(payload).publicUrl()}/v1/embargoed`,
  ].join('\n\n')
  const notice = { to: address, subject: 'An embargoed text has changed', text }
  await sendNotices(payload, [notice], { what: 'The notice of a changed embargoed text' })
}
