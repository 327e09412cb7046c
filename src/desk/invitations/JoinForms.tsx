'use client'
import { useEffect, useState } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { codeField, CredentialsForm } from '../login/LoginForms.tsx'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { fill } from '../../domain/messages.ts'

type JoinFormProps = { action: string; loginUrl: string }

export const JoinForm = ({ action, loginUrl }: JoinFormProps) => {
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
    <CredentialsForm
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

type JoinAsHostsProps = {
  action: string
  /** Leads back to this page. */
  loginUrl: string
  deskUrl: string
  isLoggedIn: boolean
  /** A person without an account cannot join, since no account is made for them. */
  accountsComeFirst: boolean
}

/** While its owner logs in; in this tab alone, since what stands in an address reaches the logs of servers. */
const KEPT = 'communique-invitation'

/**
 * The same where people log in with a host's accounts: whoever has one comes with it, and gives no password here. Who has
 * none may be made one by the host, which the answer says.
 */
export const JoinWithHostAccount = ({
  action,
  loginUrl,
  deskUrl,
  isLoggedIn,
  accountsComeFirst,
}: JoinAsHostsProps) => {
  const { t } = useTranslation()
  const { entrance } = usePeopleWords()
  const [token, setToken] = useState<string | null>(null)
  const [isIn, setIn] = useState(false)
  useEffect(() => {
    const given = window.location.hash.slice(1)
    if (given) window.sessionStorage.setItem(KEPT, given)
    setToken(given || (window.sessionStorage.getItem(KEPT) ?? ''))
  }, [])

  if (isIn)
    return (
      <p className="entrance__words">
        <a href={deskUrl}>{entrance.ofHosts.done}</a>
      </p>
    )
  if (token === '') return <p className="entrance__words">{entrance.brokenLink}</p>
  if (!isLoggedIn && accountsComeFirst)
    return (
      <>
        <p className="entrance__words">{entrance.ofHosts.accountFirst}</p>
        <a className="entrance__next" href={loginUrl}>
          {t('authentication:login')}
        </a>
      </>
    )
  return (
    <>
      <p className="entrance__words">
        {isLoggedIn ? entrance.ofHosts.hint : <a href={loginUrl}>{entrance.ofHosts.logInFirst}</a>}
      </p>
      <CredentialsForm
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
          window.sessionStorage.removeItem(KEPT)
          window.history.replaceState(null, '', window.location.pathname)
          setIn(true)
        }}
      />
    </>
  )
}
