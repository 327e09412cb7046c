import { useCallback, useEffect, useRef, useState } from 'react'
import type { Calendar } from '../../domain/calendar/calendar.ts'
import { send } from '../send.ts'

export type Span = { from: string; to: string }

type Loaded = { calendar: Calendar | null; refusal: string | null; isBusy: boolean }

/** What stands in the span, asked for anew with each change of it, and by `reload`. */
export const useCalendar = (api: string, span: Span | null, organisation: string) => {
  const [loaded, setLoaded] = useState<Loaded>({ calendar: null, refusal: null, isBusy: true })
  const asked = useRef(0)
  const from = span?.from
  const to = span?.to

  const reload = useCallback(async () => {
    if (!from || !to) return
    const turn = (asked.current += 1)
    setLoaded((before) => ({ ...before, isBusy: true }))
    const query = new URLSearchParams({ from, to, ...(organisation ? { organisation } : {}) })
    const answer = await send('GET', `${api}/desk/calendar?${query}`)
    // Another span has been asked for meanwhile.
    if (turn !== asked.current) return
    setLoaded((before) =>
      answer.ok
        ? { calendar: answer.body as unknown as Calendar, refusal: null, isBusy: false } // the door's own answer
        : { ...before, refusal: answer.message, isBusy: false },
    )
  }, [api, from, to, organisation])

  useEffect(() => void reload(), [reload])
  return { ...loaded, reload }
}
