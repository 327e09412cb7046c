import { isOnDay } from '../checkTimes.ts'
import { languageOf, type Range, sentenceAt, within } from '../document.ts'
import { eventRelevanceOf } from '../labels.ts'
import { foldWord, rangeOf } from '../comparableText.ts'
import { isDateline, lineAround, type ParsedText } from '../parsedText.ts'
import { type Town, findTowns } from './towns.ts'

export type PlacedTown = Range & { town: Town }

/** What makes of a city's name something else: an office, a treaty, the clocks of the city. */
const NO_PLACE_AFTER = new RegExp(
  `^(?:-based|'s|s'|[ -](?:office|bureau|time|protocol|convention|conventions|declaration|process|agreement|consensus|university|times|principles|rules|club|road|street|avenue|chapter|branch|team|post|summit declaration|police|based|region|division)\\b|市?(?:办事处|时间|议定书|公约|宣言|路|街)|${foldWord(' (?:کے وقت|آفس|دفتر|پروٹوکول|کنونشن|روڈ|یونیورسٹی|میں قائم|میں واقع|بیورو|کے دفتر)')})`,
)
const NO_PLACE_BEFORE =
  /(?:protocole?|convention|declaration|accords?|agreement|heure|hora|time|universite|university|universidad|bureau|office|oficina|protocolo|convenio|ambassade|embajada|embassy|consulate|rue|avenue|calle|avenida|университет|протокол|конвенци[яи]|улица|ул\.|проспект|времени) (?:de |of |d'|in |en |a |по |к |la |in )*$/

/** The towns in which a text says that the event is: not those of offices, treaties, datelines or clocks. */
export const findPlacedTowns = (parsed: ParsedText): PlacedTown[] => {
  const { document, agendas } = parsed
  const { folded, text } = document
  const { isInTown } = languageOf(document)
  const towns = findTowns(folded.text, text.locale)
    .map(({ start, end, value }) => ({
      ...rangeOf(folded, start, end),
      town: value,
      before: folded.text.slice(Math.max(0, start - 32), start),
      after: folded.text.slice(end, end + 24),
    }))
    .filter(({ before, after }) => !NO_PLACE_AFTER.test(after) && !NO_PLACE_BEFORE.test(before))
    .sort((one, other) => one.start - other.start)
  const own = new Set(agendas.map(({ event }) => foldWord(event.facts.venue?.city ?? '')))
  return towns.flatMap((mention): PlacedTown[] => {
    const sentence = sentenceAt(document, mention.start)
    if (!isInTown(mention) || standsInDateline(parsed, mention)) return []
    if (isSeat(parsed, mention) || isOfOrganisation(parsed, mention)) return []
    const others = within(towns, sentence).filter((other) => other.town !== mention.town && isInTown(other))
    const isBesideOwn = others.some(({ town }) =>
      Object.values(town.names)
        .flat()
        .some((name) => own.has(foldWord(name))),
    )
    if (isBesideOwn) return []
    const isHeaded = sentence.heading === 'where' || sentence.heading === 'when'
    const bearing = isHeaded ? 'event' : eventRelevanceOf(document, mention, sentence, true)
    const isAbout = isHeaded || speaksOfEvent(parsed, sentence)
    const isDated = within(parsed.dates, sentence).length > 0
    const isPlaced =
      bearing === 'event' ||
      (bearing === 'likely' && isDated) ||
      (bearing === 'none' && isOnItsDay(parsed, mention))
    return isAbout && isPlaced ? [{ start: mention.start, end: mention.end, town: mention.town }] : []
  })
}

const AGAINST: readonly string[] = ['past', 'other', 'contact', 'seat']

/** No word says so, but the day of the event stands in the sentence, and nothing of the past. */
const isOnItsDay = (parsed: ParsedText, mention: Range): boolean => {
  const sentence = sentenceAt(parsed.document, mention.start)
  if (within(parsed.document.cues, sentence).some(({ cue }) => AGAINST.includes(cue))) return false
  return within(parsed.dates, sentence).some(
    (date) => date.bearing !== 'none' && parsed.agendas.some((agenda) => isOnDay(agenda, date)),
  )
}

/** A verb such as “meets” alone is not enough: the day, the hour, an event or an invitation must stand there too. */
const speaksOfEvent = (parsed: ParsedText, sentence: Range): boolean => {
  const { cues, text } = parsed.document
  const years = parsed.agendas.flatMap(({ days }) => days.map((day) => day.slice(0, 4)))
  const written =
    foldWord(text.text.slice(sentence.start, sentence.end)).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  if (years.length > 0 && written.length > 0 && !written.some((year) => years.includes(year))) {
    const isSlip = within(parsed.dates, sentence).some(({ bearing }) => bearing === 'event')
    if (!isSlip) return false
  }
  return (
    within(parsed.dates, sentence).length > 0 ||
    within(parsed.times, sentence).length > 0 ||
    within(cues, sentence).some(({ cue }) => cue === 'event' || cue === 'invite' || cue === 'where')
  )
}

const standsInDateline = ({ document, dates }: ParsedText, { start, end }: Range): boolean => {
  const { text } = document.text
  const { before, after } = lineAround(text, start, end)
  if (before.length > 40) return false
  const [date] = within(dates, { start: end, end: end + Math.min(48, after.length) })
  return date ? isDateline(document, date) : /^[\s,/A-Z()]{0,30}[-–—] /.test(text.slice(end, end + 34))
}

/** “Its office in Lahore”: the phrase ends where the town begins, or in verb-final languages stands in the clause. */
const isSeat = ({ document }: ParsedText, { start, end }: Range): boolean => {
  const isLoose = languageOf(document).isVerbFinal === true
  const reach = isLoose ? { start: start - 4, end: end + 8 } : { start: start - 40, end: start }
  return within(document.cues, reach).some((cue) => cue.cue === 'seat' && (isLoose || start - cue.end < 4))
}

const isOfOrganisation = ({ document: { text }, known }: ParsedText, { start, end }: Range): boolean => {
  const around = foldWord(text.text.slice(Math.max(0, start - 60), end + 60))
  const town = foldWord(text.text.slice(start, end))
  return (known.organisations ?? [])
    .map(foldWord)
    .some((name) => name.includes(town) && around.includes(name))
}
