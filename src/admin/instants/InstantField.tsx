'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  FieldDescription,
  FieldError,
  FieldLabel,
  useField,
  useForm,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { isZone } from '../../domain/wallTime.ts'
import { fieldIdOf } from '../../payload-internals/adminForm.ts'
import { bothClocks } from './bothClocks.ts'
import { InstantInput } from './InstantInput.tsx'
import { isInstantValue } from './typing.ts'
import { type ZonePaths, useZone } from './useZone.ts'

type OwnProps = {
  zonePaths?: ZonePaths
  /** Of the fields that keep what was typed beside the instant. */
  typedPaths?: { wallTime: string; zone: string }
}

/** An instant of a document, in the zone that it is spoken of in; see fields/instant.ts. */
export const InstantField: DateFieldClientComponent = (props) => {
  const { field, path, readOnly, zonePaths, typedPaths } = props as typeof props & OwnProps
  const { i18n } = useTranslation()
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const { dispatchFields } = useForm()
  const where = useZone(zonePaths)
  const typedZone = useFormFields(([fields]) => typedPaths && fields[typedPaths.zone]?.value)
  const label = getTranslation(field.label || field.name, i18n)
  const zone = typeof typedZone === 'string' && isZone(typedZone) ? typedZone : where.zone

  const take = (sent: string | null, typed: { wallTime: string; zone: string }) => {
    setValue(sent)
    if (!typedPaths) return
    const isNone = typed.wallTime === ''
    dispatchFields({ type: 'UPDATE', path: typedPaths.wallTime, value: isNone ? null : typed.wallTime })
    dispatchFields({ type: 'UPDATE', path: typedPaths.zone, value: isNone ? null : typed.zone })
  }
  // Payload tells a component of its own what permissions say, and not what the field says of itself.
  const isFrozen = readOnly || field.admin?.readOnly || disabled
  return (
    <div className="field-type date-time-field instant-field">
      <FieldLabel label={label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {isFrozen ? (
          <p id={fieldIdOf(path)} className="instant-field__frozen">
            <bdi>
              {isInstantValue(value)
                ? bothClocks({ ...where, at: value, zone: zone || 'UTC', language: i18n.language })
                : '—'}
            </bdi>
          </p>
        ) : (
          <InstantInput
            {...{ label, zone }}
            name={path}
            value={value ?? null}
            place={where.place}
            isLabelled
            onChange={take}
          />
        )}
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
