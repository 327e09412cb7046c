import { fold, type Folded, rangeOf } from '../contradictions/comparableText.ts'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import { type FindOrganisations, type NamedAt, onlyOrganisations } from './organisations.ts'
import { read, townsIn } from './readWords.ts'
import type { SourceBlock } from './source.ts'
import type { Opening } from './words.ts'
import { type Finders, wordsFor } from './words.ts'

/** What a line says of the file around it; offsets are those of its text. */
export type Signals = {
  /** Short, and set as titles are or without the end of a sentence. */
  isTitleLike: boolean
  opening: { kind: Opening; start: number; end: number; isBare: boolean; hasSpeaker: boolean } | null
  number: { start: number; end: number } | null
  /** It is a date and nothing more. */
  date: { start: number; end: number } | null
  isEmbargo: boolean
  contacts: { end: number } | null
  isNotes: boolean
  isAbout: boolean
  isEnd: boolean
  /** It begins as what stands below a picture does. */
  isCaption: boolean
  masthead: { wording: { start: number; end: number } | null; organisations: NamedAt[] } | null
}

const LONGEST_TITLE = 240
const SENTENCE_END = /[.;…。؛۔](?:["'”’»）)]*)\s*$/u

const NUMBER =
  /(?:(?:n\.?\s?[o°º]|nr|núm|num|no|№)\.?|#|رقم|العدد|نمبر|شمارہ|номер|第)\s*(?:[\p{N}]{1,4}(?:\s*[/–-]\s*[\p{N}]{2,4})?)(?:\s*[期号])?/iu

const NOTHING: Signals = {
  ...{ isTitleLike: false, opening: null, number: null, date: null, isEmbargo: false, contacts: null },
  ...{ isNotes: false, isAbout: false, isEnd: false, isCaption: false, masthead: null },
}

type Line = { text: string; folded: Folded; words: readonly Finders[]; isTitleLike: boolean }

/** @param locale of the line; of a line without one only its organisations are found. */
export const signalsOf = (
  { content, text, isStrong }: SourceBlock,
  locale: CheckedLocale | null,
  find: FindOrganisations,
): Signals => {
  if (content.type === 'picture' || content.type === 'rule' || text.trim() === '') return NOTHING
  if (content.type === 'table') return NOTHING
  const isShort = text.length <= LONGEST_TITLE
  const isTitleLike = content.type !== 'item' && isShort && (isStrong || !SENTENCE_END.test(text.trim()))
  const words = wordsFor(locale ?? 'en')
  const folded = fold(text.slice(0, 600))
  const line: Line = { text, folded, words, isTitleLike }
  const masthead = mastheadIn(line, find)
  return {
    isTitleLike,
    opening: isTitleLike ? openingIn(line) : null,
    number: isTitleLike ? numberIn(text) : null,
    date: isShort ? dateIn(text, locale ?? 'en') : null,
    isEmbargo: isEmbargo(line),
    contacts: contactsIn(line),
    isNotes: isTitleLike && isHeadingOf(line, 'notes'),
    isAbout:
      isTitleLike &&
      (isStrong || text.length < 70) &&
      words.some(({ about }) => about.atStart(line.folded.text) > 0),
    isEnd: isEnd(line),
    isCaption:
      text.length < 400 &&
      words.some(({ caption }) =>
        /^\s*\d*\s*[:：.|]/.test(folded.text.slice(caption.atStart(folded.text) || Infinity)),
      ),
    masthead,
  }
}

/** “ENDS”, “*** END ***”, and what is nothing but signs. */
const isEnd = (line: Line): boolean => {
  if (line.text.length > 30) return false
  const marks = bare(line)
  const words = marks.replace(/[*#=_–—-]+/g, ' ').trim()
  if (words === '') return /[*#=_–—-]{2,}|^[*#](?:\s[*#])+$/.test(marks)
  return line.words.some(
    ({ ends }) => ends.atStart(words) === words.length || ends.atStart(marks) === marks.length,
  )
}

const bare = ({ folded }: Line): string =>
  folded.text
    .trim()
    .replace(/[:.]+$/, '')
    .trim()

const isHeadingOf = (line: Line, name: 'notes'): boolean => {
  const text = bare(line)
  return line.words.some(({ [name]: finder }) => text !== '' && finder.atStart(text) === text.length)
}

const LEAD = /^[\s\d.)\-–—•|#*:«"“]*/

const openingIn = ({ folded, words }: Line): Signals['opening'] => {
  const lead = LEAD.exec(folded.text)?.[0].length ?? 0
  const text = folded.text.slice(lead).trimEnd()
  for (const finders of words) {
    const starting = finders.openings
      .map(([kind, finder]) => ({ kind, length: finder.atStart(text) }))
      .filter(({ length }) => length > 0)
      .sort((one, other) => other.length - one.length)[0]
    if (starting) {
      const rest = text.slice(starting.length).replace(/[\s:.–—-]+/g, '')
      return {
        kind: starting.kind,
        ...rangeOf(folded, lead, lead + starting.length),
        hasSpeaker: finders.by.atStart(text.slice(starting.length).trimStart()) > 0,
        isBare: rest === '' || /^(?:n?[o°º№#].{0,14}|\p{N}.{0,12})$/u.test(rest),
      }
    }
    if (!finders.opensAtEnd) continue
    const ending = finders.openings
      .map(([kind, finder]) => ({ kind, at: finder.atEnd(text) }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at)[0]
    if (ending)
      return {
        kind: ending.kind,
        ...rangeOf(folded, lead + ending.at, lead + text.length),
        isBare: false,
        hasSpeaker: true,
      }
  }
  return null
}

const numberIn = (text: string): Signals['number'] => {
  const found = NUMBER.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : null
}

const dateIn = (text: string, locale: CheckedLocale): Signals['date'] => {
  if (!/\p{N}/u.test(text) || text.length > 60) return null
  const { dates } = read(text, locale)
  const [first] = dates
  if (!first || dates.some((date) => date.start !== first.start)) return null
  const start = Math.min(first.start, first.weekday?.start ?? first.start)
  const end = Math.max(first.end, first.weekday?.end ?? first.end)
  const around = `${text.slice(0, start)} ${text.slice(end)}`.replace(/[\s,.()–—|:年г]+/gu, '')
  if (around.length <= 3) return { start, end: text.trimEnd().length }
  // “Geneva/Vienna, 30 July 2024”
  const ahead = text.slice(0, start)
  const towns = townsIn(ahead, locale)
  const between = towns.reduceRight(
    (words, town) => words.slice(0, town.start) + words.slice(town.end),
    ahead,
  )
  const isPlace = towns.length > 0 && !/[\p{L}\p{N}]/u.test(between)
  return isPlace && text.slice(end).trim() === '' ? { start, end } : null
}

const isEmbargo = ({ text, folded, words }: Line): boolean => {
  if (text.length > 260) return false
  const at = words.map(({ embargo }) => embargo.find(folded.text)).find((found) => found !== null)
  return at !== undefined &&
    at !== null &&
    (at.start <= 24 || /\p{N}/u.test(text)) &&
    /\p{N}|:|：/u.test(text)
    ? true
    : at !== undefined && at !== null && at.start <= 4 && text.length < 80
}

const contactsIn = ({ folded, words, isTitleLike, text }: Line): Signals['contacts'] => {
  const lead = LEAD.exec(folded.text)?.[0].length ?? 0
  const rest = folded.text.slice(lead)
  for (const { contacts } of words) {
    const length = contacts.atStart(rest)
    if (length === 0) continue
    const behind = rest.slice(length).trim()
    const isHeading = isTitleLike && (behind === '' || /^[:：]/.test(behind) || behind.length < 60)
    if (isHeading || /@/.test(text)) return { end: rangeOf(folded, lead, lead + length).end }
  }
  return null
}

const mastheadIn = ({ text, folded, words }: Line, find: FindOrganisations): Signals['masthead'] => {
  for (const { collaboration, organisers } of words) {
    for (const finder of [collaboration, organisers]) {
      const length = finder.atStart(folded.text.trimStart())
      if (length === 0) continue
      const wording = rangeOf(folded, 0, length)
      const organisations = onlyOrganisations(
        text.slice(wording.end).replace(/^\s*[:：]/, (colon) => ' '.repeat(colon.length)),
        find,
      )
      if (organisations)
        return {
          wording,
          organisations: organisations.map((each) => ({
            ...each,
            start: each.start + wording.end,
            end: each.end + wording.end,
          })),
        }
    }
  }
  const organisations = onlyOrganisations(text, find)
  return organisations ? { wording: null, organisations } : null
}
