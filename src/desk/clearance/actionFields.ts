import type { ClearanceView } from '../../domain/clearance/view.ts'
import { isInstantValue } from '../../admin/instants/instants.ts'

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
  release: ['at'],
  include: ['bundle', 'notBefore', 'readers'],
  exclude: ['bundle'],
  'propose-facts': ['fact', 'value'],
}

/** These may be left empty. */
const OPTIONAL: Record<string, readonly FieldName[]> = {
  submit: ['deadline', 'onDeadline'],
  include: ['notBefore', 'readers'],
  'send-back': ['language', 'paragraph'],
  release: ['at'],
}

const JOINT = ['release', 'sign']

export const fieldsOf = (action: string, isMediaUpdate: boolean): readonly FieldName[] => [
  ...(JOINT.includes(action) && isMediaUpdate ? (['items'] as const) : []),
  ...(FIELDS[action] ?? []),
]

export const isComplete = (action: string, fields: readonly FieldName[], values: Values): boolean =>
  fields.every((field) => {
    const value = values[field]
    if (value && isInstant(field, values)) return isInstantValue(value)
    return field === 'items' || OPTIONAL[action]?.includes(field) || Boolean(value)
  })

/** ISO 8601, from a form that asks for wall time and zone. */
const INSTANTS: readonly FieldName[] = ['deadline', 'until', 'at', 'notBefore']
/** Facts that are instants, under a mandate. */
export const INSTANT_FACTS: readonly string[] = ['start', 'end', 'mediaCall']

export const isInstant = (name: FieldName, { fact = '' }: Values): boolean =>
  INSTANTS.includes(name) || (name === 'value' && INSTANT_FACTS.includes(fact))

const OF_TEXT = ['recall', 'sign', 'send-back', 'drop', 'release']
const OF_EDITION = ['suspend', 'reinstate', 'dissociate', 'withdraw']

/** The text or the edition that the person has in front of them. */
const digestOf = (action: string, view: ClearanceView): string | null | undefined => {
  const { digest, wire, proposal } = view
  if (OF_TEXT.includes(action)) return digest
  if (action === 'confirm-facts') return proposal?.digest
  if (action === 'caution' || action === 'lift')
    return wire?.standing === 'live' ? wire.digest : view.scheduled?.digest
  return OF_EDITION.includes(action) ? wire?.digest : null
}

const factsOf = ({ fact = '', value = '' }: Values) => ({
  facts: { [fact]: value },
})

/** The place that a text is sent back for, if both are said. */
const placeOf = ({ language, paragraph }: Values) =>
  language && Number(paragraph) > 0 ? { paragraph: { language, number: Number(paragraph) } } : {}

/** These stand in the body in another form. */
const SHAPED: readonly FieldName[] = ['fact', 'value', 'items', 'readers', 'language', 'paragraph']

/** The body of the request, without the note. */
export const toBody = (action: string, view: ClearanceView, values: Values): Record<string, unknown> => {
  const digest = digestOf(action, view)
  const given = Object.entries(values).filter(([, value]) => value !== '')
  const rest = given
    .filter(([name]) => !SHAPED.includes(name as FieldName))
    .filter(([name]) => name !== 'onDeadline' || values.deadline)
  return {
    ...(action === 'submit' ? { revision: view.revision } : {}),
    ...(digest ? { digest } : {}),
    ...(Object.fromEntries(rest) as Record<string, string>),
    ...placeOf(values),
    ...(values.items === 'yes' ? { items: true } : {}),
    ...(values.readers === 'yes' ? { readers: true } : {}),
    ...(action === 'propose-facts' ? factsOf(values) : {}),
  }
}
