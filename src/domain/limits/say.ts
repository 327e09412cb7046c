import type { Locale } from '../locales.ts'
import type { RichExcess } from './richText.ts'
import type { Excess } from './signs.ts'
import { type Code, say, type Sentence } from '../sentences.ts'

/** What a text has too much of, in one language of one field. */
const IN_LANGUAGE = {
  characters: 'limits.characters',
  blocks: 'limits.blocks',
  depth: 'limits.depth',
  links: 'limits.links',
  address: 'limits.address',
  start: 'limits.start',
  pieces: 'limits.pieces',
  breaks: 'limits.breaks',
  marks: 'limits.marks',
  turns: 'limits.turns',
} as const satisfies Record<RichExcess['what'], Code>

/** The same of a field that has no language. */
const ANYWHERE = {
  characters: 'limits.charactersAnywhere',
  marks: 'limits.marksAnywhere',
  turns: 'limits.turnsAnywhere',
  rows: 'limits.rowsAnywhere',
} as const satisfies Record<string, Code>

export const sayOver = (
  { what, count, most }: RichExcess,
  place: { field: string; locale: Locale },
): Sentence =>
  say(IN_LANGUAGE[what], {
    language: place.locale,
    field: place.field,
    ...{ count, most },
  })

export const sayOverAnywhere = (
  { what, count, most }: Excess<keyof typeof ANYWHERE>,
  place: string,
): Sentence => say(ANYWHERE[what], { place, count, most })
