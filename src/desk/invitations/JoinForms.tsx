'use client'
import { useEffect, useState } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { codeField, CredentialsForm, type EntranceWords } from '../login/LoginForms.tsx'
import { fill } from '../../domain/messages.ts'

type JoinFormProps = { words: EntranceWords; action: string; loginUrl: string }

export const JoinForm = ({ words, action, loginUrl }: JoinFormProps) => {
  const [token, setToken] = useState<string | null>(null)
  const [joined, setJoined] = useState<string | null>(null)
  useEffect(() => setToken(window.location.hash.slice(1)), [])

  if (joined)
    return (
      <p className="entrance__words">
        {fill(words.joined, { email: joined })} <a href={loginUrl}>{words.logIn}</a>
      </p>
    )
  if (token === '') return <p className="entrance__words">{words.brokenLink}</p>
  return (
    <CredentialsForm
      to={action}
      also={{ token }}
      button={words.joinButton}
      fields={[
        {
          name: 'name',
          label: words.name,
          type: 'text',
          autoComplete: 'name',
          hint: words.nameHint,
          isOptional: true,
        },
        {
          name: 'password',
          label: words.password,
          type: 'password',
          autoComplete: 'new-password',
          hint: words.joinHint,
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
  words: EntranceWords
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
  words,
  action,
  loginUrl,
  deskUrl,
  isLoggedIn,
  accountsComeFirst,
}: JoinAsHostsProps) => {
  const { t } = useTranslation()
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
        <a href={deskUrl}>{words.ofHosts.done}</a>
      </p>
    )
  if (token === '') return <p className="entrance__words">{words.brokenLink}</p>
  if (!isLoggedIn && accountsComeFirst)
    return (
      <>
        <p className="entrance__words">{words.ofHosts.accountFirst}</p>
        <a className="entrance__next" href={loginUrl}>
          {t('authentication:login')}
        </a>
      </>
    )
  return (
    <>
      <p className="entrance__words">
        {isLoggedIn ? words.ofHosts.hint : <a href={loginUrl}>{words.ofHosts.logInFirst}</a>}
      </p>
      <CredentialsForm
        to={action}
        also={{ token }}
        button={words.joinButton}
        fields={[
          {
            name: 'name',
            label: words.name,
            type: 'text',
            autoComplete: 'name',
            hint: words.nameHint,
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
