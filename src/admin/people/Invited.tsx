'use client'

import { toMinute } from '../../domain/instants.ts'
import { usePeopleWords } from './usePeopleWords.ts'
import { fill } from '../../domain/messages.ts'

export type InvitationAnswer = {
  email: string
  expiresAt: string
  from: string | null
  link?: string
  sent?: boolean
}

/** What became of an invitation. Where no mail goes out, its link stands here this once, and nowhere else. */
export const Invited = ({ email, expiresAt, from, link, sent }: InvitationAnswer) => {
  const { invite: words } = usePeopleWords()
  const said = { email, at: toMinute(expiresAt) }
  return (
    <div role="status">
      <p>{link ? fill(words.link, said) : sent ? fill(words.sent, said) : fill(words.failed, said)}</p>
      {link && <code className="invite__link">{link}</code>}
      {from && <p>{fill(words.from, { at: toMinute(from) })}</p>}
    </div>
  )
}
