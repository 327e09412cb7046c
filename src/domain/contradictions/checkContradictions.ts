import { DateTime } from 'luxon'
import type {
  Finding,
  Place,
  WordedFact,
  Contradiction,
  EventToCheck,
  KnownNames,
  ProseText,
  Unchecked,
} from './findings.ts'
import { say, type Sentence } from '../sentences.ts'
import { hashOf } from '../digests.ts'
import { type Agenda, agendaOf } from './agenda.ts'
import { compareClaims, compareLanguages } from './compareTexts.ts'
import { checkDates } from './checkDates.ts'
import { checkTimes } from './checkTimes.ts'
import { foldWord } from './comparableText.ts'
import type { CheckedText } from './document.ts'
import { isChecked } from './languages/languages.ts'
import { parseText, type ParsedText } from './parsedText.ts'
import { checkNames } from './names/checkNames.ts'
import { checkPlaces } from './places/checkPlaces.ts'

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
const sentenceOf = (finding: Finding): Sentence => {
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

const ID_LENGTH = 12

/** What was found, and the texts that were not looked at, in time or in their language: of them nothing is known. */
export type Checked = { found: Contradiction[]; unchecked: Unchecked[] }

/**
 * The hours, dates, weekdays, places and names in the texts that disagree with the events' facts or with each other,
 * in the order of the texts and of the words. Pure and total: any string is a text.
 *
 * The tables of languages are this project's own, without chrono-node: that one has no Arabic and no Urdu, settles on one
 * reading of what has two (10:15, 03/07), and dates what it finds from a reference day. Here both readings are compared,
 * and tables of one form for all languages are smaller than two ways of reading.
 *
 * @param isLate asked before each text: from then on no further one is read. The shortest are read first, so that titles are
 * never among those that are left out.
 */
export const checkContradictions = (
  texts: readonly ProseText[],
  events: readonly EventToCheck[],
  known: KnownNames = {},
  isLate: () => boolean = () => false,
): Checked => {
  const { read, unchecked } = readInTime({ texts, events, known, isLate })
  const claims = read.flatMap(({ checked }) => checked.flatMap((found) => found.claims))
  const between = compareClaims(claims)
  const reported = new Set(between.map(({ place }) => keyOf(place)))
  const parallel = compareLanguages(claims).filter(
    ({ place, other }) => !reported.has(keyOf(place)) && !(other && reported.has(keyOf(other))),
  )
  const findings = [
    ...read.flatMap(({ checked }) => checked.flatMap((found) => found.findings)),
    ...between,
    ...parallel,
    ...checkNames(read.map(({ parsed }) => parsed)),
  ]
  return { found: inOrder(findings, texts).map(withId), unchecked }
}

/** The same of texts that are short enough to be read to their end. */
export const contradictions = (
  texts: readonly ProseText[],
  events: readonly EventToCheck[],
  known: KnownNames = {},
): Contradiction[] => checkContradictions(texts, events, known).found

type Reading = {
  texts: readonly ProseText[]
  events: readonly EventToCheck[]
  known: KnownNames
  isLate: () => boolean
}

const readInTime = ({ texts, events, known, isLate }: Reading) => {
  const agendas = events.map(agendaOf)
  const at = agendas[0]?.at ?? DateTime.fromMillis(0, { zone: 'utc' })
  const read = new Map<ProseText, ReturnType<typeof checkText>>()
  for (const text of texts
    .filter(isInCheckedLanguage)
    .sort((one, other) => one.text.length - other.text.length)) {
    if (isLate()) break
    const own = agendas.filter(({ event }) => event.entry === text.entry)
    const about = own.length > 0 ? own : agendas
    read.set(text, checkText(parseText(text, about, known, { at, titles: titlesFor(text, texts, about) })))
  }
  const unchecked = texts.filter((text) => !read.has(text))
  return {
    read: texts.flatMap((text) => read.get(text) ?? []),
    unchecked: unchecked.map(({ entry, locale, field }) => ({
      ...{ entry, locale, field },
      ...(isChecked(locale) ? {} : { why: 'language' as const }),
    })),
  }
}

const isInCheckedLanguage = (text: ProseText): text is CheckedText => isChecked(text.locale)

const titlesFor = (text: ProseText, texts: readonly ProseText[], about: readonly Agenda[]): string[] =>
  [
    ...texts
      .filter(({ entry, field }) => entry === text.entry && field === 'title')
      .map((title) => title.text),
    ...about.flatMap(({ event }) => Object.values(event.titles ?? {})),
  ].map(foldWord)

const checkText = (parsed: ParsedText) => ({
  parsed,
  checked: [checkTimes(parsed), checkDates(parsed), checkPlaces(parsed)],
})

const keyOf = ({ entry, locale, field, start }: Finding['place']) => `${entry} ${locale} ${field} ${start}`

const inOrder = (findings: readonly Finding[], texts: readonly ProseText[]): Finding[] => {
  const ranks = new Map(
    texts.map(({ entry, locale, field }, index) => [`${entry} ${locale} ${field}`, index]),
  )
  const rank = ({ place: { entry, locale, field } }: Finding) => ranks.get(`${entry} ${locale} ${field}`) ?? 0
  const sorted = [...findings].sort(
    (one, other) => rank(one) - rank(other) || one.place.start - other.place.start,
  )
  const seen = new Set<string>()
  return sorted.filter((finding) => {
    const key = `${finding.kind} ${keyOf(finding.place)}`
    return !seen.has(key) && seen.add(key)
  })
}

const withId = (finding: Finding): Contradiction => {
  const { what: _what, ...rest } = finding
  const { kind, place, found, expected, other } = finding
  const { entry, locale, field, quote } = place
  const against =
    expected ??
    (other && { entry: other.entry, locale: other.locale, field: other.field, value: other.value })
  const id = hashOf({ kind, entry, locale, field, quote, found, against }).slice(0, ID_LENGTH)
  return { id, ...rest, sentence: sentenceOf(finding) }
}
