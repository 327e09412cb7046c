import { DateTime } from 'luxon'
import type { EventFacts } from '../canonical.ts'
import { contradictions } from '../contradictions/checkContradictions.ts'
import type { Contradiction, EventToCheck, ProseText } from '../contradictions/findings.ts'
import { asLines } from './joined.ts'
import type { PlacedBlock, ProposedEvent, ProposedText } from './proposal.ts'

const instantOf = (wallTime: string | undefined, zone: string): string | null => {
  if (wallTime === undefined) return null
  const at = DateTime.fromISO(wallTime, { zone })
  return at.isValid ? at.toUTC().toISO() : null
}

/** The facts as the checks know them; without a zone their clocks are compared as they are written. */
const factsOf = (event: ProposedEvent): EventFacts => {
  const zone = event.zone?.value ?? 'UTC'
  return {
    start: instantOf(event.start?.value, zone),
    end: instantOf(event.end?.value, zone),
    mediaCall: instantOf(event.mediaCall?.value, zone),
    zone,
    venue: event.venue
      ? {
          name: [event.hall?.value, event.venue.value].filter(Boolean).join(', '),
          address: '',
          city: event.city?.value ?? '',
          country: event.country?.value ?? '',
          point: null,
        }
      : null,
    format: event.format,
    link: event.link?.value ?? null,
    status: 'scheduled',
    previousStart: null,
    organisers: [],
    guests: [],
    expected: null,
    theme: null,
    observance: null,
  }
}

/** What the words of the proposed texts say against the events that were read of them, and against each other. */
export const disagreementsOf = (
  texts: readonly ProposedText[],
  blocks: readonly PlacedBlock[],
): Contradiction[] => {
  const events = texts.flatMap(({ key, event }): EventToCheck[] =>
    event?.start ? [{ entry: key, facts: factsOf(event) }] : [],
  )
  if (events.length === 0) return []
  const prose = texts.flatMap(({ key, languages }) =>
    languages.flatMap((locale): ProseText[] => {
      const own = blocks.filter(
        ({ entry, role, language }) =>
          entry === key && (role === 'body' || role === 'title') && (language ?? languages[0]) === locale,
      )
      const text = own.map((block) => asLines(block.text)).join('\n')
      return text === '' ? [] : [{ entry: key, locale, field: 'body', text }]
    }),
  )
  return contradictions(prose, events)
}
