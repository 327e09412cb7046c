import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskMessages } from '../../locales/desk.ts'
import type { CalendarMessages } from '../../locales/calendar.ts'
import { type CalendarItem, moveTo, type Calendar } from './calendar.ts'
import { formatOfMoments } from '../../domain/dates.ts'
import { cityOf, wallTimeIn } from '../../domain/instants.ts'
import { fill } from '../../domain/messages.ts'
import { send } from '../../admin/send.ts'

/** What the page knows before it asks for anything: the server's clock, and whom it can be narrowed to. */
export type CalendarPage = { now: string; organisations: { slug: string; name: string }[] }

export type CalendarDisplayWords = CalendarMessages & Pick<DeskMessages, 'types'>
/** What everything is shown with; `mine` is the zone of the reader. */
export type CalendarDisplay = { words: CalendarDisplayWords; language: string; mine: string; now: string }

/** As the clocks of a zone show it, in the reader's language; British dates for English, as on the wire. */
export const timeIn = (at: string, zone: string, language: string): string =>
  formatOfMoments(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(at))

/** The zone of an item, with the city of its venue where that is known. */
export const placeOf = ({ place, zone }: CalendarItem): string =>
  [place, zone].filter((part) => part !== null).join(', ')

/** `10:30 Karachi`, with the day where it is another one than at the reader's clock; null where both clocks say the same. */
export const shortWallTime = (item: CalendarItem, mine: string): string | null => {
  const { at, wallTime, zone, place } = item
  const own = wallTimeIn(at, mine)
  if (!wallTime || !zone || wallTime.slice(0, 16) === own) return null
  const time = wallTime.slice(11, 16)
  const day = wallTime.slice(0, 10) === own?.slice(0, 10) ? '' : `${wallTime.slice(0, 10)} `
  return `${day}${time} ${place ?? cityOf(zone)}`
}

/** What became of it, in words; `back`: the event as it now is, and the start that it had. */
export type Moved = { ok: boolean; sentence: string; back?: { item: CalendarItem; start: string } }

type Moving = { api: string; words: CalendarMessages; language: string }

/** Gives a draft event a new start, as it was when it was shown: who has changed it meanwhile keeps their change. */
export const saveMove = async (
  item: CalendarItem,
  newStart: string,
  { api, words, language }: Moving,
): Promise<Moved> => {
  const { entry, at, end, mediaCall, instants, revision } = item
  const { instants: others = {}, ...times } = moveTo({ start: at, end, mediaCall, instants }, newStart)
  const known = Object.fromEntries(
    Object.entries({ ...times, ...others }).filter(([, instant]) => instant !== null),
  )
  const answer = await send('PATCH', `${api}/${entry.collection}/${entry.id}?depth=0`, { revision, ...known })
  const title = entry.title ?? words.untitled
  if (!answer.ok) {
    const why = refusalOf(answer.body, words) ?? answer.message
    return { ok: false, sentence: `${fill(words.putBack, { title })} ${why}` }
  }
  const zone = item.zone ?? 'UTC'
  const said = { title, zone, from: timeIn(at, zone, language), to: timeIn(times.start, zone, language) }
  const rest = Object.keys(known).length > 1 ? ` ${words.movedRest}` : ''
  const { doc } = answer.body as { doc?: { revision?: number } }
  const moved = { ...item, at: times.start, end: times.end, mediaCall: times.mediaCall, instants: others }
  return {
    ok: true,
    sentence: fill(words.moved, said) + rest,
    back: { item: { ...moved, revision: doc?.revision ?? revision + 1 }, start: at },
  }
}

const refusalOf = (body: Record<string, unknown>, words: CalendarMessages): string | null => {
  const [first] = (body.errors ?? []) as { reason?: string }[]
  if (first?.reason === 'stale-revision') return words.stale
  return first?.reason === 'frozen' ? words.frozen : null
}

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
        ? { calendar: answer.body as unknown as Calendar, refusal: null, isBusy: false } // the endpoint's own answer
        : { ...before, refusal: answer.message, isBusy: false },
    )
  }, [api, from, to, organisation])

  useEffect(() => void reload(), [reload])
  return { ...loaded, reload }
}
