'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { usePeopleWords } from './usePeopleWords.ts'

/** What stands on the page this once, with a way to take it along. */
export const CopyOnce = ({ value }: { value: string }) => {
  const { keys: words } = usePeopleWords()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setIsCopied(true)
  }
  return (
    <>
      <code className="invite__link">{value}</code>
      <div className="invite__choices">
        <Button size="small" buttonStyle="secondary" onClick={() => void copy()}>
          {isCopied ? words.copied : words.copy}
        </Button>
      </div>
    </>
  )
}
