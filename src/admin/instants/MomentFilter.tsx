'use client'
import { useListQuery, useTranslation } from '@payloadcms/ui'
import { useLayoutEffect, useRef, useState } from 'react'
import { lastZone } from '../../domain/moments/chosenPlaces.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { instants } from '../../locales/instants.ts'
import {
  conditionAt,
  type FilterPlace,
  placeOfFilter,
  rowsOf,
  withCondition,
} from '../../payload-internals/listFilters.ts'
import { isInstantValue } from './instants.ts'
import { InstantInput } from './InstantInput.tsx'
import { useChosenPlaces } from './useChosenPlaces.ts'

/** The value of a list's filter by a moment. What is typed and not understood filters nothing. */
export const MomentFilter = ({ path }: { path: string }) => {
  const { i18n, t } = useTranslation()
  const words = inOwnWords('instants', instants, i18n.language)
  const { here, place } = usePlaceOfFilter()
  const { query, handleWhereChange } = useListQuery()
  const { chosen } = useChosenPlaces()
  const found = place && conditionAt(rowsOf(query?.where), place, path)
  const ask = (operator: string, value: unknown) => {
    // Another one may have been taken away since.
    const now = placeOfFilter(here.current)
    if (now)
      void handleWhereChange?.(withCondition(rowsOf(query?.where), now, { [path]: { [operator]: value } }))
  }
  return (
    <span ref={here} className="instant instant-filter">
      {found?.operator === 'exists' && (
        <select
          aria-label={words.filter}
          value={found.value === undefined ? '' : isYes(found.value) ? 'true' : 'false'}
          onChange={({ target }) => ask('exists', target.value)}
        >
          <option value="" />
          <option value="true">{t('general:true')}</option>
          <option value="false">{t('general:false')}</option>
        </select>
      )}
      {found && found.operator !== 'exists' && (
        <InstantInput
          name={path}
          label={words.filter}
          value={isInstantValue(found.value as string) ? (found.value as string) : null}
          zone={lastZone(chosen) ?? 'UTC'}
          isLabelled
          onChange={(value) => {
            if (value === null) ask(found.operator, undefined)
            else if (isInstantValue(value)) ask(found.operator, value)
          }}
        />
      )}
    </span>
  )
}

/** As an address has it, or a program. */
const isYes = (value: unknown): boolean => value === true || value === 'true'

/** Known once it stands in the page. */
const usePlaceOfFilter = () => {
  const here = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<FilterPlace | null>(null)
  useLayoutEffect(() => {
    const now = placeOfFilter(here.current)
    if (now?.or !== place?.or || now?.and !== place?.and) setPlace(now)
  })
  return { here, place }
}
