/**
 * What a word says about the times, dates and places beside it.
 * - `start`, `end`, `mediaCall`: the label of a time. `held`: as `start`, and of a date. `until`: the end, or a deadline.
 * - `when`, `where`: a label before a colon, or a heading. `invite`, `event`: the sentence speaks of the event.
 * - `media`, `arrive`, `audience`: who is asked to come; media who arrive make a media call, others do not.
 * - `programme`: a point within the event. `other`: a time of something that the facts do not hold.
 * - `contact`: hours at which somebody answers. `ask`: what the media are asked to do, where no verb of arriving says it.
 * - `by`: not later than. `past`: an earlier event or an act. `observance`: the day that is observed.
 * - `seat`: an office, a mission, a court: what stands in a city without the event being there.
 * - `and`: joins clauses.
 */
export type Cue =
  | 'start'
  | 'held'
  | 'end'
  | 'until'
  | 'when'
  | 'where'
  | 'invite'
  | 'event'
  | 'mediaCall'
  | 'media'
  | 'arrive'
  | 'audience'
  | 'programme'
  | 'other'
  | 'contact'
  | 'ask'
  | 'by'
  | 'past'
  | 'observance'
  | 'seat'
  | 'and'

/** The words of a language, as people write them: {@link fold} makes them comparable, `*` is the rest of a word. */
export type Language = {
  cues: Partial<Record<Cue, readonly string[]>>
  /** January first. */
  months: readonly (readonly string[])[]
  /** Monday first. */
  weekdays: readonly (readonly string[])[]
  /** Weekdays that mean something else too, and count only beside a date. */
  shyWeekdays?: readonly (readonly string[])[]
  /** Numbers from 1 to 59 in words, for times and dates. */
  numbers: readonly (readonly [string, number])[]
  hasSpaces?: boolean
  particles?: readonly string[]
}

/** `table('a|b, c')` is `[['a', 'b'], ['c']]`. */
export const table = (words: string): string[][] =>
  words.split(',').map((entry) =>
    entry
      .split('|')
      .map((word) => word.trim())
      .filter(Boolean),
  )

/** `phrases('a, b')` is `['a', 'b']`. */
export const phrases = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

/** Numbers in order, from `first` on. */
export const count = (words: string, first = 1): [string, number][] =>
  table(words).flatMap((forms, index) => forms.map((form): [string, number] => [form, first + index]))

/** “twenty-one” from tens and units, for each joint. */
export const compose = (
  tens: readonly (readonly [string, number])[],
  units: readonly (readonly [string, number])[],
  joints: readonly string[],
): [string, number][] =>
  tens.flatMap(([ten, value]) =>
    units
      .filter(([, unit]) => unit < 10)
      .flatMap(([word, unit]) => joints.map((joint): [string, number] => [ten + joint + word, value + unit])),
  )
