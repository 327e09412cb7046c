import type { ClearanceView } from '../../domain/clearance/types.ts'

/** What is asked in a form before an action is sent. */
export type FieldName =
  | 'organisation'
  | 'to'
  | 'role'
  | 'editionType'
  | 'deadline'
  | 'onDeadline'
  | 'until'
  | 'bundle'
  | 'notBefore'
  | 'items'
  | 'fact'
  | 'value'
  | 'language'
  | 'paragraph'

export type Values = Partial<Record<FieldName, string>>

const FIELDS: Record<string, readonly FieldName[]> = {
  submit: ['deadline', 'onDeadline'],
  invite: ['organisation', 'role'],
  uninvite: ['organisation'],
  'send-back': ['language', 'paragraph'],
  drop: ['organisation'],
  correct: ['editionType'],
  extend: ['deadline'],
  delegate: ['to', 'until'],
  include: ['bundle', 'notBefore'],
  exclude: ['bundle'],
  'change-facts': ['fact', 'value'],
}

/** These may be left empty. */
const OPTIONAL: Record<string, readonly FieldName[]> = {
  submit: ['deadline', 'onDeadline'],
  include: ['notBefore'],
  'send-back': ['language', 'paragraph'],
}

const JOINT = ['release', 'sign']

/** Under a mandate there is one action for two steps; whoever has proposed can only propose anew. */
export const isConfirming = (action: string, { proposal }: ClearanceView): boolean =>
  action === 'change-facts' && proposal !== null && !proposal.isOwn

export const fieldsOf = (
  action: string,
  view: ClearanceView,
  isMediaUpdate: boolean,
): readonly FieldName[] => {
  if (isConfirming(action, view)) return []
  if (JOINT.includes(action) && isMediaUpdate) return ['items']
  return FIELDS[action] ?? []
}

export const isComplete = (action: string, fields: readonly FieldName[], values: Values): boolean =>
  fields.every((field) => field === 'items' || OPTIONAL[action]?.includes(field) || Boolean(values[field]))

const INSTANTS: readonly FieldName[] = ['deadline', 'until', 'notBefore']
/** Facts that are instants, under a mandate. */
export const INSTANT_FACTS: readonly string[] = ['start', 'end', 'mediaCall']

/** A form’s local time as an instant. */
const toInstant = (local: string): string => new Date(local).toISOString()

const OF_TEXT = ['recall', 'sign', 'send-back', 'drop', 'release']
const OF_EDITION = ['caution', 'lift', 'suspend', 'reinstate', 'dissociate', 'withdraw']

/** The text or the edition that the person has in front of them. */
const digestOf = (action: string, view: ClearanceView): string | null | undefined => {
  const { digest, wire, proposal } = view
  if (OF_TEXT.includes(action)) return digest
  if (action === 'change-facts') return isConfirming(action, view) ? proposal?.digest : null
  return OF_EDITION.includes(action) ? wire?.digest : null
}

const factsOf = ({ fact = '', value = '' }: Values) => ({
  facts: { [fact]: INSTANT_FACTS.includes(fact) ? toInstant(value) : value },
})

/** The place that a text is sent back for, if both are said. */
const placeOf = ({ language, paragraph }: Values) =>
  language && Number(paragraph) > 0 ? { paragraph: { language, number: Number(paragraph) } } : {}

/** These stand in the body in another form. */
const SHAPED: readonly FieldName[] = ['fact', 'value', 'items', 'language', 'paragraph']

/** The body of the request, without the note. */
export const toBody = (action: string, view: ClearanceView, values: Values): Record<string, unknown> => {
  const digest = digestOf(action, view)
  const given = Object.entries(values).filter(([, value]) => value !== '')
  const rest = given
    .filter(([name]) => !SHAPED.includes(name as FieldName))
    .filter(([name]) => name !== 'onDeadline' || values.deadline)
    .map(([name, value]) => [name, INSTANTS.includes(name as FieldName) ? toInstant(value) : value])
  return {
    ...(action === 'submit' ? { revision: view.revision } : {}),
    ...(digest ? { digest } : {}),
    ...(Object.fromEntries(rest) as Record<string, string>),
    ...placeOf(values),
    ...(values.items === 'yes' ? { items: true } : {}),
    ...(action === 'change-facts' && !isConfirming(action, view) ? factsOf(values) : {}),
  }
}
