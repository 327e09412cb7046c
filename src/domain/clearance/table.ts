import type { EntryRelation } from '../rights/relations.ts'
import type { TextState } from '../entries.ts'
import type { Role } from '../organisations.ts'
import type { NoticeKind } from '../noticeKinds.ts'

/**
 * Whose people may: of the lead; of a signing party of the round, and of one beside the lead (`cosigning`); of a party. Of the edition that waits: whoever stands in
 * it. Of the one that is out: whoever consented to it; and whoever else is named by it, but the lead; `meant`: whoever
 * consented to the one that a caution is about; `cautioning`: whoever cautions that one, too. `bound`: whoever consented to
 * the one that is out, or else to the one that waits. The lead acts on every edition, be it of an earlier lead. `offered`:
 * to whom the lead is offered; `offering`: they, and the lead. `objecting`: of a party that signs, whatever the round.
 */
export type Capacity =
  | 'lead'
  | 'signing'
  | 'cosigning'
  | 'party'
  | 'waiting'
  | 'consenting'
  | 'meant'
  | 'cautioning'
  | 'named'
  | 'bound'
  | 'offered'
  | 'offering'
  | 'objecting'

/**
 * What an organisation is to the entry when its people act in this capacity. In a round the signing parties are those of
 * the round, and with an edition those whose consent stands in it, whatever they are now (acting.ts).
 */
