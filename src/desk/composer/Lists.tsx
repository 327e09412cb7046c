'use client'

import { useCallback, useEffect, useState } from 'react'
import { countLeft, type ReadinessState, useReadiness } from '../readiness/useReadiness.ts'
import type { Draft } from './draft.ts'

type List = Pick<ReadinessState, 'readiness' | 'kept'>

/** What texts lack before they are submitted, by their keys; nothing of those whose list is not read yet. */
export type Lists = Readonly<Record<string, List>>

export const useLists = () => {
  const [lists, setLists] = useState<Lists>({})
  const take = useCallback(
    (key: string, list: List) => setLists((before) => ({ ...before, [key]: list })),
    [],
  )
  return { lists, take }
}

/** How much blocks these texts. */
export const leftIn = (drafts: readonly Draft[], lists: Lists): number =>
  drafts.reduce((sum, { key }) => sum + (lists[key] ? countLeft(lists[key]) : 0), 0)

type Props = { draft: Draft; api: string; onList: (key: string, list: List) => void }

/** Reads the list of a text that is not open in the panel, which has its own. */
export const ListOf = ({ draft: { key, collection, id, updatedAt }, api, onList }: Props) => {
  const { readiness, kept } = useReadiness(`${api}/${collection}/${id}/readiness`, updatedAt ?? '')
  useEffect(() => onList(key, { readiness, kept }), [key, readiness, kept, onList])
  return null
}
