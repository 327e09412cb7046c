'use client'

import { useState } from 'react'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { TextField } from '../people/TextField.tsx'
import { send } from '../send.ts'

/** A key that is shown once, and where its reader accepts the terms. */
export type Given = { name: string; key: string; termsUrl: string }

type Props = { door: string; words: ClearanceMessages; onGiven: (given: Given) => void }

const EMPTY = { name: '', organisation: '', email: '' }

/** Asks for a journalist's name; consumers that have a key already are given sight over the API. */
export const GiveSight = ({ door, words, onGiven }: Props) => {
  const [journalist, setJournalist] = useState(EMPTY)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isComplete = Object.values(journalist).every((words) => words.trim() !== '')

  const give = async () => {
    setBusy(true)
    const answer = await send('POST', door, { journalist })
    setBusy(false)
    setRefusal(answer.ok ? null : answer.message)
    if (!answer.ok) return
    const { key, terms } = answer.body as { key: string; terms: { url: string } }
    onGiven({ name: journalist.name, key, termsUrl: terms.url })
    setJournalist(EMPTY)
  }

  const field = { form: 'sight', given: journalist, onChange: setJournalist }
  return (
    <div className="clearance__form" role="group" aria-label={words.sight.give}>
      <p>{words.sight.effect}</p>
      <TextField {...field} label={words.sight.name} name="name" type="text" />
      <TextField {...field} label={words.sight.organisation} name="organisation" type="text" />
      <TextField {...field} label={words.sight.email} name="email" type="email" />
      {refusal && (
        <p className="clearance__refusal" role="alert">
          {refusal}
        </p>
      )}
      <button
        type="button"
        className="clearance__button clearance__button--primary"
        disabled={isBusy || !isComplete}
        onClick={() => void give()}
      >
        {words.sight.give}
      </button>
    </div>
  )
}
