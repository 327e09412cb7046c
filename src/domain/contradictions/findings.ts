import type { Embargo, EventFacts } from '../canonical.ts'
import type { Locale } from '../locales.ts'
import { type Sentence, say } from '../sentences.ts'

/** One field of one entry in one language, as plain text; paragraphs and list items stand on lines of their own. */
export type ProseText = { entry: string; locale: Locale; field: string; text: string }

/** An event that the texts speak of. Texts of its own entry are held to it alone, all others to any event given. */
export type EventToCheck = { entry: string; facts: EventFacts; titles?: Partial<Record<Locale, string>> }

/** What else is known and is no contradiction where a text names it. */
export type KnownNames = {
  /** Names and acronyms of organisations: a place within them is no venue. */
  organisations?: readonly string[]
  /** Speakers and signatories beside the guests of the events. */
  people?: readonly { name: string; office?: string }[]
  embargo?: Embargo | null
}

/**
 * `embargo`: between a media update and what it carries; it has no words in a text. `harm`: words that may harm somebody, found by
 * the proofreading, and answered for in the same way.
 */
export type Kind = 'time' | 'date' | 'weekday' | 'place' | 'name' | 'embargo' | 'harm'

/** `start` and `end` are UTF-16 offsets in the text as given, and `quote` is what stands there. */
export type Place = {
  entry: string
  locale: Locale
  field: string
  start: number
  end: number
  quote: string
}

type FactName =
  | 'start'
  | 'end'
  | 'mediaCall'
  | 'venue'
  | 'hall'
  | 'city'
  | 'country'
  | 'guest'
  | 'organisation'
  | 'calendar'
  | 'embargo'

/**
 * Either `expected` (what the event's facts, or the calendar, say) or `other` (what another place says) is set.
 * Values are normalised: times 24 hours, dates ISO, weekdays and cities in English, names as written.
 */
export type Contradiction = {
  /** Stands as long as the same words contradict the same value; made of kind, place, quote and both values. */
  id: string
  kind: Kind
  place: Place
  found: string
  expected: { of: FactName; value: string } | null
  other: (Place & { value: string }) | null
  sentence: Sentence
  /** Of what the proofreading has found: the rule, and the guidance that it rests on. */
  rule?: string
  source?: string
}

/** What words can contradict. */
export type WordedFact = Exclude<FactName, 'embargo'>

/** A contradiction before it has its id and its sentence. */
export type Finding = Omit<Contradiction, 'id' | 'sentence' | 'expected' | 'rule' | 'source'> & {
  expected: { of: WordedFact; value: string } | null
  what: string
}

/** A field that was not looked at, being too long or in a language that is not known here: that nothing was found in it says nothing. */
export type Unchecked = Pick<ProseText, 'entry' | 'locale' | 'field'> & { why?: 'language' }

/** More than these are not told one by one. */
const MOST_NAMED = 20

/** Of each language, and of each field, that was not compared with the facts: a sentence for who submits or signs the entry. */
export const uncheckedSentence = (unchecked: readonly Unchecked[], entry: string): Sentence[] => {
  const unknown = new Set(unchecked.flatMap(({ locale, why }) => (why === 'language' ? [locale] : [])))
  const long = unchecked.filter(({ why }) => why === undefined)
  return [
    ...[...unknown].map((language) => say('contradictions.uncheckedLanguage', { language })),
    ...long.slice(0, MOST_NAMED).map((each) =>
      say(each.entry === entry ? 'contradictions.unchecked' : 'contradictions.uncheckedElsewhere', {
        language: each.locale,
        field: each.field,
      }),
    ),
  ]
}
