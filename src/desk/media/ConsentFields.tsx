'use client'
import { useId } from 'react'
import { LazyDayInput } from '../../admin/instants/LazyDayInput.tsx'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import { fill } from '../../domain/messages.ts'
import {
  type Consent,
  CONSENT_GIVERS,
  type ConsentGiver,
  lastDayOf,
  LONGEST_CONSENT,
  MOST_CONSENTS,
  RECOGNISABLE,
  type Recognisable,
} from '../../domain/pictures/consents.ts'
import type { MediaMessages } from '../../locales/media.ts'
import type { Description } from './describing.ts'

type Props = {
  description: Description
  language: string
  words: MediaMessages
  onChange: (description: Description) => void
}

/** Whether people in a picture can be recognised, and what they agreed to: for the organisation alone. */
export const ConsentFields = ({ description, language, words: { people }, onChange }: Props) => {
  const { recognisable, consents } = description
  const id = useId()
  const put = (rows: Consent[]) => onChange({ ...description, consents: rows })
  return (
    <div className="picture-consents" data-part="consents">
      <label className="picture__field" htmlFor={id}>
        <span>{people.recognisable}</span>
      </label>
      <select
        id={id}
        data-part="recognisable"
        value={recognisable ?? ''}
        onChange={({ target: { value } }) =>
          // One of the options below.
          onChange({ ...description, recognisable: value === '' ? null : (value as Recognisable) })
        }
      >
        <option value="">{people.unsaid}</option>
        {RECOGNISABLE.map((answer) => (
          <option key={answer} value={answer}>
            {people[answer]}
          </option>
        ))}
      </select>
      {(recognisable === 'yes' || consents.length > 0) && (
        <>
          <p className="picture-consents__why">{people.private}</p>
          {consents.map((consent, index) => (
            <ConsentRow
              key={index}
              {...{ consent, language, people }}
              number={index + 1}
              onChange={(next) => put(consents.map((one, at) => (at === index ? next : one)))}
              onRemove={() => put(consents.filter((_, at) => at !== index))}
            />
          ))}
          {consents.length < MOST_CONSENTS && (
            <button
              type="button"
              className="plain-button"
              data-part="add-consent"
              onClick={() => put([...consents, { by: 'self' }])}
            >
              {people.add}
            </button>
          )}
        </>
      )}
    </div>
  )
}

type RowProps = {
  consent: Consent
  number: number
  language: string
  people: MediaMessages['people']
  onChange: (consent: Consent) => void
  onRemove: () => void
}

const ConsentRow = ({ consent, number, language, people, onChange, onRemove }: RowProps) => {
  const { recordedAt } = consent
  const giver = useId()
  const line = (name: 'of' | 'purpose', label: string) => (
    <label className="picture__field">
      <span>{label}</span>
      <input
        data-part={`consent-${name}`}
        dir="auto"
        maxLength={LONGEST_CONSENT}
        value={consent[name] ?? ''}
        onChange={({ target }) => onChange({ ...consent, [name]: target.value })}
      />
    </label>
  )
  return (
    <fieldset className="picture-consents__row" data-consent={number}>
      <legend>{fill(people.consent, { number })}</legend>
      {line('of', people.of)}
      <label className="picture__field" htmlFor={giver}>
        <span>{people.by}</span>
      </label>
      <select
        id={giver}
        data-part="consent-by"
        value={consent.by ?? 'self'}
        onChange={({ target }) => onChange({ ...consent, by: target.value as ConsentGiver })} // one of the options
      >
        {CONSENT_GIVERS.map((one) => (
          <option key={one} value={one}>
            {people.givers[one]}
          </option>
        ))}
      </select>
      {line('purpose', people.purpose)}
      <div className="picture__field">
        <span>{people.until}</span>
        <LazyDayInput
          label={people.until}
          value={lastDayOf(consent)}
          onChange={(day) => onChange({ ...consent, until: day })}
        />
      </div>
      <p>
        {recordedAt && (
          <small>{fill(people.recorded, { day: sayDay(recordedAt.slice(0, 10), language) })}</small>
        )}{' '}
        <button type="button" className="plain-button" data-part="remove-consent" onClick={onRemove}>
          {people.remove}
        </button>
      </p>
    </fieldset>
  )
}
