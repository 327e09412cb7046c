import { Info } from 'luxon'
import { around, type Span } from './phrases.ts'
import { nameAt, nameBefore, past } from './names.ts'
import { type Paragraph, type ReadText, within, wordsOf } from './readText.ts'

/** Below this somebody is a child (Convention on the Rights of the Child, article 1). */
export const ADULT = 18

/** A text with what its paragraphs are judged by. */
export type Reading = ReadText & {
  /** Somebody is said to be trafficked, abused or exploited somewhere in it. */
  isOfHarm: boolean
  /** It says that names were changed. */
  areNamesChanged: boolean
  /** Names that stand in the facts: speakers, guests, organisations. */
  known: readonly string[]
}

/** A person who must not be found, as one is spoken of: never all of them. */
export const personsIn = (reading: Reading, part: Span): Span[] => {
  const { text, phrases } = reading
  const compounds = within(reading, part, phrases.compounds)
  return [...within(reading, part, phrases.child), ...within(reading, part, phrases.survivor)]
    .filter(
      ({ end }) => !compounds.some(({ start }) => start > end && /^[\s-]+$/.test(text.slice(end, start))),
    )
    .sort((one, other) => one.start - other.start)
}

export const childAges = (reading: Reading, part: Span): Span[] =>
  within(reading, part, reading.phrases.ages).filter(({ years }) => years > 0 && years < ADULT)

const daysAndMonths = new Map<string, ReadonlySet<string>>()
const isDay = ({ locale }: ReadText, name: string): boolean => {
  const known =
    daysAndMonths.get(locale) ??
    new Set(
      [
        ...Info.months('long', { locale }),
        ...Info.monthsFormat('long', { locale }),
        ...Info.weekdays('long', { locale }),
      ].map((word) => word.toLowerCase()),
    )
  daysAndMonths.set(locale, known)
  return known.has(name.split(/\s/)[0]?.toLowerCase() ?? '')
}

/** A name without what begins its sentence; null where it is no person's, or one that may be named. */
const toPerson = (reading: Reading, name: Span | null): Span | null => {
  if (!name) return null
  const words = wordsOf(reading, name)
  const [first = '', second] = words.split(/\s+/)
  const { starters, ofPlaces, isOfPlace, isTitled } = reading.words
  if (starters.has(first.toLowerCase()))
    return second === undefined
      ? null
      : toPerson(reading, { ...name, start: name.start + words.indexOf(second, first.length) })
  const ahead = reading.text.slice(Math.max(0, name.start - 12), name.start)
  const isNone =
    ofPlaces.has(first.toLowerCase()) ||
    isOfPlace(ahead) ||
    isTitled(words) ||
    isDay(reading, words) ||
    reading.known.some((known) => known.includes(words) || words.includes(known))
  return isNone ? null : name
}

const isIn = (sentence: Span, { start, end }: Span): boolean => start >= sentence.start && end <= sentence.end
/** “Amina (14 years old)”, “14-year-old Amina”. */
const byAge = (reading: Reading, sentence: Span): Span[] =>
  childAges(reading, sentence).flatMap((age) => {
    const { text } = reading
    const from = age.start - (/[\s,(]*$/u.exec(text.slice(sentence.start, age.start))?.[0].length ?? 0)
    const ahead = /[,(]/.test(text.slice(from, age.start)) ? nameBefore(reading, from) : null
    const behind = nameAt(reading, past(reading, age.end))
    return [ahead, behind].flatMap((found) => {
      const name = toPerson(reading, found)
      return name && isIn(sentence, name) ? [around(name, age)] : []
    })
  })

const BARE = /(?:,\s|\s\()(\d{1,2})(?=[,)]\s?\p{Ll})/gu

/** “Amina, 14, was sold”. */
const byBareAge = (reading: Reading, sentence: Span): Span[] => {
  if (!reading.phrases.hasBareAges || !reading.isOfHarm) return []
  return within(reading, sentence, (words) =>
    Array.from(words.matchAll(BARE), ({ index, 0: found, 1: years }) => ({
      ...{ start: index, end: index + found.length },
      years: Number(years),
    })),
  ).flatMap((age) => {
    const isChilds = age.years > 0 && age.years < ADULT
    const name = isChilds ? toPerson(reading, nameBefore(reading, age.start)) : null
    if (!name || !isIn(sentence, name)) return []
    const street = within(
      reading,
      { start: name.start, end: Math.min(sentence.end, age.end + 20) },
      reading.phrases.street,
    )
    return street.length > 0 ? [] : [around(name, age)]
  })
}

const NAMED = /^[\s,]*$/u

/** “survivor Amina”, “a girl named Amina”, “the girl, Amina, …”. */
const behindPerson = (reading: Reading, sentence: Span, person: Span): Span[] => {
  const { text, phrases } = reading
  const named = within(reading, { start: person.end, end: sentence.end }, phrases.named).find(({ start }) =>
    NAMED.test(text.slice(person.end, start)),
  )
  const from = named?.end ?? person.end
  const isApart = !named && /^\s*,/.test(text.slice(from))
  const name = toPerson(reading, nameAt(reading, past(reading, from, /[\s,"“«]*/uy)))
  if (!name || !isIn(sentence, name)) return []
  if (isApart && !/^\s*[,(]/.test(text.slice(name.end))) return []
  return [around(person, name)]
}

const NAME_REACH = 90

/** “Amina, a survivor of trafficking, …”, “Amina was a child when …”. */
const aheadOfPerson = (reading: Reading, sentence: Span, person: Span): Span[] => {
  const { text } = reading
  const from = Math.max(sentence.start, person.start - NAME_REACH)
  const marks = Array.from(
    text.slice(from, person.start).matchAll(/,|\s(?=\p{L}+\s|[—–])/gu),
    ({ index }) => from + index,
  )
  for (const mark of marks) {
    if (!reading.words.isBetween(text.slice(mark, person.start))) continue
    const name = toPerson(reading, nameBefore(reading, mark))
    if (name && isIn(sentence, name)) return [around(name, person)]
  }
  return []
}

/** A village, a school or a relative, by name, beside one child or survivor. */
const byPlace = (reading: Reading, sentence: Span, persons: readonly Span[]): Span[] => {
  const [person] = persons
  if (!person) return []
  const { place, school, family } = reading.phrases
  const isMeant = reading.isOfHarm || childAges(reading, sentence).length > 0
  return isMeant
    ? [place, school, family].flatMap((find) =>
        within(reading, sentence, find).flatMap((said) => {
          const { article, school: kinds } = reading.words
          const name = nameAt(reading, past(reading, said.end, find === school ? kinds : article))
          const isKnown = name && reading.known.includes(wordsOf(reading, name))
          return name && !isKnown && isIn(sentence, name) ? [around(around(said, name), person)] : []
        }),
      )
    : []
}

/** In languages whose names have capitals. */
export const identifiedByName = (reading: Reading, { sentences }: Paragraph): Span[] =>
  sentences.flatMap((sentence) => {
    const persons = personsIn(reading, sentence)
    const named = reading.areNamesChanged
      ? []
      : [
          ...byAge(reading, sentence),
          ...byBareAge(reading, sentence),
          ...persons.flatMap((person) => [
            ...behindPerson(reading, sentence, person),
            ...aheadOfPerson(reading, sentence, person),
          ]),
        ]
    return [...named, ...byPlace(reading, sentence, persons)].slice(0, 1)
  })
