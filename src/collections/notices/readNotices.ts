import type { PayloadRequest, Where } from 'payload'
import type { StaffActor } from '../../access/types.ts'
import type { NoticeItem, NoticeList } from '../../domain/notices/items.ts'
import type { DeskItem } from '../../domain/desk/myDesk.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { NoticeRow } from '../../notices/rows.ts'
import { createStore } from '../../register/store.ts'
import { clockOf } from '../../services.ts'
import { readItems } from '../desk/items.ts'
import { type Names, readNames } from '../desk/names.ts'
import { type Cursor, toCursor } from './cursor.ts'

export type At = { req: PayloadRequest; slugs: Slugs; actor: StaffActor }

/** So many are shown at a time, and so many rows are looked at for them: some are of texts that are read no more. */
const PAGE = 20
const LOOKED_AT = 60
/** More are not counted. */
const MOST_UNREAD = 100

/** The person's notices, the latest first, without those of texts that they may not read now. */
export const readNotices = async (at: At, after: Cursor | null): Promise<NoticeList> => {
  const names = await readNames(at.req, at.slugs)
  const rows = await find(at, behind(after), LOOKED_AT)
  const items = await readable(at, rows, names)
  const shown = rows.filter(({ entry }) => items.has(entry)).slice(0, PAGE)
  const isCut = rows.filter(({ entry }) => items.has(entry)).length > PAGE
  const last = isCut ? shown.at(-1) : rows.length === LOOKED_AT ? rows.at(-1) : undefined
  return {
    now: clockOf(at.req.payload).now().toISOString(),
    unread: await countUnread(at),
    items: shown.map((row) => toItem(row, items.get(row.entry)!, names)),
    next: last ? toCursor(last) : null,
  }
}

/** Of those that the person may read, up to a hundred. */
export const countUnread = async (at: At): Promise<number> => {
  const rows = await find(at, { readAt: { equals: null } }, MOST_UNREAD)
  if (rows.length === 0) return 0
  const items = await readable(at, rows, await readNames(at.req, at.slugs))
  return rows.filter(({ entry }) => items.has(entry)).length
}

/** Says of the person's own that they were read; of what is nobody's, or somebody else's, nothing. */
export const markRead = async (
  { req, slugs, actor }: At,
  which: { ids: string[] } | { all: true; upTo: string },
): Promise<void> => {
  const chosen: Where =
    'ids' in which ? { id: { in: which.ids } } : { at: { less_than_equal: toInstant(which.upTo) } }
  const where = { and: [{ person: { equals: actor.id } }, { readAt: { equals: null } }, chosen] }
  const data = { readAt: clockOf(req.payload).now().toISOString() }
  await req.payload.db.updateMany({ collection: slugs.notices, where, data })
}

const toInstant = (text: string): string => new Date(text).toISOString()

const behind = (cursor: Cursor | null): Where | null =>
  cursor && {
    or: [
      { at: { less_than: cursor.at } },
      { and: [{ at: { equals: cursor.at } }, { id: { less_than: cursor.id } }] },
    ],
  }

const find = ({ req, slugs, actor }: At, where: Where | null, limit: number): Promise<NoticeRow[]> =>
  createStore(req.payload).find<NoticeRow>({
    collection: slugs.notices,
    where: { and: [{ person: { equals: actor.id } }, ...(where ? [where] : [])] },
    sort: ['-at', '-id'],
    limit,
  })

const readable = ({ req, slugs }: At, rows: readonly NoticeRow[], names: Names) =>
  readItems(
    req,
    rows.map(({ collectionSlug: collection, entry: id }) => ({ collection, id })),
    { slugs, names },
  )

const toItem = (
  { id, kind, detail, organisation, actor, at, until, readAt }: NoticeRow,
  item: DeskItem,
  names: Names,
): NoticeItem => ({
  ...{ id, kind, detail, at, until, isRead: readAt !== null && readAt !== undefined },
  organisation: names.ofSlug(organisation),
  by: actor ? names.ofSlug(actor) : null,
  entry: { collection: item.collection, id: item.id, type: item.type, title: item.title },
})
