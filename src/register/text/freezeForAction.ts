import { createHmac } from 'node:crypto'
import type { Facts, Refused, Verdict } from '../../domain/clearance/facts.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import { isRefusal, Refusal } from '../../errors.ts'
import type { EventFacts, StatementFacts } from '../../domain/canonical.ts'
import type { Checked } from '../../domain/contradictions/checkContradictions.ts'
import { type CarriedEmbargo, embargoContradictions } from '../../domain/contradictions/embargoes.ts'
import type { EventToCheck, KnownNames, ProseText } from '../../domain/contradictions/findings.ts'
import type { Locale } from '../../domain/locales.ts'
import type { Proofread } from '../../domain/proofreading/proofread.ts'
import type { Party } from '../../domain/parties.ts'
import { collectionOfType } from '../../domain/slugs.ts'
import { titlesIn } from '../../domain/rights/horizon.ts'
import type { FrozenText } from '../frozen.ts'
import { type OrganisationBook, organisationNames } from '../organisations.ts'
import { isPublished, readReferenced } from './references.ts'
import type { RegisterDeps } from '../types.ts'
import { EDITION_SHAPES } from '../../domain/clearance/shapes/index.ts'
import { TEXT_SHAPES } from '../../domain/clearance/shapes/text.ts'
import { actionAsked } from '../../domain/clearance/eventData.ts'
import { freeze } from './freeze.ts'
import { freezeFacts } from './mandated.ts'
import { readConditioned } from './conditioned.ts'
import type { LoadedEntry } from '../loadEntry.ts'
import { readTranslations } from '../views/languages.ts'

export const toRefusal = (
  { reason, sentence, missing, contradictions, translations }: Refused,
  { clearance }: Facts,
): Refusal => {
  const refusal = new Refusal(reason, sentence, {
    ...(missing ? { missing } : {}),
    ...(contradictions ? { contradictions } : {}),
    ...(translations ? { translations } : {}),
  })
  return refusal.status === 409
    ? new Refusal(reason, sentence, { ...refusal.extras, state: clearance.state })
    : refusal
}

/** For who reads an edition of the entry alone: how the text in work stands is not theirs to know. */
export const withoutState = (error: unknown): unknown => {
  if (!isRefusal(error)) return error
  const { state: _, ...extras } = error.extras
  return new Refusal(error.reason, error.sentence ?? forPrograms(error.message), extras)
}

export const requirePermitted = (verdict: Verdict, facts: Facts): Extract<Verdict, { ok: true }> => {
  if (!verdict.ok) throw toRefusal(verdict, facts)
  return verdict
}

/** As much of a frozen text as is read here. */
type Text = Pick<FrozenText, 'entry' | 'core' | 'languages'>

const toProse = ({ entry, languages }: Text): ProseText[] =>
  Object.entries(languages).flatMap(([name, { title, summary, text }]) => {
    const locale = name as Locale // languages are keyed by locale
    return Object.entries({ title, summary, body: text }).map(([field, words]) => ({
      ...{ entry, locale, field },
      text: words,
    }))
  })

/** The event that a text is, or shows as its signers saw it. */
const eventOf = (frozen: Text): EventToCheck[] => {
  const { core, entry } = frozen
  if (core.type === 'event')
    return [{ entry, facts: core.facts as EventFacts, titles: titlesIn(frozen.languages) }]
  const { event } = core.type === 'statement' ? (core.facts as StatementFacts) : { event: null }
  return event ? [{ entry: event.entry, facts: event.facts, titles: event.titles }] : []
}

/** `embargo`: null for what is out, or of which no words are seen. */
type Shown = { frozen: Text | null; acknowledged: readonly string[]; embargo: CarriedEmbargo | null }

type Carrying = { own: Text; lead: string; book: OrganisationBook; parties: readonly Party[] }

/** An entry that a media update carries, in the newest frozen text that the update's lead may read. */
const readItem = async (
  deps: RegisterDeps,
  { entry, type, index }: FrozenText['core']['items'][number] & { index: number },
  { own, lead, book, parties }: Carrying,
): Promise<Shown | null> => {
  const referred = await readReferenced(deps, {
    ref: { collection: collectionOfType(deps.slugs, type), id: entry },
    ...{ organisations: [lead], book },
    carrier: { entry: own.entry, lead, parties },
  })
  const { frozen, acknowledged, embargo, clearance } = referred
  if (!clearance) return null
  return {
    ...{ frozen, acknowledged },
    embargo: isPublished(referred) ? null : { entry, number: index + 1, embargo },
  }
}

const knownOf = ({ core }: Text, book: OrganisationBook): KnownNames => {
  const { speaker, embargo } = core
  return {
    organisations: organisationNames(core, book),
    people: speaker?.name ? [{ name: speaker.name, office: speaker.office }] : [],
    embargo,
  }
}

