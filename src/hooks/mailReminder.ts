import { type Asker, findPeopleOf } from '../access/staff.ts'
import type { Hush, Silence } from '../domain/clearance/types.ts'
import { isInForce } from '../domain/memberships.ts'
import { canTakePart } from '../domain/organisations.ts'
import type { OnDeadline } from '../domain/silence.ts'
import type { Due } from '../register/reminders.ts'
import { clockOf, getServices } from '../services.ts'
import { type Notice, sendNotices } from './sendNotices.ts'

type Organisation = {
  id: string
  slug: string
  acronym: string
  standing?: string | null
  suspended?: boolean | null
}

/** To the reviewers of each organisation that is still silent, in words that say nothing of the text. */
export const mailReminder = async (asker: Asker, due: Due): Promise<void> => {
  const { payload, slugs } = asker
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { slug: { in: due.organisations } },
    ...{ depth: 0, pagination: false },
    // On the newsroom's own behalf.
    overrideAccess: true,
  })
  const { ref } = due
  const link = `${getServices(payload).publicUrl()}${payload.config.routes.admin}/collections/${ref.collection}/${ref.id}`
  const notices: Notice[] = []
  for (const organisation of (docs as unknown as Organisation[]).filter(canTakePart))
    for (const to of await reviewersOf(asker, organisation.id))
      notices.push({ to, ...wordsFor(organisation, due, link) })
  await sendNotices(payload, notices, { what: 'The reminder of a deadline' })
}

const reviewersOf = async (asker: Asker, organisation: string): Promise<string[]> => {
  const now = clockOf(asker.payload).now()
  const people = await findPeopleOf(asker, organisation)
  return people
    .filter(({ terms }) => terms.some((term) => isInForce(term, now) && term.roles?.includes('reviewer')))
    .map(({ email }) => email)
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
  { acronym, slug }: Organisation,
  { silence, share }: Due,
  link: string,
): Omit<Notice, 'to'> => {
  const hush = silence.parties.find(({ organisation }) => organisation === slug)
  // Later than the deadline where days away do not count.
  const instant = silence.onDeadline === 'consent' && hush?.counts ? hush.from : silence.deadline
  const until = instant.slice(0, 16).replace('T', ' ')
  return {
    subject: `${share === 'half' ? 'Half of the time is over' : 'The deadline is near'}: ${acronym} has not signed`,
    text: [
      `A text waits for the signature of ${acronym} until ${until} UTC. ${afterwards(silence, hush)}`,
      link,
    ].join('\n\n'),
  }
}
