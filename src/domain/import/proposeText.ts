import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import type { StatementKind } from '../entries.ts'
import { datelineEnd } from './cover.ts'
import { eventExpected, eventGuests, eventOrganisers } from './eventPeople.ts'
import { eventPlace } from './eventPlace.ts'
import { eventTimes } from './eventTimes.ts'
import { sureOf } from './guess.ts'
import { join } from './joined.ts'
import { languagesIn } from './languagePairs.ts'
import type { FindOrganisations, KnownOrganisation } from './organisations.ts'
import type { Guess, Named, ProposedEvent, ProposedSpeaker, ProposedText } from './proposal.ts'
import type { Placed, Segment } from './segment.ts'
import { readSpeaker } from './speaker.ts'
import type { Opening } from './words.ts'

export type Knowing = {
  find: FindOrganisations
  known: readonly KnownOrganisation[]
  /** For days that are written without a year. */
  year: number | null
}

const EVENTFUL: readonly (Opening | null)[] = ['event', 'advisory']

/** What is understood of one text. */
export const proposeText = (segment: Segment, placed: readonly Placed[], knowing: Knowing): ProposedText => {
  const languages = languagesIn(placed)
  const [original = 'en'] = languages
  const ofOriginal = placed.filter(({ line }) => line.language === original || line.language === null)
  const event = segment.key === 'cover' ? null : eventOf(segment, ofOriginal, original, knowing)
  const type = segment.key === 'cover' ? 'media-update' : event ? 'event' : 'statement'
  const kind = type === 'media-update' ? null : kindOf(segment, ofOriginal, event)
  const speaker = type === 'statement' ? speakerOf(placed, original, knowing) : null
  const issuer = issuerOf(speaker)
  return {
    key: segment.key,
    type,
    heading: wordsOf(placed, 'heading', original),
    titles: titlesOf(placed, languages),
    languages,
    kind,
    issuer,
    speaker,
    reproduced: reproducedOf(speaker, issuer),
    dateline: type === 'media-update' ? null : datelineOf(ofOriginal, original),
    event: type === 'event' ? event : null,
  }
}

const wordsOf = (placed: readonly Placed[], role: Placed['role'], locale: CheckedLocale): string =>
  placed
    .find((each) => each.role === role && (each.line.language ?? locale) === locale)
    ?.line.block.text.trim() ?? ''

const titlesOf = (placed: readonly Placed[], languages: readonly CheckedLocale[]): ProposedText['titles'] => {
  const titles = placed.filter(({ role }) => role === 'title')
  return Object.fromEntries(
    languages.flatMap((locale) => {
      const own = titles.find(({ line }) => (line.language ?? languages[0]) === locale)
      const text = own?.line.block.text.replace(/\s+/g, ' ').trim()
      return text ? [[locale, text] as const] : []
    }),
  )
}

const eventOf = (
  { opening }: Segment,
  placed: readonly Placed[],
  locale: CheckedLocale,
  { find, year }: Knowing,
): ProposedEvent | null => {
  if (opening !== null && !EVENTFUL.includes(opening)) return null
  const words = placed.filter(({ role }) => role === 'title' || role === 'body' || role === 'heading')
  const joined = join(words, locale)
  const labelled = joined.parsed.document.sentences.filter(
    ({ heading }) => heading === 'when' || heading === 'where',
  )
  if (opening !== 'event' && labelled.length < 2) return null
  const link = /https?:\/\/[^\s<>"”)]+[^\s<>"”).,;]/.exec(joined.text)
  return {
    ...eventTimes(joined, year),
    ...eventPlace(joined),
    format: 'in-person',
    link: link ? sureOf(link[0], 0.7, joined.at(link.index, link.index + link[0].length)) : null,
    guests: eventGuests(joined),
    organisers: eventOrganisers(joined, find),
    expected: eventExpected(joined),
  }
}

const kindOf = (
  { opening, sure }: Segment,
  placed: readonly Placed[],
  event: ProposedEvent | null,
): ProposedText['kind'] => {
  const [first] = placed
  const from = { block: first?.line.id ?? '', quote: first?.line.block.text.slice(0, 120) ?? '' }
  if (event)
    return {
      ...sureOf<StatementKind | 'event'>('event', opening === 'event' ? sure : 0.7, from),
      alternatives: opening === 'event' ? [] : [{ value: 'advisory', from: [from] }],
    }
  if (opening && opening !== 'event' && opening !== 'media-update')
    return sureOf<StatementKind | 'event'>(opening, sure, from)
  return {
    ...sureOf<StatementKind | 'event'>('statement', 0.5, from),
    alternatives: [
      { value: 'press-release', from: [from] },
      { value: 'message', from: [from] },
    ],
  }
}

const speakerOf = (
  placed: readonly Placed[],
  locale: CheckedLocale,
  { find, known }: Knowing,
): Guess<ProposedSpeaker> | null => {
  const heads = placed.filter(({ role }) => role === 'heading' || role === 'title' || role === 'byline')
  const first = placed.find(({ role }) => role === 'body')
  const short = first && first.line.block.text.length < 140 && first.line.signals.isTitleLike ? [first] : []
  for (const { line } of [...heads, ...short]) {
    const { opening } = line.signals
    const found = readSpeaker({
      ...{ text: line.block.text, block: line.id, find, known, locale: line.language ?? locale },
      opening,
    })
    if (found) return found
  }
  return null
}

const issuerOf = (speaker: Guess<ProposedSpeaker> | null): Guess<Named> | null =>
  speaker?.value.organisation
    ? { value: speaker.value.organisation, sure: speaker.sure, from: speaker.from, alternatives: [] }
    : null

/** Whoever speaks and is no member here is carried; who it is where no organisation is known has to be asked. */
const reproducedOf = (
  speaker: Guess<ProposedSpeaker> | null,
  issuer: Guess<Named> | null,
): Guess<boolean> | null => {
  if (!speaker) return null
  const from = speaker.from[0] ?? { block: '', quote: '' }
  if (!issuer) return { ...sureOf(false, 0.5, from), alternatives: [{ value: true, from: [from] }] }
  return sureOf(!issuer.value.isMember, issuer.sure, from)
}

const datelineOf = (placed: readonly Placed[], locale: CheckedLocale): ProposedText['dateline'] => {
  const first = placed.find(({ role }) => role === 'body')
  const read = first && datelineEnd(first.line.block.text, first.line.language ?? locale)
  if (first && read)
    return sureOf({ place: read.place, date: read.date }, 0.9, {
      block: first.line.id,
      quote: first.line.block.text.slice(0, read.end).trim(),
    })
  const line = placed.find(({ role }) => role === 'dateline')
  const date = line?.line.signals.date
  if (!line || !date) return null
  const { text } = line.line.block
  const place = text
    .slice(0, date.start)
    .replace(/[\s,，،(]+$/, '')
    .trim()
  return sureOf({ place, date: text.slice(date.start, date.end) }, 0.85, {
    block: line.line.id,
    quote: text.trim(),
  })
}
