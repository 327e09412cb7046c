import type { Core, EventFacts, StatementFacts } from '../../canonical.ts'
import { missingFrom, type NamedAs, type TextFacts } from '../../completeness.ts'
import type { Clearance } from '../../clearance/types.ts'
import { type Locale, LOCALES } from '../../locales.ts'
import type { OrganisationFacts } from '../../organisations.ts'
import type { SoundText } from './step.ts'
import type { Sentence } from '../../sentences.ts'

type Asked = {
  text: SoundText
  before: Clearance
  organisations: Readonly<Record<string, OrganisationFacts>>
}

const namedIn = ({ issuer, speaker, masthead, facts }: Core): TextFacts['named'] => {
  const as = (organisation: string | null | undefined, role: NamedAs) =>
    organisation ? [{ organisation, as: role }] : []
  const organisers = 'organisers' in facts ? facts.organisers : []
  return [
    ...as(issuer, 'issuer'),
    ...as(speaker?.organisation, 'speaker'),
    ...organisers.flatMap(({ organisation }) => as(organisation, 'organiser')),
    ...masthead.flatMap((line) => line.organisations.flatMap((each) => as(each, 'masthead'))),
  ]
}

const timesOf = (facts: Partial<EventFacts>): Pick<TextFacts, 'start' | 'end' | 'hasZone' | 'hasPlace'> => ({
  start: facts.start ?? null,
  end: facts.end ?? null,
  hasZone: Boolean(facts.zone),
  hasPlace: Boolean(facts.venue?.name || facts.link),
})

/** What the frozen text lacks by the rules of completeness: none of it could have been submitted so. */
export const missingIn = ({ text, before, organisations }: Asked): Sentence[] => {
  const { core, languages } = text
  const written = LOCALES.filter((locale) => languages[locale])
  const courtesy = written.filter((locale) => languages[locale]?.standing === 'courtesy')
  const facts = core.facts as Partial<EventFacts & StatementFacts>
  return missingFrom({
    type: core.type,
    lead: core.lead,
    languages: { authoritative: core.authoritative, official: core.official, courtesy },
    titled: written.filter((locale: Locale) => languages[locale]?.title !== ''),
    texted: written.filter((locale: Locale) => languages[locale]?.body !== null),
    ...timesOf(facts),
    items: core.items.length,
    isReproduced: core.reproduced !== null,
    named: namedIn(core),
    // The reason itself may have been erased since.
    namedOnly: core.namedOnly.map(({ organisation, reason }) => ({ organisation, reason })),
    // What its lead and its parties could read of other texts then is the newsroom's word.
    linkedEvent: facts.event ? { seen: { title: facts.event.entry, isFrozen: true }, unreadBy: [] } : null,
    ...{ closedItems: [], foreignMaterial: [] },
    parties: before.parties,
    organisations,
  })
}
