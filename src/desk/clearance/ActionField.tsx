'use client'

import type { ReactNode } from 'react'
import { EVENT_STATUSES } from '../../domain/entries.ts'
import { LOCALES, languageName } from '../../domain/locales.ts'
import { MANDATE_FACTS } from '../../domain/mandate/mandateFacts.ts'
import { PARTY_ROLES } from '../../domain/parties.ts'
import { ON_DEADLINE } from '../../domain/silence.ts'
import { InstantInput, useZone } from '../../admin/instants/InstantInput.tsx'
import type { FieldName } from '../../domain/clearance/table.ts'
import { isInstant, type Values } from './actionFields.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Choice = { value: string; label: string }
type Props = {
  name: FieldName
  values: Values
  organisations: readonly Choice[]
  words: ClearanceMessages
  language: string
  onChange: (value: string) => void
}

type Said = Pick<Props, 'words' | 'language'>

const CHOICES: Partial<Record<FieldName, (said: Said) => readonly Choice[]>> = {
  role: ({ words }) => PARTY_ROLES.map((role) => ({ value: role, label: words.roles[role] })),
  editionType: ({ words }) =>
    (['correction', 'update', 'translation'] as const).map((type) => ({
      value: type,
      label: words.editionTypes[type],
    })),
  onDeadline: ({ words }) => ON_DEADLINE.map((after) => ({ value: after, label: words.afterwards[after] })),
  language: ({ words, language }) => [
    { value: '', label: words.wholeText },
    ...LOCALES.map((locale) => ({ value: locale, label: languageName(locale, language) })),
  ],
  items: ({ words }) => [
    { value: '', label: words.alone },
    { value: 'yes', label: words.together },
  ],
  readers: ({ words }) => [
    { value: '', label: words.unread },
    { value: 'yes', label: words.opened },
  ],
  // Guests and contacts have forms of their own at the desk; under a mandate they are changed over the API.
  fact: ({ words }) =>
    MANDATE_FACTS.filter((fact) => fact !== 'attendance' && fact !== 'contact').map((fact) => ({
      value: fact,
      label: words.facts[fact],
    })),
}

const MAY_BE_EMPTY: readonly FieldName[] = [
  'onDeadline',
  'items',
  'readers',
  'role',
  'editionType',
  'language',
]

const choicesOf = ({ name, values, organisations, ...said }: Props): readonly Choice[] | undefined => {
  if (name === 'organisation' || name === 'to') return organisations
  if (name === 'value' && values.fact === 'status')
    return EVENT_STATUSES.map((status) => ({ value: status, label: said.words.eventStatuses[status] }))
  return CHOICES[name]?.(said)
}

/** One field of an action's form. */
export const ActionField = (props: Props) => {
  const { name, values, words, onChange } = props
  const where = useZone()
  const choices = choicesOf(props)
  const value = values[name] ?? ''
  if (isInstant(name, values))
    return (
      <InstantInput
        // Another fact is another hour.
        key={values.fact}
        {...{ name, ...where }}
        label={words.fields[name]}
        value={value || null}
        onChange={(sent) => onChange(sent ?? '')}
      />
    )
  if (!choices) {
    return (
      <Labelled label={words.fields[name]}>
        <input
          name={name}
          type={name === 'paragraph' ? 'number' : 'text'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Labelled>
    )
  }
  return (
    <Labelled label={words.fields[name]}>
      <select name={name} value={value} onChange={(event) => onChange(event.target.value)}>
        {!MAY_BE_EMPTY.includes(name) && <option value="">{words.choose}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <label>
    {label}
    {children}
  </label>
)
