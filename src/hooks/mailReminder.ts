import { toMinute } from '../domain/instants.ts'
import { type Asker, findPeopleOf } from '../access/staff.ts'
import type { Hush, Silence } from '../domain/clearance/types.ts'
import type { OnDeadline } from '../domain/silence.ts'
import type { Due } from '../register/reminders.ts'
import { deskLink, findTakingPart, type NotifiedOrganisation } from './notified.ts'
import { type Notice, sendNotices } from './sendNotices.ts'

/** To the reviewers of each organisation that is still silent, in words that say nothing of the text. */
export const mailReminder = async (asker: Asker, due: Due): Promise<void> => {
  const { payload } = asker
  const link = deskLink(payload, due.ref)
  const notices: Notice[] = []
  for (const organisation of await findTakingPart(asker, due.organisations))
    for (const { email } of await findPeopleOf(asker, organisation.id, 'reviewer'))
      notices.push({ to: email, ...wordsFor(organisation, due, link) })
  await sendNotices(payload, notices, { what: 'The reminder of a deadline' })
}

const AFTERWARDS: Record<OnDeadline, string> = {
  consent: 'From then on its silence is consent.',
  drop: 'From then on the lead may drop it, and go on without it.',
  block: 'The text waits for its signature, however long that takes.',
}

/** The lead's own silence stands for nothing, and nobody drops it. */
const afterwards = ({ onDeadline }: Silence, hush: Hush | undefined): string => {
  if (!hush || (onDeadline === 'consent' && !hush.counts)) return AFTERWARDS.block
  return AFTERWARDS[onDeadline]
}

const wordsFor = (
  { acronym, slug }: NotifiedOrganisation,
  { silence, share }: Due,
  link: string,
): Omit<Notice, 'to'> => {
  const hush = silence.parties.find(({ organisation }) => organisation === slug)
  // Later than the deadline where days away do not count.
  const instant = silence.onDeadline === 'consent' && hush?.counts ? hush.from : silence.deadline
  const until = toMinute(instant)
  return {
    subject: `${share === 'half' ? 'Half of the time is over' : 'The deadline is near'}: ${acronym} has not signed`,
    text: [
      `A text waits for the signature of ${acronym} until ${until} UTC. ${afterwards(silence, hush)}`,
      link,
    ].join('\n\n'),
  }
}
