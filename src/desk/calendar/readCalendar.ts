import type { PayloadRequest, Where, Endpoint } from 'payload'
import { mayWithEntry } from '../../access/granted.ts'
import {
  type CalendarItem,
  arrangeItems,
  type Calendar,
  MAX_ITEMS,
  type CalendarQuery,
  readCalendarQuery,
} from './calendar.ts'
import { instantsIn } from '../../domain/eventInstants.ts'
import { wallTimeIn } from '../../domain/instants.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import { type TextReading, type DeskText, findTexts, isPartyOf, readTexts } from '../entries/texts.ts'
import { requireActor } from '../../access/actor.ts'
import { type EntryKey, ENTRY_KEYS, type Slugs } from '../../domain/slugs.ts'
import type { CalendarField } from '../../register/views/calendarEntries.ts'
import { deskServicesOf } from '../../services.ts'
import { clockOf } from '../../clock.ts'
import { readNames } from '../entries/items.ts'
import { withRefusals, privateAnswer, readParameters } from '../endpoints.ts'

type Of = Pick<TextReading, 'names' | 'actor'>

const toItem = (
  text: DeskText,
  type: CalendarItem['type'],
  { at, names }: { at: string } & Of,
): CalendarItem => ({
  type,
  at,
  ...{ end: null, mediaCall: null, zone: null, wallTime: null, place: null, status: null },
  entry: { collection: text.collection, type: text.type, id: text.id, title: text.title },
  lead: names.ofId(text.lead),
  state: text.state,
  canMove: false,
  revision: text.revision,
})

const toEvent = (text: DeskText, of: Of): CalendarItem => {
  const at = text.start ?? ''
  const zone = text.zone || null
  const instants = instantsIn(text)
  return {
    ...toItem(text, 'event', { at, ...of }),
    end: text.end ?? null,
    mediaCall: text.mediaCall ?? null,
    ...(Object.keys(instants).length > 0 ? { instants } : {}),
    zone,
    wallTime: zone && wallTimeIn(at, zone),
    place: text.city || null,
    status: text.status ?? null,
    canMove: text.state === 'drafting' && mayWithEntry(ACCESS_TABLE.events.update, of.actor, text),
  }
}

const toEmbargo = (text: DeskText, of: Of): CalendarItem => {
  const { until, zone, wallTime } = text.embargo
  return {
    ...toItem(text, 'embargo', { at: until ?? '', ...of }),
    zone: zone || null,
    wallTime: wallTime || null,
  }
}

/** It goes by no clock but the reader's. */
const toDeadline = (text: DeskText, at: string, of: Of): CalendarItem =>
  toItem(text, 'deadline', { at, ...of })

/** By the clocks of its embargo. */
const toRelease = (text: DeskText, at: string, of: Of): CalendarItem => {
  const zone = text.embargo.zone || null
  return { ...toItem(text, 'release', { at, ...of }), zone, wallTime: zone && wallTimeIn(at, zone) }
}

/** So many rows are looked up at once. */
const AT_ONCE = 500
/** Texts of one kind that are looked at for those of one organisation: its parties stand in one column. */
const LOOKED_AT = 5_000

/** @param left so many items that may still be shown, and one that says that there is more. */
type Source = (asked: Asked, left: number) => Promise<CalendarItem[]>
type Asked = TextReading & CalendarQuery & { only: string | null }

/**
 * What has a place in this span of what the person may read, each entry read as that person: nothing is shown that its
 * list would not show. Where there is more than can be shown, what is to come stands before what is past.
 * @throws Refusal `unauthenticated`
 */
const readCalendar = async (req: PayloadRequest, slugs: Slugs, query: CalendarQuery): Promise<Calendar> => {
  const actor = await requireActor(req, slugs)
  const { from, to, organisation } = query
  // What has come to its instant is out, although nobody has looked since.
  await deskServicesOf(req.payload).register.settle()
  const names = await readNames(req, slugs)
  const only = organisation === null ? null : names.idOf(organisation)
  if (organisation !== null && only === null) return { from, to, items: [], more: false }
  const items: CalendarItem[] = []
  for (const read of SOURCES) {
    const left = MAX_ITEMS + 1 - items.length
    if (left > 0) items.push(...(await read({ ...query, only, req, slugs, names, actor }, left)))
  }
  return { from, to, ...arrangeItems(items) }
}

/** Those that begin in the span, and those that last into it. */
const readEvents: Source = async (asked, left) => {
  const { from, to } = asked
  const begins: Where = { and: [{ start: { greater_than_equal: from } }, { start: { less_than: to } }] }
  const lasts: Where = { and: [{ end: { greater_than: from } }, { start: { less_than: from } }] }
  const texts = await readFirst(asked, left, { key: 'events', where: { or: [begins, lasts] }, sort: 'start' })
  return texts.map((text) => toEvent(text, asked))
}

const readEmbargoes =
  (key: EntryKey): Source =>
  async (asked, left) => {
    const sort = 'embargo.until'
    const where = {
      and: [{ [sort]: { greater_than_equal: asked.from } }, { [sort]: { less_than: asked.to } }],
    }
    return (await readFirst(asked, left, { key, where, sort })).map((text) => toEmbargo(text, asked))
  }

type Wanted = { key: EntryKey; where: Where; sort: string }

const readFirst = async (asked: Asked, left: number, { key, where, sort }: Wanted): Promise<DeskText[]> => {
  const limit = asked.only === null ? left : LOOKED_AT
  const texts = await findTexts(asked, key, { where, limit, sort })
  return texts.filter((text) => isPartyOf(text, asked.only)).slice(0, left)
}

type ToItem = (text: DeskText, at: string, asked: Asked) => CalendarItem | null

const readDated =
  (field: CalendarField, toItem: ToItem): Source =>
  async (asked, left) => {
    const { from, to, only, req } = asked
    const rows = await deskServicesOf(req.payload).register.dated({ field, from, to })
    const items: CalendarItem[] = []
    for (let at = 0; at < rows.length && items.length < left; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE)
      const texts = await readTexts(
        asked,
        some.map(({ ref }) => ref),
      )
      for (const row of some) {
        const text = texts.get(row.ref.id)
        const item = text && isPartyOf(text, only) ? toItem(text, row.at, asked) : null
        if (item) items.push(item)
      }
    }
    return items.slice(0, left)
  }

const deadlineOf: ToItem = (text, at, asked) =>
  text.state === 'review' || text.state === 'clearance' ? toDeadline(text, at, asked) : null

const SOURCES: readonly Source[] = [
  readEvents,
  readDated('deadline', deadlineOf),
  readDated('dueAt', toRelease),
  ...ENTRY_KEYS.map(readEmbargoes),
  readDated('outAt', toRelease),
]

/** What the calendar's page shows before it asks for a span. */
export const readCalendarPage = async (req: PayloadRequest, slugs: Slugs) => ({
  now: clockOf(req.payload).now().toISOString(),
  organisations: [...(await readNames(req, slugs)).all],
})

/** `GET /api/desk/calendar`: what has a place in a span, for whoever asks. */
export const calendarEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/desk/calendar',
  method: 'get',
  handler: withRefusals(async (req) => {
    await requireActor(req, slugs)
    return privateAnswer(await readCalendar(req, slugs, readParameters(req, readCalendarQuery)))
  }),
})
