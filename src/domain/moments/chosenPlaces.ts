import { isZone } from '../instants.ts'
import type { ZoneFinder } from './findZones.ts'

/** By zone the place that somebody has chosen last there: clocks of Geneva are those of Europe/Zurich. */
export type ChosenPlaces = Readonly<Record<string, string>>

const MOST = 100

/** Of somebody's preferences, whatever stands there. */
export const readChosen = (value: unknown): ChosenPlaces =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter((pair): pair is [string, string] => isZone(pair[0]) && typeof pair[1] === 'string')
          .slice(-MOST),
      )
    : {}

/** Last of all; the same object where nothing changes. */
export const withChosen = (chosen: ChosenPlaces, zone: string, place: string): ChosenPlaces => {
  if (chosen[zone] === place && lastZone(chosen) === zone) return chosen
  const others = Object.entries(chosen).filter(([other]) => other !== zone)
  return Object.fromEntries<string>([...others, [zone, place] as const].slice(-MOST))
}

/** Whose clocks somebody spoke of last; null where nothing is known. */
export const lastZone = (chosen: ChosenPlaces): string | null => Object.keys(chosen).at(-1) ?? null

/** Calls a zone by the place that was chosen in it last. What is stored of a moment is its zone, and stays. */
export const withChosenNames = (finder: ZoneFinder, chosen: ChosenPlaces): ZoneFinder => ({
  ...finder,
  labelOf: (zone) => {
    const place = chosen[zone]
    return (place === undefined ? null : finder.nameOf(place, zone)) ?? finder.labelOf(zone)
  },
})
