import type { CalendarItem } from '../../domain/calendar/calendar.ts'
import { moveTo } from '../../domain/calendar/move.ts'
import { fill } from '../../domain/messages.ts'
import { send } from '../send.ts'
import { timeIn } from './times.ts'
import type { CalendarMessages } from '../../locales/calendar.ts'

/** What became of it, in words; `back`: the event as it now is, and the start that it had. */
export type Moved = { ok: boolean; sentence: string; back?: { item: CalendarItem; start: string } }

type Moving = { api: string; words: CalendarMessages; language: string }

/** Gives a draft event a new start, as it was when it was shown: who has changed it meanwhile keeps their change. */
export const saveMove = async (
  item: CalendarItem,
  newStart: string,
  { api, words, language }: Moving,
): Promise<Moved> => {
  const { entry, at, end, mediaCall, revision } = item
  const times = moveTo({ start: at, end, mediaCall }, newStart)
  const known = Object.fromEntries(Object.entries(times).filter(([, instant]) => instant !== null))
  const answer = await send('PATCH', `${api}/${entry.collection}/${entry.id}?depth=0`, { revision, ...known })
  const title = entry.title ?? words.untitled
  if (!answer.ok) {
    const why = refusalOf(answer.body, words) ?? answer.message
    return { ok: false, sentence: `${fill(words.putBack, { title })} ${why}` }
  }
  const zone = item.zone ?? 'UTC'
  const said = { title, zone, from: timeIn(at, zone, language), to: timeIn(times.start, zone, language) }
  const rest = end || mediaCall ? ` ${words.movedRest}` : ''
  const { doc } = answer.body as { doc?: { revision?: number } }
  const moved = { ...item, at: times.start, end: times.end, mediaCall: times.mediaCall }
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
