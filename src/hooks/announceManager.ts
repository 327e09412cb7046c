import { toMinute } from '../domain/instants.ts'
import { type Asker, findPeopleOf } from '../access/staff.ts'
import { deskServicesOf } from '../services.ts'
import { sendNotices } from './sendNotices.ts'

type Appointment = {
  /** The organisation's id. */
  organisation: string
  /** How its people call it. */
  acronym: string
  /** Who is to be its manager, as they are known. */
  who: string
  /** The instant from which the role counts. */
  from: string
}

/**
 * Tells all people of an organisation that the coordinator appoints its manager; after the write, as `sendNotices` asks.
 */
export const announceManager = async (asker: Asker, appointment: Appointment): Promise<void> => {
  const { payload } = asker
  const people = await findPeopleOf(asker, appointment.organisation)
  const text = wordsOf(appointment, `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}`)
  const subject = `A manager for ${appointment.acronym}`
  const notices = people.map(({ email: to }) => ({ to, subject, text }))
  await sendNotices(payload, notices, { what: 'The notice of an appointment' })
}

const wordsOf = ({ acronym, who, from }: Appointment, desk: string): string =>
  [
    `The coordinator of the newsroom has appointed a manager for ${acronym}, which has none:`,
    who,
    `The role counts from ${toMinute(from)} UTC on. A manager invites people and gives them their roles.`,
    `If this is not what ${acronym} wants, tell the coordinator before then. The people of ${acronym} are listed at ${desk}.`,
  ].join('\n\n')
