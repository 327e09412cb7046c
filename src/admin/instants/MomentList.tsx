'use client'
import { DefaultListView, useConfig } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { type ReactNode, useMemo } from 'react'
import { datePaths } from '../../payload-internals/listFilters.ts'
import { lazily } from '../lazily.tsx'

/** Fetched where somebody filters by a moment. */
const MomentFilter = lazily(async () => (await import('./MomentFilter.tsx')).MomentFilter)

/** Payload's list, whose filters ask for a moment as every form of the desk does. */
export const MomentList = (props: ListViewClientProps) => {
  const { collectionSlug, renderedFilters } = props
  const { getEntityConfig } = useConfig()
  const filters = useMemo(() => {
    const paths = datePaths(getEntityConfig({ collectionSlug })?.fields ?? [])
    return new Map<string, ReactNode>([
      ...paths.map((path) => [path, <MomentFilter key={path} path={path} />] as const),
      ...(renderedFilters ?? []),
    ])
  }, [collectionSlug, getEntityConfig, renderedFilters])
  return <DefaultListView {...props} renderedFilters={filters} />
}
