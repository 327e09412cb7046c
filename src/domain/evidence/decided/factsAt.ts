import type { Core, EventFacts, StatementFacts } from '../../canonical.ts'
import { missingFrom, type NamedAs, type TextFacts } from '../../completeness.ts'
import type { Clearance } from '../../clearance/state.ts'
import { type Locale, LOCALES } from '../../locales.ts'
import type { OrganisationFacts } from '../../organisations.ts'
import { type SoundText, type Step, textIn } from '../checkText.ts'
import { type Sentence, forPrograms } from '../../sentences.ts'
import type { FrozenDraft, Facts, ReleaseConstraints } from '../../clearance/facts.ts'
import { type EventData, readData } from '../../clearance/eventData.ts'
import type { Contradiction } from '../../contradictions/findings.ts'
import { countParagraphs } from '../../richText.ts'
import type { SilenceRules, TextKind } from '../../silence.ts'
import { jcs } from '../../digests.ts'
import { idOfFaults } from '../../translations/faults.ts'
import { conditionOf } from '../../clearance/events.ts'
import { mandatedAt } from './changedFacts.ts'
import { organisationsAt } from './organisations.ts'

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
const missingIn = ({ text, before, organisations }: Asked): Sentence[] => {
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

const kindOf = ({ type }: Step, text: SoundText | null): TextKind =>
  type === 'statement'
    ? ((text && 'kind' in text.core.facts ? text.core.facts.kind : null) ?? 'statement')
    : type

/** Before schema 2 no event says how much notice the consortium gives, or for which texts silence never counts; since then each submit must (events.ts). */
const rulesAt = ({ event }: Step, kind: TextKind): SilenceRules => {
  const { notice, barred } = event.basis?.rules ?? { notice: { hours: 0 }, barred: false }
  return { notice, barred: barred ? [kind] : [] }
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  jcs([...one].sort()) === jcs([...other].sort())

/** As the text itself says; where order means nothing, as the event has it. */
const frozenOf = (text: SoundText, data: EventData<'submit'>): FrozenDraft => {
  const { core, languages, digest, manifest } = text
  const courtesy = LOCALES.filter((locale) => languages[locale]?.standing === 'courtesy')
  const { slug, authoritative, namedOnly, official } = core
  return {
    ...{ digest, manifest, slug, authoritative, namedOnly },
    official: sameSet(official, data.official) ? data.official : official,
    courtesy: sameSet(courtesy, data.courtesy) ? data.courtesy : courtesy,
  }
}

const draftAt = (step: Step, organisations: Facts['organisations']): Facts['draft'] => {
  const text = textIn(step)
  if (step.event.type !== 'submit' || !text) return { missing: [], editors: [], frozen: null }
  const data = readData('submit', step.event)
  return {
    missing: missingIn({ text, before: step.before, organisations }),
    editors: data.editors,
    ...(data.suggesters ? { suggesters: data.suggesters } : {}),
    frozen: frozenOf(text, data),
    contradictions: contradictionsIn(data).map(answered),
    ...(data.unchecked ? { unchecked: data.unchecked } : {}),
    ...(data.translations ? { translations: data.translations } : {}),
  }
}

/** What was acknowledged, without the one id for all translations. */
const contradictionsIn = ({
  acknowledged = [],
  translations = [],
  courtesy,
}: EventData<'submit'>): string[] => {
  const faults = translations.filter(({ locale }) => !courtesy.includes(locale))
  return acknowledged.filter((id) => id !== idOfFaults(faults))
}

/** That nothing else contradicted, and that no translation had another fault, is the newsroom's word. */
const answered = (id: string): Contradiction => ({
  ...{ id, kind: 'name', found: '', expected: null, other: null, sentence: forPrograms(id) },
  place: { entry: '', locale: 'en', field: '', start: 0, end: 0, quote: '' },
})

/** That what it shows was out, or was to be by then, is the newsroom's word: its own evidence says so. */
const tiesAt = ({ event }: Step, text: SoundText | null): ReleaseConstraints => {
  if (!text) return { embargo: null, event: null, items: [] }
  const { core } = text
  const { availableAt } = event.data as { availableAt?: string } // of a release
  const out = (entry: string) => ({
    entry,
    title: entry,
    isFrozen: true,
    availableAt: availableAt ?? event.at,
  })
  return {
    embargo: core.embargo?.until ?? null,
    event: 'event' in core.facts && core.facts.event ? out(core.facts.event.entry) : null,
    items: core.items.map(({ entry }) => out(entry)),
    paragraphs: countParagraphs(text),
  }
}

/** The facts upon which the event was decided, from what it says itself, the log before it, and the texts. */
export const factsAt = (step: Step): Facts => {
  const { event, before, type, bundles } = step
  const text = textIn(step)
  const kind = kindOf(step, text)
  // What an organisation said when it accepted binds since schema 2.
  const clearance = event.schema === undefined ? { ...before, agreed: {} } : before
  const organisations = organisationsAt({ event, before, kind })
  const { revision = 0, carries } = event.data as Partial<EventData<'submit'> & EventData<'release'>>
  return {
    ...{ entry: event.entry, type, kind, lead: before.lead, revision, clearance, organisations, bundles },
    reproduced: event.basis?.reproduced === true || (event.schema === undefined && isReproduced(text)),
    draft: draftAt(step, organisations),
    ties: tiesAt(step, text),
    ...(carries ? { joint: { carries, missing: [] } } : {}),
    // What the suggestions say is no part of the evidence: which text they make is the newsroom's word.
    ...(event.type === 'condition' ? { conditioned: readData('condition', event).target } : {}),
    mandated: mandatedAt(step),
    silence: rulesAt(step, kind),
    judgedBy: event.schema ?? 1,
    ...proofAt(event),
  }
}

/** Whether the proof holds is looked at with the ledgers. A text that a media update releases needs none of its own lead. */
const proofAt = (event: Step['event']): Pick<Facts, 'proof'> => {
  const { proof, proved } = event
  if (event.type === 'release' && conditionOf(event)) return { proof: 'possible' }
  return proof && proved
    ? { proof: { organisation: proved.ledger.organisation, credential: proof.credential } }
    : {}
}

const isReproduced = (text: SoundText | null): boolean => (text?.core.reproduced ?? null) !== null
