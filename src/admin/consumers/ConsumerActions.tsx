'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { send } from '../send.ts'
import { KeyOnce } from './KeyOnce.tsx'
import '../people/people.css'

type Made = { value: string; previousUntil: string }

/** Beside a consumer: a new key for who has lost the old one, and an end to all of them. */
export const ConsumerActions = () => {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const [made, setMade] = useState<Made | null>(null)
  const [isRevoked, setIsRevoked] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!id) return null
  const door = `${config.routes.api}/${collectionSlug}/${id}`

  const ask = async (act: 'rotate' | 'revoke') => {
    const answer = await send('POST', `${door}/${act}`, {})
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
    <section className="invite" aria-label="This consumer">
      {made && <KeyOnce name={String(savedDocumentData?.name ?? 'this consumer')} {...made} />}
      {refusal && (
        <p className="invite__refusal" role="alert">
          {refusal}
        </p>
      )}
      {isRevoked || savedDocumentData?.revokedAt ? (
        <p>Revoked: its keys open nothing more.</p>
      ) : (
        <div className="invite__choices">
          <Button size="small" buttonStyle="secondary" onClick={() => void ask('rotate')}>
            Make a new key
          </Button>
          <Button size="small" buttonStyle="secondary" onClick={() => void ask('revoke')}>
            Revoke
          </Button>
        </div>
      )}
    </section>
  )
}
