'use client'

import { useAuth, useFormModified, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { STAY_LOGGED_IN } from '../../payload-internals/adminForm.ts'

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
