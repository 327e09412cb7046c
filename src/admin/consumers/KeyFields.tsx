'use client'

import { InstantInput } from '../instants/InstantInput.tsx'
import type { MemberOption } from '../clearance/clearanceClient.ts'
import { TextField } from '../people/TextField.tsx'
import { usePeopleWords } from '../people/usePeopleWords.ts'

export type Given = {
  name: string
  organisation: string
  contact: string
  /** ISO 8601; empty for none. */
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
export const KeyFields = ({ given, organisations, canBeNobodys, onChange }: Props) => {
  const {
    keys: words,
    invite: { organisation },
  } = usePeopleWords()
  return (
    <>
      <div className="invite__fields">
        <TextField
          form="key"
          label={words.reader}
          name="name"
          type="text"
          given={given}
          onChange={onChange}
        />
        <label>
          {organisation}
          <select
            name="organisation"
            value={given.organisation}
            onChange={({ target }) => onChange({ ...given, organisation: target.value })}
          >
            {canBeNobodys && <option value="">{words.nobodys}</option>}
            {organisations.map(({ slug, acronym }) => (
              <option key={slug} value={slug}>
                {acronym}
              </option>
            ))}
          </select>
        </label>
        <TextField
          form="key"
          label={words.contact}
          name="contact"
          type="email"
          given={given}
          onChange={onChange}
        />
        <TextField
          form="key"
          label={words.rate}
          name="rate"
          type="number"
          given={given}
          onChange={onChange}
        />
        <InstantInput
          name="key-endsAt"
          label={words.until}
          value={given.endsAt || null}
          zone="UTC"
          onChange={(endsAt) => onChange({ ...given, endsAt: endsAt ?? '' })}
        />
      </div>
      <div className="invite__roles">
        <label>
          <input
            type="checkbox"
            checked={given.isPress}
            onChange={({ target }) => onChange({ ...given, isPress: target.checked })}
          />
          {words.press}
        </label>
      </div>
    </>
  )
}
