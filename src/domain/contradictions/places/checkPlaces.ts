import type { Agenda } from '../agenda.ts'
import { type Document, type Range, readDocument, sentenceAt, within } from '../document.ts'
import { eventRelevanceOf } from '../labels.ts'
import { isSlip, foldWord, rangeOf } from '../comparableText.ts'
import { type Claim, placeOf, type ParsedText } from '../parsedText.ts'
import type { WordedFact, Finding } from '../findings.ts'
import { findBrands, findRooms, type Room, findVenues, properWords, venueWords } from './venues.ts'
import { findPlacedTowns } from './placedTowns.ts'
import { townNamed } from './towns.ts'

type Found = { findings: Finding[]; claims: Claim[] }

/** Cities, houses and rooms against the venues of the events. */
export const checkPlaces = (parsed: ParsedText): Found => {
  const found = [towns(parsed), brands(parsed), rooms(parsed)]
  const findings = found.flatMap(({ findings }) => findings)
  return {
    findings: [...findings, ...names(parsed, findings)],
    claims: found.flatMap(({ claims }) => claims),
  }
}

type Named = Range & {
  topic: WordedFact | 'brand' | Room['kind']
  of: WordedFact
  value: string
  written: string
}
type Fact = { values: string[]; written: string }

/** Each of what a text names against each of what the facts say; without facts it is a claim. */
const compare = (
  parsed: ParsedText,
  named: readonly Named[],
  factsOf: (agenda: Agenda, item: Named) => Fact,
): Found => {
  const findings: Finding[] = []
  const claims: Claim[] = []
  for (const item of named) {
    const facts = parsed.agendas
      .map((agenda) => factsOf(agenda, item))
      .filter(({ values }) => values.length > 0)
    const isWrong = facts.length > 0 && !facts.some(({ values }) => values.includes(item.value))
    const place = placeOf(parsed.document, item)
    const [fact] = facts
    if (isWrong && fact)
      findings.push({
        kind: 'place',
        place,
        found: item.written,
        expected: { of: item.of, value: fact.written },
        other: null,
        what: '',
      })
    claims.push({
      kind: 'place',
      topic: item.topic,
      values: [item.value],
      place,
      isJudged: facts.length > 0,
      isReported: isWrong,
    })
  }
  return { findings, claims }
}

const venueText = ({ event: { facts } }: Agenda): string =>
  [facts.venue?.name, facts.venue?.address].filter(Boolean).join(', ')

const towns = (parsed: ParsedText): Found =>
  compare(
    parsed,
    findPlacedTowns(parsed).map(({ town, ...range }) => ({
      ...range,
      topic: 'city',
      of: 'city',
      value: town.name,
      written: town.name,
    })),
    ({ event: { facts } }) => {
      const city = facts.venue?.city ?? ''
      const also = venueWords(facts.venue?.name ?? '', facts.venue?.address ?? '').flatMap(
        (word) => townNamed(word)?.name ?? [],
      )
      return { values: city ? [townNamed(city)?.name ?? city, ...also] : [], written: city }
    },
  )

const isOfEvent = (parsed: ParsedText, range: Range): boolean => {
  const sentence = sentenceAt(parsed.document, range.start)
  if (sentence.heading === 'where' || sentence.heading === 'when') return true
  const bearing = eventRelevanceOf(parsed.document, range, sentence, true)
  return bearing === 'event' || (bearing === 'likely' && within(parsed.times, sentence).length > 0)
}

const brands = (parsed: ParsedText): Found => {
  const { folded, text } = parsed.document
  const named = findBrands(folded.text, text.locale)
    .map(({ start, end, value }): Named => ({
      ...rangeOf(folded, start, end),
      topic: 'brand',
      of: 'venue',
      value,
      written: value,
    }))
    .filter((range) => isOfEvent(parsed, range))
  return compare(parsed, named, (agenda) => {
    const written = venueText(agenda)
    const values = findBrands(foldWord(written), 'en').map(({ value }) => value)
    return { values, written: agenda.event.facts.venue?.name ?? '' }
  })
}

const rooms = (parsed: ParsedText): Found => {
  const named = findRooms(parsed.document)
    .map(({ kind, id, ...range }): Named => ({
      ...range,
      topic: kind,
      of: 'hall',
      value: id,
      written: placeOf(parsed.document, range).quote,
    }))
    .filter((range) => isOfEvent(parsed, range))
  return compare(parsed, named, (agenda, { topic }) => {
    const ids = roomsOf(venueText(agenda)).filter(({ kind }) => kind === topic)
    return { values: ids.map(({ id }) => id), written: venueText(agenda) }
  })
}

const roomsOf = (venue: string): Room[] => findRooms(asDocument(venue))

const asDocument = (text: string): Document => readDocument({ entry: '', locale: 'en', field: '', text })

/** Names of houses in Latin letters: another name, or a slip in the right one. */
const names = (parsed: ParsedText, known: readonly Finding[]): Finding[] => {
  const { document, agendas } = parsed
  const venues = agendas.filter(({ event }) => event.facts.venue?.name)
  if (venues.length === 0) return []
  const meant = venues.map((agenda) => properWords(venueWords(venueText(agenda))))
  const organisations = (parsed.known.organisations ?? []).map(foldWord)
  const [first] = venues
  return findVenues(document).flatMap((venue): Finding[] => {
    const isReported = known.some(({ place }) => place.start < venue.end && venue.start < place.end)
    const own = properWords(venue.words)
    const name = venue.words.join(' ')
    if (isReported || own.length === 0 || organisations.some((organisation) => organisation.includes(name)))
      return []
    const isRight = meant.some((words) => words.length === 0 || own.some((word) => words.includes(word)))
    const slip = own.find(
      (word) => meant.flat().some((right) => isSlip(word, right)) && !meant.flat().includes(word),
    )
    const isOther = !isRight && venue.isPlace && isOfEvent(parsed, venue)
    if (!slip && !isOther) return []
    const value = first?.event.facts.venue?.name ?? ''
    const place = placeOf(document, venue)
    return [
      { kind: 'place', place, found: place.quote, expected: { of: 'venue', value }, other: null, what: '' },
    ]
  })
}
