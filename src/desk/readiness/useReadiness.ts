'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Readiness } from '../../domain/readiness/readiness.ts'
import { send } from '../../admin/send.ts'

/** What is kept as it is, and why: by the id that the register knows the contradiction by. */
export type Kept = Readonly<Record<string, string>>

/** Told on the window when something that the text refers to has been saved by itself. */
const MATERIAL_CHANGED = 'communique-material'
export const tellMaterialChanged = (): void => void window.dispatchEvent(new Event(MATERIAL_CHANGED))

export type ReadinessState = {
  /** Null until it is known, and for who does not write the text. */
  readiness: Readiness<string> | null
  hasFailed: boolean
  reload: () => void
  kept: Kept
  keep: (id: string, reason: string | null) => void
}

/**
 * The list of a text in drafting.
 * @param endpoint null while there is nothing to list.
 * @param mark what has been saved or done: with another one the list is read anew, and also when the reader comes back.
 */
export const useReadiness = (endpoint: string | null, mark: string): ReadinessState => {
  const [readiness, setReadiness] = useState<Readiness<string> | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [asked, setAsked] = useState(0)
  const reload = useCallback(() => setAsked((times) => times + 1), [])
  const [kept, setKept] = useKept(endpoint)

  useEffect(() => {
    if (!endpoint) return setReadiness(null)
    let isCurrent = true
    void send('GET', endpoint).then((answer) => {
      if (!isCurrent) return
      const isClosed = !answer.ok && (answer.status === 403 || answer.status === 404)
      setFailed(!answer.ok && !isClosed)
      if (answer.ok) setReadiness(answer.body as unknown as Readiness<string>)
      if (isClosed) setReadiness(null)
    })
    return () => {
      isCurrent = false
    }
  }, [endpoint, mark, asked])

  // A picture, a contact or another entry may have been mended beside the text, or in another tab.
  useEffect(() => {
    if (!endpoint) return
    const moments = ['focus', MATERIAL_CHANGED]
    moments.forEach((moment) => window.addEventListener(moment, reload))
    return () => moments.forEach((moment) => window.removeEventListener(moment, reload))
  }, [endpoint, reload])

  const keep = (id: string, reason: string | null) => {
    const { [id]: _before, ...others } = kept
    setKept(reason === null ? others : { ...others, [id]: reason })
  }
  return { readiness, hasFailed, reload, kept, keep }
}

/** Reasons outlive a reload of the page; once the text is submitted, its list is gone and they with it. */
const useKept = (endpoint: string | null): [Kept, (kept: Kept) => void] => {
  const [kept, setKept] = useState<Kept>({})
  const key = endpoint && `communique-kept ${endpoint}`
  useEffect(() => setKept(readKept(key)), [key])
  const take = (next: Kept) => {
    setKept(next)
    if (key) sessionStorage.setItem(key, JSON.stringify(next))
  }
  return [kept, take]
}

const readKept = (key: string | null): Kept => {
  const stored = key && sessionStorage.getItem(key)
  return stored ? (JSON.parse(stored) as Kept) : {}
}

/** What `submit` is asked with beside what its form says: what is kept, and why. */
export const withKept = (body: Record<string, unknown>, { readiness, kept }: ReadinessState) => {
  const open = readiness?.lines.flatMap(({ points }) => points.flatMap(({ remedies }) => remedies)) ?? []
  const ids = open.flatMap((remedy) =>
    remedy.does === 'acknowledge' && remedy.id in kept ? [remedy.id] : [],
  )
  if (ids.length === 0) return body
  const { acknowledged = [], note } = body as { acknowledged?: string[]; note?: string }
  const reasons = [...new Set([...ids.map((id) => kept[id]), ...(note ? [note] : [])])]
  return { ...body, acknowledged: [...new Set([...ids, ...acknowledged])], note: reasons.join('\n') }
}

/** How many points block and are not kept as they are. */
export const countLeft = ({ readiness, kept }: Pick<ReadinessState, 'readiness' | 'kept'>): number =>
  (readiness?.lines ?? [])
    .flatMap(({ points }) => points)
    .filter(({ weight, remedies }) => weight === 'blocks' && !isKept(remedies, kept)).length

export const isKept = (
  remedies: Readiness<string>['lines'][number]['points'][number]['remedies'],
  kept: Kept,
): boolean => remedies.some((remedy) => remedy.does === 'acknowledge' && remedy.id in kept)

/** Of the hints of the clearance those that the list does not say at their place. */
export const notListed = (
  hints: readonly string[],
  { readiness }: Pick<ReadinessState, 'readiness'>,
): string[] => {
  const listed = readiness?.lines.flatMap(({ points }) => points.map(({ sentence }) => sentence)) ?? []
  return hints.filter((hint) => !listed.includes(hint))
}
