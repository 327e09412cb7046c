import type { EventFacts, StatementFacts } from '../../domain/canonical.ts'
import type { EventToCheck, KnownNames, ProseText } from '../../domain/contradictions/findings.ts'
import type { Locale } from '../../domain/locales.ts'
import { titlesIn } from '../../domain/rights/horizon.ts'
import type { FrozenText } from '../frozen.ts'
import { type OrganisationBook, organisationNames } from '../organisations.ts'

/** As much of a frozen text as is read here. */
export type Text = Pick<FrozenText, 'entry' | 'core' | 'languages'>

export const toProse = ({ entry, languages }: Text): ProseText[] =>
  Object.entries(languages).flatMap(([name, { title, summary, text }]) => {
    const locale = name as Locale // languages are keyed by locale
    return Object.entries({ title, summary, body: text }).map(([field, words]) => ({
      ...{ entry, locale, field },
      text: words,
    }))
  })

/** What its pictures and attachments show, in words that are published with it. */
export const altsOf = ({ entry, core, languages }: Text): ProseText[] =>
  core.files
    .filter(({ role }) => role !== 'logo')
    .flatMap(({ sha256, alt }) => [
      { ...{ entry, locale: core.authoritative, field: 'media' }, text: alt },
      ...Object.entries(languages).flatMap(([name, { alternatives }]): ProseText[] => {
        const text = alternatives?.[sha256]
        const locale = name as Locale // languages are keyed by locale
        return text ? [{ entry, locale, field: 'media', text }] : []
      }),
    ])
    .filter(({ text }) => text.trim() !== '')

/** The event that a text is, or shows as its signers saw it. */
export const eventOf = (frozen: Text): EventToCheck[] => {
  const { core, entry } = frozen
  if (core.type === 'event')
    return [{ entry, facts: core.facts as EventFacts, titles: titlesIn(frozen.languages) }]
  const { event } = core.type === 'statement' ? (core.facts as StatementFacts) : { event: null }
  return event ? [{ entry: event.entry, facts: event.facts, titles: event.titles }] : []
}

export const knownOf = ({ core }: Text, book: OrganisationBook): KnownNames => {
  const { speaker, embargo } = core
  return {
    organisations: organisationNames(core, book),
    people: speaker?.name ? [{ name: speaker.name, office: speaker.office }] : [],
    embargo,
  }
}

/** Who stands in the facts, and what organisations are called: they may be named. */
export const namesIn = (own: Text, book: OrganisationBook): string[] => {
  const { organisations = [], people = [] } = knownOf(own, book)
  const guests = eventOf(own).flatMap(({ facts }) => facts.guests)
  return [...organisations, ...[...people, ...guests].map(({ name }) => name)]
}
