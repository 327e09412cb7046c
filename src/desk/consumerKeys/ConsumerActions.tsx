'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from '../../payload-internals/navigation.ts'
import { useState } from 'react'
import { send } from '../../admin/send.ts'
import { KeyOnce } from './KeyOnce.tsx'
import '../../admin/people.css'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'

type Made = { value: string; previousUntil: string }

/** Beside a consumer: a new key for who has lost the old one, and an end to all of them. */
export const ConsumerActions = () => {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const { keys: words } = usePeopleWords()
  const [made, setMade] = useState<Made | null>(null)
  const [isRevoked, setIsRevoked] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!id) return null
  const endpoint = `${config.routes.api}/${collectionSlug}/${id}`

  const ask = async (act: 'rotate' | 'revoke') => {
    const answer = await send('POST', `${endpoint}/${act}`, {})
    setRefusal(answer.ok ? null : answer.message)
    if (!answer.ok) return
    if (act === 'revoke') setIsRevoked(true)
    setMade(
      act === 'rotate'
        ? { value: String(answer.body.key), previousUntil: String(answer.body.previousUntil) }
        : null,
    )
    router.refresh()
  }

  return (
    <section className="invite" aria-label={words.this}>
      {made && <KeyOnce name={String(savedDocumentData?.name ?? words.this)} {...made} />}
      {refusal && (
        <p className="invite__refusal" role="alert">
          {refusal}
        </p>
      )}
      {isRevoked || savedDocumentData?.revokedAt ? (
        <p>{words.revoked}</p>
      ) : (
        <div className="invite__choices">
          <Button size="small" buttonStyle="secondary" onClick={() => void ask('rotate')}>
            {words.another}
          </Button>
          <Button size="small" buttonStyle="secondary" onClick={() => void ask('revoke')}>
            {words.revoke}
          </Button>
        </div>
      )}
    </section>
  )
}
