'use client'

import { useEffect, useRef, useState } from 'react'
import { send } from '../../admin/send.ts'
import type { CommentsView } from '../comments/view.ts'
import { useLiveUpdates } from '../presence/useLiveUpdates.ts'

/**
 * What is said about the text that is open, also while somebody says more; null until it is here.
 * @param base `…/clearance` of the text; null: not asked for.
 */
export const useTextComments = (base: string | null): CommentsView | null => {
  const [view, setView] = useState<CommentsView | null>(null)
  const news = useLiveUpdates('comments')
  const read = useRef<string | null>(null)
  const door = base?.replace(/clearance$/, 'comments') ?? null
  useEffect(() => {
    if (!door || (news !== null && news === read.current)) return
    let isCurrent = true
    void send('GET', door).then((answer) => {
      if (!isCurrent || !answer.ok) return
      const found = answer.body as unknown as CommentsView
      read.current = found.mark
      setView(found)
    })
    return () => {
      isCurrent = false
    }
  }, [door, news])
  return view
}
