import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import type { Table } from '../../../scripts/locales/compile.ts'
import { compile } from '../../../src/domain/messages.ts'

/** What the folder of a language says of it. */
export const FACTS = {
  name: 'Esperanto',
  englishName: 'Esperanto',
  direction: 'ltr',
  script: 'Latin',
  lettersPerSign: '1',
  wordProcessor: 'eo-001',
  openGraph: 'eo_EO',
  newsSitemap: 'eo',
  spaces: 'yes',
  typeface: 'latin',
  // Payload does not know it, FullCalendar does.
  payload: 'en',
  fullCalendar: 'eo',
} as const

/** English words in other letters, with everything that is put into them: nobody has to translate them for a test. */
export const toPseudoWords = (table: Table): Table =>
  Object.fromEntries(
    Object.entries(table).map(([key, value]) => [
      key,
      typeof value === 'string' ? printAST(compile(value).map(inOtherLetters)) : toPseudoWords(value),
    ]),
  )

const inOtherLetters = (element: MessageFormatElement): MessageFormatElement => {
  if (element.type === TYPE.literal) return { ...element, value: toOtherLetters(element.value) }
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element
  const options = Object.fromEntries(
    Object.entries(element.options).map(
      ([name, option]) => [name, { ...option, value: option.value.map(inOtherLetters) }] as const,
    ),
  )
  return { ...element, options }
}

/** As the words of a language with marks on its letters would be: nothing of more than a letter stays English. */
export const toOtherLetters = (words: string): string =>
  words.replace(/[aeiouy]/gi, '$&\u0301').normalize('NFC')
