'use client'

import { useEffect, useRef, useState } from 'react'
import {
  afterReading,
  isSameText,
  viewFingerprint,
  type SeenText,
  type ClearanceView,
} from '../../domain/clearance/view.ts'
import { useLiveUpdates } from '../presence/useLiveUpdates.ts'
import { requestClearance } from './clearanceClient.ts'

type Props = {
  /** `…/clearance` of the entry. */
  base: string
  view: ClearanceView | null
  isActing: boolean
  setView: (view: ClearanceView) => void
}

/**
 * Shows in the panel what others have done meanwhile. Whoever is about to act keeps what they have before them, so that
 * nobody signs another text than the one they read.
 * @returns whether the text itself is another one by now: then the panel stays as it is until the page is read again.
 */
export const useClearanceUpdates = ({ base, view, isActing, setView }: Props): boolean => {
  const mark = useLiveUpdates('clearance')
  const [isOlder, setOlder] = useState(false)
  const seen = useRef<SeenText | null>(null)
  const brought = useRef<ClearanceView | null>(null)
  const shown = view && viewFingerprint(view)

  // The panel has read it itself, or one’s own act has answered.
  useEffect(() => {
    if (view === null || view === brought.current) return
    seen.current = afterReading(view, seen.current)
    setOlder(false)
  }, [view])

  useEffect(() => {
    if (mark === null || shown === null || mark === shown || isActing || isOlder) return
    const before = seen.current
    let isWanted = true
    void requestClearance(base).then((answer) => {
      if (!isWanted || !answer.ok || !answer.view) return
      if (before && !isSameText(before, answer.view)) return setOlder(true)
      seen.current = afterReading(answer.view, before)
      brought.current = answer.view
      setView(answer.view)
    })
    return () => {
      isWanted = false
    }
  }, [mark, shown, isActing, isOlder, base, setView])
  return isOlder
}
