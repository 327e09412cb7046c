/** The part of the day that a text names: which hours of the 24 an hour of the 12 can mean. */
export type Period = 'morning' | 'afternoon' | 'evening' | 'night' | 'midday'

type ClockTime = { hour: number; minute: number }

/**
 * How a language writes times, on folded text with digits for numbers.
 * `needs`: the pattern alone is no time; a word before or after it must say so. `before` sees the text up to the
 * time, `after` the text from its end; their patterns are anchored there.
 */
export type Clock = {
  cores: readonly Core[]
  before: readonly Hint[]
  after: readonly Hint[]
}

export type Core = {
  pattern: RegExp
  read: (groups: Record<string, string | undefined>) => ClockTime | null
  needs?: 'hint' | 'words'
  period?: Period
}

/** A period, or only that it is a time (`null`). */
export type Hint = readonly [pattern: RegExp, period: Period | null]

export const time = (hour: string | number | undefined, minute: string | number = 0): ClockTime | null => {
  const at = { hour: Number(hour), minute: Number(minute) }
  return at.hour <= 24 && at.minute <= 59 && (at.hour < 24 || at.minute === 0) ? at : null
}

/** “A quarter to eleven” is 15 minutes before the hour that is named. */
export const minutesTo = (hour: string | number | undefined, minutes: number): ClockTime | null => {
  const named = Number(hour)
  if (!(named >= 1 && named <= 24)) return null
  return { hour: named === 1 ? 12 : named - 1, minute: 60 - minutes }
}

/** Minutes of the day that are meant; both where a text leaves open which half of the day it speaks of. */
export const readingsOf = (
  { hour, minute }: ClockTime,
  period: Period | null,
  hasLeadingZero: boolean,
): number[] => {
  const at = (h: number) => (h % 24) * 60 + minute
  if (hour > 12 || hour === 0) return [at(hour)]
  const before = hour % 12
  switch (period) {
    case 'morning':
      return [at(before)]
    case 'afternoon':
      return [at(before + 12)]
    case 'evening':
      return [at(before + 12)]
    case 'night':
      return [at(hour === 12 || hour <= 4 ? before : before + 12)]
    case 'midday':
      return [at(hour >= 9 && hour < 12 ? hour : before + 12)]
    default:
      return hasLeadingZero ? [at(hour)] : [at(hour), at((hour + 12) % 24)]
  }
}

export const show = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/**
 * What all languages write: 10:15, 10.15, 10h15, 1015 hrs. Letters of Latin script, digits, slashes and signs of money
 * around it make it part of something else.
 */
export const digitCores: readonly Core[] = [
  {
    pattern:
      /(?<![a-z\d/$£€+_@#=:])(?<!\d[.,])(?<h>\d{1,2}):(?<m>\d\d)(?::\d\d)?(?![\d/%$£€_@]|[:.,]\d|\s?%)/g,
    read: ({ h, m }) => time(h, m),
  },
  {
    pattern: /(?<![a-z\d/$£€+_@#=:])(?<!\d[.,])(?<h>\d{1,2})\.(?<m>\d\d)(?![\d/%$£€_@]|[:.,]\d|\s?%)/g,
    read: ({ h, m }) => time(h, m),
    needs: 'hint',
  },
  {
    pattern: /(?<![a-z\d/$£€+_@#=:.,-])(?<h>[01]\d|2[0-3])(?<m>[0-5]\d)(?=\s?(?:hrs?|hours|h)(?![a-z]))/g,
    read: ({ h, m }) => time(h, m),
  },
  {
    pattern:
      /(?<![a-z\d/$£€+_@#=:.,])(?<h>\d{1,2})\s?h\s?(?<m>\d\d)(?:\s?(?:min|mn|m)(?![a-z])|\s?minutes)?(?![\d:/%])/g,
    read: ({ h, m }) => time(h, m),
  },
]
