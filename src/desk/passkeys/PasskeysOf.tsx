'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { send, type Sent } from '../../admin/send.ts'
import { fill } from '../../domain/messages.ts'
import type { PasskeysView } from '../../domain/passkeys/passkeysView.ts'
import { toMinute } from '../../domain/toMinute.ts'
import type { PeopleMessages } from '../../locales/people.ts'
import { makePasskey, touchFor } from './touch.ts'

type Words = PeopleMessages['passkeys']
type Props = {
  view: PasskeysView
  words: Words
  /** Of this organisation's passkeys. */
  endpoint: string
  onChanged: (view: PasskeysView) => void
}

/** The passkeys that one organisation knows, and what the reader can do about them. */
export const PasskeysOf = ({ view, words, endpoint, onChanged }: Props) => {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { organisation, keys, requests, claim, kept } = view
  const hasOwn = keys.some(({ isOwn }) => isOwn)

  const run = async (work: () => Promise<Sent>) => {
    setBusy(true)
    setRefusal(null)
    const sent = await work()
    setBusy(false)
    if (sent.ok) onChanged(sent.body as unknown as PasskeysView)
    else setRefusal(sent.message)
  }
  const make = () =>
    run(async () => {
      const made = await makePasskey(endpoint)
      return made.ok ? send('POST', `${endpoint}/made`, made.given) : made
    })
  const change = (change: object) =>
    run(async () => {
      const touched = await touchFor(`${endpoint}/challenge`, change)
      return touched.ok ? send('POST', `${endpoint}/change`, { ...change, proof: touched.given }) : touched
    })
  const claimWith = (request: string) =>
    run(() => send('POST', `${endpoint}/change`, { type: 'claim', request }))
  const button = (label: string, onClick: () => void, data: string) => (
    <Button
      buttonStyle="secondary"
      size="small"
      disabled={isBusy}
      onClick={onClick}
      extraButtonProps={{ 'data-passkey': data }}
    >
      {label}
    </Button>
  )
  const mayLetIn = (isOwn: boolean) => hasOwn && (isOwn || view.isManager)
  const isFirst = kept === null

  return (
    <div className="passkeys__of" data-organisation={organisation}>
      <h4>{organisation.toUpperCase()}</h4>
      {view.demand && <p>{fill(words.demanded, { organisation: organisation.toUpperCase() })}</p>}
      {claim && (
        <p role="alert">
          {fill(words.claimWaits, { name: claim.by.name, at: toMinute(claim.takesEffectAt) })}{' '}
          {hasOwn && button(words.stop, () => void change({ type: 'stop' }), 'stop')}
        </p>
      )}
      <ul>
        {keys
          .filter(({ isOwn }) => isOwn || view.isManager)
          .map(({ credential, fingerprint, since, person, isManagers, isOwn }) => (
            <li key={credential} data-known={isOwn ? 'own' : 'other'}>
              <span>
                <bdi>{isOwn ? words.you : person.name}</bdi>{' '}
                <code title={fingerprint}>{fingerprint.slice(0, 16)}</code>
                <small>
                  {fill(words.since, { at: toMinute(since) })}
                  {isManagers ? ` · ${words.managers}` : ''}
                </small>
              </span>
              {hasOwn && button(words.revoke, () => void change({ type: 'revoke', credential }), 'revoke')}
            </li>
          ))}
        {requests
          .filter(({ isOwn }) => isOwn || view.isManager)
          .map(({ id, at, person, isOwn }) => (
            <li key={id} data-waits={isOwn ? 'own' : 'other'}>
              <span>
                <bdi>{isOwn ? words.you : person.name}</bdi>
                <small>
                  {words.waits} · {toMinute(at)}
                </small>
              </span>
              {mayLetIn(isOwn) &&
                button(words.letIn, () => void change({ type: 'enrol', request: id }), 'enrol')}
              {isOwn && view.canClaim && button(words.claim, () => void claimWith(id), 'claim')}
            </li>
          ))}
      </ul>
      {keys.length === 0 && requests.length === 0 && <p>{words.none}</p>}
      {refusal && <p role="alert">{refusal}</p>}
      {isBusy && <p role="status">{words.touch}</p>}
      <div className="second-factor__choices">
        {isFirst && !view.isManager ? (
          <p>{words.firstByManager}</p>
        ) : (
          button(isFirst ? words.makeFirst : words.make, () => void make(), 'make')
        )}
        {view.isManager && hasOwn && (
          <>
            {button(
              view.demand ? words.noDemand : words.demand,
              () => void change({ type: 'demand', on: !view.demand }),
              'demand',
            )}
            {!view.demand && <small>{words.demandEffect}</small>}
          </>
        )}
      </div>
      {kept && (
        <p>
          <a
            download={`passkeys-${organisation}.json`}
            href={`data:application/json,${encodeURIComponent(JSON.stringify(kept))}`}
          >
            {words.keep}
          </a>{' '}
          <small>{words.keepWhy}</small>
        </p>
      )}
    </div>
  )
}
