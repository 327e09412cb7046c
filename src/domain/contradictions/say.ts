import { englishNames } from '../locales.ts'
import type { FactName, Finding, Place } from './types.ts'

const FACTS: Record<FactName, string> = {
  start: 'the event starts at',
  end: 'the event ends at',
  mediaCall: 'the media call is at',
  venue: 'the venue is',
  hall: 'the venue is',
  city: 'the event is in',
  country: 'the event is in',
  guest: 'the guest is',
  organisation: 'the organisation is',
  calendar: 'that day is a',
}

const where = ({ locale, field }: Place) => `the ${englishNames[locale]} ${field}`

/** One sentence for a person, with both values. */
export const sentenceOf = ({ kind, place, found, expected, other, what }: Finding): string => {
  const says = `“${place.quote}” in ${where(place)}`
  const value = place.quote === found ? '' : ` (${found})`
  if (other) {
    const elsewhere = other.entry === place.entry ? where(other) : `${where(other)} of another entry`
    const same = what === 'same' ? 'is not the same instant as' : 'contradicts'
    return `${says}${value} ${same} “${other.quote}” (${other.value}) in ${elsewhere}.`
  }
  if (!expected) return `${says}${value} cannot be right.`
  if (kind === 'weekday' && expected.of === 'calendar')
    return `${says} says ${found}, but ${what} is a ${expected.value}.`
  if (kind === 'date' || kind === 'weekday') {
    const edge = expected.of === 'end' ? 'ends on' : 'is on'
    return `${says}${value} contradicts the facts: the event ${edge} ${kind === 'weekday' ? 'a ' : ''}${expected.value}.`
  }
  return `${says}${value} contradicts the facts: ${FACTS[expected.of]} ${expected.value}.`
}
