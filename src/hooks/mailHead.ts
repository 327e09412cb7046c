import type { Payload } from 'payload'
import { findPeopleOf } from '../access/staff.ts'
import type { Head } from '../domain/evidence/heads.ts'
import { isInForce } from '../domain/memberships.ts'
import { canTakePart } from '../domain/organisations.ts'
import type { Slugs } from '../domain/slugs.ts'
import { clockOf, getServices } from '../services.ts'
import { type Notice, sendNotices } from './sendNotices.ts'

type Organisation = { id: string; acronym: string; standing?: string | null; suspended?: boolean | null }

/**
 * The head to the managers and reviewers of its organisation, who keep it where whoever runs the server cannot reach it.
 * It holds ids and hashes alone. A mail that fails undoes nothing: the head can be fetched.
 */
export const mailHead = async (
  { payload, slugs }: { payload: Payload; slugs: Slugs },
  head: Head,
): Promise<void> => {
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { slug: { equals: head.organisation } },
    ...{ depth: 0, pagination: false, limit: 1 },
    // On the newsroom's own behalf.
    overrideAccess: true,
  })
  const [organisation] = docs as unknown as Organisation[]
  if (!organisation || !canTakePart(organisation)) return
  const now = clockOf(payload).now()
  const keepers = (await findPeopleOf({ payload, slugs }, organisation.id)).filter(({ terms }) =>
    terms.some((term) => isInForce(term, now) && term.roles?.some((role) => KEEPERS.includes(role))),
  )
  const message = messageFor(organisation, head, getServices(payload).publicUrl())
  await sendNotices(
    payload,
    keepers.map(({ email }): Notice => ({ to: email, ...message })),
    { what: 'A signed head' },
  )
}

const KEEPERS = ['manager', 'reviewer']

const messageFor = ({ acronym }: Organisation, head: Head, publicUrl: string): Omit<Notice, 'to'> => ({
  subject: `Signed head ${head.number} of ${acronym}`,
  text: [
    `This is head ${head.number} of the logs that ${acronym} reads. Keep it outside the newsroom: with it you can show that a log was cut, changed or put back to an older state after ${head.at}.`,
    'How to check a text against it: download its evidence, and run `npm run verify -- EVIDENCE --head HEAD`.',
    `All heads and the keys: ${publicUrl}/api/register/heads`,
  ].join('\n\n'),
  attachments: [
    {
      filename: `head-${head.organisation}-${head.number}.json`,
      content: JSON.stringify(head, null, 2),
      contentType: 'application/json',
    },
  ],
})
