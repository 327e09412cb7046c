'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { TextFieldClientComponent } from 'payload'
import { useCallback, useId, useState } from 'react'
import { isZone } from '../../domain/instants.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { instants } from '../../locales/instants.ts'
import { fieldIdOf } from '../../payload-internals/adminPages.ts'
import { faultWords } from './instants.ts'
import { usePlaces } from './usePlaces.ts'
import { ZoneInput } from './ZoneInput.tsx'
import './instants.css'

/** The zone of a document, stored by its IANA name and chosen by its city. */
export const ZoneField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { i18n } = useTranslation()
  const words = inOwnWords('instants', instants, i18n.language)
  const finder = usePlaces(i18n.language)
  const [called, setCalled] = useState<string | null>(null)
  const said = useId()
  const sentenceFor = (given: unknown): string | null =>
    typeof given === 'string' && given !== '' && !isZone(given)
      ? faultWords({ meant: { kind: 'unknown-place', typed: given }, zone: given }, i18n.language)
      : null
  const validate = useCallback((given: unknown) => sentenceFor(given) ?? true, [i18n.language])
  const { value, setValue, showError, disabled } = useField<string | null>({ path, validate })
  const label = getTranslation(field.label || field.name, i18n)
  const fault = sentenceFor(value)
  const isFrozen = readOnly || field.admin?.readOnly || disabled
  return (
    <div className="field-type text instant-field">
      <FieldLabel label={label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError && fault === null} />
        {isFrozen ? (
          <p id={fieldIdOf(path)} className="instant-field__frozen">
            {value && isZone(value) ? (
              <>
                <bdi>{finder.labelOf(value)}</bdi> (<bdi>{value}</bdi>)
              </>
            ) : (
              '—'
            )}
          </p>
        ) : (
          <span className="instant">
            <ZoneInput
              {...{ label, finder, words }}
              name={path}
              id={fieldIdOf(path)}
              value={value ?? ''}
              place={called}
              describedBy={said}
              isWrong={fault !== null}
              at={null}
              onChange={(zone, calledSo) => {
                setCalled(calledSo)
                setValue(zone)
              }}
            />
            <span id={said} className="instant__said" role="status" data-fault={fault ? 'yes' : 'no'}>
              {fault ?? (value ? <bdi dir="ltr">{value}</bdi> : null)}
            </span>
          </span>
        )}
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
