import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'

/** A compiled ICU message into which something is put: `locales/<language>/*.json` has it as it is written. */
export type Message<Names extends string = string> = readonly MessageFormatElement[] & {
  readonly names?: Names
}

type Values<Names extends string> = Readonly<Record<Names, string | number> & Record<string, string | number>>

const formats = new WeakMap<readonly MessageFormatElement[], Map<string, IntlMessageFormat>>()
/** What a host says in the place of a message is written out. */
const written = new Map<string, Message>()

/** `fill(words.until, { when: 'noon' })`. @param language decides which form of a plural is taken, and its digits. */
export const fill = <Names extends string>(
  message: string | Message<Names>,
  values: Values<Names>,
  language = 'en',
): string => {
  if (typeof message === 'string' && !message.includes('{')) return message
  return String(formatOf(message, language).format(values))
}

const formatOf = (message: string | Message, language: string): IntlMessageFormat => {
  const elements = typeof message === 'string' ? compile(message) : message
  const known = formats.get(elements) ?? new Map<string, IntlMessageFormat>()
  formats.set(elements, known)
  const format = known.get(language) ?? new IntlMessageFormat([...elements], language)
  known.set(language, format)
  return format
}

/** Nothing in it is markup. @throws SyntaxError when ICU cannot read it. */
export const compile = (message: string): Message => {
  const known =
    written.get(message) ?? new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()
  written.set(message, known)
  return known
}

/** @returns what is put into it, by name. @throws SyntaxError when ICU cannot read it. */
export const namesIn = (message: string | Message): string[] => [
  ...new Set((typeof message === 'string' ? compile(message) : message).flatMap(namesOf)),
]

const namesOf = (element: MessageFormatElement): string[] => {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return []
  const forms = 'options' in element ? Object.values(element.options).flatMap(({ value }) => value) : []
  return [element.value, ...forms.flatMap(namesOf)]
}

/** A message in its order: words of its own, and the places where something is put in. */
export const piecesOf = (message: string | Message): ({ text: string } | { place: string })[] =>
  formatOf(message, 'en')
    .getAst()
    .filter((element) => 'value' in element)
    .map(({ type, value }) => (type === TYPE.literal ? { text: value } : { place: value }))
