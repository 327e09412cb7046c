import { type Asker, findPeopleOf } from '../../access/staff.ts'
import type { Head } from '../../domain/evidence/heads.ts'
import { deskServicesOf } from '../../services.ts'
import { findTakingPart, type NotifiedOrganisation, type OutgoingMail, sendMails } from '../../mails.ts'

/**
 * The head to the managers and reviewers of its organisation, who keep it where whoever runs the server cannot reach it.
 * It holds ids and hashes alone. A mail that fails undoes nothing: the head can be fetched.
 */
export const mailHead = async (asker: Asker, head: Head): Promise<void> => {
  const { payload } = asker
  const [organisation] = await findTakingPart(asker, [head.organisation])
  if (!organisation) return
  const keepers = await findPeopleOf(asker, organisation.id, 'manager', 'reviewer')
  const message = messageFor(organisation, head, deskServicesOf(payload).publicUrl())
  await sendMails(
    payload,
    keepers.map(({ email }): OutgoingMail => ({ to: email, ...message })),
    { what: 'A signed head' },
  )
}

const messageFor = (
  { acronym }: NotifiedOrganisation,
  head: Head,
  publicUrl: string,
): Omit<OutgoingMail, 'to'> => ({
  subject: `Signed head ${head.number} of ${acronym}`,
  text: [
    `This is head ${head.number} of the logs that ${acronym} reads. Keep it outside the newsroom: with it you can show that a log was cut, changed or put back to an older state after ${head.at}.`,
    'How to check a text against it: download its evidence, and run `communique-verify EVIDENCE --head HEAD` (the package @communique/verify).',
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
