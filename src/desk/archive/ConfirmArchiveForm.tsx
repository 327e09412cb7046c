'use client'
import { useEffect, useState } from 'react'
import { fill } from '../../domain/messages.ts'
import type { PeopleMessages } from '../../locales/people.ts'
import { CredentialsForm } from '../login/LoginForms.tsx'

type Props = { action: string; words: PeopleMessages['archive']['page'] }

export const ConfirmArchiveForm = ({ action, words }: Props) => {
  const [token, setToken] = useState<string | null>(null)
  const [organisation, setOrganisation] = useState<string | null>(null)
  useEffect(() => setToken(window.location.hash.slice(1)), [])

  if (organisation)
    return (
      <p className="entrance__words" role="status">
        <bdi>{fill(words.done, { organisation })}</bdi>
      </p>
    )
  if (token === '') return <p className="entrance__words">{words.broken}</p>
  return (
    <>
      <p className="entrance__words">{words.text}</p>
      <CredentialsForm
        to={action}
        also={{ token }}
        button={words.button}
        fields={[]}
        onDone={(answer) => {
          window.history.replaceState(null, '', window.location.pathname)
          setOrganisation(String(answer.organisation))
        }}
      />
    </>
  )
}
