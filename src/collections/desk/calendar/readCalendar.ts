import type { PayloadRequest, Where } from 'payload'
import { requireActor } from '../../../access/actor.ts'
import { arrange, type Calendar, type CalendarItem, MOST_ITEMS } from '../../../domain/calendar/calendar.ts'
import type { CalendarQuery } from '../../../domain/calendar/query.ts'
import { ENTRY_KEYS, type Slugs } from '../../../domain/slugs.ts'
import type { DatedField } from '../../../register/dated.ts'
import { getServices } from '../../../services.ts'
import { readNames } from '../names.ts'
import { findTexts, isOf, type Reading, readTexts } from '../texts.ts'
import { toDeadline, toEmbargo, toEvent, toRelease } from './toItems.ts'

/** Texts that are looked at where not all of them are of the organisation asked for. */
const LOOKED_AT = 5_000

type Asked = Reading & CalendarQuery & { only: string | null }

/**
 * What has a place in this span of what the person may read, each entry read as that person: nothing is shown that its
 * list would not show. @throws Refusal `unauthenticated`
 */
export const readCalendar = async (
  req: PayloadRequest,
  slugs: Slugs,
  query: CalendarQuery,
): Promise<Calendar> => {
  const actor = await requireActor(req, slugs)
  const { from, to, organisation } = query
  // What has come to its instant is out, although nobody has looked since.
  await getServices(req.payload).register.settle()
  const names = await readNames(req, slugs)
  const only = organisation === null ? null : names.idOf(organisation)
  if (organisation !== null && only === null) return { from, to, items: [], more: false }
  const asked = { ...query, only, req, slugs, names, actor }
  const found = await Promise.all([
    readEvents(asked),
    readEmbargoes(asked),
    readDeadlines(asked),
    readReleases(asked, 'dueAt'),
    readReleases(asked, 'outAt'),
  ])
  return { from, to, ...arrange(found.flat()) }
}

/** Whose parties are asked for is found out after reading: they stand in one column. */
const limitOf = ({ only }: Asked) => (only === null ? MOST_ITEMS + 1 : LOOKED_AT)

/** Those that begin in the span, and those that last into it. */
const readEvents = async (asked: Asked): Promise<CalendarItem[]> => {
  const { from, to, only } = asked
  const begins: Where = { and: [{ start: { greater_than_equal: from } }, { start: { less_than: to } }] }
  const lasts: Where = { and: [{ end: { greater_than: from } }, { start: { less_than: from } }] }
  const where = { or: [begins, lasts] }
  const texts = await findTexts(asked, 'events', { where, limit: limitOf(asked), sort: 'start' })
  return texts.filter((text) => isOf(text, only)).map((text) => toEvent(text, asked))
}

const readEmbargoes = async (asked: Asked): Promise<CalendarItem[]> => {
  const { from, to, only } = asked
  const until = 'embargo.until'
  const where = { and: [{ [until]: { greater_than_equal: from } }, { [until]: { less_than: to } }] }
  const found = await Promise.all(
    ENTRY_KEYS.map((key) => findTexts(asked, key, { where, limit: limitOf(asked), sort: until })),
  )
  return found
    .flat()
    .filter((text) => isOf(text, only))
    .map((text) => toEmbargo(text, asked))
}

const readDeadlines = (asked: Asked): Promise<CalendarItem[]> =>
  readDated(asked, 'deadline', (text, at) =>
    text.state === 'review' || text.state === 'clearance' ? [toDeadline(text, at, asked)] : [],
  )

const readReleases = (asked: Asked, field: 'dueAt' | 'outAt'): Promise<CalendarItem[]> =>
  readDated(asked, field, (text, at) => [toRelease(text, at, asked)])

type ToItems = (text: Parameters<typeof toRelease>[0], at: string) => CalendarItem[]

const readDated = async (asked: Asked, field: DatedField, toItems: ToItems): Promise<CalendarItem[]> => {
  const { from, to, only, req } = asked
  const { register } = getServices(req.payload)
  const rows = await register.dated({ field, from, to })
  const texts = await readTexts(
    asked,
    rows.map(({ ref }) => ref),
  )
  return rows.flatMap(({ ref, at }) => {
    const text = texts.get(ref.id)
    return text && isOf(text, only) ? toItems(text, at) : []
  })
}
