'use client'

import { Button, useAuth, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import { send } from '../../admin/send.ts'
import { type AccountView, organisationsOf, organisationsThatMay } from '../../admin/ownRights.ts'
import { RecoveryCodes, SecretQuestion, SecondFactorSetup } from './SecondFactorSetup.tsx'
import '../../payload-internals/theme.css'
import '../../admin/people.css'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import { touchFor } from '../passkeys/touch.ts'

type Step = 'none' | 'begin' | 'confirm' | 'passkey' | 'renew' | 'end'

/** One's own second factor, to set up, renew and switch off; a colleague's, for a manager to take back. */
export const SecondFactorBox = () => {
  const { person, people, areHosts } = usePerson()
  const { secondFactor: words } = usePeopleWords()
  const { id, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const stored = useFormFields(([fields]) => fields.hasSecondFactor?.value === true)
  const [changed, setChanged] = useState<boolean | null>(null)
  const hasIt = changed ?? stored
  const managed = organisationsThatMay(PERMISSIONS['remove a second factor'], person ?? {})
  const isMine = organisationsOf((savedDocumentData ?? {}) as AccountView).every((one) =>
    managed.includes(one),
  )
  const endpoint = `${config.routes.api}/${people}`
  const said = areHosts ? words.ofHosts : words

  if (!id) return null
  return (
    <section className="second-factor" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{hasIt ? said.on : said.off}</p>
      {String(id) === String(person?.id) ? (
        <Own endpoint={`${endpoint}/second-factor`} {...{ hasIt, areHosts }} onChanged={setChanged} />
      ) : (
        hasIt &&
        isMine && (
          <TakeBack endpoint={`${endpoint}/${id}/second-factor/reset`} onDone={() => setChanged(false)} />
        )
      )}
    </section>
  )
}

/** Of a host's account there is no password to ask for. */
type OwnProps = { endpoint: string; hasIt: boolean; areHosts: boolean; onChanged: (hasIt: boolean) => void }
type Secret = { secret: string; picture: string }

const Own = ({ endpoint, hasIt, areHosts, onChanged }: OwnProps) => {
  const { secondFactor: words } = usePeopleWords()
  const [step, setStep] = useState<Step>('none')
  const [secret, setSecret] = useState<Secret | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const { user } = useAuth()
  const { has } = useKnown()
  const email = (user as { email?: string } | null)?.email ?? ''
  const canUsePasskey = has.register && !areHosts && !hasIt

  const show = (recoveryCodes: unknown) => {
    setCodes(recoveryCodes as string[])
    setStep('none')
    setSecret(null)
  }
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
  if (step === 'confirm' && secret)
    return (
      <SecondFactorSetup
        endpoint={`${endpoint}/confirm`}
        {...secret}
        onDone={({ recoveryCodes }) => {
          onChanged(true)
          show(recoveryCodes)
        }}
        onCancel={() => setStep('none')}
      />
    )
  if (step === 'begin')
    return (
      <SecretQuestion
        to={endpoint}
        button={words.next}
        withPassword={!areHosts}
        withCode={areHosts && hasIt}
        onDone={(answer) => {
          setSecret(answer as unknown as Secret)
          setStep('confirm')
        }}
        onCancel={() => setStep('none')}
      />
    )
  if (step === 'passkey')
    return (
      <SecretQuestion
        to={`${endpoint}/passkey`}
        button={words.start}
        prove={() => touchFor(endpoint.replace(/second-factor$/, 'login/challenge'), { email })}
        onDone={({ recoveryCodes }) => {
          onChanged(true)
          show(recoveryCodes)
        }}
        onCancel={() => setStep('none')}
      >
        <p>{words.passkeyHint}</p>
      </SecretQuestion>
    )
  if (step === 'renew' || step === 'end')
    return (
      <SecretQuestion
        to={`${endpoint}/${step === 'end' ? 'end' : 'recovery-codes'}`}
        button={step === 'end' ? words.end : words.renewButton}
        withPassword={!areHosts}
        withCode
        onDone={({ recoveryCodes }) => {
          if (step === 'renew') return show(recoveryCodes)
          onChanged(false)
          setStep('none')
        }}
        onCancel={() => setStep('none')}
      />
    )
  return <Choices {...{ hasIt, canUsePasskey }} onChoose={setStep} />
}

type ChoicesProps = { hasIt: boolean; canUsePasskey: boolean; onChoose: (step: Step) => void }

const Choices = ({ hasIt, canUsePasskey, onChoose }: ChoicesProps) => {
  const { secondFactor: words } = usePeopleWords()
  return (
    <div className="second-factor__choices">
      <Button buttonStyle="secondary" size="small" onClick={() => onChoose('begin')}>
        {hasIt ? words.another : words.begin}
      </Button>
      {canUsePasskey && (
        <Button
          buttonStyle="secondary"
          size="small"
          extraButtonProps={{ 'data-second-factor': 'passkey' }}
          onClick={() => onChoose('passkey')}
        >
          {words.passkey}
        </Button>
      )}
      {hasIt && (
        <>
          <Button buttonStyle="secondary" size="small" onClick={() => onChoose('renew')}>
            {words.renew}
          </Button>
          <Button buttonStyle="secondary" size="small" onClick={() => onChoose('end')}>
            {words.end}
          </Button>
        </>
      )}
    </div>
  )
}

const TakeBack = ({ endpoint, onDone }: { endpoint: string; onDone: () => void }) => {
  const { secondFactor: words } = usePeopleWords()
  const [refusal, setRefusal] = useState<string | null>(null)
  const takeBack = async () => {
    const answer = await send('POST', endpoint, {})
    if (answer.ok) onDone()
    else setRefusal(answer.message)
  }
  return (
    <>
      <Button buttonStyle="secondary" size="small" onClick={() => void takeBack()}>
        {words.takeBack}
      </Button>
      {refusal && <p role="alert">{refusal}</p>}
    </>
  )
}
