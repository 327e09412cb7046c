'use client'

import { useState } from 'react'
import { usePeopleWords } from '../people/usePeopleWords.ts'
import type { ClearanceWords } from './words.ts'

type Props = {
  /** What the act is called, that waits for the code. */
  action: string
  isBusy: boolean
  words: ClearanceWords
  onGiven: (code: string) => void
  onCancel: () => void
}

/** Where the login is a host's, an organisation may ask at each act for a code; whatever was given, the next one is another. */
export const CodeQuestion = ({ action, isBusy, words, onGiven, onCancel }: Props) => {
  const { secondFactor } = usePeopleWords()
  const [code, setCode] = useState('')
  const give = () => {
    onGiven(code)
    setCode('')
  }
  return (
    <div className="clearance__form" role="group" aria-label={action}>
      <label>
        {secondFactor.aCode}
        <input
          type="text"
          name="code"
          autoComplete="one-time-code"
          value={code}
          onChange={({ target }) => setCode(target.value)}
          onKeyDown={(event) => {
            // It stands inside the form of the whole document.
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (code.trim() !== '' && !isBusy) give()
          }}
        />
      </label>
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
