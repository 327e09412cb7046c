import { englishNames } from '../locales.ts'
import { say } from '../sentences/say.ts'
import type { Sentence } from '../sentences/sentences.ts'
import type { Finding, Place, WordedFact } from './types.ts'

type OfFact = Extract<Sentence, `{words} in the {language} {field} contradicts the facts: ${string} {value}.`>

const FACTS: Record<Exclude<WordedFact, 'calendar'>, OfFact> = {
  start: '{words} in the {language} {field} contradicts the facts: the event starts at {value}.',
  end: '{words} in the {language} {field} contradicts the facts: the event ends at {value}.',
  mediaCall: '{words} in the {language} {field} contradicts the facts: the media call is at {value}.',
  venue: '{words} in the {language} {field} contradicts the facts: the venue is {value}.',
  hall: '{words} in the {language} {field} contradicts the facts: the venue is {value}.',
  city: '{words} in the {language} {field} contradicts the facts: the event is in {value}.',
  country: '{words} in the {language} {field} contradicts the facts: the event is in {value}.',
  guest: '{words} in the {language} {field} contradicts the facts: the guest is {value}.',
  organisation: '{words} in the {language} {field} contradicts the facts: the organisation is {value}.',
}

const dayOf = (of: WordedFact): OfFact =>
  of === 'end'
    ? '{words} in the {language} {field} contradicts the facts: the event ends on {value}.'
    : '{words} in the {language} {field} contradicts the facts: the event is on {value}.'

const where = ({ locale, field }: Place) => ({ language: englishNames[locale], field })

const otherwise = ({ place, other, what }: Finding) => {
  const isSameEntry = other?.entry === place.entry
  if (what === 'same')
    return isSameEntry
      ? '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField}.'
      : '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField} of another entry.'
  return isSameEntry
    ? '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField}.'
    : '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField} of another entry.'
}

/** One sentence for a person, with both values. */
export const sentenceOf = (finding: Finding): string => {
  const { kind, place, found, expected, other, what } = finding
  const value = place.quote === found ? '' : ` (${found})`
  const here = { words: `“${place.quote}”${value}`, ...where(place) }
  if (other) {
    const there = { others: `“${other.quote}” (${other.value})`, otherLanguage: englishNames[other.locale] }
    return say(otherwise(finding), { ...here, ...there, otherField: other.field })
  }
  if (!expected) return say('{words} in the {language} {field} cannot be right.', here)
  if (expected.of === 'calendar') {
    const days = { weekday: found, date: what, rightWeekday: expected.value }
    const quoted = { ...here, words: `“${place.quote}”` }
    return say('{words} in the {language} {field} says {weekday}, but {date} is a {rightWeekday}.', {
      ...quoted,
      ...days,
    })
  }
  if (kind === 'weekday') {
    const told = { ...here, rightWeekday: expected.value }
    return say(
      '{words} in the {language} {field} contradicts the facts: the event is on a {rightWeekday}.',
      told,
    )
  }
  return say(kind === 'date' ? dayOf(expected.of) : FACTS[expected.of], { ...here, value: expected.value })
}
