import { formatAtVenue } from '../dates.ts'
import type { ProposedFact } from '../differences/proposed.ts'
import type { Attendance, EventStatus } from '../entries.ts'
import { fill } from '../messages.ts'
import { signsOver } from '../limits/signs.ts'
import type { Locale } from '../locales.ts'
import { words } from '../words.ts'
import { MANDATE_WORDS } from './words.ts'

type Waiting = {
  facts: readonly ProposedFact[]
  /** The lead, by its acronym or its name. */
  organisation: string
  zone: string | null
  /** Those in which the text is written, the authoritative one first. */
  locales: readonly Locale[]
}

/** Characters that a public note may have. */
const MOST = 5000

/**
 * What the lead tells the world of facts that wait to be confirmed, in each language of the text, a paragraph each. Of a
 * press contact only that there is another one: its details may be for journalists alone.
 */
export const sayWaiting = (waiting: Waiting): string => {
  const whole = paragraphs(waiting, (fact, locale) => sayFact(fact, locale, waiting.zone))
  return whole.length <= MOST && signsOver(whole) === null
    ? whole
    : paragraphs(waiting, ({ fact }, locale) => MANDATE_WORDS[locale].facts[fact])
}

const paragraphs = (
  { facts, organisation, locales }: Waiting,
  say: (fact: ProposedFact, locale: Locale) => string,
): string =>
  locales
    .map((locale) => {
      const said = [...new Set(facts.map((fact) => say(fact, locale)))]
      const list = said.join(MANDATE_WORDS[locale].separator)
      return fill(MANDATE_WORDS[locale].waiting, { organisation, facts: list })
    })
    .join('\n')

const sayFact = (proposed: ProposedFact, locale: Locale, zone: string | null): string => {
  const { fact, guest, before, after } = proposed
  const said = MANDATE_WORDS[locale]
  const name = guest === null ? said.facts[fact] : `${said.facts[fact]} (${guest})`
  if (fact === 'contact') return name
  const value = (of: string) => valueOf({ fact, value: of }, locale, zone)
  return fill(before === '' ? said.added : said.changed, {
    fact: name,
    ...{ before: value(before), after: value(after) },
  })
}

const INSTANTS: readonly ProposedFact['fact'][] = ['start', 'end', 'mediaCall']

const valueOf = (
  { fact, value }: { fact: ProposedFact['fact']; value: string },
  locale: Locale,
  zone: string | null,
): string => {
  if (value === '') return ''
  if (INSTANTS.includes(fact)) return formatAtVenue({ start: value }, locale, zone ?? 'UTC')
  if (fact === 'status') return words[locale].status[value as EventStatus] // as frozen
  return fact === 'attendance' ? MANDATE_WORDS[locale].attendances[value as Attendance] : value // as frozen
}
