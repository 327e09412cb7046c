'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { send } from '../../admin/send.ts'

type RecoveryCodesProps = { codes: string[]; onKept: () => void }

/** Shown this once; on the server only hashes are left. */
export const RecoveryCodes = ({ codes, onKept }: RecoveryCodesProps) => {
  const { secondFactor: words } = usePeopleWords()
  return (
    <div className="second-factor__codes" role="group" aria-label={words.codes}>
      <p>{words.keep}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={onKept}>
        {words.kept}
      </Button>
    </div>
  )
}

type Proved = { ok: true; given: object } | { ok: false; message: string }

type SecretQuestionProps = {
  to: string
  button: string
  withPassword?: boolean
  withCode?: boolean
  /** What the person proves besides, when all else is given. */
  prove?: () => Promise<Proved>
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
  prove,
  onDone,
  onCancel,
  children,
}: SecretQuestionProps) => {
  const { secondFactor: words } = usePeopleWords()
  const [given, setGiven] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const ask = async () => {
    const proved = await prove?.()
    if (proved?.ok === false) return setRefusal(proved.message)
    const answer = await send('POST', to, proved ? { ...given, proof: proved.given } : given)
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

type SetupProps = {
  endpoint: string
  secret: string
  /** An SVG that the server has drawn. */
  picture: string
  onDone: (answer: Record<string, unknown>) => void
  onCancel: () => void
}

/** The picture to scan, and the first code of it. */
export const SecondFactorSetup = ({ endpoint, secret, picture, onDone, onCancel }: SetupProps) => {
  const { secondFactor: words } = usePeopleWords()
  return (
    <SecretQuestion
      to={endpoint}
      button={words.start}
      withPassword={false}
      withCode
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{words.scan}</p>
      <img
        className="second-factor__picture"
        alt={words.picture}
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
      />
      <p>
        {words.type} <code dir="ltr">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
      </p>
    </SecretQuestion>
  )
}