export const CAPACITIES: Record<Capacity, readonly EntryRelation[]> = {
  lead: ['lead'],
  signing: ['lead', 'co-author', 'co-signatory'],
  cosigning: ['co-author', 'co-signatory'],
  party: ['co-author', 'co-signatory', 'supporter', 'observer', 'invited'],
  waiting: ['lead', 'co-author', 'co-signatory', 'supporter'],
  consenting: ['lead', 'co-author', 'co-signatory'],
  meant: ['lead', 'co-author', 'co-signatory'],
  cautioning: ['lead', 'co-author', 'co-signatory'],
  named: ['co-author', 'co-signatory', 'supporter'],
  bound: ['lead', 'co-author', 'co-signatory'],
  offered: ['co-author'],
  offering: ['lead', 'co-author'],
  objecting: ['co-author', 'co-signatory'],
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
 * shown; one that is shown or waits; one that is shown or waits, and not both; one that is shown or suspended; one that is suspended; nothing, ever; nothing that waits.
 */
export type WireCondition =
  'any' | 'scheduled' | 'settled' | 'live' | 'near' | 'coming' | 'out' | 'suspended' | 'none' | 'unscheduled'

type Step = {
  from: readonly TextState[]
  wire: WireCondition
  /** Roles, any of which will do. */
  who: { roles: readonly Role[]; of: Capacity }
  /** The note without which the action is refused. */
  note: 'note' | 'publicNote' | null
  /** The text's state afterwards; `signatures`: what the signatures make of it. */
  to: 'drafting' | 'signatures' | 'released' | 'gone' | 'same'
}

/**
 * What its event names by the digest: the text in work; the one that it freezes; facts that it freezes; those that wait to
 * be confirmed; the edition that a caution is about; the one that is out.
 */
export type Subject = 'text' | 'draft' | 'facts' | 'proposal' | 'meant' | 'edition'

/** What is asked in a form before an action is sent. */
export type FieldName =
  | 'organisation'
  | 'to'
  | 'role'
  | 'editionType'
  | 'deadline'
  | 'onDeadline'
  | 'until'
  | 'at'
  | 'bundle'
  | 'notBefore'
  | 'readers'
  | 'items'
  | 'fact'
  | 'value'
  | 'language'
  | 'paragraph'
  | 'suggestions'

type Asking = {
  about: Subject
  /** What the desk sends of the text that the person has in front of them. */
  sends: 'digest' | 'revision' | null
  /** Whether `organisation` in the request is whom the action is about; the actor acts for the lead then. */
  ofOther: boolean
  /** The fields of its form; `?`: may be left empty. `items` is asked of a media update alone. */
  form: readonly (FieldName | `${FieldName}?`)[]
  /** The organisations that its form offers. */
  offers: 'outsiders' | 'invited' | 'accepted' | 'waited' | 'co-authors'
  /** Whether its form offers a note that may stay empty. Of a signature it is no condition. */
  offersNote: boolean
  /** Whether it leads on: a filled button. What takes back, ends or changes course is an outlined one. */
  leadsOn: boolean
  /** What all readers are told of it, where that rests on nothing else. */
  notice: NoticeKind | null
  /** Whether its organisation may read nothing of the text afterwards. */
  endsReading: boolean
  /** Whether it needs a passkey where its organisation demands proofs. What brakes never waits for a key. */
  waitsForKey: boolean
}

export type Row = Step & Asking

const ANY = ['drafting', 'review', 'clearance', 'cleared', 'released'] as const
const IN_WORK = ['drafting', 'review', 'clearance', 'cleared'] as const
const FROZEN = ['review', 'clearance', 'cleared'] as const
const AT_REST = ['drafting', 'released'] as const

const editorOfLead = { roles: ['editor'], of: 'lead' } as const
const reviewerOfLead = { roles: ['reviewer'], of: 'lead' } as const
const eitherOfLead = { roles: ['editor', 'reviewer'], of: 'lead' } as const
const reviewerWhoSigns = { roles: ['reviewer'], of: 'signing' } as const
const reviewerWhoCosigns = { roles: ['reviewer'], of: 'cosigning' } as const
const reviewerOfParty = { roles: ['reviewer'], of: 'party' } as const
const reviewerOfWaiting = { roles: ['reviewer'], of: 'waiting' } as const
const reviewerWhoConsented = { roles: ['reviewer'], of: 'consenting' } as const
const reviewerWhoMayCaution = { roles: ['reviewer'], of: 'meant' } as const
const reviewerWhoCautions = { roles: ['reviewer'], of: 'cautioning' } as const
const reviewerBound = { roles: ['reviewer'], of: 'bound' } as const
const reviewerOffered = { roles: ['reviewer'], of: 'offered' } as const
const reviewerOffering = { roles: ['reviewer'], of: 'offering' } as const
const reviewerWhoObjects = { roles: ['reviewer'], of: 'objecting' } as const
const reviewerOfNamed = { roles: ['reviewer'], of: 'named' } as const

/**
 * The workflow. What a row cannot say (instants, digests, who signed what) stands in acts, by action;
 * buttons and enforcement both come from here.
 */
const WORKFLOW = {
  submit: { from: ['drafting'], wire: 'any', who: editorOfLead, note: null, to: 'signatures' },
  recall: { from: FROZEN, wire: 'any', who: editorOfLead, note: null, to: 'drafting' },
  sign: { from: ['review', 'clearance'], wire: 'any', who: reviewerWhoSigns, note: null, to: 'signatures' },
  condition: {
    from: ['review', 'clearance'],
    wire: 'any',
    who: reviewerWhoCosigns,
    note: null,
    to: 'signatures',
  },
  uncondition: { from: IN_WORK, wire: 'any', who: reviewerWhoCosigns, note: null, to: 'same' },
  'send-back': { from: FROZEN, wire: 'any', who: reviewerWhoSigns, note: 'note', to: 'drafting' },
  drop: { from: IN_WORK, wire: 'any', who: reviewerOfLead, note: 'note', to: 'drafting' },
  extend: { from: ['review', 'clearance'], wire: 'any', who: eitherOfLead, note: null, to: 'same' },
  remind: { from: IN_WORK, wire: 'any', who: eitherOfLead, note: null, to: 'same' },
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
  'offer-lead': { from: AT_REST, wire: 'unscheduled', who: reviewerOfLead, note: null, to: 'same' },
  'take-lead': { from: AT_REST, wire: 'unscheduled', who: reviewerOffered, note: null, to: 'same' },
  'end-offer': { from: AT_REST, wire: 'any', who: reviewerOffering, note: null, to: 'same' },
  object: { from: ANY, wire: 'any', who: reviewerWhoObjects, note: 'note', to: 'same' },
  'end-objection': { from: ANY, wire: 'any', who: reviewerWhoObjects, note: null, to: 'same' },
  delete: { from: ['drafting'], wire: 'none', who: editorOfLead, note: null, to: 'gone' },
} as const satisfies Record<string, Step>

export type Action = keyof typeof WORKFLOW

const PLAIN: Asking = {
  ...{ about: 'text', sends: null, ofOther: false, form: [], offers: 'outsiders' },
  ...{ offersNote: false, leadsOn: false, notice: null, endsReading: false, waitsForKey: false },
}

/** How each is asked for at the desk, and what it is about. */
const ASKING: Record<Action, Partial<Asking>> = {
  submit: { about: 'draft', sends: 'revision', form: ['deadline?', 'onDeadline?'], leadsOn: true },
  recall: { sends: 'digest' },
  sign: { sends: 'digest', form: ['items?'], offersNote: true, leadsOn: true, waitsForKey: true },
  condition: { sends: 'digest', form: ['suggestions'], offersNote: true },
  uncondition: { waitsForKey: true },
  'send-back': { sends: 'digest', form: ['language?', 'paragraph?'] },
  drop: { sends: 'digest', ofOther: true, form: ['organisation'], offers: 'accepted' },
  extend: { form: ['deadline'] },
  remind: { ofOther: true, form: ['organisation'], offers: 'waited' },
  delegate: { form: ['to', 'until'], offers: 'accepted', waitsForKey: true },
  undelegate: {},
  include: { form: ['bundle', 'notBefore?', 'readers?'], waitsForKey: true },
  exclude: { form: ['bundle'] },
  release: { sends: 'digest', form: ['items?', 'at?'], leadsOn: true, waitsForKey: true },
  hold: { notice: 'held' },
  correct: { form: ['editionType'] },
  abandon: {},
  'propose-facts': { about: 'facts', form: ['fact', 'value'], waitsForKey: true },
  'confirm-facts': { about: 'proposal', sends: 'digest', waitsForKey: true },
  caution: { about: 'meant', sends: 'digest', notice: 'cautioned' },
  lift: { about: 'meant', sends: 'digest', waitsForKey: true },
  suspend: { about: 'edition', sends: 'digest', notice: 'suspended' },
  reinstate: { about: 'edition', sends: 'digest', notice: 'reinstated', waitsForKey: true },
  dissociate: { about: 'edition', sends: 'digest', notice: 'dissociated' },
  withdraw: { about: 'edition', sends: 'digest', notice: 'withdrawn', waitsForKey: true },
  invite: { ofOther: true, form: ['organisation', 'role'] },
  uninvite: { ofOther: true, form: ['organisation'], offers: 'invited' },
  accept: { leadsOn: true, waitsForKey: true },
  decline: { endsReading: true },
  leave: { endsReading: true },
  'offer-lead': { form: ['to'], offers: 'co-authors', waitsForKey: true },
  'take-lead': { leadsOn: true, notice: 'lead', waitsForKey: true },
  'end-offer': {},
  object: { notice: 'objection' },
  'end-objection': {},
  delete: { endsReading: true },
}

export const ACTIONS = Object.keys(WORKFLOW) as Action[]

const rowOf = (action: Action): Row => ({ ...WORKFLOW[action], ...PLAIN, ...ASKING[action] })

export const TABLE = Object.fromEntries(ACTIONS.map((action) => [action, rowOf(action)])) as Record<
  Action,
  Row
> // one row an action

export const isAction = (value: string): value is Action => Object.hasOwn(TABLE, value)

/** The actions whose event brings a frozen text of its own. */
export const FREEZING_ACTIONS = ACTIONS.filter((action) => ['draft', 'facts'].includes(TABLE[action].about))
