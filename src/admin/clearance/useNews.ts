'use client'

import { type Dispatch, type SetStateAction, useEffect } from 'react'
import { markOfView } from '../../domain/clearance/mark.ts'
import type { ClearanceView } from '../../domain/clearance/types.ts'
import { useLive } from '../presence/useLive.ts'
import { request } from './clearanceClient.ts'

type Props = {
  /** `…/clearance` of the entry. */
  base: string
  view: ClearanceView | null
  isActing: boolean
  setView: Dispatch<SetStateAction<ClearanceView | null>>
}

/**
 * Shows in the panel what others have done meanwhile. Whoever is about to act keeps what they have before them, so that
 * nobody signs another text than the one they read; and a form that shows an older text keeps its revision, so that the
 * server says what has changed.
 */
export const useNews = ({ base, view, isActing, setView }: Props): void => {
  const mark = useLive('clearance')
  const shown = view && JSON.stringify(markOfView(view))
  useEffect(() => {
    if (mark === null || shown === null || mark === shown || isActing) return
    let isWanted = true
    void request(base).then((answer) => {
      if (!isWanted || !answer.ok) return
      setView((before) => (answer.view?.revision === before?.revision ? answer.view : before))
    })
    return () => {
      isWanted = false
    }
  }, [mark, shown, isActing, base, setView])
}
