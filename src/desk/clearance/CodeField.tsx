'use client'
import { useState } from 'react'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type CodeFieldProps = { code: string; onChange: (code: string) => void }

/** Where the login is a host's, an organisation may ask at each act for a code of the second factor. */
export const CodeField = ({ code, onChange }: CodeFieldProps) => {
  const { secondFactor: words } = usePeopleWords()
  return (
    <label>
      {words.aCode}
      <input
        type="text"
        name="code"
        autoComplete="one-time-code"
        value={code}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          // It stands inside the form of the whole document, which the return key would send.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
    </label>
  )
}

type CodeQuestionProps = {
  /** What the act is called. */
  action: string
  isBusy: boolean
  words: ClearanceMessages
  onGiven: (code: string) => void
  onCancel: () => void
}

/** Asks for a code where the act that waits for it has no form of its own. */
export const CodeQuestion = ({ action, isBusy, words, onGiven, onCancel }: CodeQuestionProps) => {
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
