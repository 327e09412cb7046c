'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { send } from '../../admin/send.ts'
import type { HealthMessages } from '../../locales/health.ts'

type Props = { reference: string; words: Pick<HealthMessages['suspendedLeads'], 'note' | 'button'> }

/** Gives up what is in work of a text, with a word for its parties. */
export const AbandonText = ({ reference, words }: Props) => {
  const { config } = useConfig()
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const abandon = async () => {
    const answer = await send('POST', `${config.routes.api}/register/suspended-leads`, { reference, note })
    if (!answer.ok) return setRefusal(answer.message)
    window.location.reload()
  }
  return (
    <div className="health__abandon">
      <label>
        {words.note}
        <input
          name={`note-${reference}`}
          value={note}
          maxLength={5000}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      <Button
        size="small"
        buttonStyle="secondary"
        disabled={note.trim() === ''}
        extraButtonProps={{ 'data-abandon': reference }}
        onClick={() => void abandon()}
      >
        {words.button}
      </Button>
      {refusal && <p role="alert">{refusal}</p>}
    </div>
  )
}
