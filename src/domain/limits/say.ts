import { englishNames, type Locale } from '../locales.ts'
import { say } from '../sentences/say.ts'
import type { Sentence } from '../sentences/sentences.ts'
import type { RichExcess } from './richText.ts'
import type { Excess } from './signs.ts'

/** What a text has too much of, in one language of one field. */
const IN_LANGUAGE = {
  characters:
    'The {language} {field} has {count} characters, and {most} is the most: shorten it, or make two texts of it.',
  blocks:
    'The {language} {field} has {count} paragraphs, headings and items of lists, and {most} is the most: shorten it, or make two texts of it.',
  depth: 'The {language} {field} has lists {count} levels deep, and {most} is the deepest: move them out.',
  links: 'The {language} {field} has {count} links, and {most} is the most: take some of them out.',
  address:
    'The {language} {field} has a link with an address of {count} characters, and {most} is the most: link to a shorter address.',
  start:
    'The {language} {field} has a numbered list that begins at {count}: let it begin at a number from 0 to {most}.',
  pieces:
    'The {language} {field} changes its formatting {count} times, and {most} is the most: take some formatting out.',
  breaks:
    'The {language} {field} has a paragraph with {count} line breaks, and {most} is the most: make several paragraphs of it.',
  marks:
    'The {language} {field} has a letter with {count} accents or marks on it, and {most} is the most: type that word again.',
  turns:
    'The {language} {field} has a paragraph that changes {count} times between left-to-right and right-to-left, and {most} is the most: make several paragraphs of it.',
} as const satisfies Record<RichExcess['what'], Sentence>

/** The same of a field that has no language. */
const ANYWHERE = {
  characters: '“{place}” has {count} characters, and {most} is the most: shorten it.',
  marks:
    '“{place}” has a letter with {count} accents or marks on it, and {most} is the most: type that word again.',
  turns:
    '“{place}” changes {count} times between left-to-right and right-to-left, and {most} is the most: shorten it.',
  rows: '“{place}” has {count} entries, and {most} is the most: take some of them out.',
} as const satisfies Record<string, Sentence>

/** As a person calls them; the others have names that are words already. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  notesToEditors: 'text of the notes to editors',
  accreditation: 'media accreditation',
}

export const sayOver = (
  { what, count, most }: RichExcess,
  place: { field: string; locale: Locale },
): string =>
  say(IN_LANGUAGE[what], {
    language: englishNames[place.locale],
    field: FIELD_WORDS[place.field] ?? place.field,
    ...{ count, most },
  })

export const sayOverAnywhere = (
  { what, count, most }: Excess<keyof typeof ANYWHERE>,
  place: string,
): string => say(ANYWHERE[what], { place, count, most })
