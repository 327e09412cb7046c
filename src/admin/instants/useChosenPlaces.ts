import { useAuth, usePreferences } from '@payloadcms/ui'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { type ChosenPlaces, readChosen, withChosen } from '../../domain/moments/chosenPlaces.ts'

const KEY = 'chosen-places'
const NONE: ChosenPlaces = {}

type Kept = { chosen: ChosenPlaces; isAsked: boolean }

/** By person: all boxes of a page show the same. Filled in browsers alone, where effects run. */
const keptOf = new Map<string, Kept>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const keep = (person: string, kept: Kept): void => {
  keptOf.set(person, kept)
  listeners.forEach((listener) => listener())
}

/** The places by which the reader called zones last, which their own preferences keep. */
export const useChosenPlaces = (): {
  chosen: ChosenPlaces
  remember: (zone: string, place: string) => void
} => {
  const { getPreference, setPreference } = usePreferences()
  const person = String(useAuth().user?.id ?? '')
  const chosen = useSyncExternalStore(
    subscribe,
    () => keptOf.get(person)?.chosen ?? NONE,
    () => NONE,
  )
  useEffect(() => {
    if (person === '' || keptOf.get(person)?.isAsked) return
    keep(person, { chosen: NONE, isAsked: true })
    void getPreference<unknown>(KEY).then((value) => {
      // What was chosen meanwhile is newer.
      const now = keptOf.get(person)?.chosen ?? NONE
      keep(person, { chosen: { ...readChosen(value), ...now }, isAsked: true })
    })
  }, [getPreference, person])
  const remember = useCallback(
    (zone: string, place: string) => {
      const before = keptOf.get(person)?.chosen ?? NONE
      const next = withChosen(before, zone, place)
      if (person === '' || next === before) return
      keep(person, { chosen: next, isAsked: true })
      void setPreference(KEY, next)
    },
    [person, setPreference],
  )
  return { chosen, remember }
}
