import type { Agenda } from '../agenda.ts'
import { type Document, type Range, readDocument, sentenceAt, within } from '../document.ts'
import { bearingOf } from '../labels.ts'
import { isSlip } from '../nearness.ts'
import { foldWord, rangeOf } from '../normalise.ts'
import { type Claim, placeOf, type Scene } from '../scene.ts'
import type { WordedFact, Finding } from '../types.ts'
import { findBrands } from './brands.ts'
import { findRooms, type Room } from './rooms.ts'
import { findPlacedTowns } from './placedTowns.ts'
import { townNamed } from './towns.ts'
import { findVenues, properWords, venueWords } from './venues.ts'

type Found = { findings: Finding[]; claims: Claim[] }

/** Cities, houses and rooms against the venues of the events. */
export const checkPlaces = (scene: Scene): Found => {
  const found = [towns(scene), brands(scene), rooms(scene)]
  const findings = found.flatMap(({ findings }) => findings)
  return {
    findings: [...findings, ...names(scene, findings)],
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
  scene: Scene,
  named: readonly Named[],
  factsOf: (agenda: Agenda, item: Named) => Fact,
): Found => {
  const findings: Finding[] = []
  const claims: Claim[] = []
  for (const item of named) {
    const facts = scene.agendas
      .map((agenda) => factsOf(agenda, item))
      .filter(({ values }) => values.length > 0)
    const isWrong = facts.length > 0 && !facts.some(({ values }) => values.includes(item.value))
    const place = placeOf(scene.document, item)
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

const towns = (scene: Scene): Found =>
  compare(
    scene,
    findPlacedTowns(scene).map(({ town, ...range }) => ({
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

const isOfEvent = (scene: Scene, range: Range): boolean => {
  const sentence = sentenceAt(scene.document, range.start)
  if (sentence.heading === 'where' || sentence.heading === 'when') return true
  const bearing = bearingOf(scene.document, range, sentence, true)
  return bearing === 'event' || (bearing === 'likely' && within(scene.times, sentence).length > 0)
}

const brands = (scene: Scene): Found => {
  const { folded, text } = scene.document
  const named = findBrands(folded.text, text.locale)
    .map(({ start, end, value }): Named => ({
      ...rangeOf(folded, start, end),
      topic: 'brand',
      of: 'venue',
      value,
      written: value,
    }))
    .filter((range) => isOfEvent(scene, range))
  return compare(scene, named, (agenda) => {
    const written = venueText(agenda)
    const values = findBrands(foldWord(written), 'en').map(({ value }) => value)
    return { values, written: agenda.event.facts.venue?.name ?? '' }
  })
}

const rooms = (scene: Scene): Found => {
  const named = findRooms(scene.document)
    .map(({ kind, id, ...range }): Named => ({
      ...range,
      topic: kind,
      of: 'hall',
      value: id,
      written: placeOf(scene.document, range).quote,
    }))
    .filter((range) => isOfEvent(scene, range))
  return compare(scene, named, (agenda, { topic }) => {
    const ids = roomsOf(venueText(agenda)).filter(({ kind }) => kind === topic)
    return { values: ids.map(({ id }) => id), written: venueText(agenda) }
  })
}

const roomsOf = (venue: string): Room[] => findRooms(asDocument(venue))

const asDocument = (text: string): Document => readDocument({ entry: '', locale: 'en', field: '', text })

/** Names of houses in Latin letters: another name, or a slip in the right one. */
const names = (scene: Scene, known: readonly Finding[]): Finding[] => {
  const { document, agendas } = scene
  const venues = agendas.filter(({ event }) => event.facts.venue?.name)
  if (venues.length === 0) return []
  const meant = venues.map((agenda) => properWords(venueWords(venueText(agenda))))
  const organisations = (scene.known.organisations ?? []).map(foldWord)
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
    const isOther = !isRight && venue.isPlace && isOfEvent(scene, venue)
    if (!slip && !isOther) return []
    const value = first?.event.facts.venue?.name ?? ''
    const place = placeOf(document, venue)
    return [
      { kind: 'place', place, found: place.quote, expected: { of: 'venue', value }, other: null, what: '' },
    ]
  })
}
