import type { PayloadRequest, Where } from 'payload'
import { requireActor } from '../../../access/actor.ts'
import { arrange, type Calendar, type CalendarItem, MOST_ITEMS } from '../../../domain/calendar/calendar.ts'
import type { CalendarQuery } from '../../../domain/calendar/query.ts'
import { type EntryKey, ENTRY_KEYS, type Slugs } from '../../../domain/slugs.ts'
import type { DatedField } from '../../../register/dated.ts'
import { deskServicesOf } from '../../../services.ts'
import { readNames } from '../names.ts'
import { findTexts, isOf, type Reading, readTexts, type Text } from '../texts.ts'
import { toDeadline, toEmbargo, toEvent, toRelease } from './toItems.ts'

/** So many rows are looked up at once. */
const AT_ONCE = 500
/** Texts of one kind that are looked at for those of one organisation: its parties stand in one column. */
const LOOKED_AT = 5_000

/** @param left so many items that may still be shown, and one that says that there is more. */
type Source = (asked: Asked, left: number) => Promise<CalendarItem[]>
type Asked = Reading & CalendarQuery & { only: string | null }

/**
 * What has a place in this span of what the person may read, each entry read as that person: nothing is shown that its
 * list would not show. Where there is more than can be shown, what is to come stands before what is past.
 * @throws Refusal `unauthenticated`
 */
export const readCalendar = async (
  req: PayloadRequest,
  slugs: Slugs,
  query: CalendarQuery,
): Promise<Calendar> => {
  const actor = await requireActor(req, slugs)
  const { from, to, organisation } = query
  // What has come to its instant is out, although nobody has looked since.
  await deskServicesOf(req.payload).register.settle()
  const names = await readNames(req, slugs)
  const only = organisation === null ? null : names.idOf(organisation)
  if (organisation !== null && only === null) return { from, to, items: [], more: false }
  const items: CalendarItem[] = []
  for (const read of SOURCES) {
    const left = MOST_ITEMS + 1 - items.length
    if (left > 0) items.push(...(await read({ ...query, only, req, slugs, names, actor }, left)))
  }
  return { from, to, ...arrange(items) }
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

const readFirst = async (asked: Asked, left: number, { key, where, sort }: Wanted): Promise<Text[]> => {
  const limit = asked.only === null ? left : LOOKED_AT
  const texts = await findTexts(asked, key, { where, limit, sort })
  return texts.filter((text) => isOf(text, asked.only)).slice(0, left)
}

type ToItem = (text: Text, at: string, asked: Asked) => CalendarItem | null

const readDated =
  (field: DatedField, toItem: ToItem): Source =>
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
        const item = text && isOf(text, only) ? toItem(text, row.at, asked) : null
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
