'use client'

import type { MemberOption } from '../clearance/clearanceClient.ts'
import { TextField } from '../people/TextField.tsx'

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
      <TextField
        form="key"
        label="Name of the reader"
        name="name"
        type="text"
        given={given}
        onChange={onChange}
      />
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
      <TextField
        form="key"
        label="Address for notices"
        name="contact"
        type="email"
        given={given}
        onChange={onChange}
      />
      <TextField
        form="key"
        label="Requests a minute"
        name="rate"
        type="number"
        given={given}
        onChange={onChange}
      />
      <TextField form="key" label="Until" name="endsAt" type="date" given={given} onChange={onChange} />
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
