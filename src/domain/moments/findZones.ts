import type { PlacesMessages } from '../../locales/places.ts'
import { foldWord } from '../contradictions/comparableText.ts'
import { cityOf, isZone } from '../instants.ts'
import { LOCALES } from '../locales.ts'
import { ABBREVIATIONS, type PlaceId, PLACES } from './places.ts'

/** What somebody can choose: a city, or the city that a zone is named after. */
export type ZoneOption = { zone: string; label: string; country: string | null }

/** The cities' names by language; one that has several has them with `;` between, the usual one first. */
export type PlaceNames = Readonly<Record<string, PlacesMessages>>

export type ZoneFinder = {
  /** The best first; none for what names no place. */
  find: (typed: string, most?: number) => ZoneOption[]
  /** The one zone that is named: by a city, an abbreviation, or its IANA name; null where none is, or several are. */
  exact: (typed: string) => ZoneOption | null
  /** The city that a zone is named after, in the reader's language. */
  labelOf: (zone: string) => string
  /** The place in a zone that has this name in the reader's language; null for none of ours. */
  placeOf: (zone: string, label: string) => string | null
  /** What a place is called there, if it is one of that zone. */
  nameOf: (place: string, zone: string) => string | null
}

type Row = { option: ZoneOption; names: string[]; country: string[] }
type Source = { language: string; names: PlaceNames; zones: readonly string[] }

const namesIn = (written: string | undefined): string[] => (written ?? '').split(';').filter(Boolean)

/** @param zones every IANA zone of the platform; @param names none while they are still being fetched. */
export const createZoneFinder = ({ language, names, zones }: Source): ZoneFinder => {
  const labels = labelsOf(language, names)
  const labelOf = (zone: string): string => labels.get(`${foldWord(cityOf(zone))} ${zone}`) ?? cityOf(zone)
  const rows = [...placeRows(language, names), ...zoneRows(zones, labelOf)]
  const zoneNames = onceNames(language, rows)

  const find = (typed: string, most = 8): ZoneOption[] => {
    const asked = foldWord(typed).trim()
    if (asked === '') return rows.slice(0, most).map(({ option }) => option)
    const ranked = rows.flatMap((row) => {
      const rank = rankOf(row, asked)
      return rank === null ? [] : [{ rank, option: row.option }]
    })
    const byName =
      ranked.length >= most || asked.length < 3
        ? []
        : rows
            .filter(({ option }) => zoneNames().get(option.zone)?.includes(asked))
            .map(({ option }) => ({ rank: 6, option }))
    const sorted = [...ranked, ...byName].sort((one, other) => one.rank - other.rank)
    return onceEach(sorted.map(({ option }) => option)).slice(0, most)
  }

  const exact = (typed: string): ZoneOption | null => {
    const written = typed.trim()
    const asked = foldWord(written)
    if (asked === '') return null
    const named = rows.filter((row) => row.names.includes(asked)).map(({ option }) => option)
    const abbreviated = ABBREVIATIONS[asked]
    const meant = new Set([
      ...named.map(({ zone }) => zone),
      ...(named.length === 0 ? (abbreviated ?? []) : []),
    ])
    const [zone] = meant
    if (meant.size === 1 && zone !== undefined)
      return named[0] ?? { zone, label: labelOf(zone), country: null }
    return meant.size === 0 && isZone(written)
      ? { zone: written, label: labelOf(written), country: null }
      : null
  }

  const nameOf = (place: string, zone: string): string | null =>
    PLACES.some((one) => one.id === place && one.zone === zone) ? usualName(names, language, place) : null
  const placeOf = (zone: string, label: string): string | null =>
    PLACES.find((one) => one.zone === zone && usualName(names, language, one.id) === label)?.id ?? null

  return { find, exact, labelOf, placeOf, nameOf }
}

const usualName = (names: PlaceNames, language: string, place: string): string | null =>
  namesIn((names[language] ?? names.en)?.[place as PlaceId])[0] ?? null // none of a place that there is not

const placeRows = (language: string, names: PlaceNames): Row[] => {
  // The reader's own first.
  const regions = [...new Set([language, ...LOCALES])].map(
    (one) => new Intl.DisplayNames([one], { type: 'region' }),
  )
  const namesOf = (country: string) => regions.map((region) => region.of(country) ?? country)
  const countries = new Map(PLACES.map(({ country }) => [country, namesOf(country)] as const))
  return PLACES.flatMap(({ id, country, zone }) => {
    const called = Object.values(names).flatMap((table) => namesIn(table[id]))
    const [label] = namesIn((names[language] ?? names.en)?.[id])
    const [shown = country, ...others] = countries.get(country) ?? []
    if (label === undefined) return []
    return [
      {
        option: { zone, label, country: shown },
        names: called.map(foldWord),
        country: [shown, ...others].map(foldWord),
      },
    ]
  })
}

/** Browsers list zones by names of their own, such as Asia/Calcutta: those of our cities are called as IANA calls them. */
const asOurs = (): ((zone: string) => string) => {
  const byBrowser = new Map(
    [...new Set(PLACES.map(({ zone }) => zone))].map((zone) => [
      new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone,
      zone,
    ]),
  )
  return (zone) => byBrowser.get(zone) ?? zone
}

const zoneRows = (zones: readonly string[], labelOf: (zone: string) => string): Row[] => {
  const toOurs = asOurs()
  return ['UTC', ...zones].map((listed) => {
    const zone = toOurs(listed)
    const called = [listed, zone].flatMap((name) => [name, name.replaceAll('_', ' '), cityOf(name)])
    return { option: { zone, label: labelOf(zone), country: null }, names: called.map(foldWord), country: [] }
  })
}

const labelsOf = (language: string, names: PlaceNames): Map<string, string> =>
  new Map(
    PLACES.flatMap(({ id, zone }) => {
      const [label] = namesIn((names[language] ?? names.en)?.[id])
      return label === undefined
        ? []
        : namesIn(names.en?.[id]).map((name) => [`${foldWord(name)} ${zone}`, label] as const)
    }),
  )

/** Lower is better; null for what has nothing of it. */
const rankOf = ({ option, names, country }: Row, asked: string): number | null => {
  if (names.includes(asked)) return 0
  if (ABBREVIATIONS[asked]?.includes(option.zone)) return 1
  if (names.some((name) => name.startsWith(asked))) return 2
  if (names.some((name) => name.includes(` ${asked}`) || name.includes(`/${asked}`))) return 3
  if (country.some((name) => name.startsWith(asked))) return 4
  return asked.length > 2 && names.some((name) => name.includes(asked)) ? 5 : null
}

/** A zone and what it is called by stand once; the city of our own before the one of IANA. */
const onceEach = (options: readonly ZoneOption[]): ZoneOption[] => {
  const seen = new Set<string>()
  return options.filter(({ zone, label, country }) => {
    const keys = [`${zone} ${foldWord(label)}`, ...(country === null ? [zone] : [])]
    const isNew = !keys.some((key) => seen.has(key))
    seen.add(`${zone} ${foldWord(label)}`).add(zone)
    return isNew
  })
}

/** `Pakistan Standard Time`, in the reader's language and in English: CLDR names zones, and no cities. */
const onceNames = (language: string, rows: readonly Row[]) => {
  let made: ReadonlyMap<string, string> | null = null
  const namesOf = (zone: string) => [language, 'en'].map((one) => foldWord(longNameOf(zone, one))).join('\n')
  return () =>
    (made ??= new Map(
      [...new Set(rows.map(({ option }) => option.zone))].map((zone) => [zone, namesOf(zone)]),
    ))
}

const longNameOf = (zone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''
