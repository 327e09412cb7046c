'use client'
import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { CopyOnce } from '../../admin/CopyOnce.tsx'
import { toMinute } from '../../domain/toMinute.ts'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { fill } from '../../domain/messages.ts'
import { useRouter } from '../../payload-internals/navigation.ts'
import { send } from '../../admin/send.ts'
import '../../payload-internals/theme.css'
import '../../admin/people.css'

export type InvitationAnswer = {
  email: string
  expiresAt: string
  from: string | null
  link?: string
  sent?: boolean
}

/** What became of an invitation. Where no mail goes out, its link stands here this once, and nowhere else. */
export const InvitationSent = ({ email, expiresAt, from, link, sent }: InvitationAnswer) => {
  const { invite: words } = usePeopleWords()
  const said = { email, at: toMinute(expiresAt) }
  return (
    <div role="status">
      <p>{link ? fill(words.link, said) : sent ? fill(words.sent, said) : fill(words.failed, said)}</p>
      {link && <CopyOnce value={link} />}
      {from && <p>{fill(words.from, { at: toMinute(from) })}</p>}
    </div>
  )
}

/** Beside an invitation: a new link for who has lost the first one, and an end to it. */
export const InvitationActions = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const { invite: words } = usePeopleWords()
  const [invited, setInvited] = useState<InvitationAnswer | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!id) return null
  const endpoint = `${config.routes.api}/${collectionSlug}/${id}`

  const again = async () => {
    const answer = await send('POST', `${endpoint}/again`, {})
    setRefusal(answer.ok ? null : answer.message)
    if (answer.ok) setInvited(answer.body.invitation as InvitationAnswer)
  }
  const end = async () => {
    const answer = await send('DELETE', endpoint)
    if (answer.ok) router.push(`${config.routes.admin}/collections/${collectionSlug}`)
    else setRefusal(answer.message)
  }

  return (
    <section className="invite" aria-label={words.this}>
      {invited && <InvitationSent {...invited} />}
      {refusal && (
        <p className="invite__refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="invite__choices">
        <Button size="small" buttonStyle="secondary" onClick={() => void again()}>
          {words.again}
        </Button>
        <Button size="small" buttonStyle="secondary" onClick={() => void end()}>
          {words.end}
        </Button>
      </div>
    </section>
  )
}
