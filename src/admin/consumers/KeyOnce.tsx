'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { toMinute } from '../../domain/instants.ts'

type Props = {
  /** Whose key it is. */
  name: string
  value: string
  /** Until when the old key still works. */
  previousUntil?: string | null
}

/** A new key stands here this once, and nowhere else. */
export const KeyOnce = ({ name, value, previousUntil }: Props) => {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setIsCopied(true)
  }
  return (
    <div role="status">
      <p>
        This is the key of {name}. It is shown this once, and kept nowhere: hand it over by a safe way, and
        never in an address.
      </p>
      <code className="invite__link">{value}</code>
      <div className="invite__choices">
        <Button size="small" buttonStyle="secondary" onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      {previousUntil && <p>The key before works until {toMinute(previousUntil)} UTC.</p>}
    </div>
  )
}
