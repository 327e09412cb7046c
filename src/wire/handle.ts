import { invalid, jsonAnswer, notFound } from './answers.ts'
import type { Sources } from './cache/sources.ts'
import { readChanges } from './changes.ts'
import { answerCalendar, answerEventCalendar } from './answerCalendar.ts'
import { answerFeed } from './answerFeed.ts'
import { answerNinjs } from './answerNinjs.ts'
import { answerCopy } from './copies/answerCopy.ts'
import { answerNewsSitemap, answerRobots, answerSitemap, answerSitemapIndex } from './answerSitemap.ts'
import { answerFile } from './files.ts'
import type { FormatRooms } from './formatRooms.ts'
import { answerDescription } from './openapi/answerDescription.ts'
import { answerDocs } from './openapi/docs/answerDocs.ts'
import { listOrganisations } from './organisations.ts'
import {
  NO_CURSOR,
  changesQuery,
  listQuery,
  localeQuery,
  noQuery,
  oneQuery,
  organisationsQuery,
} from './query.ts'
import { toOrganisationItem } from './references.ts'
import type { Refresh } from './refresh.ts'
import { renderTombstone } from './renderTombstone.ts'
import { isEventRead } from './shownEvents.ts'
import type { Door } from './route.ts'
import type { WireAnswer, WireRequest } from './request.ts'
import { type Answering, forReader, momentOf, type Rooms, withQuery } from './visit.ts'

const list: Answering<'list'> = (visit) =>
  withQuery(listQuery, visit, async (query) => {
    const { reading } = visit.rooms
    const moment = await momentOf(visit, query.locale)
    const { rows, next } = await reading.list(visit.door.type, query, moment.now)
    const render = query.include === 'body' ? reading.renderWhole : reading.renderItems
    const items = await render(rows, moment)
    const answer = jsonAnswer({ items, next }, { languages: items.map(({ language }) => language) })
    return query.include === 'body' ? forReader(visit.request, answer) : answer
  })

const one: Answering<'one'> = (visit) =>
  withQuery(oneQuery, visit, async (query) => {
    const { reading } = visit.rooms
    const moment = await momentOf(visit, query.locale)
    const row = await reading.current(visit.door, moment.now)
    if (!row) return notFound()
    if (row.standing === 'withdrawn') return jsonAnswer(renderTombstone(row), { status: 410 })
    const [item] = await reading.renderWhole([row], moment)
    return item ? forReader(visit.request, jsonAnswer(item, { languages: [item.language] })) : notFound()
  })

const canonical: Answering<'canonical'> = (visit) =>
  withQuery(noQuery, visit, async () => {
    const { reading, reader } = visit.rooms
    const { now } = await momentOf(visit, undefined)
    const row = await reading.current(visit.door, now)
    if (!row) return notFound()
    if (row.standing === 'withdrawn') return jsonAnswer(renderTombstone(row), { status: 410 })
    const frozen = await reader.frozen(row.entry, row.digest)
    if (!frozen) return notFound()
    // What it shows of an event that never came out is not the world's, and is part of what the digest covers.
    if (!(await isEventRead(row, { reader, now }))) return notFound()
    const { manifest, core, languages, notice } = frozen
    return jsonAnswer({ manifest, core, languages, ...(notice ? { notice } : {}) })
  })

const organisations: Answering<'organisations'> = (visit) =>
  withQuery(organisationsQuery, visit, async (query) => {
    const { rooms } = visit
    const snapshots = await rooms.organisations(await rooms.refresh())
    const { page, next } = listOrganisations(snapshots, query)
    return jsonAnswer({
      items: page.map((snapshot) => toOrganisationItem(snapshot, rooms.publicUrl())),
      next,
    })
  })

const organisation: Answering<'organisation'> = (visit) =>
  withQuery(oneQuery, visit, async () => {
    const { rooms, door } = visit
    const snapshots = await rooms.organisations(await rooms.refresh())
    const snapshot = Object.hasOwn(snapshots, door.slug) ? snapshots[door.slug] : undefined
    return snapshot ? jsonAnswer(toOrganisationItem(snapshot, rooms.publicUrl())) : notFound()
  })

const changes: Answering<'changes'> = (visit) =>
  withQuery(changesQuery, visit, async (query) => {
    const page = await readChanges(query, await momentOf(visit, query.locale), visit.rooms)
    if (!page) return invalid(`“after” ${NO_CURSOR}.`)
    const { items, next, languages } = page
    const answer = jsonAnswer({ items, next }, { languages })
    return query.include === 'body' ? forReader(visit.request, answer) : answer
  })

const file: Answering<'file'> = (visit) =>
  withQuery(noQuery, visit, async () => {
    const { door, request, rooms } = visit
    return answerFile(door.name, request, { ...rooms, now: await rooms.refresh() })
  })

const ninjs: Answering<'ninjs'> = (visit) =>
  withQuery(localeQuery, visit, async (query) =>
    answerNinjs(visit.door, { reading: visit.rooms.reading, ...(await momentOf(visit, query.locale)) }),
  )

const copy: Answering<'copy'> = (visit) =>
  withQuery(localeQuery, visit, async (query) => {
    const { now, wanted } = await momentOf(visit, query.locale)
    const { reading, copies } = visit.rooms
    return answerCopy(visit.door, { reading, now, wanted }, copies)
  })

const formatRooms = async ({ rooms }: { rooms: Rooms }): Promise<FormatRooms> => ({
  reading: rooms.reading,
  publicUrl: rooms.publicUrl(),
  pages: rooms.pages,
  newsroom: rooms.newsroom,
  now: await rooms.refresh(),
  lengthOf: rooms.lengthOf,
})

const ANSWERS: { [Name in Door['door']]: Answering<Name> } = {
  list,
  one,
  canonical,
  organisations,
  organisation,
  changes,
  file,
  feed: async (visit) => answerFeed(visit.door, await formatRooms(visit)),
  calendar: async (visit) => answerCalendar(await formatRooms(visit)),
  'event-calendar': async (visit) => answerEventCalendar(visit.door.slug, await formatRooms(visit)),
  ninjs,
  copy,
  sitemap: async (visit) => answerSitemap(visit.door.month, await formatRooms(visit)),
  'sitemap-index': async (visit) => answerSitemapIndex(await formatRooms(visit)),
  'sitemap-news': async (visit) => answerNewsSitemap(await formatRooms(visit)),
  robots: ({ rooms }) => answerRobots({ publicUrl: rooms.publicUrl() }),
  openapi: ({ rooms }) => answerDescription(rooms.publicUrl()),
  docs: ({ rooms }) => answerDocs(rooms.publicUrl()),
  // For who has no grant: see embargoed/createAnswering.
  embargoed: notFound,
  nothing: notFound,
}

type At = {
  request: WireRequest
  rooms: Rooms
  sources: Sources
  /** Called when everything is up to its instant, and before anything is read. */
  reads?: () => void
}

/** The answer to a question that was asked of this door, and what it was made of. */
export const answerAt = async (
  door: Door,
  { request, rooms, sources, reads = () => {} }: At,
): Promise<WireAnswer> => {
  const answer = ANSWERS[door.door] as Answering<Door['door']> // the table's keys are the doors' names
  const refresh: Refresh = async () => {
    const instant = await rooms.refresh()
    reads()
    return { ...instant, sources }
  }
  return answer({ door, request, rooms: { ...rooms, refresh } })
}
