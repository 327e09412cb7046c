'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { toMinute } from '../../domain/toMinute.ts'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { fill } from '../../domain/messages.ts'

type Props = {
  /** Whose key it is. */
  name: string
  value: string
  /** Until when the old key still works. */
  previousUntil?: string | null
}

/** A new key stands here this once, and nowhere else. */
export const KeyOnce = ({ name, value, previousUntil }: Props) => {
  const { keys: words } = usePeopleWords()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setIsCopied(true)
  }
  return (
    <div role="status">
      <p>{fill(words.once, { name })}</p>
      <code className="invite__link">{value}</code>
      <div className="invite__choices">
        <Button size="small" buttonStyle="secondary" onClick={() => void copy()}>
          {isCopied ? words.copied : words.copy}
        </Button>
      </div>
      {previousUntil && <p>{fill(words.before, { at: toMinute(previousUntil) })}</p>}
    </div>
  )
}
