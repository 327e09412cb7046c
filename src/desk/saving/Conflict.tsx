'use client'
import { Button, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { toMinute } from '../../domain/toMinute.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { useClearanceWords } from '../../admin/useClearanceWords.ts'
import { fill } from '../../domain/messages.ts'
import { send } from '../../admin/send.ts'
import { useFieldLabel } from './useFieldLabel.ts'
import {
  canKeepBoth,
  type Choice,
  type FieldConflict,
  conflictsIn,
  merged,
  toWords,
  type Theirs,
} from './conflicts.ts'
import '../../payload-internals/theme.css'
import './conflict.css'

type ConflictWords = ClearanceMessages['conflict']

type Props = {
  endpoint: string
  theirs: Theirs
  mine: Record<string, unknown>
  changedByMe: string[]
  /** Of the form. */
  locale: string
  /** Before the page is read anew. */
  onSaved?: () => void
  onClose: () => void
}

/** Somebody else saved first: both texts side by side, field by field, to choose from. Nothing is stored until then. */
export const Conflict = ({ endpoint, theirs, mine, changedByMe, locale, onSaved, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const clashes = conflictsIn({
    ...{ mine, changedByMe, locale },
    theirs: theirs.document,
    changedByThem: theirs.changes.fields,
  })
  const { setModified, setSubmitted } = useForm()
  const {
    words: { conflict: words, separator },
  } = useClearanceWords()
  const labelOf = useFieldLabel()
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])

  const save = async () => {
    const data = merged({ mine, changedByMe, clashes, choices })
    const { revision } = theirs.changes
    const answer = await send('PATCH', endpoint, { ...data, ...(revision > 0 ? { revision } : {}) })
    if (!answer.ok) return setRefusal(answer.message)
    setModified(false)
    // It may have been opened by a save that was refused.
    setSubmitted(false)
    onSaved?.()
    window.location.reload()
  }

  return (
    <dialog ref={dialog} className="conflict" aria-labelledby="conflict-title" onClose={onClose}>
      <h2 id="conflict-title">{words.title}</h2>
      <p>{whoIn(theirs, { words, separator, labelOf })}</p>
      {clashes.length === 0 && <p>{words.different}</p>}
      {clashes.map((clash) => (
        <Sides
          key={clash.name}
          clash={clash}
          label={labelOf(clash.name)}
          words={words}
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
        <Button onClick={() => void save()}>{words.save}</Button>
        <Button buttonStyle="secondary" onClick={onClose}>
          {words.back}
        </Button>
      </div>
    </dialog>
  )
}

type SidesProps = {
  clash: FieldConflict
  label: string
  words: ConflictWords
  choice: Choice
  onChoose: (choice: Choice) => void
}

const Sides = ({ clash, label: legend, words, choice, onChoose }: SidesProps) => {
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
      <legend>{legend}</legend>
      {side('mine', words.mine, toWords(clash.mine) || words.empty)}
      {side('theirs', words.theirs, toWords(clash.theirs) || words.empty)}
      {canKeepBoth(clash) && side('both', words.both, '')}
    </fieldset>
  )
}

type Saying = { words: ConflictWords; separator: string; labelOf: (name: string) => string }

const whoIn = ({ changes }: Theirs, { words, separator, labelOf }: Saying): string =>
  fill(words.changed, {
    people:
      changes.by.map(({ name, at }) => `${name} (${toMinute(at)} UTC)`).join(separator) || words.somebody,
    fields: changes.fields?.map(({ name }) => labelOf(name)).join(separator) || words.it,
  })
