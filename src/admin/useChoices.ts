import { useCallback, useEffect, useMemo, useState } from 'react'
import { send } from './send.ts'
import { wordsQuery } from './wordsQuery.ts'

/** So many are offered at once. */
const MOST = 50
const PAUSE_MS = 200

type Row = { id: string }

type Wanted = {
  /** Ids of those that are there whether they are offered or not. */
  chosen?: readonly string[]
  /** What has the words that somebody looks for. */
  fields: readonly string[]
}

export type Choices<One extends Row> = {
  /** All that are known by now, the chosen among them, and those that have just been saved. */
  known: ReadonlyMap<string, One>
  /** The latest, or those that have the words; null until they are there. */
  offered: readonly One[] | null
  /** Whether there are more than are offered without words. */
  hasMore: boolean
  /** Whether all that are chosen have been asked for. */
  isWhole: boolean
  typed: string
  type: (words: string) => void
  /** Takes in how one is now. */
  keep: (row: One) => void
  /** Takes in a new one, which is offered first. */
  put: (row: One) => void
}

type List = { ids: readonly string[]; hasMore: boolean }

/**
 * What the person may read of a collection, to choose from; none where it is refused.
 * @param door `/api/media`
 */
export const useChoices = <One extends Row>(door: string, { chosen = [], fields }: Wanted): Choices<One> => {
  const [known, setKnown] = useState<ReadonlyMap<string, One>>(new Map())
  const [absent, setAbsent] = useState<readonly string[]>([])
  const [list, setList] = useState<List | null>(null)
  const [typed, type] = useState('')
  const take = useCallback(
    (rows: readonly One[]) =>
      setKnown((all) => new Map([...all, ...rows.map((row) => [row.id, row] as const)])),
    [],
  )

  const words = typed.trim()
  const condition = new URLSearchParams(wordsQuery(words, fields)).toString()
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(
      () =>
        void send('GET', `${door}?depth=0&limit=${MOST}&sort=-updatedAt&${condition}`).then((answer) => {
          if (!isCurrent) return
          const rows = answer.ok ? ((answer.body.docs ?? []) as One[]) : []
          take(rows)
          setList((before) => ({
            ids: rows.map(({ id }) => id),
            hasMore: condition === '' ? answer.body.hasNextPage === true : (before?.hasMore ?? false),
          }))
        }),
      condition === '' ? 0 : PAUSE_MS,
    )
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [door, condition, take])

  // Those that are chosen and not among the latest, a page at a time.
  const missing = list ? chosen.filter((id) => !known.has(id) && !absent.includes(id)) : []
  const asked = missing.slice(0, MOST).join(',')
  useEffect(() => {
    if (asked === '') return
    let isCurrent = true
    const query = new URLSearchParams({ depth: '0', limit: String(MOST), 'where[id][in]': asked })
    void send('GET', `${door}?${query.toString()}`).then((answer) => {
      if (!isCurrent || (!answer.ok && answer.status === 0)) return
      const rows = answer.ok ? ((answer.body.docs ?? []) as One[]) : []
      take(rows)
      setAbsent((all) => [...all, ...asked.split(',').filter((id) => !rows.some((row) => row.id === id))])
    })
    return () => {
      isCurrent = false
    }
  }, [door, asked, take])

  const keep = useCallback((row: One) => take([row]), [take])
  const put = useCallback(
    (row: One) => {
      take([row])
      setList((before) => before && { ...before, ids: [...new Set([row.id, ...before.ids])] })
    },
    [take],
  )
  const offered = useMemo(() => list && list.ids.flatMap((id) => known.get(id) ?? []), [list, known])
  const isWhole = list !== null && missing.length === 0
  return { known, offered, hasMore: list?.hasMore ?? false, isWhole, typed, type, keep, put }
}
