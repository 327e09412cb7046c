'use client'

import type { MemberOption } from '../clearanceClient.ts'

export type Given = {
  name: string
  organisation: string
  contact: string
  /** A day. */
  endsAt: string
  isPress: boolean
  rate: string
}

type Props = {
  given: Given
  organisations: MemberOption[]
  /** The coordinator's own consumers belong to no organisation. */
  canBeNobodys: boolean
  onChange: (given: Given) => void
}

/** What a new consumer is. */
export const KeyFields = ({ given, organisations, canBeNobodys, onChange }: Props) => (
  <>
    <div className="invite__fields">
      <Text label="Name of the reader" name="name" type="text" given={given} onChange={onChange} />
      <label>
        Organisation
        <select
          name="organisation"
          value={given.organisation}
          onChange={({ target }) => onChange({ ...given, organisation: target.value })}
        >
          {canBeNobodys && <option value="">None: the consortium’s own</option>}
          {organisations.map(({ slug, acronym }) => (
            <option key={slug} value={slug}>
              {acronym}
            </option>
          ))}
        </select>
      </label>
      <Text label="Address for notices" name="contact" type="email" given={given} onChange={onChange} />
      <Text label="Requests a minute" name="rate" type="number" given={given} onChange={onChange} />
      <Text label="Until" name="endsAt" type="date" given={given} onChange={onChange} />
    </div>
    <div className="invite__roles">
      <label>
        <input
          type="checkbox"
          checked={given.isPress}
          onChange={({ target }) => onChange({ ...given, isPress: target.checked })}
        />
        Sees contacts’ details that are for the press
      </label>
    </div>
  </>
)

type TextProps = {
  label: string
  name: 'name' | 'contact' | 'rate' | 'endsAt'
  type: 'text' | 'email' | 'number' | 'date'
  given: Given
  onChange: (given: Given) => void
}

const Text = ({ label, name, type, given, onChange }: TextProps) => (
  <label>
    {label}
    <input
      name={`key-${name}`}
      type={type}
      autoComplete="off"
      value={given[name]}
      onChange={({ target }) => onChange({ ...given, [name]: target.value })}
    />
  </label>
)
