import { yieldToEventLoop } from '../../eventLoop.ts'
import type { Addresses } from '../http/routes.ts'
import type { LengthOf } from '../http/files.ts'
import type { Reading, Moment } from '../read/reading.ts'
import type { Instant } from '../read/visibility.ts'
import { notFound, publicAnswer, type WireAnswer, jsonAnswer } from '../http/answers.ts'
import { type CalendarEntry, renderCalendar, renderEvent } from './calendar.ts'
import { marksOf } from './notices.ts'
import { renderTombstone } from '../render/renderItem.ts'
import type { PublicationSummary } from '../rows.ts'
import { renderAtom, renderJsonFeed, renderRss } from './feeds.ts'
import { type FeedForm, type FeedOptions, firstPicture } from './feed.ts'
import { type FeedScope, feedPath } from './feedAddress.ts'
import { DEFAULT_LOCALE, languageNames } from '../../domain/locales.ts'
import { words } from '../../domain/publicationWords.ts'
import { nameOfSubject } from '../../domain/subjects/subjects.ts'
import type { EntryType } from '../../domain/entries.ts'
import type { RegisterReader } from '../publish/publish.ts'
import { readBodies, toCopy } from '../copies/toCopy.ts'
import { ITEM_FORMATS, type ItemForm, type ItemFormat } from './itemFormats.ts'

/** What the formats for other people's programs are answered from. */
export type FormatContext = Addresses & {
  reading: Reading
  newsroom: string
  now: Instant
  lengthOf?: LengthOf
}

/** The newest by their start. */
const CALENDAR_LENGTH = 500
const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

const toCalendarEntry = (row: PublicationSummary, reading: Reading): CalendarEntry =>
  row.standing === 'withdrawn'
    ? { standing: 'withdrawn', tombstone: renderTombstone(row), marks: marksOf(row) }
    : { standing: 'live', item: reading.renderAlone(row, []), marks: marksOf(row) }

type Written = { publicUrl: string; entry: CalendarEntry; lines: string }

/** Rows are the same objects as long as they are in memory, and most events of a calendar have not changed since the last one. */
const written = new WeakMap<PublicationSummary, Written>()

const writtenOf = (row: PublicationSummary, { reading, publicUrl }: FormatContext): Written => {
  const known = written.get(row)
  if (known?.publicUrl === publicUrl) return known
  const entry = toCalendarEntry(row, reading)
  const made = { publicUrl, entry, lines: renderEvent(entry, new URL(publicUrl).host) }
  written.set(row, made)
  return made
}

/** An event takes a millisecond or two to be written for the first time: nobody else waits for all of them. */
const calendarOf = async (rows: readonly PublicationSummary[], context: FormatContext): Promise<string> => {
  const { host } = new URL(context.publicUrl)
  const lines = new Map<CalendarEntry, string>()
  for (const row of rows) {
    await yieldToEventLoop()
    const { entry, lines: own } = writtenOf(row, context)
    lines.set(entry, own)
  }
  return renderCalendar(
    { name: `${context.newsroom}: ${host}`, host, entries: [...lines.keys()] },
    (entry) => lines.get(entry) ?? '',
  )
}

export const answerCalendar = async (context: FormatContext): Promise<WireAnswer> => {
  const rows = await context.reading.calendar({ limit: CALENDAR_LENGTH }, context.now)
  return publicAnswer({ body: await calendarOf(rows, context), type: CALENDAR_TYPE })
}

/** Of a withdrawn event 410, with a calendar that strikes it out; an event without a start has no place in a calendar. */
export const answerEventCalendar = async (slug: string, context: FormatContext): Promise<WireAnswer> => {
  const row = await context.reading.current({ type: 'event', slug }, context.now)
  if (!row || (row.standing === 'live' && row.start === null)) return notFound()
  const isGone = row.standing === 'withdrawn'
  return publicAnswer({
    body: await calendarOf([row], context),
    type: CALENDAR_TYPE,
    ...(isGone ? { status: 410 } : { headers: { 'Content-Language': row.card.core.authoritative } }),
  })
}

const FEED_LENGTH = 50

const FEEDS: Record<FeedForm, { render: (feed: FeedOptions) => string; type: string }> = {
  atom: { render: renderAtom, type: 'application/atom+xml; charset=utf-8' },
  rss: { render: renderRss, type: 'application/rss+xml; charset=utf-8' },
  json: { render: renderJsonFeed, type: 'application/feed+json; charset=utf-8' },
}

