import type { PayloadRequest, Where, Endpoint } from 'payload'
import { z } from 'zod'
import type { StaffActor } from '../../access/staffActor.ts'
import type { NoticeItem, NoticeList } from './types.ts'
import type { ReadItem } from '../myDesk/myDesk.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { NoticeRow } from './rows.ts'
import { createStore } from '../../register/store.ts'
import { clockOf } from '../../clock.ts'
import { readItems, type Names, readNames } from '../entries/items.ts'
import { requireActor } from '../../access/actor.ts'
import { Refusal } from '../../errors.ts'
import { withRefusals, privateAnswer, readJsonBody } from '../endpoints.ts'
import { forPrograms } from '../../domain/sentences.ts'

/** Where a page of notices ends; the next one begins behind it. */
type Cursor = { at: string; id: string }

const SHAPE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/

const toCursor = ({ at, id }: Cursor): string => `${at}_${id}`

const readCursor = (text: string): Cursor | null => {
  const [, at = '', id = ''] = SHAPE.exec(text) ?? []
  return id && !Number.isNaN(Date.parse(at)) ? { at, id } : null
}

type At = { req: PayloadRequest; slugs: Slugs; actor: StaffActor }

/** So many are shown at a time, and so many rows are looked at for them: some are of texts that are read no more. */
const PAGE = 20
const LOOKED_AT = 60
/** More are not counted. */
const MOST_UNREAD = 100

/** The person's notices, the latest first, without those of texts that they may not read now. */
const readNotices = async (at: At, after: Cursor | null): Promise<NoticeList> => {
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
const countUnread = async (at: At): Promise<number> => {
  const rows = await find(at, { readAt: { equals: null } }, MOST_UNREAD)
  if (rows.length === 0) return 0
  const items = await readable(at, rows, await readNames(at.req, at.slugs))
  return rows.filter(({ entry }) => items.has(entry)).length
}

/** Says of the person's own that they were read; of what is nobody's, or somebody else's, nothing. */
const markRead = async (
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
  item: ReadItem,
  names: Names,
): NoticeItem => ({
  ...{ id, kind, detail, at, until, isRead: readAt !== null && readAt !== undefined },
  organisation: names.ofSlug(organisation),
  by: actor ? names.ofSlug(actor) : null,
  entry: { collection: item.collection, id: item.id, type: item.type, title: item.title },
})

const READ_BODY = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
  z.strictObject({ all: z.literal(true), upTo: z.iso.datetime() }),
])

/** What people are told: each person's own alone. */
export const noticeEndpoints = (slugs: Slugs): Endpoint[] => [
  {
    path: '/desk/notices',
    method: 'get',
    handler: withRefusals(async (req) => {
      const actor = await requireActor(req, slugs)
      const after = req.searchParams?.get('after') ?? null
      const cursor = after === null ? null : readCursor(after)
      if (after !== null && !cursor)
        throw new Refusal('invalid', forPrograms('Give in “after” what “next” said, or nothing.'))
      return privateAnswer(await readNotices({ req, slugs, actor }, cursor))
    }),
  },
  {
    path: '/desk/notices/read',
    method: 'post',
    handler: withRefusals(async (req) => {
      const actor = await requireActor(req, slugs)
      const body = READ_BODY.safeParse(await readJsonBody(req))
      if (!body.success)
        throw new Refusal(
          'invalid',
          forPrograms('Say in “ids” which notices were read, or “all” and in “upTo” until when.'),
        )
      const at = { req, slugs, actor }
      await markRead(at, body.data)
      return privateAnswer({ unread: await countUnread(at) })
    }),
  },
]
