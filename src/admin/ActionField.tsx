'use client'

import type { ReactNode } from 'react'
import { EVENT_STATUSES } from '../domain/entries.ts'
import { MANDATE_FACTS, FACT_WORDS } from '../domain/mandateFacts.ts'
import { englishNames, LOCALES } from '../domain/locales.ts'
import { PARTY_ROLES } from '../domain/parties.ts'
import { type FieldName, INSTANT_FACTS, type Values } from './actionFields.ts'

type Choice = { value: string; label: string }
type Props = {
  name: FieldName
  values: Values
  organisations: readonly Choice[]
  onChange: (value: string) => void
}

const LABELS: Record<FieldName, string> = {
  organisation: 'Organisation',
  to: 'To',
  role: 'As',
  editionType: 'Kind of edition',
  deadline: 'Deadline, in your own time zone',
  onDeadline: 'After the deadline',
  until: 'Until, in your own time zone',
  bundle: 'Id of the media update',
  notBefore: 'Not before, in your own time zone',
  items: 'Together with its entries',
  fact: 'Fact',
  value: 'New value',
  language: 'Language of the paragraph, if one is meant',
  paragraph: 'Number of the paragraph, from 1',
}

const CHOICES: Partial<Record<FieldName, readonly Choice[]>> = {
  role: PARTY_ROLES.map((role) => ({ value: role, label: role })),
  editionType: [
    { value: 'correction', label: 'Correction' },
    { value: 'update', label: 'Update' },
    { value: 'translation', label: 'Translation' },
  ],
  onDeadline: [
    { value: 'block', label: 'Wait for every signature' },
    { value: 'consent', label: 'Silence is consent, where an organisation allows it' },
    { value: 'drop', label: 'The lead may go on without who is silent' },
  ],
  language: [
    { value: '', label: 'The text as a whole' },
    ...LOCALES.map((locale) => ({ value: locale, label: englishNames[locale] })),
  ],
  items: [
    { value: '', label: 'No: this text alone' },
    { value: 'yes', label: 'Yes: all of them in one moment, or none' },
  ],
  // Guests and contacts have forms of their own at the desk; under a mandate they are changed over the API.
  fact: MANDATE_FACTS.filter((fact) => fact !== 'attendance' && fact !== 'contact').map((fact) => ({
    value: fact,
    label: FACT_WORDS[fact],
  })),
}

const MAY_BE_EMPTY: readonly FieldName[] = ['onDeadline', 'items', 'role', 'editionType', 'language']
const LOCAL_TIMES: readonly FieldName[] = ['deadline', 'until', 'notBefore']

const choicesOf = ({ name, values, organisations }: Props): readonly Choice[] | undefined => {
  if (name === 'organisation' || name === 'to') return organisations
  if (name === 'value' && values.fact === 'status')
    return EVENT_STATUSES.map((status) => ({ value: status, label: status }))
  return CHOICES[name]
}

const isLocalTime = ({ name, values }: Props): boolean =>
  LOCAL_TIMES.includes(name) || (name === 'value' && INSTANT_FACTS.includes(values.fact ?? ''))

const inputType = (props: Props): string => {
  if (props.name === 'paragraph') return 'number'
  return isLocalTime(props) ? 'datetime-local' : 'text'
}

/** One field of an action's form. */
export const ActionField = (props: Props) => {
  const { name, values, onChange } = props
  const choices = choicesOf(props)
  const value = values[name] ?? ''
  if (!choices) {
    return (
      <Labelled name={name}>
        <input
          name={name}
          type={inputType(props)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Labelled>
    )
  }
  return (
    <Labelled name={name}>
      <select name={name} value={value} onChange={(event) => onChange(event.target.value)}>
        {!MAY_BE_EMPTY.includes(name) && <option value="">Choose…</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

const Labelled = ({ name, children }: { name: FieldName; children: ReactNode }) => (
  <label>
    {LABELS[name]}
    {children}
  </label>
)
