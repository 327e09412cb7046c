'use client'

import { Button, useAllFormFields, useFormModified } from '@payloadcms/ui'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { fill } from '../../domain/messages.ts'
import type { SavingMessages } from '../../locales/saving.ts'
import { changedInForm } from './conflicts.ts'
import { LoginAgain } from './LoginAgain.tsx'
import { holdOpener } from './answers.ts'
import type { PendingSaveState } from './pendingSave.ts'
import { useFieldLabel } from './useFieldLabel.ts'
import { useHeldSession, useOpener, usePendingSave, useRetry } from './usePendingSave.ts'
import { useSavingWords } from './useSavingWords.ts'
import { FIELD_BOX, fieldSelector, SAVE_BUTTON } from '../../payload-internals/adminPages.ts'
import '../../payload-internals/theme.css'
import './owed.css'

/**
 * Beside the button of every form: what became of a save that is not stored, and the way to it. The words stay in the form,
 * the button stays pressable, and a login opens over both when the session has ended.
 */
export const PendingSave = () => {
  const here = useRef<HTMLDivElement>(null)
  const opener = useOpener()
  const [owed, setEndedWhileOwed] = usePendingSave()
  const isModified = useFormModified()
  const [hasEnded, setEnded] = useHeldSession()
  const save = useCallback(() => {
    here.current?.closest('form')?.querySelector<HTMLElement>(SAVE_BUTTON)?.click()
  }, [])
  const person = String(opener?.id ?? '')
  useEffect(() => (person ? holdOpener(person) : undefined), [person])
  useRetry({ owed, person, save, onEnded: setEndedWhileOwed })
  const isOwed = owed !== null && isModified

  return (
    <div ref={here} className="owed-place">
      {isOwed && <PendingSaveNotice owed={owed} here={here} onSave={save} />}
      <LoginAgain
        person={opener}
        isNeeded={hasEnded || (isOwed && owed.why === 'ended')}
        asked={owed}
        onIn={() => {
          setEnded(false)
          if (isOwed) save()
        }}
      />
    </div>
  )
}

type Place = RefObject<HTMLElement | null>

const PendingSaveNotice = ({
  owed,
  here,
  onSave,
}: {
  owed: PendingSaveState
  here: Place
  onSave: () => void
}) => {
  const {
    words: { owed: words, separator },
  } = useSavingWords()
  const labelOf = useFieldLabel()
  const names = useUnsavedFields(here)
  return (
    <div className="owed" role="status" aria-label={words.title}>
      <p>{sentenceOf(owed, words)}</p>
      {names.length > 0 && <p>{fill(words.fields, { fields: names.map(labelOf).join(separator) })}</p>}
      <Button size="small" margin={false} onClick={onSave}>
        {words.again}
      </Button>
    </div>
  )
}

type Words = SavingMessages['owed']

const sentenceOf = ({ why, message, isRepeated }: PendingSaveState, words: Words): string => {
  if (why === 'ended') return words.ended
  if (message) return fill(words.refused, { reason: message })
  if (why === 'refused') return words.noReason
  return isRepeated ? words.unreachable : words.unknown
}

/** The changed fields of the form, which are marked while they are shown here. */
const useUnsavedFields = (here: Place): string[] => {
  const [fields] = useAllFormFields()
  const names = changedInForm(fields)
  const list = names.join(' ')
  useEffect(() => {
    const form = here.current?.closest('form')
    const marked = list
      .split(' ')
      .flatMap((name) => form?.querySelector(fieldSelector(name)) ?? [])
      .flatMap((element) => element.closest(FIELD_BOX) ?? [])
    for (const field of marked) field.setAttribute('data-unsaved', '')
    return () => {
      for (const field of marked) field.removeAttribute('data-unsaved')
    }
  }, [list, here])
  return names
}
