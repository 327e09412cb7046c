'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { DateFieldClientComponent } from 'payload'
import { useCallback } from 'react'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import { fieldIdOf } from '../../payload-internals/adminPages.ts'
import { DayInput } from './DayInput.tsx'
import { faultWords, isInstantValue } from './instants.ts'

/** What no program takes for a date. */
const toNoInstant = (typed: string): string | null => (typed === '' ? null : `${typed}[]`)

/** Of a day whatever hour it was given; what is typed that is no day stays, and is refused. */
const dayOf = (value: string | null | undefined): string | null =>
  isInstantValue(value) ? value.slice(0, 10) : null

/** Noon in UTC, as forms have always sent it: a day and nothing else. */
const toInstant = (day: string): string => `${day}T12:00:00.000Z`

/** A day of a document, without an hour. */
export const DayField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { i18n } = useTranslation()
  const validate = useCallback(
    (given: unknown) => {
      if (!given || dayOf(given as string) !== null) return true // of a date
      return faultWords({ meant: { kind: 'not-a-date' }, zone: '' }, i18n.language) ?? true
    },
    [i18n.language],
  )
  const { value, setValue, showError, disabled } = useField<string | null>({ path, validate })
  const label = getTranslation(field.label || field.name, i18n)
  const day = dayOf(value)
  return (
    <div className="field-type date-time-field instant-field">
      <FieldLabel label={label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError && (!value || day !== null)} />
        {readOnly || field.admin?.readOnly || disabled ? (
          <p id={fieldIdOf(path)} className="instant-field__frozen">
            <bdi>{day ? sayDay(day, i18n.language) : '—'}</bdi>
          </p>
        ) : (
          <DayInput
            label={label}
            id={fieldIdOf(path)}
            value={day}
            onChange={(next, typed) => setValue(next ? toInstant(next) : toNoInstant(typed))}
          />
        )}
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