/** Each text in its authoritative language, or in the one that is asked for. What a live row names and cannot be shown now is left out. */
const toEntries = async (
  rows: readonly PublicationSummary[],
  { reading, now, wanted }: Pick<FormatContext, 'reading' | 'now'> & Pick<Moment, 'wanted'>,
) => {
  const live = rows.filter(({ standing }) => standing === 'live')
  const items = new Map((await reading.renderWhole(live, { now, wanted })).map((item) => [item.id, item]))
  return rows.flatMap((row): FeedOptions['entries'] => {
    if (row.standing === 'withdrawn') return [{ standing: 'withdrawn', tombstone: renderTombstone(row) }]
    const item = items.get(row.entry)
    return item ? [{ standing: 'live', item, marks: marksOf(row, item) }] : []
  })
}

/** Of the pictures that go with the entries, by address. */
const readLengths = async (
  entries: FeedOptions['entries'],
  { lengthOf }: FormatContext,
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

/** Of what it is, as far as it is not of all: whose, which kind, about what, in which language. */
const titleOfFeed = (
  { kind, subject, language }: FeedScope,
  {
    whose,
    publicUrl,
    newsroom,
  }: Pick<FormatContext, 'publicUrl' | 'newsroom'> & { whose: string | undefined },
): string =>
  [
    whose ?? `${newsroom}: ${new URL(publicUrl).host}`,
    ...(kind ? [words[language ?? DEFAULT_LOCALE].kinds[kind]] : []),
    ...(subject ? [nameOfSubject(subject, language ?? DEFAULT_LOCALE)] : []),
    ...(language ? [languageNames[language]] : []),
  ].join(' · ')

/** An organisation that stands on no text has no feed. */
export const answerFeed = async (
  { of, form }: { of: FeedScope; form: FeedForm },
  context: FormatContext,
): Promise<WireAnswer> => {
  const { reading, publicUrl, now } = context
  const { organisation, language } = of
  const newest = organisation === null ? null : await reading.newestOf(organisation, now)
  if (organisation !== null && !newest) return notFound()
  const rows = await reading.newest({ limit: FEED_LENGTH, ...of }, now)
  const { render, type } = FEEDS[form]
  const entries = await toEntries(rows, { ...context, wanted: language ? [language] : [] })
  const lengths = await readLengths(entries, context)
  // Thirty texts take a while to be written, too.
  await yieldToEventLoop()
  const body = render({
    title: titleOfFeed(of, { ...context, whose: newest?.snapshots[organisation ?? '']?.name }),
    selfUrl: publicUrl + feedPath(of, form),
    homeUrl: `${publicUrl}/`,
    entries,
    lengths,
  })
  return publicAnswer({ body, type })
}

type ItemPlace = { type: EntryType; slug: string; form: ItemForm }

/** @param wanted the languages that the reader asks for, as for the item itself. */
export const answerItemFormat = async (
  { form, ...place }: ItemPlace,
  { reading, reader, now, wanted }: Pick<FormatContext, 'reading'> & { reader: RegisterReader } & Moment,
): Promise<WireAnswer> => {
  const format: ItemFormat = ITEM_FORMATS[form]
  const row = await reading.current(place, now)
  if (!row) return notFound()
  if (row.standing === 'withdrawn') {
    const tombstone = renderTombstone(row)
    return jsonAnswer(format.renderGone?.(tombstone, marksOf(row)) ?? tombstone, { status: 410 })
  }
  const [item] = await reading.renderWhole([row], { now, wanted })
  if (!item) return notFound()
  const marks = marksOf(row, item)
  const copy = async () =>
    toCopy(item, await readBodies([item], reader), { isOut: true, modifiedAt: marks.modifiedAt })
  const made = await format.render({ item, marks, copy })
  const isText = typeof made === 'string'
  return publicAnswer({
    body: isText ? made : JSON.stringify(made),
    type: format.type,
    headers: {
      Vary: 'Accept-Encoding, Accept-Language',
      'Content-Language': item.language,
      // What crawlers read as words is the page's.
      ...(isText ? { Link: `<${item.url}>; rel="canonical"` } : {}),
    },
  })
}
