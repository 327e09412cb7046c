'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { isZone } from '../../domain/wallTime.ts'
import { bothClocks } from './bothClocks.ts'
import { isInstantValue } from './typing.ts'
import { OF_ENTRIES, type ZonePaths } from './useZone.ts'

type OwnProps = { zonePaths?: ZonePaths }
type Values = Record<string, unknown>

const wordAt = (row: Values, path: string): string => {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Values | null | undefined)?.[key], row)
  return typeof value === 'string' ? value : ''
}

/** An instant in a list, in the zone that its document speaks of it in; never at the browser's clock. */
export const InstantCell = (props: DefaultCellComponentProps & OwnProps) => {
  const { rowData, zonePaths = OF_ENTRIES } = props
  const at = props.cellData as string | null | undefined // of a date
  const { language } = useTranslation().i18n
  const isSaid = (path: string) => isZone(wordAt(rowData, path))
  const said = zonePaths.find(isSaid)
  const place = said === 'zone' ? wordAt(rowData, 'venue.city') : ''
  if (!isInstantValue(at)) return '—'
  return <bdi>{bothClocks({ at, zone: said ? wordAt(rowData, said) : 'UTC', place, language })}</bdi>
}
