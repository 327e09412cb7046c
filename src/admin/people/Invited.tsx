'use client'

import { toMinute } from '../../domain/instants.ts'

export type InvitationAnswer = {
  email: string
  expiresAt: string
  from: string | null
  link?: string
  sent?: boolean
}

/** What became of an invitation. Where no mail goes out, its link stands here this once, and nowhere else. */
export const Invited = ({ email, expiresAt, from, link, sent }: InvitationAnswer) => (
  <div role="status">
    <p>
      {link
        ? `Give this link to ${email}. It is shown this once, and works once, until ${toMinute(expiresAt)} UTC:`
        : sent
          ? `The link is on its way to ${email}. It works once, until ${toMinute(expiresAt)} UTC.`
          : `The mail to ${email} could not be sent: send the invitation again, or tell whoever runs the server.`}
    </p>
    {link && <code className="invite__link">{link}</code>}
    {from && <p>The role counts from {toMinute(from)} UTC on; all people of the organisation are told.</p>}
  </div>
)
