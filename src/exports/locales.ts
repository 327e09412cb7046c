import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import { DESK_LANGUAGES, type DeskLanguage } from '../domain/locales.ts'
import type { Message } from '../domain/messages.ts'
import { WORD_AREAS, type WordArea } from '../domain/ownWords.ts'
import { ALL_WORDS } from '../plugins/ownWords.ts'

/** What is put in stands in braces again, and a plural with its forms, as ICU writes them. */
const writtenOut = (words: object): object =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]: [string, string | Message | object]) => {
      if (typeof value === 'string') return [key, value]
      return [key, Array.isArray(value) ? printAST(value as MessageFormatElement[]) : writtenOut(value)]
    }),
  )

/** Every message of the desk, by language and area: what `i18n.translations.<language>.communique` may say otherwise. */
export const locales = Object.fromEntries(
  DESK_LANGUAGES.map((language) => [
    language,
    Object.fromEntries(WORD_AREAS.map((area) => [area, writtenOut(ALL_WORDS[area][language])])),
  ]),
) as Record<DeskLanguage, Record<WordArea, object>>

export { DESK_LANGUAGES, type DeskLanguage }
