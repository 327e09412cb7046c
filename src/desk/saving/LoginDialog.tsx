'use client'
import { Button, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef } from 'react'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { usePerson } from '../../admin/useNewsroom.ts'
import { codeField, type CredentialsField, CredentialsForm } from '../login/LoginForms.tsx'
import type { Person } from './usePendingSave.ts'
import { useSavingWords } from './useSavingWords.ts'

type LoginElsewhereProps = { person: Person; onIn: () => void }

/** Where a host lets people in by another way than a password: they log in beside the page, and come back to it. */
const LoginElsewhere = ({ person, onIn }: LoginElsewhereProps) => {
  const { fetchFullUser } = useAuth()
  const { config } = useConfig()
  const { t } = useTranslation()
  const { secondFactor: words } = usePeopleWords()
  const { admin } = config
  const login = formatAdminURL({ adminRoute: config.routes.admin, path: admin.routes.login })
  const goOn = async () => {
    const user = await fetchFullUser()
    if (user && user.id !== person?.id) return window.location.assign(config.routes.admin)
    if (user) onIn()
  }
  return (
    <p>
      <a href={login} target="_blank" rel="noreferrer">
        {t('authentication:login')}
      </a>{' '}
      <Button size="small" onClick={() => void goOn()}>
        {words.next}
      </Button>
    </p>
  )
}

type DialogProps = { person: Person; onIn: () => void; onClose: () => void }

export const LoginDialog = ({ person, onIn, onClose }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const { fetchFullUser } = useAuth()
  const { config } = useConfig()
  const { t } = useTranslation()
  const { words } = useSavingWords()
  const peopleWords = usePeopleWords()
  useEffect(() => dialog.current?.showModal(), [])
  const { areHosts } = usePerson()
  const { auth } = config.collections.find(({ slug }) => slug === config.admin.user) ?? {}

  const enter = async (answer: Record<string, unknown>) => {
    const { id } = (answer.user ?? {}) as { id?: unknown }
    // The address was given to somebody else meanwhile: nothing here is theirs.
    if (id !== person?.id) return window.location.assign(config.routes.admin)
    await fetchFullUser()
    onIn()
  }

  return (
    <dialog
      ref={dialog}
      className="login-again"
      aria-labelledby="login-again-title"
      onClose={onClose}
      // What happens in a portal reaches the form that it was opened from.
      onSubmit={(event) => event.stopPropagation()}
    >
      <h2 id="login-again-title">{words.owed.loggedOut}</h2>
      <p>{words.owed.logIn}</p>
      {auth?.disableLocalStrategy ? (
        <LoginElsewhere person={person} onIn={onIn} />
      ) : (
        <CredentialsForm
          to={`${config.routes.api}/${config.admin.user}/login`}
          button={t('authentication:login')}
          fields={[
            known(person, { email: t('general:email'), username: t('authentication:username') }),
            {
              name: 'password',
              label: peopleWords.entrance.password,
              type: 'password',
              autoComplete: 'current-password',
            },
            // A host's own login knows no second factor of the newsroom's.
            ...(areHosts ? [] : [codeField(peopleWords.entrance)]),
          ]}
          onDone={(answer) => void enter(answer)}
        />
      )}
      <Button buttonStyle="secondary" size="small" onClick={onClose}>
        {words.owed.later}
      </Button>
    </dialog>
  )
}

/** By what the person is known at the login: a host may ask for a name in the place of the address. */
const known = (person: Person, labels: { email: string; username: string }): CredentialsField => {
  const { email, username } = (person ?? {}) as { email?: unknown; username?: unknown }
  const autoComplete = 'username'
  return typeof email !== 'string' && typeof username === 'string'
    ? { name: 'username', label: labels.username, type: 'text', autoComplete, value: username }
    : {
        ...{ name: 'email', label: labels.email, type: 'email', autoComplete },
        value: typeof email === 'string' ? email : '',
      }
}
