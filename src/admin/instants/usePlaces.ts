import { useEffect, useState } from 'react'
import { createZoneFinder, type PlaceNames, type ZoneFinder } from '../../domain/moments/findZones.ts'

const NO_NAMES: PlaceNames = {}

/** Finds zones by their own names until the names of the cities have come: they are a file of their own, fetched once. */
export const usePlaces = (language: string): ZoneFinder => {
  const [names, setNames] = useState(fetched ?? NO_NAMES)
  useEffect(() => {
    let isThere = true
    void fetchNames().then((all) => isThere && setNames(all))
    return () => {
      isThere = false
    }
  }, [])
  return finderOf(language, names)
}

let fetched: PlaceNames | null = null
let fetching: Promise<PlaceNames> | null = null

const fetchNames = (): Promise<PlaceNames> =>
  (fetching ??= import('../../locales/places.ts').then(({ places }) => (fetched = places)))

const finders = new WeakMap<PlaceNames, Map<string, ZoneFinder>>()

const finderOf = (language: string, names: PlaceNames): ZoneFinder => {
  const known = finders.get(names) ?? new Map<string, ZoneFinder>()
  finders.set(names, known)
  const finder =
    known.get(language) ?? createZoneFinder({ language, names, zones: Intl.supportedValuesOf('timeZone') })
  known.set(language, finder)
  return finder
}
