import { fold, rangeOf } from '../contradictions/comparableText.ts'
import { ABBREVIATIONS } from '../moments/places.ts'
import { decideBy, sureOf } from './guess.ts'
import { clock, isoDay, minutesOf } from './eventTimes.ts'
import { piecesOf } from './contacts.ts'
import type { Guess, Piece, ProposedMasthead, ProposedMoment } from './proposal.ts'
import { read, townsIn } from './readWords.ts'
import type { Placed } from './segment.ts'

type Taken<Value> = { guess: Guess<Value> | null; pieces: Map<string, Piece[]> }

/** “Embargoed until 30 July 2024, 10:15 (Islamabad)”; without a zone it is asked about. */
export const readEmbargo = (placed: readonly Placed[], year: number | null): Taken<ProposedMoment> => {
  const pieces = new Map<string, Piece[]>()
  const votes = placed.flatMap(({ line }) => {
    const { text } = line.block
    const locale = line.language ?? 'en'
    const { dates, times } = read(text, locale)
    const [date] = dates
    const [time] = times
    const day = date?.readings[0] && isoDay(date.readings[0], year)
    if (!date || !day) return []
    const zone = zoneIn(text, locale)
    const end = Math.max(date.end, time?.end ?? 0, zone?.end ?? 0)
    const start = Math.min(
      date.start,
      time?.start ?? date.start,
      zone?.start ?? date.start,
      date.weekday?.start ?? date.start,
    )
    pieces.set(line.id, piecesOf(text, [{ start, end, to: 'embargo' }]))
    const isCertain =
      time !== undefined && minutesOf(time).isSure && zone !== null && date.readings.length === 1
    return [
      {
        value: {
          wallTime: `${day}T${time ? clock(minutesOf(time).minutes) : '00:00'}`,
          zone: zone?.zone ?? null,
        },
        weight: isCertain ? 0.92 : 0.6,
        from: { block: line.id, quote: text.trim() },
      },
    ]
  })
  const guess = decideBy<ProposedMoment>(votes, ({ wallTime, zone }) => `${wallTime} ${zone}`)
  return { guess, pieces }
}

const CLOCKS = /(?<![\p{L}])(\p{L}{2,5})(?![\p{L}])/gu

const zoneIn = (
  text: string,
  locale: Parameters<typeof read>[1],
): { zone: string; start: number; end: number } | null => {
  const [town] = townsIn(text, locale)
  if (town) return { zone: town.town.zone, start: town.start, end: town.end }
  for (const { 0: word, index } of text.matchAll(CLOCKS)) {
    const zones = ABBREVIATIONS[word.toLowerCase()]
    if (zones?.[0] && word === word.toUpperCase())
      return { zone: zones[0], start: index, end: index + word.length }
  }
  return null
}

/** “MEDIA UPDATE No. 7/2024”: the number as it is printed. */
export const readNumber = (placed: readonly Placed[]): Taken<string> => {
  const pieces = new Map<string, Piece[]>()
  let guess: Guess<string> | null = null
  for (const { line, sure } of placed) {
    const { text } = line.block
    const { number, opening } = line.signals
    if (!number) continue
    const quote = text.slice(number.start, number.end)
    guess ??= sureOf(quote, opening?.kind === 'media-update' ? 0.95 : Math.min(sure, 0.75), {
      block: line.id,
      quote,
    })
    const day = dateBehind(line, number.end)
    pieces.set(
      line.id,
      piecesOf(text, [{ ...number, to: 'number' }, ...(day ? [{ ...day, to: 'date' }] : [])]),
    )
  }
  return { guess, pieces }
}

const dateBehind = (
  { block, language }: Placed['line'],
  from: number,
): { start: number; end: number } | null => {
  const { dates } = read(block.text, language ?? 'en')
  const date = dates.find(({ start }) => start >= from - 1)
  return date ? { start: date.start, end: date.end } : null
}

/** The date as it is printed: of a line of its own, or of the one with the number. */
export const readDate = (dates: readonly Placed[], numbers: readonly Placed[]): Taken<string> => {
  const pieces = new Map<string, Piece[]>()
  let guess: Guess<string> | null = null
  for (const { line, sure } of dates) {
    const { text } = line.block
    const { date } = line.signals
    if (!date) continue
    const quote = text.slice(date.start, date.end)
    guess ??= sureOf(quote, sure, { block: line.id, quote })
    pieces.set(line.id, piecesOf(text, [{ ...date, to: 'date' }]))
  }
  for (const { line } of numbers) {
    const day = line.signals.number && dateBehind(line, line.signals.number.end)
    if (!day || guess) continue
    const quote = line.block.text.slice(day.start, day.end)
    guess = sureOf(quote, 0.9, { block: line.id, quote })
  }
  return { guess, pieces }
}

export const readMasthead = (placed: readonly Placed[]): Taken<ProposedMasthead[]> => {
  const pieces = new Map<string, Piece[]>()
  const lines: ProposedMasthead[] = []
  const from = []
  let sure = 0.95
  for (const { line } of placed) {
    const { masthead } = line.signals
    if (!masthead) continue
    const { text } = line.block
    const wording = masthead.wording ? text.slice(masthead.wording.start, masthead.wording.end).trim() : ''
    const organisations = masthead.organisations.map(({ named }) => named)
    if (organisations.some(({ id }) => id === null)) sure = 0.7
    lines.push({ wording, organisations })
    from.push({ block: line.id, quote: text.trim() })
    pieces.set(
      line.id,
      piecesOf(text, [
        ...(masthead.wording ? [{ ...masthead.wording, to: 'masthead.wording' }] : []),
        ...masthead.organisations.map(({ start, end }) => ({ start, end, to: 'masthead' })),
      ]),
    )
  }
  return { guess: lines.length > 0 ? { value: lines, sure, from, alternatives: [] } : null, pieces }
}

/** “VIENNA, 30 July 2024 –” at the beginning of a text: where it ends. */
export const datelineEnd = (text: string, locale: Parameters<typeof read>[1]) => {
  const dash = /(?:\s|\.)[–—-]{1,2}\s|——|⸺/.exec(text.slice(0, 120))
  if (!dash) return null
  const head = text.slice(0, dash.index)
  const { dates } = read(head, locale)
  const [date] = dates
  const folded = fold(head)
  if (!date || dates.length > 1 || head.length > 90) return null
  const place = head
    .slice(0, date.start)
    .replace(/[\s,，،(]+$/, '')
    .trim()
  if (!/\p{L}/u.test(place) || place.split(/\s+/).length > 7) return null
  const placeEnd = head.indexOf(place) + place.length
  return {
    place,
    placeRange: { start: head.indexOf(place), end: placeEnd },
    date: head
      .slice(date.start)
      .replace(/\s*[(（].*$/u, '')
      .trim(),
    dateRange:
      rangeOf(folded, 0, folded.text.length).end >= date.end ? { start: date.start, end: date.end } : null,
    end: dash.index + dash[0].length,
  }
}
