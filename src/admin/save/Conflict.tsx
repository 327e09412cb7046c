'use client'

import { Button, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { toMinute } from '../../domain/instants.ts'
import { send } from '../send.ts'
import { canKeepBoth, type Choice, type Clash, merged, toWords } from './clashes.ts'
import type { Theirs } from './types.ts'
import './conflict.css'

type Props = {
  door: string
  theirs: Theirs
  mine: Record<string, unknown>
  changedByMe: string[]
  clashes: Clash[]
  /** Before the page is read anew. */
  onSaved?: () => void
  onClose: () => void
}

/** Somebody else saved first: both texts side by side, field by field, to choose from. Nothing is stored until then. */
export const Conflict = ({ door, theirs, mine, changedByMe, clashes, onSaved, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const { setModified } = useForm()
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])

  const save = async () => {
    const data = merged({ mine, changedByMe, clashes, choices })
    const answer = await send('PATCH', door, { ...data, revision: theirs.changes.revision })
    if (!answer.ok) return setRefusal(answer.message)
    setModified(false)
    onSaved?.()
    window.location.reload()
  }

  return (
    <dialog ref={dialog} className="conflict" aria-labelledby="conflict-title" onClose={onClose}>
      <h2 id="conflict-title">Somebody else has saved this text meanwhile</h2>
      <p>{whoIn(theirs)} Nothing of yours is lost: choose what stays, then save.</p>
      {clashes.length === 0 && <p>You have changed different things, so both can stay as they are.</p>}
      {clashes.map((clash) => (
        <Sides
          key={clash.name}
          clash={clash}
          choice={choices[clash.name] ?? 'mine'}
          onChoose={(choice) => setChoices({ ...choices, [clash.name]: choice })}
        />
      ))}
      {refusal && (
        <p className="conflict__refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="conflict__buttons">
        <Button onClick={() => void save()}>Save what is chosen</Button>
        <Button buttonStyle="secondary" onClick={onClose}>
          Back to my text
        </Button>
      </div>
    </dialog>
  )
}

type SidesProps = { clash: Clash; choice: Choice; onChoose: (choice: Choice) => void }

const Sides = ({ clash, choice, onChoose }: SidesProps) => {
  const side = (name: Choice, label: string, text: string) => (
    <label className="conflict__side" data-chosen={choice === name}>
      <span>
        <input
          type="radio"
          name={`conflict-${clash.name}`}
          value={name}
          checked={choice === name}
          onChange={() => onChoose(name)}
        />
        {label}
      </span>
      {text && (
        <span className="conflict__text" dir="auto">
          {text}
        </span>
      )}
    </label>
  )
  return (
    <fieldset className="conflict__field">
      <legend>{nameOf(clash.name)}</legend>
      {side('mine', 'Yours', toWords(clash.mine) || '(empty)')}
      {side('theirs', 'Theirs, as it is saved now', toWords(clash.theirs) || '(empty)')}
      {canKeepBoth(clash) && side('both', 'Both: theirs, and yours below it', '')}
    </fieldset>
  )
}

const whoIn = ({ changes }: Theirs): string => {
  const who = changes.by.map(({ name, at }) => `${name} (${toMinute(at)} UTC)`).join(', ')
  const what = changes.fields?.map(({ name }) => nameOf(name).toLowerCase()).join(', ')
  return `${who || 'Somebody'} changed ${what || 'it'}.`
}

/** `notesToEditors` as people read it. */
const nameOf = (field: string): string => {
  const words = field.replace(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
