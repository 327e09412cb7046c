import type { Finding, Place, WordedFact } from './types.ts'
import { say, type Sentence } from '../sentences.ts'

type OfFact =
  `contradictions.${'start' | 'end' | 'day' | 'endDay' | 'mediaCall' | 'venue' | 'city' | 'guest' | 'organisation'}`

const FACTS: Record<Exclude<WordedFact, 'calendar'>, OfFact> = {
  start: 'contradictions.start',
  end: 'contradictions.end',
  mediaCall: 'contradictions.mediaCall',
  venue: 'contradictions.venue',
  hall: 'contradictions.venue',
  city: 'contradictions.city',
  country: 'contradictions.city',
  guest: 'contradictions.guest',
  organisation: 'contradictions.organisation',
}

const dayOf = (of: WordedFact): OfFact => (of === 'end' ? 'contradictions.endDay' : 'contradictions.day')

const where = ({ locale, field }: Place) => ({ language: locale, field })

const otherwise = ({ place, other, what }: Finding) => {
  const isSameEntry = other?.entry === place.entry
  if (what === 'same') return isSameEntry ? 'contradictions.instant' : 'contradictions.instantElsewhere'
  return isSameEntry ? 'contradictions.other' : 'contradictions.otherElsewhere'
}

/** One sentence for a person, with both values. */
export const sentenceOf = (finding: Finding): Sentence => {
  const { kind, place, found, expected, other, what } = finding
  const { quote } = place
  const here = { words: quote === found ? { quote } : { quote, value: found }, ...where(place) }
  if (other) {
    const there = { others: `“${other.quote}” (${other.value})`, otherLanguage: other.locale }
    return say(otherwise(finding), { ...here, ...there, otherField: other.field })
  }
  if (!expected) return say('contradictions.impossible', here)
  if (expected.of === 'calendar') {
    const days = { weekday: found, date: what, rightWeekday: expected.value }
    const quoted = { ...here, words: { quote } }
    return say('contradictions.calendar', {
      ...quoted,
      ...days,
    })
  }
  if (kind === 'weekday') {
    const told = { ...here, rightWeekday: expected.value }
    return say('contradictions.weekday', told)
  }
  return say(kind === 'date' ? dayOf(expected.of) : FACTS[expected.of], { ...here, value: expected.value })
}
