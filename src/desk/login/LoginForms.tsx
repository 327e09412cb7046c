'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { lazily } from '../../admin/lazily.tsx'
import { send } from '../../admin/send.ts'
import '../../payload-internals/theme.css'
import './login.css'
import type { PeopleMessages } from '../../locales/people.ts'

export type CredentialsField = {
  name: string
  label: string
  type: 'email' | 'password' | 'text'
  autoComplete: string
  hint?: string
  isOptional?: boolean
  /** Given, and not to be changed. */
  value?: string
}

type EntranceFieldProps = {
  /** Where it is sent, as JSON. */
  to: string
  fields: readonly CredentialsField[]
  /** What is sent beside the fields. */
  also?: Record<string, unknown>
  button: string
  onDone: (answer: Record<string, unknown>, given: Record<string, string>) => void
  children?: ReactNode
}

/** Beside the form, which works without it. */
const PasskeyButton = lazily(async () => (await import('./PasskeyButton.tsx')).PasskeyButton)

/** Given by the server, in the reader's language alone: the forms in front of the desk are part of every page's script. */
export type EntranceWords = PeopleMessages['entrance']

export const codeField = (words: EntranceWords): CredentialsField => ({
  name: 'code',
  label: words.code,
  type: 'text',
  autoComplete: 'one-time-code',
  hint: words.codeHint,
  isOptional: true,
})

/** A form in front of the desk. What is not right is said in one sentence above the button. */
export const CredentialsForm = ({ to, fields, also = {}, button, onDone, children }: EntranceFieldProps) => {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    setRefusal(null)
    const given = readFields(event.currentTarget, fields)
    const answer = await send('POST', to, { ...given, ...also })
    if (answer.ok) return onDone(answer.body, given)
    setRefusal(answer.message)
    setBusy(false)
  }

  return (
    <form className="entrance__form" method="post" onSubmit={(event) => void submit(event)}>
      {fields.map(({ name, label, type, autoComplete, hint, isOptional, value }) => (
        <label key={name} className="entrance__field">
          <span>{label}</span>
          <input
            name={name}
            type={type}
            autoComplete={autoComplete}
            required={!isOptional}
            defaultValue={value}
            readOnly={value !== undefined}
            aria-describedby={hint ? `${name}-hint` : undefined}
            spellCheck={false}
          />
          {hint && <small id={`${name}-hint`}>{hint}</small>}
        </label>
      ))}
      {children}
      {refusal && (
        <p className="entrance__refusal" role="alert">
          {refusal}
        </p>
      )}
      <Button type="submit" size="large" disabled={isBusy}>
        {button}
      </Button>
    </form>
  )
}

const readFields = (form: HTMLFormElement, fields: readonly CredentialsField[]): Record<string, string> => {
  const data = new FormData(form)
  const given = fields.map(({ name }): [string, string] => [name, data.get(name) as string])
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

type LoginFormProps = {
  words: EntranceWords
  action: string
  forgotUrl: string
  redirectTo: string
  /** People here may answer with a passkey. */
  hasPasskeys: boolean
}

export const LoginForm = ({ words, action, forgotUrl, redirectTo, hasPasskeys }: LoginFormProps) => {
  const { t } = useTranslation()
  // A whole new page, so that nothing of the stranger's is left in it.
  const enter = () => window.location.assign(redirectTo)
  return (
    <CredentialsForm
      to={action}
      button={t('authentication:login')}
      fields={[
        { name: 'email', label: t('general:email'), type: 'email', autoComplete: 'username' },
        {
          name: 'password',
          label: words.password,
          type: 'password',
          autoComplete: 'current-password',
        },
        codeField(words),
      ]}
      onDone={enter}
    >
      {hasPasskeys && <PasskeyButton claim="email" {...{ action }} label={words.passkey} onDone={enter} />}
      <a href={forgotUrl}>{t('authentication:forgotPasswordQuestion')}</a>
    </CredentialsForm>
  )
}

type ResetFormProps = Pick<LoginFormProps, 'words' | 'action' | 'redirectTo' | 'hasPasskeys'> & {
  token: string
}

export const ResetForm = ({ words, action, token, redirectTo, hasPasskeys }: ResetFormProps) => {
  const enter = () => window.location.assign(redirectTo)
  return (
    <CredentialsForm
      to={action}
      also={{ token }}
      button={words.store}
      fields={[
        {
          name: 'password',
          label: words.newPassword,
          type: 'password',
          autoComplete: 'new-password',
          hint: words.newPasswordHint,
        },
        codeField(words),
      ]}
      onDone={enter}
    >
      {hasPasskeys && (
        <PasskeyButton claim="token" {...{ action }} also={{ token }} label={words.passkey} onDone={enter} />
      )}
    </CredentialsForm>
  )
}
