'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../clearance/useWords.ts'
import { fill } from '../phrases.ts'
import './presence.css'

type Present = { id: string; name: string }

/** Who else has this text open, as long as it is open here. */
export const Presence = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { words } = useWords()
  const [present, setPresent] = useState<Present[]>([])

  useEffect(() => {
    if (!id) return
    const source = new EventSource(`${config.routes.api}/${collectionSlug}/${id}/presence`)
    source.addEventListener('present', ({ data }: MessageEvent<string>) =>
      setPresent(JSON.parse(data) as Present[]),
    )
    return () => source.close()
  }, [id, collectionSlug, config.routes.api])

  return (
    <p className="presence" role="status">
      {present.length > 0 && (
        <>
          <span className="presence__dot" aria-hidden="true" />
          <bdi>{fill(words.alsoHere, { people: present.map(({ name }) => name).join(words.separator) })}</bdi>
        </>
      )}
    </p>
  )
}
