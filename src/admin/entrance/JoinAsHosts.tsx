'use client'

import { useEffect, useState } from 'react'
import { usePeopleWords } from '../people/usePeopleWords.ts'
import { EntranceForm } from './EntranceForm.tsx'

type Props = { action: string; loginUrl: string; deskUrl: string; isLoggedIn: boolean }

/**
 * The same where people log in with a host's accounts: whoever has one comes with it, and gives no password here. Who has
 * none may be made one by the host, which the answer says.
 */
export const JoinAsHosts = ({ action, loginUrl, deskUrl, isLoggedIn }: Props) => {
  const { entrance } = usePeopleWords()
  const [token, setToken] = useState<string | null>(null)
  const [isIn, setIn] = useState(false)
  useEffect(() => setToken(window.location.hash.slice(1)), [])

  if (isIn)
    return (
      <p className="entrance__words">
        <a href={isLoggedIn ? deskUrl : loginUrl}>{entrance.ofHosts.done}</a>
      </p>
    )
  if (token === '') return <p className="entrance__words">{entrance.brokenLink}</p>
  return (
    <>
      <p className="entrance__words">
        {isLoggedIn ? (
          entrance.ofHosts.hint
        ) : (
          <a href={loginUrl} target="_blank" rel="noreferrer">
            {entrance.ofHosts.logInFirst}
          </a>
        )}
      </p>
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
        ]}
        onDone={() => {
          window.history.replaceState(null, '', window.location.pathname)
          setIn(true)
        }}
      />
    </>
  )
}
