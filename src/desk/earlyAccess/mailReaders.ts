import type { Payload } from 'payload'
import type { AccessNews } from '../../domain/earlyAccess.ts'
import { type Letter, mailWords } from '../../domain/mails/letter.ts'
import { getServices } from '../../services.ts'
import { sendMails } from '../../mails.ts'

/** To a reader with early sight of a text, when its words or its instant have changed; not a word of it is in the mail. */
export const mailEarlyReaders = async (payload: Payload, { address }: AccessNews): Promise<void> => {
  if (!address) return
  const letter = letterOf(`${getServices(payload).publicUrl()}/v1/embargoed`)
  const about = { what: 'The notice of a changed embargoed text', kind: 'embargoed' } as const
  await sendMails(payload, [{ to: address, letter }], about)
}

/** Nobody knows which language they read. */
const letterOf = (link: string): Letter => {
  const { early, buttons, why } = mailWords('en')
  return {
    ...{ language: 'en', organisation: null, subject: early.subject, heading: early.subject },
    paragraphs: [early.text, early.stop],
    button: { label: buttons.embargoed, link },
    why: why.embargoed,
  }
}
