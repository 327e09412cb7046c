'use client'

import { Button } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { send } from '../send.ts'
import { usePeopleWords } from './usePeopleWords.ts'

type Props = {
  to: string
  button: string
  withPassword?: boolean
  withCode?: boolean
  onDone: (answer: Record<string, unknown>) => void
  onCancel: () => void
  children?: ReactNode
}

/**
 * Asks who it is once more. It stands inside the form of the whole document, and forms do not nest: so it is none, and the
 * return key is taken here.
 */
export const SecretQuestion = ({
  to,
  button,
  withPassword = true,
  withCode,
  onDone,
  onCancel,
  children,
}: Props) => {
  const { secondFactor: words } = usePeopleWords()
  const [given, setGiven] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const ask = async () => {
    const answer = await send('POST', to, given)
    if (answer.ok) onDone(answer.body)
    else setRefusal(answer.message)
  }
  const field = (name: 'password' | 'code', label: string) => (
    <label>
      {label}
      <input
        type={name === 'password' ? 'password' : 'text'}
        autoComplete={name === 'password' ? 'current-password' : 'one-time-code'}
        data-asks={name}
        value={given[name] ?? ''}
        onChange={({ target }) => setGiven({ ...given, [name]: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void ask()
        }}
      />
    </label>
  )
  return (
    <div className="second-factor__question" role="group" aria-label={button}>
      {children}
      {withPassword && field('password', words.yourPassword)}
      {withCode && field('code', words.aCode)}
      {refusal && (
        <p className="second-factor__refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="second-factor__choices">
        <Button size="small" onClick={() => void ask()}>
          {button}
        </Button>
        <Button size="small" buttonStyle="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}
