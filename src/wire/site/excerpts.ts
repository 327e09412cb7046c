import { toSearchWords, toWords } from '../../domain/searchForm.ts'

/** A stretch of a text, and whether it is what somebody looked for. */
export type Stretch = { text: string; isFound: boolean }

/** Letters and digits with their marks; between Han signs there are no gaps, so each is one. */
const WORD =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’\u0640\u200c\u200d])*/gu

type Place = { start: number; end: number }

const placesOf = (text: string): (Place & { word: string })[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))

const beginsAny = (word: string, wanted: readonly string[]): boolean =>
  toWords(word).some((each) => wanted.some((one) => each.startsWith(one)))

/** Where the words stand that the wire's index has found, by the same rules as it. */
const findPlaces = (text: string, wanted: readonly string[]): Place[] => {
  const places = placesOf(text)
  const pairs = wanted.filter((each) => /^\p{Script=Han}{2}$/u.test(each))
  return places.flatMap((place, index): Place[] => {
    const next = places[index + 1]
    const pair = next && next.start === place.end ? place.word + next.word : ''
    if (pairs.includes(pair) && next) return [{ start: place.start, end: next.end }]
    return beginsAny(place.word, wanted) ? [{ start: place.start, end: place.end }] : []
  })
}

const joined = (places: readonly Place[]): Place[] =>
  places.reduce<Place[]>((all, place) => {
    const last = all.at(-1)
    if (!last || place.start > last.end) return [...all, { ...place }]
    last.end = Math.max(last.end, place.end)
    return all
  }, [])

const toStretches = (text: string, places: readonly Place[]): Stretch[] => {
  let at = 0
  const stretches = places.flatMap(({ start, end }): Stretch[] => {
    const between = text.slice(at, start)
    at = end
    return [
      { text: between, isFound: false },
      { text: text.slice(start, end), isFound: true },
    ]
  })
  return [...stretches, { text: text.slice(at), isFound: false }].filter((each) => each.text !== '')
}

/** The whole text, with what was looked for marked. */
export const markFound = (text: string, question: string): Stretch[] =>
  toStretches(text, joined(findPlaces(text, toSearchWords(question))))

const LENGTH = 260
const BEFORE = 70
/** No reader waits for a text of a book's length to be looked through. */
const MOST_READ = 40_000

/**
 * A part of the text around the first word that was looked for, cut between words; null where none of them stands in it.
 */
export const excerptOf = (text: string, question: string): Stretch[] | null => {
  const read = text.slice(0, MOST_READ).replace(/\s+/g, ' ').trim()
  const [first] = findPlaces(read, toSearchWords(question))
  if (!first) return null
  const start = first.start <= BEFORE ? 0 : cutBefore(read, first.start - BEFORE, first.start)
  const end = read.length <= start + LENGTH ? read.length : cutAfter(read, start + LENGTH, first.end)
  const marked = markFound(read.slice(start, end), question)
  return [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...marked,
    ...(end < read.length ? [{ text: ' …', isFound: false }] : []),
  ]
}

/** At a gap where there is one; where a language has none, between two of its letters. */
const cutBefore = (text: string, from: number, to: number): number => {
  const gap = text.indexOf(' ', from)
  return gap < 0 || gap >= to ? wholeSign(text, from) : gap + 1
}

const cutAfter = (text: string, from: number, least: number): number => {
  const gap = text.lastIndexOf(' ', from)
  return gap <= least ? wholeSign(text, Math.max(from, least)) : gap
}

/** Never within a sign, nor between a letter and its marks. */
const wholeSign = (text: string, at: number): number => {
  let place = at
  while (place > 0 && /^(?:\p{M}|\u200c|\u200d|[\udc00-\udfff])/u.test(text.slice(place, place + 1)))
    place -= 1
  return place
}
