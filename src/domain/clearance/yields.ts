import type { Action } from './bodies.ts'
import { isOwnText, newLeaves } from './checks/signing.ts'
import type { EventData } from './eventData.ts'
import type { NewEvent } from './events.ts'
import type { Situation } from './facts.ts'
import { namesOf } from '../mandate.ts'
import { belongsTo } from '../organisations.ts'
import { editionInForce } from './checks/mandate.ts'
import { isTooLateToHold } from './checks/wire.ts'
import { availableAtOf } from './instant.ts'
import { notOut } from './joint/breaks.ts'
import { restsOnUnsaid } from './signatures.ts'
import { extend, silenceOf } from './silenceData.ts'
import type { Clearance } from './types.ts'

const submit = (situation: Situation): EventData<'submit'> | null => {
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
  }
}

const sign = (situation: Situation): EventData<'sign'> => ({
  covers: newLeaves(situation),
  ...(isOwnText(situation) ? { fourEyes: false as const } : {}),
  ...(belongsTo(situation.actor, situation.organisation) ? {} : delegated(situation)),
  ...carriesOf(situation),
})

const delegated = ({ facts, organisation }: Situation): Pick<EventData<'sign'>, 'delegate'> => {
  const { to } = facts.clearance.delegations[organisation] ?? {}
  return to ? { delegate: to } : {}
}

const release = (situation: Situation): EventData<'release'> => {
  const { editions, round, work } = situation.facts.clearance
  return {
    edition: (editions.at(-1)?.edition ?? 0) + 1,
    editionType: round?.editionType ?? work.editionType,
    availableAt: availableAtOf(situation),
    consents: round?.consents ?? [],
    ...carriesOf(situation),
  }
}

const carriesOf = ({ facts }: Situation): Pick<EventData<'release'>, 'carries'> =>
  facts.joint ? { carries: [...facts.joint.carries] } : {}

/** An edition that waits on what this organisation did not say itself, but was carried or read from its silence. */
const restingOn = ({ facts, organisation, now }: Situation): number | null => {
  const { editions, scheduled } = facts.clearance
  const waiting = editions.find(({ edition }) => edition === scheduled?.edition)
  const isHeld = waiting && restsOnUnsaid(waiting, organisation) && !isTooLateToHold({ facts, now })
  return isHeld ? waiting.edition : null
}

const objection = (situation: Situation): EventData<'suspend'> => {
  const held = restingOn(situation)
  return {
    edition: outEdition(situation.facts.clearance),
    held,
    ...(held === null ? {} : waitingItems(situation)),
  }
}

const withdraw = (situation: Situation): EventData<'withdraw'> => {
  const { wire, scheduled } = situation.facts.clearance
  const items = scheduled ? waitingItems(situation) : {}
  return { edition: wire?.edition ?? 0, held: scheduled?.edition ?? null, ...items }
}

const hold = (situation: Situation): EventData<'hold'> => ({
  edition: situation.facts.clearance.scheduled?.edition ?? 0,
  ...waitingItems(situation),
})

/** With a media update that waits, the entries that its release carries and that are not out yet. */
const waitingItems = ({ facts, now }: Situation): { items?: string[] } => {
  const carried = facts.clearance.editions.at(-1)?.carries ?? []
  return carried.length > 0 ? { items: notOut(carried, now) } : {}
}

const ofOut = ({ facts }: Situation): EventData<'caution'> => ({ edition: outEdition(facts.clearance) })

const outEdition = ({ wire }: Clearance): number => wire?.edition ?? 0

const correct = ({ facts, body }: Situation): EventData<'correct'> => ({
  edition: outEdition(facts.clearance),
  editionType:
    body.editionType === 'update' || body.editionType === 'translation' ? body.editionType : 'correction',
})

/** A proposal, or what was proposed. */
const changeFacts = ({ facts, body }: Situation): EventData<'change-facts'> | null => {
  const { clearance, mandated } = facts
  const edition = editionInForce(clearance)
  const { proposal } = clearance
  if (body.facts) {
    const { manifest } = mandated?.frozen ?? {}
    return manifest ? { step: 'propose', edition, manifest, changed: namesOf(body.facts) } : null
  }
  if (!proposal) return null
  const { manifest, changed, seq } = proposal
  const minor = (clearance.editions.find((each) => each.edition === edition)?.minor ?? 0) + 1
  return { step: 'confirm', edition, manifest, changed, minor, proposal: seq }
}

const invite = ({ body }: Situation): Record<string, unknown> => ({
  organisation: body.organisation,
  role: body.role,
})

const DATA: Partial<Record<Action, (situation: Situation) => Record<string, unknown> | null>> = {
  submit,
  sign,
  drop: ({ body }): EventData<'drop'> => ({ organisation: body.organisation ?? '' }),
  extend,
  delegate: ({ body }): EventData<'delegate'> => ({ to: body.to ?? '', until: body.until ?? '' }),
  accept: ({ facts, organisation }): EventData<'accept'> => ({
    tacitConsent: [...(facts.organisations[organisation]?.tacitConsent ?? [])],
  }),
  release,
  'change-facts': changeFacts,
  caution: ofOut,
  lift: ofOut,
  suspend: objection,
  reinstate: ofOut,
  dissociate: objection,
  hold,
  correct,
  withdraw,
  include: ({ body }): EventData<'include'> => ({
    bundle: body.bundle ?? '',
    notBefore: body.notBefore ?? null,
  }),
  exclude: ({ body }): EventData<'exclude'> => ({ bundle: body.bundle ?? '' }),
  invite,
  uninvite: ({ body }) => ({ organisation: body.organisation }),
}

const OF_WHAT_IS_OUT: readonly Action[] = [
  'caution',
  'lift',
  'suspend',
  'reinstate',
  'dissociate',
  'withdraw',
]

/** The digest that the event is about: of the text in work, or of the edition that is out. */
const digestFor = ({ action, facts }: Situation): string | null => {
  const { clearance, draft } = facts
  if (action === 'submit') return draft.frozen?.digest ?? null
  if (action === 'change-facts') return (facts.mandated?.frozen ?? clearance.proposal)?.digest ?? null
  return OF_WHAT_IS_OUT.includes(action) ? (clearance.wire?.digest ?? null) : clearance.digest
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

/** The events that a permitted action appends. */
export const eventsOf = (situation: Situation): NewEvent[] => {
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
