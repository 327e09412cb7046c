'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { send } from '../../admin/send.ts'
import { touchFor } from '../passkeys/touch.ts'

type PasskeyButtonProps = { action: string; label: string; onDone: () => void }

/** A passkey in the place of the code, beside address and password; which of them, the browser asks. */
export const PasskeyButton = ({ action, label, onDone }: PasskeyButtonProps) => {
  const [refusal, setRefusal] = useState<string | null>(null)
  const answer = async (form: HTMLFormElement) => {
    setRefusal(null)
    if (!form.reportValidity()) return
    const given = Object.fromEntries(new FormData(form))
    const { email, password } = given
    const touched = await touchFor(`${action}/challenge`, { email })
    const sent = touched.ok ? await send('POST', action, { email, password, proof: touched.given }) : touched
    if (sent.ok) onDone()
    else setRefusal(sent.message)
  }
  return (
    <>
      <Button
        type="button"
        buttonStyle="secondary"
        extraButtonProps={{ 'data-login': 'passkey' }}
        onClick={({ currentTarget }) => {
          const form = currentTarget.closest('form')
          if (form) void answer(form)
        }}
      >
        {label}
      </Button>
      {refusal && (
        <p className="entrance__refusal" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}
