'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { Owed } from './owed.ts'
import { askPresence, type Presence } from './presence.ts'

const EACH_MS = 5_000

type Retrying = {
  owed: Owed | null
  /** Whose words they are: nobody else's session may save them. */
  person: string
  save: () => void
  /** Somebody else is logged in here now, or nobody. */
  onEnded: () => void
}

/** Asks again and again whether the newsroom can be reached, at once when the device says so, and then saves. */
export const useRetry = ({ owed, person, save, onEnded }: Retrying): void => {
  const { config } = useConfig()
  const door = `${config.routes.api}/${config.admin.user}/me`
  const isWaiting = owed?.why === 'unreachable' && owed.isRepeated

  useEffect(() => {
    if (!isWaiting) return
    let isOver = false
    const look = async () => {
      const presence: Presence = navigator.onLine ? await askPresence(door, person) : 'unreachable'
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
  }, [isWaiting, owed, door, person, save, onEnded])
}
