'use client'

import { useState } from 'react'
import { CodeField } from './CodeField.tsx'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Props = {
  /** What the act is called. */
  action: string
  isBusy: boolean
  words: ClearanceMessages
  onGiven: (code: string) => void
  onCancel: () => void
}

/** Asks for a code where the act that waits for it has no form of its own. */
export const CodeQuestion = ({ action, isBusy, words, onGiven, onCancel }: Props) => {
  const [code, setCode] = useState('')
  const give = () => {
    onGiven(code)
    // Right or wrong, it is used up.
    setCode('')
  }
  return (
    <div className="clearance__form" role="group" aria-label={action}>
      <CodeField code={code} onChange={setCode} />
      <div className="clearance__actions">
        <button
          type="button"
          className="clearance__button clearance__button--primary"
          data-confirm="code"
          disabled={isBusy || code.trim() === ''}
          onClick={give}
        >
          {action}
        </button>
        <button type="button" className="clearance__button clearance__button--secondary" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}
