'use client'

import { useEffect, useState } from 'react'
import { codeField, EntranceForm } from './EntranceForm.tsx'
import { usePeopleWords } from '../people/usePeopleWords.ts'
import { fill } from '../../domain/messages.ts'

type Props = { action: string; loginUrl: string }

export const JoinForm = ({ action, loginUrl }: Props) => {
  const words = usePeopleWords()
  const { entrance } = words
  const [token, setToken] = useState<string | null>(null)
  const [joined, setJoined] = useState<string | null>(null)
  useEffect(() => setToken(window.location.hash.slice(1)), [])

  if (joined)
    return (
      <p className="entrance__words">
        {fill(entrance.joined, { email: joined })} <a href={loginUrl}>{entrance.logIn}</a>
      </p>
    )
  if (token === '') return <p className="entrance__words">{entrance.brokenLink}</p>
  return (
    <EntranceForm
      to={action}
      also={{ token }}
      button={entrance.joinButton}
      fields={[
        {
          name: 'name',
          label: entrance.name,
          type: 'text',
          autoComplete: 'name',
          hint: entrance.nameHint,
          isOptional: true,
        },
        {
          name: 'password',
          label: entrance.password,
          type: 'password',
          autoComplete: 'new-password',
          hint: entrance.joinHint,
        },
        codeField(words),
      ]}
      onDone={(answer) => {
        window.history.replaceState(null, '', window.location.pathname)
        setJoined(String(answer.email))
      }}
    />
  )
}
