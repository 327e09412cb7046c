import { useEffect, useMemo, useState } from 'react'
import { withChosenNames } from '../../domain/moments/chosenPlaces.ts'
import { createZoneFinder, type PlaceNames, type ZoneFinder } from '../../domain/moments/findZones.ts'
import { useChosenPlaces } from './useChosenPlaces.ts'

const NO_NAMES: PlaceNames = {}

/** A finder that calls zones as the reader has called them last. */
export type OwnFinder = ZoneFinder & {
  /** The place by which a zone has been chosen. */
  remember: (zone: string, label: string | null) => void
}

/** Finds zones by their own names until the names of the cities have come: they are a file of their own, fetched once. */
export const usePlaces = (language: string): OwnFinder => {
  const [names, setNames] = useState(fetched ?? NO_NAMES)
  useEffect(() => {
    let isThere = true
    void fetchNames().then((all) => isThere && setNames(all))
    return () => {
      isThere = false
    }
  }, [])
  const { chosen, remember } = useChosenPlaces()
  return useMemo(() => {
    const finder = finderOf(language, names)
    return {
      ...withChosenNames(finder, chosen),
      remember: (zone, label) => {
        const place = label === null ? null : finder.placeOf(zone, label)
        if (place !== null) remember(zone, place)
      },
    }
  }, [language, names, chosen, remember])
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
