import { type FieldName, isAction, type Row, type Subject, TABLE } from '../../domain/clearance/table.ts'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { isInstantValue } from '../../admin/instants/instants.ts'

export type Values = Partial<Record<FieldName, string>>

/** The row of the table; null for an action that this program does not know. */
export const rowOf = (action: string): Row | null => (isAction(action) ? TABLE[action] : null)

const nameOf = (field: Row['form'][number]): FieldName => field.replace('?', '') as FieldName // all but the mark

export const fieldsOf = (action: string, isMediaUpdate: boolean): readonly FieldName[] =>
  (rowOf(action)?.form ?? []).map(nameOf).filter((field) => isMediaUpdate || field !== 'items')

export const isComplete = (action: string, fields: readonly FieldName[], values: Values): boolean =>
  fields.every((field) => {
    const value = values[field]
    if (value && isInstant(field, values)) return isInstantValue(value)
    return rowOf(action)?.form.includes(`${field}?`) || Boolean(value)
  })

/** ISO 8601, from a form that asks for wall time and zone. */
const INSTANTS: readonly FieldName[] = ['deadline', 'until', 'at', 'notBefore']
/** Facts that are instants, under a mandate. */
export const INSTANT_FACTS: readonly string[] = ['start', 'end', 'mediaCall']

export const isInstant = (name: FieldName, { fact = '' }: Values): boolean =>
  INSTANTS.includes(name) || (name === 'value' && INSTANT_FACTS.includes(fact))

/** What the person has in front of them. */
const DIGEST: Partial<Record<Subject, (view: ClearanceView) => string | null | undefined>> = {
  text: ({ digest }) => digest,
  proposal: ({ proposal }) => proposal?.digest,
  meant: ({ wire, scheduled }) => (wire?.standing === 'live' ? wire.digest : scheduled?.digest),
  edition: ({ wire }) => wire?.digest,
}

/** The text or the edition that the person has in front of them, where the request names it. */
const seenText = (action: string, view: ClearanceView): { revision?: number; digest?: string } => {
  const row = rowOf(action)
  if (row?.sends === 'revision') return { revision: view.revision }
  const digest = row?.sends === 'digest' ? DIGEST[row.about]?.(view) : null
  return digest ? { digest } : {}
}

/** A fact that is to change, where the form asks for one. */
const factsOf = ({ fact, value = '' }: Values) => (fact === undefined ? {} : { facts: { [fact]: value } })

/** The place that a text is sent back for, if both are said. */
const placeOf = ({ language, paragraph }: Values) =>
  language && Number(paragraph) > 0 ? { paragraph: { language, number: Number(paragraph) } } : {}

/** These stand in the body in another form. */
const SHAPED: readonly FieldName[] = [
  ...(['fact', 'value', 'items', 'readers', 'language', 'paragraph', 'suggestions'] as const),
]

/** The body of the request, without the note. */
export const toBody = (action: string, view: ClearanceView, values: Values): Record<string, unknown> => {
  const given = Object.entries(values).filter(([, value]) => value !== '')
  const rest = given
    .filter(([name]) => !SHAPED.includes(name as FieldName))
    .filter(([name]) => name !== 'onDeadline' || values.deadline)
  return {
    ...seenText(action, view),
    ...(Object.fromEntries(rest) as Record<string, string>),
    ...placeOf(values),
    ...(values.items === 'yes' ? { items: true } : {}),
    ...(values.readers === 'yes' ? { readers: true } : {}),
    ...(values.suggestions ? { suggestions: values.suggestions.split(' ') } : {}),
    ...factsOf(values),
  }
}
