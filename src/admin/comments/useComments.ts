'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommentsView } from '../../domain/comments/view.ts'
import { useLive } from '../presence/useLive.ts'
import { send } from '../send.ts'

/** A name for one press, so that one that is sent twice is stored once; a page without a secure origin has none. */
const newPress = (): string | undefined => globalThis.crypto.randomUUID?.()

export type Act = (rest: string, body?: Record<string, unknown>) => Promise<boolean>

type Comments = { view: CommentsView | null; refusal: string | null; isBusy: boolean; act: Act }

/**
 * The comments of an entry, read again when others have written, and when the window comes back to the front.
 * @param door `…/comments` of the entry; null before it is saved. @param savedAt read again after each save.
 */
export const useComments = (door: string | null, savedAt: number | undefined): Comments => {
  const [view, setView] = useState<CommentsView | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  /** Why it could not be read. */
  const [silence, setSilence] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  // The press whose answer never came keeps its name until it is answered.
  const presses = useRef(new Map<string, string | undefined>())

  // An answer that comes after a later one is of no use.
  const turn = useRef(0)
  const load = useCallback(async () => {
    if (!door) return
    const own = (turn.current += 1)
    const answer = await send('GET', door)
    if (own !== turn.current) return
    setSilence(answer.ok ? null : answer.message)
    if (answer.ok) setView(answer.body as unknown as CommentsView)
  }, [door])

  useEffect(() => {
    void load()
    const again = () => void load()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [load, savedAt])

  const mark = useLive('comments')
  const shown = view && view.mark
  useEffect(() => {
    if (mark !== null && shown !== null && mark !== shown) void load()
  }, [mark, shown, load])

  // A note with which a text was sent back stands in the log.
  const standing = useLive('clearance')
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (before.current !== null && standing !== null && before.current !== standing) void load()
    before.current = standing
  }, [standing, load])

  const act: Act = async (rest, body = {}) => {
    setBusy(true)
    const said = JSON.stringify([rest, body])
    const id = presses.current.get(said) ?? newPress()
    presses.current.set(said, id)
    const isNamed = !rest.endsWith('/withdraw')
    const answer = await send('POST', `${door}${rest}`, isNamed ? { ...body, id } : body)
    setBusy(false)
    if (answer.ok || answer.status !== 0) presses.current.delete(said)
    setRefusal(answer.ok ? null : answer.message)
    if (answer.ok) {
      turn.current += 1
      setView(answer.body as unknown as CommentsView)
    }
    return answer.ok
  }
  return { view, refusal: refusal ?? silence, isBusy, act }
}
