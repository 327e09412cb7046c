'use client'

import { Button, useDocumentInfo, useForm, useServerFunctions } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../clearance/useWords.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { sending } from '../../locales/sending.ts'
import type { LocalCopy } from './localCopies.ts'

type Props = { copy: LocalCopy; locale: string; onTaken: () => void }

/**
 * What is not stored yet goes on where it was begun. Payload's own `reset` puts an empty answer in the place of the form,
 * which then breaks (docs/payload-traps.md 53): here it leaves all as it is, and is said.
 */
export const TakeCopy = ({ copy, locale, onTaken }: Props) => {
  const { getData, replaceState, setModified } = useForm()
  const { collectionSlug = '', docPermissions } = useDocumentInfo()
  const { getFormState } = useServerFunctions()
  const { words, language } = useWords()
  const [refusal, setRefusal] = useState<string | null>(null)
  const take = async () => {
    const answer = await getFormState({
      ...{ collectionSlug, locale, schemaPath: collectionSlug, operation: 'create' },
      data: { ...getData(), ...copy.changed },
      docPermissions,
      docPreferences: { fields: {} },
      renderAllFields: true,
      skipValidation: true,
    })
    const state = 'state' in answer ? answer.state : null
    if (!state) return setRefusal(inOwnWords('sending', sending, language).noAnswer)
    replaceState(state)
    setModified(true)
    onTaken()
  }
  return (
    <>
      {refusal && <p role="alert">{refusal}</p>}
      <Button size="small" onClick={() => void take()}>
        {words.unsaved.take}
      </Button>
    </>
  )
}
