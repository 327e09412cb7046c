import { basisOf } from './basis.ts'
import type { Action } from './bodies.ts'
import { isOwnText, newLeaves } from './checks/signing.ts'
import { officialFaults } from './checks/text.ts'
import { idOfFaults } from '../translations/faults.ts'
import type { EventData } from './eventData.ts'
import { type NewEvent, RENDERER } from './events.ts'
import type { ActionRequest } from './facts.ts'
import { holdsRole } from '../organisations.ts'
import { availableAtOf } from './checks/wire.ts'
import { extend, silenceOf } from './tacitConsent.ts'
import { editionMeant } from './editions.ts'
import {
  caution,
  confirmFacts,
  hold,
  objection,
  ofMeant,
  ofOut,
  outEdition,
  proposeFacts,
  withdraw,
} from './wireActData.ts'
import type { Clearance } from './state.ts'

const submit = (situation: ActionRequest): EventData<'submit'> | null => {
  const { facts, body } = situation
  const { draft, clearance, lead } = facts
  if (!draft.frozen) return null
  const { digest: _, ...frozen } = draft.frozen
  return {
    ...frozen,
    lead,
    revision: body.revision ?? facts.revision,
    slug: clearance.wireSlug ?? frozen.slug,
    parties: clearance.parties
      .filter(({ standing }) => standing === 'accepted')
      .map(({ organisation, role }) => ({ organisation, role })),
    editors: [...draft.editors],
    editionType: clearance.work.editionType,
    ...silenceOf(situation),
    ...acknowledgedIn(situation),
    ...(draft.unchecked?.length ? { unchecked: draft.unchecked.slice(0, MOST_UNCHECKED) } : {}),
    ...(draft.translations?.length ? { translations: [...draft.translations] } : {}),
  }
}

/** A media update carries many texts, and the log is no place for a list of all of them. */
const MOST_UNCHECKED = 50

/** Only what is there to be acknowledged. */
const acknowledgedIn = ({ facts, body }: ActionRequest): Pick<EventData<'submit'>, 'acknowledged'> => {
  const faults = officialFaults(facts.draft)
  const found = [
    ...(facts.draft.contradictions ?? []).map(({ id }) => id),
    ...(faults.length > 0 ? [idOfFaults(faults)] : []),
  ]
  const acknowledged = found.filter((id) => body.acknowledged?.includes(id))
  return acknowledged.length > 0 ? { acknowledged } : {}
}

const sign = (situation: ActionRequest): EventData<'sign'> => ({
  covers: newLeaves(situation),
  ...(isOwnText(situation) ? { fourEyes: false as const } : {}),
  ...(holdsRole(situation.actor, situation.organisation, ['reviewer']) ? {} : delegated(situation)),
  ...carriesOf(situation),
})

const delegated = ({ facts, organisation }: ActionRequest): Pick<EventData<'sign'>, 'delegate'> => {
  const { to } = facts.clearance.delegations[organisation] ?? {}
  return to ? { delegate: to } : {}
}

const release = (situation: ActionRequest): EventData<'release'> => {
  const { editions, round, work } = situation.facts.clearance
  return {
    edition: (editions.at(-1)?.edition ?? 0) + 1,
    editionType: round?.editionType ?? work.editionType,
    availableAt: availableAtOf(situation),
    consents: round?.consents ?? [],
    ...carriesOf(situation),
  }
}

const carriesOf = ({ facts }: ActionRequest): Pick<EventData<'release'>, 'carries'> =>
  facts.joint ? { carries: [...facts.joint.carries] } : {}

const correct = ({ facts, body }: ActionRequest): EventData<'correct'> => ({
  edition: outEdition(facts.clearance),
  editionType:
    body.editionType === 'update' || body.editionType === 'translation' ? body.editionType : 'correction',
})

const invite = ({ body }: ActionRequest): Record<string, unknown> => ({
  organisation: body.organisation,
  role: body.role,
})

const DATA: Partial<Record<Action, (situation: ActionRequest) => Record<string, unknown> | null>> = {
  submit,
  sign,
  'send-back': ({ body }): EventData<'send-back'> => (body.paragraph ? { paragraph: body.paragraph } : {}),
  drop: ({ body }): EventData<'drop'> => ({ organisation: body.organisation ?? '' }),
  extend,
  delegate: ({ body }): EventData<'delegate'> => ({ to: body.to ?? '', until: body.until ?? '' }),
  accept: ({ facts, organisation }): EventData<'accept'> => ({
    tacitConsent: [...(facts.organisations[organisation]?.tacitConsent ?? [])],
  }),
  release,
  'propose-facts': proposeFacts,
  'confirm-facts': confirmFacts,
  caution,
  lift: ofMeant,
  suspend: objection,
  reinstate: ofOut,
  dissociate: objection,
  hold,
  correct,
  withdraw,
  include: ({ body }): EventData<'include'> => ({
    bundle: body.bundle ?? '',
    notBefore: body.notBefore ?? null,
    ...(body.readers ? { readers: true as const } : {}),
  }),
  exclude: ({ body }): EventData<'exclude'> => ({ bundle: body.bundle ?? '' }),
  invite,
  uninvite: ({ body }) => ({ organisation: body.organisation }),
}

const ON_PUBLISHED_EDITION: readonly Action[] = ['suspend', 'reinstate', 'dissociate', 'withdraw']

/** The digest that the event is about: of the text in work, or of the edition that is out. */
const digestFor = ({ action, facts, body }: ActionRequest): string | null => {
  const { clearance, draft } = facts
  if (action === 'submit') return draft.frozen?.digest ?? null
  if (action === 'propose-facts') return facts.mandated?.frozen?.digest ?? null
  if (action === 'confirm-facts') return clearance.proposal?.digest ?? null
  if (action === 'caution' || action === 'lift') return editionMeant(clearance, body.digest)?.digest ?? null
  return ON_PUBLISHED_EDITION.includes(action) ? (clearance.wire?.digest ?? null) : clearance.digest
}

/** Who appends first after the instant says that the edition has taken effect. */
export const dueEvents = ({ isDue, wire }: Clearance): NewEvent[] =>
  isDue && wire
    ? [
        {
          type: 'available',
          organisation: null,
          by: null,
          digest: wire.digest,
          data: { edition: wire.edition },
          note: null,
        },
      ]
    : []

/** What is confirmed was frozen when it was proposed. */
const freezes = ({ action }: ActionRequest): boolean => action === 'submit' || action === 'propose-facts'

/** The events that a permitted action appends. */
export const eventsFor = (situation: ActionRequest): NewEvent[] => {
  const { action, actor, body, organisation, facts } = situation
  return [
    ...dueEvents(facts.clearance),
    {
      type: action,
      organisation,
      by: actor.id,
      digest: digestFor(situation),
      data: DATA[action]?.(situation) ?? {},
      note: body.publicNote ?? (body.note || null),
      basis: basisOf(situation),
      ...(freezes(situation) ? { renderer: RENDERER } : {}),
    },
  ]
}

/** The edition that was waiting and waits no more by these events; null when none was. */
export const heldBy = (events: readonly NewEvent[]): number | null => {
  const { type, data } = events.at(-1) ?? {}
  const { edition, held } = (data ?? {}) as { edition?: number; held?: number | null } // of the holding actions
  return (type === 'hold' ? edition : held) ?? null
}

/** What follows a `break` holds nothing by itself. */
export const heldElsewhere = (events: readonly NewEvent[]): NewEvent[] =>
  events.map((event, index) =>
    index === events.length - 1 ? { ...event, data: { ...event.data, elsewhere: true } } : event,
  )
