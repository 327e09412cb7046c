'use client'

import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { changedInForm } from './conflicts.ts'
import { dropCopy, isThrownAway, keepCopy, NEW, type Place, revisionIn } from './localCopies.ts'

const EACH_MS = 2_000

type LocalCopyOptions = {
  place: Place
  person: string
  /** While an older copy is offered, nothing is kept over it. */
  isOffered: boolean
  /** An older copy was put into the form: it is of what the form holds. */
  isTaken: boolean
}

/**
 * Keeps what the form holds on this device until it is stored. A save that is still running, or was refused, does not count.
 *
 * @returns false while the device has no room for it.
 */
export const useLocalCopy = ({ place, person, isOffered, isTaken }: LocalCopyOptions): boolean => {
  const { data: saved } = useDocumentInfo()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const isRefused = useFormSubmitted()
  const latest = useRef({ saved, fields, isModified, isProcessing, isRefused })
  latest.current = { saved, fields, isModified, isProcessing, isRefused }
  const hasKept = useRef(false)
  /** What the form held when another tab threw its copy away: that is not kept again until something is typed. */
  const thrownAway = useRef<string | null>(null)
  const [hasRoom, setRoom] = useState(true)

  useEffect(() => {
    if (isOffered) return
    hasKept.current ||= isTaken
    const drop = () => {
      if (hasKept.current) dropCopy(localStorage, place)
      hasKept.current = false
    }
    const keep = () => {
      const now = latest.current
      if (now.isProcessing) return
      if (!now.isModified && !now.isRefused) return drop()
      const data = getData() as Record<string, unknown>
      const changed = changedIn(place, data, now.fields)
      if (thrownAway.current === JSON.stringify(changed)) return
      thrownAway.current = null
      const isKept = keepCopy(localStorage, place, {
        ...{ person, changed },
        revision: revisionIn(data),
        updatedAt: typeof now.saved?.updatedAt === 'string' ? now.saved.updatedAt : null,
        at: new Date().toISOString(),
      })
      hasKept.current ||= isKept
      setRoom(isKept)
    }
    const listen = (event: StorageEvent) => {
      if (!isThrownAway(event, place)) return
      hasKept.current = false
      thrownAway.current = JSON.stringify(changedIn(place, getData(), latest.current.fields))
    }
    const timer = setInterval(keep, EACH_MS)
    window.addEventListener('pagehide', keep)
    window.addEventListener('storage', listen)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', keep)
      window.removeEventListener('storage', listen)
      const last = latest.current
      // A page for something new is left by the save itself, before or after Payload says that it has ended.
      if (!last.isModified && (last.isProcessing || !last.isRefused)) drop()
    }
  }, [place, person, isOffered, isTaken, getData])

  return hasRoom
}

type Fields = ReturnType<typeof useAllFormFields>[0]

const changedIn = (place: Place, data: Record<string, unknown>, fields: Fields): Record<string, unknown> =>
  place.id === NEW ? writtenIn(data) : changedOf(data, changedInForm(fields))

const changedOf = (data: Record<string, unknown>, names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, data[name] ?? null]))

/** A file cannot be kept. */
const writtenIn = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => name !== 'id' && value !== null && value !== '' && !(value instanceof File),
    ),
  )
