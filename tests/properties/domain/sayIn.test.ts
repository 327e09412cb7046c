import fc from 'fast-check'
import { DESK_LANGUAGES } from '../../../src/domain/locales.ts'
import { type Message, namesIn } from '../../../src/domain/messages.ts'
import { sayIn } from '../../../src/domain/sayIn.ts'
import type { Code, Kinds, Param } from '../../../src/domain/sentences.ts'
import { english } from '../../../src/locales/sentences.ts'

const MESSAGES: Readonly<Record<string, Readonly<Record<string, string | Message>>>> = english
const CODES = Object.entries(english).flatMap(([group, messages]) =>
  Object.keys(messages).map((name) => `${group}.${name}` as Code),
)
const namesOf = (code: Code): string[] => {
  const [group = '', name = ''] = code.split('.')
  return namesIn(MESSAGES[group]?.[name] ?? '')
}

/** What is said in the reader's own words. */
const OWN: { [Name in keyof Kinds]: Kinds[Name] } = {
  ...{ language: 'fr', otherLanguage: 'ar', weekday: 'Monday', rightWeekday: 'Sunday', duration: 60_000 },
  ...{ field: 'body', otherField: 'title', words: { quote: '' }, names: [], anyOf: [] },
  ...{ places: [], parts: [], sentences: [], lastDay: '2026-12-03' },
}

/** The action has its name in English alone: other languages say “this”. */
const UNSAID = ['action']

describe('a sentence in every language', () => {
  it('shows what is put into it as it is, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.constantFrom(...DESK_LANGUAGES),
        fc.string(),
        (code, language, words) => {
          const names = namesOf(code)
          const params: Record<string, Param> = Object.fromEntries(
            names.map((name) => [name, OWN[name as keyof Kinds] ?? words]),
          )
          const said = sayIn(language, { code, params })
          for (const name of names)
            if (!(name in OWN) && !UNSAID.includes(name)) expect(said).toContain(words)
          expect(said).not.toBe('')
        },
      ),
    )
  })
})
