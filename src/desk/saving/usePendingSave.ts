'use client'
import {
  useAuth,
  useFormModified,
  useModal,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import type { User } from 'payload'
import { useState, useEffect, useCallback, useRef } from 'react'
import { STAY_LOGGED_IN } from '../../payload-internals/adminPages.ts'
import { announceAnswers, onAnswer } from './answers.ts'
import { revisionIn } from './localCopies.ts'
import {
  SESSION_ENDED,
  type PendingSaveState,
  toPendingSave,
  askSessionState,
  type SessionState,
} from './pendingSave.ts'

export type Person = User | null | undefined

/** Who opened this form: Payload's own user becomes another one when somebody logs in in a second tab. */
export const useOpener = (): Person => {
  const { user } = useAuth()
  const [opener] = useState(user)
  return opener
}

/** Before Payload's own timer, which puts another page in the place of the form. */
const BEFORE_MS = 1_000
/** The longest that a browser's timer can wait is 24 days. */
const MUCH_LATER_S = 20 * 24 * 60 * 60

/** Keeps a form that holds unsaved words where it is when the session ends; says then that it has ended. */
export const useHeldSession = (): [boolean, (hasEnded: boolean) => void] => {
  const { user, token, tokenExpirationMs, setUser } = useAuth()
  const { closeModal } = useModal()
  const isModified = useFormModified()
  const [hasEnded, setEnded] = useState(false)

  useEffect(() => {
    if (!isModified || !user || !tokenExpirationMs) return
    const hold = () => {
      closeModal(STAY_LOGGED_IN)
      setUser({ user, ...(token ? { token } : {}), exp: Date.now() / 1_000 + MUCH_LATER_S })
      setEnded(true)
    }
    const left = tokenExpirationMs - Date.now() - BEFORE_MS
    // By a clock that is wrong every session is over; Payload does not go by it either.
    if (left <= 0) return
    const timer = setTimeout(hold, left)
    return () => clearTimeout(timer)
  }, [isModified, user, token, tokenExpirationMs, setUser, closeModal])

  return [hasEnded, setEnded]
}

/**
 * Whether a save of this form is owed. Payload takes a form for unmodified once an answer is there, whatever it says, and
 * its button then for useless (docs/payload-traps.md 53): a refused one is modified again here.
 *
 * @returns what is owed, and what to call when the session of the person of the form turns out to have ended
 */
export const usePendingSave = (): [PendingSaveState | null, () => void] => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { getData, setModified } = useForm()
  const isSubmitted = useFormSubmitted()
  const isProcessing = useFormProcessing()
  const wasProcessing = useRef(false)
  const [owed, setOwed] = useState<PendingSaveState | null>(null)
  const method = id ? 'PATCH' : 'POST'
  const path = [config.routes.api, collectionSlug, ...(id ? [id] : [])].join('/')

  useEffect(() => {
    announceAnswers(window)
    return onAnswer((answer) => {
      if (answer.method !== method || answer.path !== path) return
      setOwed(toPendingSave(answer, { hasRevision: revisionIn(getData()) > 0 }))
    })
  }, [method, path, getData])

  // Payload counts a form as submitted after a save that was not stored, and as not submitted after one that was.
  useEffect(() => {
    if (wasProcessing.current && !isProcessing && isSubmitted) setModified(true)
    wasProcessing.current = isProcessing
  }, [isProcessing, isSubmitted, setModified])

  const end = useCallback(() => setOwed({ ...SESSION_ENDED }), [])
  return [owed, end]
}

const EACH_MS = 5_000

type Retrying = {
  owed: PendingSaveState | null
  /** Whose words they are: nobody else's session may save them. */
  person: string
  save: () => void
  /** Somebody else is logged in here now, or nobody. */
  onEnded: () => void
}

/** Asks again and again whether the newsroom can be reached, at once when the device says so, and then saves. */
export const useRetry = ({ owed, person, save, onEnded }: Retrying): void => {
  const { config } = useConfig()
  const endpoint = `${config.routes.api}/${config.admin.user}/me`
  const isWaiting = owed?.why === 'unreachable' && owed.isRepeated

  useEffect(() => {
    if (!isWaiting) return
    let isOver = false
    const look = async () => {
      const presence: SessionState = navigator.onLine
        ? await askSessionState(endpoint, person)
        : 'unreachable'
      if (presence === 'unreachable' || isOver) return
      isOver = true
      if (presence === 'same') save()
      else onEnded()
    }
    const ask = () => void look()
    const timer = setInterval(ask, EACH_MS)
    window.addEventListener('online', ask)
    return () => {
      isOver = true
      clearInterval(timer)
      window.removeEventListener('online', ask)
    }
    // A save that fails again is owed anew.
  }, [isWaiting, owed, endpoint, person, save, onEnded])
}