/** The same on every node and after a restart: what was refused is acknowledged by its id. */
const keyOf = ({ payload }: RegisterDeps): string =>
  createHmac('sha256', payload.secret).update('communique embargo contradictions 1').digest('hex')

/**
 * Where the words of a frozen text disagree with the facts that it shows, or with each other; of a media update across all
 * its entries. What an entry's own editors have acknowledged is left out; what was too long to be looked at is named.
 */
export const readContradictions = async (
  deps: RegisterDeps,
  { own, facts, book }: { own: Text; facts: Facts; book: OrganisationBook },
): Promise<Checked> => {
  const carrying = { own, lead: facts.lead, book, parties: facts.clearance.parties }
  const items = await Promise.all(
    own.core.items.map((item, index) => readItem(deps, { ...item, index }, carrying)),
  )
  const shown = items.filter((item) => item !== null)
  const texts = [own, ...shown.flatMap(({ frozen }) => frozen ?? [])]
  const events = new Map(texts.flatMap(eventOf).map((event) => [event.entry, event]))
  const acknowledged = new Set(shown.flatMap((item) => item.acknowledged))
  const { found, unchecked } = await deps.textWork.run('contradictions', {
    texts: texts.flatMap(toProse),
    events: [...events.values()],
    known: knownOf(own, book),
  })
  const between = embargoContradictions(
    {
      ...{ entry: own.entry, authoritative: own.core.authoritative, embargo: own.core.embargo },
      key: keyOf(deps),
    },
    shown.flatMap(({ embargo }) => embargo ?? []),
  )
  return { found: [...found.filter(({ id }) => !acknowledged.has(id)), ...between], unchecked }
}

/** Who stands in the facts, and what organisations are called: they may be named. */
const namesIn = (own: Text, book: OrganisationBook): string[] => {
  const { organisations = [], people = [] } = knownOf(own, book)
  const guests = eventOf(own).flatMap(({ facts }) => facts.guests)
  return [...organisations, ...[...people, ...guests].map(({ name }) => name)]
}

/** What the proofreading says of the text's own words; what it carries has its own editors. */
export const readProofs = (
  deps: RegisterDeps,
  { own, book }: { own: Text; book: OrganisationBook },
): Promise<Proofread> => deps.textWork.run('proofreading', { texts: toProse(own), names: namesIn(own, book) })

/** The facts with the text as it is now frozen to; nothing names it before the event does. */
const withFrozen = async (deps: RegisterDeps, { facts, text, ready }: LoadedEntry): Promise<Facts> => {
  const frozen = await freeze(deps, text, ready)
  if (!frozen.ok) {
    const sentence = say('submitting.incomplete', { sentences: frozen.missing })
    throw toRefusal({ ok: false, reason: 'incomplete', sentence, missing: frozen.missing }, facts)
  }
  const own = { entry: facts.entry, ...frozen.canonical }
  const { found, unchecked } = await readContradictions(deps, { own, facts, book: text.book })
  const { questions } = await readProofs(deps, { own, book: text.book })
  const { authoritative, official, courtesy } = frozen.draft
  const translations = await readTranslations(deps, {
    ...{ text, canonical: frozen.canonical },
    languages: { authoritative, official, courtesy },
  })
  const contradictions = [...found, ...questions]
  const draft = { ...facts.draft, frozen: frozen.draft, contradictions, unchecked, translations }
  return { ...facts, draft }
}

type Asked = { action: string; body: unknown; facts: Facts }

/** The facts with the text that this action freezes, or would have, if it has to do with one. */
export const withText = async (
  deps: RegisterDeps,
  reading: LoadedEntry,
  { action, body, facts }: Asked,
): Promise<Facts> => {
  if (action === 'submit') return withFrozen(deps, reading)
  if (action === 'condition') {
    const { suggestions } = TEXT_SHAPES.condition.body.parse(body)
    return { ...facts, conditioned: await readConditioned(deps, reading, suggestions) }
  }
  const isProposing = actionAsked(action, body) === 'propose-facts'
  const { facts: change } = isProposing ? EDITION_SHAPES['propose-facts'].body.parse(body) : {}
  if (!change) return facts
  const { book } = reading.text
  return { ...facts, mandated: await freezeFacts(deps, { ref: reading.ref, facts, book, change }) }
}

/** From here on no edit gets through. */
export const closeText = async ({ projection }: RegisterDeps, { ref, facts }: LoadedEntry): Promise<void> => {
  if (await projection.close(ref, facts.revision)) return
  const sentence = say('stale.submitted')
  throw toRefusal({ ok: false, reason: 'stale-revision', sentence }, facts)
}
