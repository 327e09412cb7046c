import { notFound, publicAnswer } from './answers.ts'
import type { FormatRooms } from './formatRooms.ts'
import { renderAtom } from './formats/atom.ts'
import { type FeedForm, type FeedOptions, firstPicture } from './formats/feed.ts'
import { renderJsonFeed } from './formats/jsonFeed.ts'
import { marksOf } from './formats/marks.ts'
import { renderRss } from './formats/rss.ts'
import { renderTombstone } from './renderTombstone.ts'
import type { PublicationSummary } from './rows.ts'
import type { WireAnswer } from './request.ts'

const FEED_LENGTH = 50

const FEEDS: Record<FeedForm, { render: (feed: FeedOptions) => string; type: string }> = {
  atom: { render: renderAtom, type: 'application/atom+xml; charset=utf-8' },
  rss: { render: renderRss, type: 'application/rss+xml; charset=utf-8' },
  json: { render: renderJsonFeed, type: 'application/feed+json; charset=utf-8' },
}

/** Each text in its authoritative language. What a live row names and cannot be shown now is left out. */
const toEntries = async (rows: readonly PublicationSummary[], { reading, now }: FormatRooms) => {
  const live = rows.filter(({ standing }) => standing === 'live')
  const items = new Map((await reading.renderWhole(live, { now, wanted: [] })).map((item) => [item.id, item]))
  return rows.flatMap((row): FeedOptions['entries'] => {
    if (row.standing === 'withdrawn') return [{ standing: 'withdrawn', tombstone: renderTombstone(row) }]
    const item = items.get(row.entry)
    return item ? [{ standing: 'live', item, marks: marksOf(row, item) }] : []
  })
}

/** Of the pictures that go with the entries, by address. */
const readLengths = async (
  entries: FeedOptions['entries'],
  { lengthOf }: FormatRooms,
): Promise<ReadonlyMap<string, number>> => {
  const lengths = new Map<string, number>()
  for (const entry of entries) {
    const picture = entry.standing === 'live' ? firstPicture(entry.item) : null
    const sha256 = picture && /([0-9a-f]{64})\.\w+$/.exec(picture.url)?.[1]
    const length = sha256 ? await lengthOf?.(sha256) : null
    if (picture && length) lengths.set(picture.url, length)
  }
  return lengths
}

/** @param name an organisation's slug, or null for everything. */
export const answerFeed = async (
  { name, form }: { name: string | null; form: FeedForm },
  rooms: FormatRooms,
): Promise<WireAnswer> => {
  const { reading, publicUrl, newsroom, now } = rooms
  const newest = name === null ? null : await reading.newestOf(name, now)
  if (name !== null && !newest) return notFound()
  const rows = await reading.newest(
    { limit: FEED_LENGTH, ...(name === null ? {} : { organisation: name }) },
    now,
  )
  const own = name === null ? null : newest?.snapshots[name]
  const { render, type } = FEEDS[form]
  const entries = await toEntries(rows, rooms)
  const body = render({
    title: own?.name ?? `${newsroom}: ${new URL(publicUrl).host}`,
    selfUrl: `${publicUrl}/feeds/${name ?? 'all'}.${form}`,
    homeUrl: `${publicUrl}/`,
    entries,
    // JSON Feed says nothing of it.
    ...(form === 'json' ? {} : { lengths: await readLengths(entries, rooms) }),
  })
  return publicAnswer({ body, type })
}
