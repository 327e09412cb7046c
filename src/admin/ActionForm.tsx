'use client'

import { useState } from 'react'
import type { ClearanceView } from '../domain/clearance/types.ts'
import { PARTY_ROLES } from '../domain/parties.ts'
import { ACTION_WORDS } from './actionWords.ts'
import type { MemberOption } from './clearanceClient.ts'

type Props = {
  action: string
  view: ClearanceView
  organisations: (MemberOption & { standing: string })[]
  isBusy: boolean
  onSend: (body: Record<string, unknown>) => void
  onCancel: () => void
}

const WITH_DIGEST = ['recall', 'sign', 'send-back', 'release']
const PUBLIC_NOTE = ['correct', 'withdraw']

/** Says what the button will do, asks for what it needs, and sends it. */
export const ActionForm = ({ action, view, organisations, isBusy, onSend, onCancel }: Props) => {
  const [note, setNote] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [role, setRole] = useState('co-signatory')
  const [editionType, setEditionType] = useState('correction')
  const isPublic = PUBLIC_NOTE.includes(action)
  const needsNote =
    (view.actions.find((one) => one.action === action)?.needsNote ?? false) && editionType !== 'translation'
  const needsOrganisation = action === 'invite' || action === 'uninvite'
  const isComplete = (!needsNote || note.trim() !== '') && (!needsOrganisation || organisation !== '')

  const send = () =>
    onSend({
      ...(action === 'submit' ? { revision: view.revision } : {}),
      ...(WITH_DIGEST.includes(action) ? { digest: view.digest } : {}),
      ...(needsOrganisation ? { organisation } : {}),
      ...(action === 'invite' ? { role } : {}),
      ...(action === 'correct' ? { editionType } : {}),
      ...(needsNote ? { [isPublic ? 'publicNote' : 'note']: note } : {}),
    })

  return (
    <div className="clearance__form" role="group" aria-label={ACTION_WORDS[action]?.label ?? action}>
      <p>{ACTION_WORDS[action]?.effect(view)}</p>
      {needsOrganisation && (
        <label>
          Organisation
          <select
            name="organisation"
            value={organisation}
            onChange={(event) => setOrganisation(event.target.value)}
          >
            <option value="">Choose…</option>
            {choices(action, view, organisations).map(({ slug, acronym, name }) => (
              <option key={slug} value={slug}>
                {acronym} · {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {action === 'invite' && (
        <label>
          As
          <select name="role" value={role} onChange={(event) => setRole(event.target.value)}>
            {PARTY_ROLES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      {action === 'correct' && (
        <label>
          Kind of edition
          <select
            name="editionType"
            value={editionType}
            onChange={(event) => setEditionType(event.target.value)}
          >
            <option value="correction">Correction</option>
            <option value="update">Update</option>
            <option value="translation">Translation</option>
          </select>
        </label>
      )}
      {needsNote && (
        <label>
          {isPublic ? 'What the public reads about it' : 'Note to the parties'}
          <textarea name="note" rows={3} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      )}
      <div className="clearance__actions">
        <button
          type="button"
          className="clearance__button clearance__button--primary"
          data-confirm={action}
          disabled={isBusy || !isComplete}
          onClick={send}
        >
          {ACTION_WORDS[action]?.label ?? action}
        </button>
        <button type="button" className="clearance__button clearance__button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  )
}

const choices = (action: string, view: ClearanceView, organisations: Props['organisations']) => {
  const standingOf = (slug: string) => view.parties.find((party) => party.organisation === slug)?.standing
  return organisations.filter(({ slug, standing }) =>
    action === 'uninvite'
      ? standingOf(slug) === 'invited'
      : standing === 'member' && !['invited', 'accepted'].includes(standingOf(slug) ?? ''),
  )
}
