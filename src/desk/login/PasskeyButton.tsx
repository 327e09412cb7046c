'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { send } from '../../admin/send.ts'
import { touchFor } from '../passkeys/touch.ts'

type PasskeyButtonProps = {
  /** Where the form sends what is in it; the question stands below it. */
  action: string
  label: string
  /** What says who asks: of the form, or sent beside it. */
  claim: 'email' | 'token'
  also?: Record<string, string>
  onDone: () => void
}

/** A passkey in the place of the code, beside all else that the form asks; which of them, the browser asks. */
export const PasskeyButton = ({ action, label, claim, also = {}, onDone }: PasskeyButtonProps) => {
  const [refusal, setRefusal] = useState<string | null>(null)
  const answer = async (form: HTMLFormElement) => {
    setRefusal(null)
    if (!form.reportValidity()) return
    const { code: _unused, ...fields } = Object.fromEntries(new FormData(form))
    const given = { ...fields, ...also }
    const touched = await touchFor(`${action}/challenge`, { [claim]: given[claim] })
    const sent = touched.ok ? await send('POST', action, { ...given, proof: touched.given }) : touched
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
