import { fold, rangeOf } from '../contradictions/comparableText.ts'
import { findBrands, findVenues } from '../contradictions/places/venues.ts'
import { decideBy, sureOf } from './guess.ts'
import type { Joined } from './joined.ts'
import type { Guess, ProposedEvent, Source } from './proposal.ts'
import { townsIn } from './readWords.ts'
import { wordsFor } from './words.ts'

type Labelled = { start: number; end: number; text: string }

/** What stands behind “Venue:”, to the end of its line. */
const labelledPlaces = ({ text, locale }: Joined): Labelled[] => {
  const found: Labelled[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const folded = fold(line)
    const lead = /^[\s•·–—*-]*/.exec(folded.text)?.[0].length ?? 0
    for (const { venue } of wordsFor(locale)) {
      const length = venue.atStart(folded.text.slice(lead))
      const behind = length > 0 ? /^[^:：|]{0,24}[:：|]\s*/.exec(folded.text.slice(lead + length)) : null
      if (!behind) continue
      const start = at + rangeOf(folded, 0, lead + length + behind[0].length).end
      found.push({ start, end: at + line.length, text: text.slice(start, at + line.length) })
      break
    }
    at += line.length + 1
  }
  return found.filter((each) => each.text.trim() !== '')
}

type Place = Pick<ProposedEvent, 'zone' | 'venue' | 'hall' | 'city' | 'country'>
const NOWHERE: Place = { zone: null, venue: null, hall: null, city: null, country: null }

const PARTS = /\s*[,،，;；]\s*/

const partsOf = ({ start, text }: Labelled): Labelled[] => {
  const parts: Labelled[] = []
  let at = 0
  for (const part of text.split(PARTS)) {
    const from = text.indexOf(part, at)
    parts.push({ start: start + from, end: start + from + part.length, text: part.trim() })
    at = from + part.length
  }
  return parts.filter((part) => part.text !== '')
}

const fromLabel = (joined: Joined, labelled: Labelled): Place => {
  const { locale, at } = joined
  const words = wordsFor(locale)
  const parts = partsOf(labelled)
  const isHall = ({ text }: Labelled) => words.some(({ hall }) => hall.find(fold(text).text) !== null)
  const townOf = ({ text }: Labelled) => townsIn(text, locale)[0]
  const cityPart =
    parts.length > 1 ? parts.findLast((part) => townOf(part)) : parts.find((part) => townOf(part))
  const town = cityPart && townOf(cityPart)
  const isCity = (part: Labelled) => part === cityPart && parts.length > 1
  const hall = parts.length > 1 ? parts.find((part) => !isCity(part) && isHall(part)) : undefined
  const venue = parts.find((part) => part !== hall && !isCity(part))
  const after = cityPart ? parts.slice(parts.indexOf(cityPart) + 1) : []
  const country = after.at(-1)
  const say = (part: Labelled | undefined, sure: number): Guess<string> | null =>
    part ? sureOf(part.text.replace(/[.。۔]+$/, ''), sure, at(part.start, part.end)) : null
  const inTown = (cityPart && town && at(cityPart.start, cityPart.end)) ?? null
  return {
    venue: say(venue, 0.92),
    hall: say(hall, 0.9),
    city: town && cityPart ? sureOf(cityPart.text.slice(town.start, town.end), 0.95, inTown as Source) : null,
    country: say(country, 0.85),
    zone: town && inTown ? sureOf(town.town.zone, 0.93, inTown) : null,
  }
}

/** Where the words speak of a house: “at the Marriott Hotel”. */
const fromProse = (joined: Joined): Place => {
  const { parsed, text, locale, at } = joined
  const houses = findVenues(parsed.document)
  const house = houses.find(({ isPlace }) => isPlace) ?? null
  const folded = fold(text)
  const [brand] = house ? [] : findBrands(folded.text, locale)
  const range = house ?? (brand ? rangeOf(folded, brand.start, brand.end) : null)
  const towns = townsIn(text, locale)
  const beside = range && towns.find(({ start }) => start >= range.end && start - range.end < 40)
  const votes = (beside ? [beside] : towns).map((each) => ({
    value: each.town.zone,
    weight: beside ? 0.9 : 0.7,
    from: at(each.start, each.end),
  }))
  const city = beside ?? (new Set(towns.map(({ town }) => town.name)).size === 1 ? towns[0] : undefined)
  return {
    ...NOWHERE,
    venue: range ? sureOf(text.slice(range.start, range.end), 0.7, at(range.start, range.end)) : null,
    city: city
      ? sureOf(text.slice(city.start, city.end), beside ? 0.9 : 0.7, at(city.start, city.end))
      : null,
    zone: decideBy(votes, (zone) => zone),
  }
}

/** Where an event is. A labelled line says it surely; else houses and towns that its words name. */
export const eventPlace = (joined: Joined): Place => {
  const [labelled] = labelledPlaces(joined)
  const prose = fromProse(joined)
  if (!labelled) return prose
  const said = fromLabel(joined, labelled)
  return {
    venue: said.venue ?? prose.venue,
    hall: said.hall,
    city: said.city ?? prose.city,
    country: said.country,
    zone: said.zone ?? prose.zone,
  }
}
