import { nameAt, nameBefore, past, wordAt } from './names.ts'
import { around, matchesOf, type Span } from './phrases.ts'
import type { Reading } from './identified.ts'
import { type Paragraph, within } from './readText.ts'

const COORDINATES = /\d{1,3}\.\d{3,}\s*°?\s*[NSEW]?/gu
const NEARBY = 34

const CHINESE_ADDRESS = /(?:[路街巷弄道同]\s*\d+\s*号|位于[^，。]{0,15}(?:路|街|大道|胡同|巷))/gu

const hasCapitals = ({ phrases }: Reading): boolean => phrases.naming === 'capitals'

const BY_NUMBER = /^[\s,]*(?:\p{Lu}[\p{L}’'-]*[\s,]+){0,3}\d+/u
const NUMBERED = /\d+[\s,\p{L}]{0,24}$/u
const OF_STREET = /\s+(?:(?:de la|del|des|du|de|della|la|le)\s+)?/uy

/** A street with its name or a number. */
const streetsIn = (reading: Reading, sentence: Span): Span[] => {
  if (reading.phrases.naming === 'signs') return within(reading, sentence, matchesOf(CHINESE_ADDRESS))
  const { text } = reading
  return within(reading, sentence, reading.phrases.street).flatMap((street) => {
    const ahead = text.slice(sentence.start, street.start)
    const numbered = NUMBERED.exec(ahead)
    const before = nameBefore(reading, street.start - 1)
    const behind = nameAt(reading, past(reading, street.end, OF_STREET))
    const word = hasCapitals(reading) ? null : wordAt(reading, past(reading, street.end))
    const byNumber = BY_NUMBER.exec(text.slice(street.end, sentence.end))
    const parts = [
      ...(numbered ? [{ start: sentence.start + numbered.index, end: street.end }] : []),
      ...(before && before.start >= sentence.start ? [before] : []),
      ...(behind && behind.end <= sentence.end ? [behind] : []),
      ...(word && word.end <= sentence.end ? [word] : []),
      ...(byNumber ? [{ start: street.start, end: street.end + byNumber[0].length }] : []),
    ]
    return parts.length > 0 || !hasCapitals(reading) ? [parts.reduce(around, street)] : []
  })
}

/** “behind the central mosque”, “清真寺对面”, «مسجد کے سامنے». */
const landmarksIn = (reading: Reading, sentence: Span): Span[] => {
  const landmarks = within(reading, sentence, reading.phrases.landmark)
  return within(reading, sentence, reading.phrases.near).flatMap((near) =>
    landmarks
      .filter(
        (landmark) =>
          (landmark.start >= near.end && landmark.start - near.end < NEARBY) ||
          (reading.phrases.naming !== 'article' &&
            !hasCapitals(reading) &&
            near.start >= landmark.end &&
            near.start - landmark.end < 8),
      )
      .map((landmark) => around(near, landmark)),
  )
}

/** “the Panah shelter in Karachi”: one that has a name, and the town. */
const namedIn = (reading: Reading, sentence: Span, shelter: Span): Span[] => {
  const name = !hasCapitals(reading) ? null : nameBefore(reading, shelter.start - 1)
  if (!name || name.start <= sentence.start + 4) return []
  return within(reading, { start: shelter.end, end: sentence.end }, reading.phrases.inPlace).flatMap(
    (inPlace) => {
      const place = nameAt(reading, past(reading, inPlace.end))
      return place ? [around(name, place)] : []
    },
  )
}

/** A shelter together with where it is. */
export const locatedShelters = (reading: Reading, { sentences }: Paragraph): Span[] =>
  sentences.flatMap((sentence) => {
    const [shelter] = within(reading, sentence, reading.phrases.shelter)
    if (!shelter) return []
    const [found] = [
      ...streetsIn(reading, sentence),
      ...landmarksIn(reading, sentence),
      ...within(reading, sentence, matchesOf(COORDINATES)),
      ...namedIn(reading, sentence, shelter),
    ]
    return found ? [around(shelter, found)] : []
  })
