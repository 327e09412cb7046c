import type { EntryRelation } from '../rights/relations.ts'
import type { TextState } from '../entries.ts'
import type { Role } from '../organisations.ts'
import type { Action } from './bodies.ts'

/**
 * Whose people may: of the lead; of a signing party of the round; of a party. Of the edition that waits: whoever stands in
 * it. Of the one that is out: whoever consented to it; and whoever else is named by it, but the lead; `meant`: whoever
 * consented to the one that a caution is about; `cautioning`: whoever cautions that one, too. `bound`: whoever consented to
 * the one that is out, or else to the one that waits.
 */
export type Capacity =
  'lead' | 'signing' | 'party' | 'waiting' | 'consenting' | 'meant' | 'cautioning' | 'named' | 'bound'

/**
 * What an organisation is to the entry when its people act in this capacity. In a round the signing parties are those of
 * the round, and with an edition those whose consent stands in it, whatever they are now (acting.ts).
 */
export const CAPACITIES: Record<Capacity, readonly EntryRelation[]> = {
  lead: ['lead'],
  signing: ['lead', 'co-author', 'co-signatory'],
  party: ['co-author', 'co-signatory', 'supporter', 'observer', 'invited'],
  waiting: ['lead', 'co-author', 'co-signatory', 'supporter'],
  consenting: ['lead', 'co-author', 'co-signatory'],
  meant: ['lead', 'co-author', 'co-signatory'],
  cautioning: ['lead', 'co-author', 'co-signatory'],
  named: ['co-author', 'co-signatory', 'supporter'],
  bound: ['lead', 'co-author', 'co-signatory'],
}

/** Those of whoever stands in an edition, whatever they are to the entry now. */
export const EDITION_CAPACITIES: readonly Capacity[] = [
  'waiting',
  'consenting',
  'meant',
  'cautioning',
  'named',
  'bound',
]

/**
 * What must be on the wire: anything; an edition that waits; one that has been out, with nothing waiting; one that is
 * shown; one that is shown or waits; one that is shown or waits, and not both; one that is shown or suspended; one that is suspended; nothing, ever.
 */
export type WireCondition =
  'any' | 'scheduled' | 'settled' | 'live' | 'near' | 'coming' | 'out' | 'suspended' | 'none'

export type Row = {
  from: readonly TextState[]
  wire: WireCondition
  /** Roles, any of which will do. */
  who: { roles: readonly Role[]; of: Capacity }
  /** The note without which the action is refused. */
  note: 'note' | 'publicNote' | null
  /** The text's state afterwards; `signatures`: what the signatures make of it. */
  to: 'drafting' | 'signatures' | 'released' | 'gone' | 'same'
}

const ANY = ['drafting', 'review', 'clearance', 'cleared', 'released'] as const
const IN_WORK = ['drafting', 'review', 'clearance', 'cleared'] as const
const FROZEN = ['review', 'clearance', 'cleared'] as const

const editorOfLead = { roles: ['editor'], of: 'lead' } as const
const reviewerOfLead = { roles: ['reviewer'], of: 'lead' } as const
const eitherOfLead = { roles: ['editor', 'reviewer'], of: 'lead' } as const
const reviewerWhoSigns = { roles: ['reviewer'], of: 'signing' } as const
const reviewerOfParty = { roles: ['reviewer'], of: 'party' } as const
const reviewerOfWaiting = { roles: ['reviewer'], of: 'waiting' } as const
const reviewerWhoConsented = { roles: ['reviewer'], of: 'consenting' } as const
const reviewerWhoMayCaution = { roles: ['reviewer'], of: 'meant' } as const
const reviewerWhoCautions = { roles: ['reviewer'], of: 'cautioning' } as const
const reviewerBound = { roles: ['reviewer'], of: 'bound' } as const
const reviewerOfNamed = { roles: ['reviewer'], of: 'named' } as const

/**
 * The workflow. What a row cannot say (instants, digests, who signed what) stands in checks.ts, by action;
 * buttons and enforcement both come from here.
 */
export const TABLE: Record<Action, Row> = {
  submit: { from: ['drafting'], wire: 'any', who: editorOfLead, note: null, to: 'signatures' },
  recall: { from: FROZEN, wire: 'any', who: editorOfLead, note: null, to: 'drafting' },
  sign: { from: ['review', 'clearance'], wire: 'any', who: reviewerWhoSigns, note: null, to: 'signatures' },
  'send-back': { from: FROZEN, wire: 'any', who: reviewerWhoSigns, note: 'note', to: 'drafting' },
  drop: { from: IN_WORK, wire: 'any', who: reviewerOfLead, note: 'note', to: 'drafting' },
  extend: { from: ['review', 'clearance'], wire: 'any', who: eitherOfLead, note: null, to: 'same' },
  delegate: { from: IN_WORK, wire: 'any', who: reviewerWhoSigns, note: null, to: 'same' },
  undelegate: { from: IN_WORK, wire: 'any', who: reviewerWhoSigns, note: null, to: 'same' },
  include: { from: IN_WORK, wire: 'any', who: reviewerOfLead, note: null, to: 'same' },
  exclude: { from: IN_WORK, wire: 'any', who: reviewerOfLead, note: null, to: 'same' },
  release: { from: ['cleared'], wire: 'any', who: reviewerOfLead, note: null, to: 'released' },
  hold: { from: ['released'], wire: 'scheduled', who: reviewerOfWaiting, note: null, to: 'signatures' },
  correct: { from: ['released'], wire: 'settled', who: editorOfLead, note: 'publicNote', to: 'drafting' },
  abandon: { from: IN_WORK, wire: 'any', who: editorOfLead, note: null, to: 'same' },
  'propose-facts': { from: ANY, wire: 'coming', who: reviewerOfLead, note: null, to: 'same' },
  'confirm-facts': { from: ANY, wire: 'coming', who: reviewerBound, note: null, to: 'same' },
  caution: { from: ANY, wire: 'near', who: reviewerWhoMayCaution, note: 'publicNote', to: 'same' },
  lift: { from: ANY, wire: 'near', who: reviewerWhoCautions, note: null, to: 'same' },
  suspend: { from: ANY, wire: 'out', who: reviewerWhoConsented, note: 'note', to: 'same' },
  reinstate: { from: ANY, wire: 'suspended', who: reviewerWhoConsented, note: null, to: 'same' },
  dissociate: { from: ANY, wire: 'out', who: reviewerOfNamed, note: 'publicNote', to: 'same' },
  withdraw: { from: ANY, wire: 'out', who: reviewerOfLead, note: 'publicNote', to: 'same' },
  invite: { from: ['drafting'], wire: 'any', who: eitherOfLead, note: null, to: 'same' },
  uninvite: { from: ANY, wire: 'any', who: eitherOfLead, note: null, to: 'same' },
  accept: { from: ['drafting'], wire: 'any', who: reviewerOfParty, note: null, to: 'same' },
  decline: { from: ANY, wire: 'any', who: reviewerOfParty, note: null, to: 'same' },
  leave: { from: ANY, wire: 'any', who: reviewerOfParty, note: null, to: 'same' },
  delete: { from: ['drafting'], wire: 'none', who: editorOfLead, note: null, to: 'gone' },
}

export const ACTIONS = Object.keys(TABLE) as Action[]
