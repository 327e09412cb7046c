'use client'

import { useConfig, useDocumentInfo, useForm, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { announceAnswers, onAnswer } from './answers.ts'
import { revisionIn } from './localCopies.ts'
import { ENDED, type Owed, toOwed } from './owed.ts'

/**
 * Whether a save of this form is owed. Payload takes a form for unmodified once an answer is there, whatever it says, and
 * its button then for useless (docs/payload-traps.md 53): a refused one is modified again here.
 *
 * @returns what is owed, and what to call when the session of the person of the form turns out to have ended
 */
export const useOwed = (): [Owed | null, () => void] => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { getData, setModified } = useForm()
  const isSubmitted = useFormSubmitted()
  const isProcessing = useFormProcessing()
  const wasProcessing = useRef(false)
  const [owed, setOwed] = useState<Owed | null>(null)
  const method = id ? 'PATCH' : 'POST'
  const path = [config.routes.api, collectionSlug, ...(id ? [id] : [])].join('/')

  useEffect(() => {
    announceAnswers(window)
    return onAnswer((answer) => {
      if (answer.method !== method || answer.path !== path) return
      setOwed(toOwed(answer, { hasRevision: revisionIn(getData()) > 0 }))
    })
  }, [method, path, getData])

  // Payload counts a form as submitted after a save that was not stored, and as not submitted after one that was.
  useEffect(() => {
    if (wasProcessing.current && !isProcessing && isSubmitted) setModified(true)
    wasProcessing.current = isProcessing
  }, [isProcessing, isSubmitted, setModified])

  const end = useCallback(() => setOwed({ ...ENDED }), [])
  return [owed, end]
}
