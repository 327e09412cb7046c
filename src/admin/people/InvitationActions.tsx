'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from '../../payload-internals/navigation.ts'
import { useState } from 'react'
import { send } from '../send.ts'
import { Invited, type InvitationAnswer } from './Invited.tsx'
import '../../payload-internals/theme.css'
import './people.css'
import { usePeopleWords } from './usePeopleWords.ts'

/** Beside an invitation: a new link for who has lost the first one, and an end to it. */
export const InvitationActions = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const { invite: words } = usePeopleWords()
  const [invited, setInvited] = useState<InvitationAnswer | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!id) return null
  const door = `${config.routes.api}/${collectionSlug}/${id}`

  const again = async () => {
    const answer = await send('POST', `${door}/again`, {})
    setRefusal(answer.ok ? null : answer.message)
    if (answer.ok) setInvited(answer.body.invitation as InvitationAnswer)
  }
  const end = async () => {
    const answer = await send('DELETE', door)
    if (answer.ok) router.push(`${config.routes.admin}/collections/${collectionSlug}`)
    else setRefusal(answer.message)
  }

  return (
    <section className="invite" aria-label={words.this}>
      {invited && <Invited {...invited} />}
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
