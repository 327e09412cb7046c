'use client'
import {
  useTranslation,
  FieldDescription,
  FieldError,
  FieldLabel,
  useField,
  useForm,
  useFormFields,
} from '@payloadcms/ui'
import type { DefaultCellComponentProps, DateFieldClientComponent } from 'payload'
import { getTranslation } from '@payloadcms/translations'
import { useCallback, useRef } from 'react'
import { isZone } from '../../domain/instants.ts'
import { bothClocks, isInstantValue } from './instants.ts'
import { OF_ENTRIES, type ZonePaths, InstantInput, useZone } from './InstantInput.tsx'
import { fieldIdOf } from '../../payload-internals/adminPages.ts'

type CellProps = { zonePaths?: ZonePaths }
type Values = Record<string, unknown>

const wordAt = (row: Values, path: string): string => {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Values | null | undefined)?.[key], row)
  return typeof value === 'string' ? value : ''
}

/** An instant in a list, in the zone that its document speaks of it in; never at the browser's clock. */
export const InstantCell = (props: DefaultCellComponentProps & CellProps) => {
  const { rowData, zonePaths = OF_ENTRIES } = props
  const at = props.cellData as string | null | undefined // of a date
  const { language } = useTranslation().i18n
  const isSaid = (path: string) => isZone(wordAt(rowData, path))
  const said = zonePaths.find(isSaid)
  const place = said === 'zone' ? wordAt(rowData, 'venue.city') : ''
  if (!isInstantValue(at)) return '—'
  return <bdi>{bothClocks({ at, zone: said ? wordAt(rowData, said) : 'UTC', place, language })}</bdi>
}

type FieldProps = {
  zonePaths?: ZonePaths
  /** Of the fields that keep what was typed beside the instant. */
  typedPaths?: { wallTime: string; zone: string }
}

/** An instant of a document, in the zone that it is spoken of in; see fields/instants.ts. */
export const InstantField: DateFieldClientComponent = (props) => {
  const { field, path, readOnly, zonePaths, typedPaths } = props as typeof props & FieldProps
  const { i18n } = useTranslation()
  const fault = useRef<string | null>(null)
  const validate = useCallback(
    (given: unknown) => isInstantValue(given as string) || !given || (fault.current ?? true),
    [],
  )
  const { value, setValue, showError, disabled } = useField<string | null>({ path, validate })
  const { dispatchFields } = useForm()
  const where = useZone(zonePaths)
  const typedZone = useFormFields(([fields]) => typedPaths && fields[typedPaths.zone]?.value)
  const label = getTranslation(field.label || field.name, i18n)
  const zone = typeof typedZone === 'string' && isZone(typedZone) ? typedZone : where.zone

  const take = (sent: string | null, typed: { wallTime: string; zone: string; fault: string | null }) => {
    fault.current = typed.fault
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
        {/* What is wrong with what was typed stands below it already. */}
        <FieldError path={path} showError={showError && (!value || isInstantValue(value))} />
        {isFrozen ? (
          <p id={fieldIdOf(path)} className="instant-field__frozen">
            <bdi>
              {isInstantValue(value)
                ? bothClocks({
                    ...{ at: value, zone: zone || 'UTC', language: i18n.language },
                    place: zone === where.zone ? where.place : null,
                  })
                : '—'}
            </bdi>
          </p>
        ) : (
          <InstantInput
            {...{ label, zone }}
            name={path}
            id={fieldIdOf(path)}
            value={value ?? null}
            // That of the event's zone, and of no other.
            place={zone === where.zone ? where.place : null}
            isLabelled
            onChange={take}
          />
        )}
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
