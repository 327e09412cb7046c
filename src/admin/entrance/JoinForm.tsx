'use client'

import { useEffect, useState } from 'react'
import { EntranceForm } from './EntranceForm.tsx'

type Props = { action: string; loginUrl: string }

export const JoinForm = ({ action, loginUrl }: Props) => {
  const [token, setToken] = useState<string | null>(null)
  const [joined, setJoined] = useState<string | null>(null)
  useEffect(() => setToken(window.location.hash.slice(1)), [])

  if (joined)
    return (
      <p className="entrance__words">
        You are in, as {joined}. <a href={loginUrl}>Log in</a> with the password that you have just given.
      </p>
    )
  if (token === '')
    return (
      <p className="entrance__words">
        This address is not whole: open the link from your invitation again, to its very end.
      </p>
    )
  return (
    <EntranceForm
      to={action}
      also={{ token }}
      button="Join"
      fields={[
        {
          name: 'name',
          label: 'Your name',
          type: 'text',
          autoComplete: 'name',
          hint: 'As your colleagues know you. Left empty: as you were invited.',
          isOptional: true,
        },
        {
          name: 'password',
          label: 'Password',
          type: 'password',
          autoComplete: 'new-password',
          hint: 'A new one of at least twelve characters; or, if you have an account here already, its present one.',
        },
      ]}
      onDone={(answer) => {
        window.history.replaceState(null, '', window.location.pathname)
        setJoined(String(answer.email))
      }}
    />
  )
}
