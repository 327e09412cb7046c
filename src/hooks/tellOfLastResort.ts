import type { Asker } from '../access/staff.ts'
import type { LastResort } from '../domain/clearance/withoutSigners.ts'
import type { Concerned } from '../register/lastResort.ts'
import { deskLink } from './notified.ts'
import { sendNotices } from './sendNotices.ts'
import { findReaders } from './tellParties.ts'

const WORDS: Record<LastResort, { subject: string; text: string }> = {
  suspend: {
    subject: 'The coordinator has suspended a text that is out',
    text: 'None of those who signed it can act for now, so the coordinator has taken this text off:',
  },
  reinstate: {
    subject: 'The coordinator has reinstated a text',
    text: 'The coordinator no longer suspends this text:',
  },
}

/** All whom the text concerns learn of it, as far as they take part in the newsroom. */
export const tellOfLastResort = async (
  asker: Asker,
  action: LastResort,
  concerned: Concerned,
): Promise<void> => {
  const { payload } = asker
  const readers = await findReaders(asker, [concerned])
  const link = deskLink(payload, concerned.ref)
  const { subject, text } = WORDS[action]
  const notices = [...readers.keys()].map((to) => ({ to, subject, text: `${text}\n\n${link}` }))
  await sendNotices(payload, notices, { what: 'The notice of what the coordinator did' })
}
