import type { EventFacts } from '../canonical.ts'
import type { Lack } from '../completeness.ts'
import type { Contradiction } from '../contradictions/findings.ts'
import { resolveWallTime, wallTimeIn } from '../instants.ts'
import type { Locale } from '../locales.ts'
import type { Party, PartyRole } from '../parties.ts'
import { codeOf } from '../sentences.ts'
import type { TranslationFault } from '../translations/faults.ts'
import { LINES, type LineId } from './lines.ts'

/** The hours of an event that words can contradict. */
export type HourField = 'start' | 'end' | 'mediaCall'

/**
 * What would settle a point, as the desk does it: leads to a field, in a language, and there to words that are quoted; opens another document; invites, reminds
 * of an invitation, takes it back; sets an hour of the event to what the words say; answers for it with a word; leads to the
 * comments.
 */
export type Remedy =
  | { does: 'show'; field: string; locale?: Locale; quote?: string }
  | { does: 'open'; collection: string; id: string }
  | { does: 'invite' | 'remind' | 'uninvite'; organisation: string; role: PartyRole }
  | { does: 'set'; field: HourField; instant: string; said: string }
  | { does: 'acknowledge'; id: string }
  | { does: 'comments' }

/** A field of the form, as a line or a fault names it. */
export const show = (field: string, locale?: Locale): Remedy => ({
  ...{ does: 'show', field },
  ...(locale ? { locale } : {}),
})

export const showLine = (line: LineId, locale?: Locale): Remedy[] => {
  const { field } = LINES[line]
  return field ? [show(field, locale)] : []
}

/** Whoever signs is asked to sign, unless the text is carried word for word. */
const roleFor = (parties: readonly Party[], organisation: string, isReproduced: boolean): PartyRole =>
  parties.find((party) => party.organisation === organisation)?.role ??
  (isReproduced ? 'supporter' : 'co-signatory')

type Of = { line: LineId; parties: readonly Party[]; isReproduced: boolean }

export const remediesOfLack = (
  { sentence, organisation, language }: Lack,
  { line, parties, isReproduced }: Of,
): Remedy[] => {
  const code = codeOf(sentence)
  if (!organisation) return showLine(line, language)
  const about = { organisation, role: roleFor(parties, organisation, isReproduced) }
  if (code === 'missing.answer')
    return [
      { does: 'remind', ...about },
      { does: 'uninvite', ...about },
    ]
  return code === 'missing.namedParty' ? [{ does: 'invite', ...about }, ...showLine(line)] : []
}

const isHour = (of: string | undefined): of is HourField =>
  of === 'start' || of === 'end' || of === 'mediaCall'

const TIME = /^\d\d:\d\d$/
const DATE = /^\d{4}-\d\d-\d\d$/

/** The event's hour as the words have it: their time on its day, or its time on their day. None where clocks are set over it. */
const settingOf = ({ kind, expected, found }: Contradiction, event: EventFacts): Remedy[] => {
  const field = expected?.of
  const instant = isHour(field) ? event[field] : null
  const wall = instant && event.zone ? wallTimeIn(instant, event.zone) : null
  if (!isHour(field) || !wall || !event.zone) return []
  const [day = '', time = ''] = wall.split('T')
  const meant =
    kind === 'time' && TIME.test(found)
      ? `${day}T${found}`
      : kind === 'date' && DATE.test(found)
        ? `${found}T${time}`
        : null
  const resolved = meant ? resolveWallTime({ wallTime: meant, zone: event.zone }) : null
  return resolved?.kind === 'once' ? [{ does: 'set', field, instant: resolved.instant, said: found }] : []
}

/** @param own the text that is being written, and its facts where it is an event. */
export const remediesOfContradiction = (
  found: Contradiction,
  own: { entry: string; event: EventFacts | null },
): Remedy[] => {
  const { place, kind, id } = found
  const isOwn = place.entry === own.entry
  return [
    ...(isOwn && own.event ? settingOf(found, own.event) : []),
    ...(isOwn ? [kind === 'embargo' ? show('embargo.until', place.locale) : showPlace(place)] : []),
    { does: 'acknowledge', id },
  ]
}

/** Where words stand. */
export const showPlace = ({ field, locale, quote }: Contradiction['place']): Remedy => ({
  ...{ does: 'show', field, locale },
  ...(quote === '' ? {} : { quote }),
})

export const remediesOfFault = ({ locale, fault, parts }: TranslationFault, id: string | null): Remedy[] => {
  const [part] = parts
  const field = fault === 'untitled' || part === 'title' ? 'title' : part === 'summary' ? 'summary' : 'body'
  return [show(field, locale), ...(id ? [{ does: 'acknowledge' as const, id }] : [])]
}
