const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

type Unit = (typeof UNITS)[number][0]

const unitIn = (language: string, count: number, unit: Unit): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)

/** `14400000` → `4 hours`, `90000000` → `1 day and 1 hour`: to the minute; less than one is one. */
export const sayDuration = (language: string, milliseconds: number): string => {
  let rest = Math.max(Math.round(milliseconds / 60_000), 1) * 60_000
  const parts = UNITS.flatMap(([unit, length]) => {
    const count = Math.floor(rest / length)
    rest -= count * length
    return count > 0 ? [unitIn(language, count, unit)] : []
  })
  return language === 'en'
    ? parts.join(' and ')
    : new Intl.ListFormat(language, { type: 'unit' }).format(parts)
}
