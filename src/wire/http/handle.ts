import type { z } from 'zod'
import { invalid, toPersonal, type WireAnswer, type WireRequest, jsonAnswer, notFound } from './answers.ts'
import { seesPress } from '../consumerKeys/consumerStore.ts'
import type { CopyContext } from '../copies/makeFile.ts'
import { type LengthOf, answerFile, answerRendition } from './files.ts'
import type { Renditions } from '../renditions/createRenditions.ts'
import { acceptedLocales } from './negotiate.ts'
import { type OrganisationReader, listOrganisations } from '../read/lists.ts'
import type { RegisterReader } from '../publish/publish.ts'
import {
  parseQuery,
  NO_CURSOR,
  changesQuery,
  listQuery,
  localeQuery,
  noQuery,
  oembedQuery,
  oneQuery,
  editionQuery,
  organisationsQuery,
} from './query.ts'
import type { Moment, Reading } from '../read/reading.ts'
import type { Refresh } from '../read/refresh.ts'
import type { Route } from './routes.ts'
import { settled } from './settled.ts'
import type { ChangeStore } from '../store/changes.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { FindDependents } from '../read/dependents.ts'
import type { Sources } from '../cache/sources.ts'
import { readChanges } from '../read/changes.ts'
import {
  answerCalendar,
  answerEventCalendar,
  answerFeed,
  answerItemFormat,
  type FormatContext,
} from '../formats/answerFormats.ts'
import { answerOembed } from '../formats/oembed.ts'
import { answerOpml } from '../formats/opml.ts'
import { answerCopy } from '../copies/answerCopy.ts'
import { answerCard, answerNewsroomCard } from '../copies/card/answerCard.ts'
import {
  answerNewsSitemap,
  answerPagesSitemap,
  answerRobots,
  answerSitemap,
  answerSitemapIndex,
} from '../formats/sitemap.ts'
import { answerDescription } from '../openapi/describeWire.ts'
import { answerDocs } from '../openapi/answerDocs.ts'
import { toOrganisationItem, renderTombstone } from '../render/renderItem.ts'
import { answerCheck } from '../checks/answerCheck.ts'
import type { RecordedFiles } from '../checks/recordedFiles.ts'
import { answerCanonical, answerProof, type SignOfRelease } from '../proofs/answerProof.ts'

/** What answers are made with. */
export type WireContext = {
  refresh: Refresh
  reading: Reading
  changes: ChangeStore
  findTied: FindDependents
  organisations: OrganisationReader
  publications: PublicationStore
  places: PublicationIndex
  reader: RegisterReader
  readFile: (sha256: string) => Promise<Buffer | null>
  lengthOf: LengthOf
  renditions: Pick<Renditions, 'kept' | 'make'>
  publicUrl: () => string
  /** As `pageUrl` takes it. */
  pages?: string
  /** What the newsroom calls itself. */
  newsroom: string
  signOfRelease: SignOfRelease
  recorded: RecordedFiles
  copies: CopyContext
}

/** A question that has come to its route. */
type RouteRequest<Name extends Route['kind']> = {
  route: Extract<Route, { kind: Name }>
  request: WireRequest
  context: WireContext
}
type Answering<Name extends Route['kind']> = (visit: RouteRequest<Name>) => Promise<WireAnswer> | WireAnswer

/** The query is looked at before anything is looked up: what is refused says nothing of what exists. */
const withQuery = async <T>(
  schema: z.ZodType<T>,
  { request }: { request: WireRequest },
  answer: (query: T) => Promise<WireAnswer>,
): Promise<WireAnswer> => {
  const query = parseQuery(schema, request.query)
  return query.ok ? answer(query.value) : invalid(query.message)
}

const momentOf = async (
  { request, context }: { request: WireRequest; context: WireContext },
  locale: Moment['wanted'][number] | undefined,
): Promise<Moment> => ({
  now: await context.refresh(),
  wanted: locale ? [locale] : acceptedLocales(request.headers['accept-language']),
  isPress: seesPress(request.reader),
})

/** Only whole items differ by reader; whatever is a list to one is the same list to all. */
const forReader = ({ reader }: WireRequest, answer: WireAnswer): WireAnswer =>
  seesPress(reader) && answer.status === 200 ? toPersonal(answer) : answer

const list: Answering<'list'> = (visit) =>
  withQuery(listQuery, visit, async (query) => {
    const { reading } = visit.context
    const moment = await momentOf(visit, query.locale)
    const { rows, next } = await reading.list(visit.route.type, query, moment.now)
    const render = query.include === 'body' ? reading.renderWhole : reading.renderItems
    const items = await render(rows, moment)
    const answer = jsonAnswer({ items, next }, { languages: items.map(({ language }) => language) })
    return query.include === 'body' ? forReader(visit.request, answer) : answer
  })

const one: Answering<'one'> = (visit) =>
  withQuery(oneQuery, visit, async (query) => {
    const { reading } = visit.context
    const moment = await momentOf(visit, query.locale)
    const row = await reading.current(visit.route, moment.now)
    if (!row) return notFound()
    if (row.standing === 'withdrawn') return jsonAnswer(renderTombstone(row), { status: 410 })
    const [item] = await reading.renderWhole([row], moment)
    return item ? forReader(visit.request, jsonAnswer(item, { languages: [item.language] })) : notFound()
  })

const canonical: Answering<'canonical'> = (visit) =>
  withQuery(editionQuery, visit, async ({ edition }) =>
    answerCanonical({ ...visit.route, edition }, await momentOf(visit, undefined), visit.context),
  )

const proof: Answering<'proof'> = (visit) =>
  withQuery(editionQuery, visit, async ({ edition }) =>
    answerProof({ ...visit.route, edition }, await momentOf(visit, undefined), visit.context),
  )

const check: Answering<'check'> = (visit) =>
  withQuery(noQuery, visit, async () =>
    answerCheck({ prefix: visit.route.prefix, now: await visit.context.refresh() }, visit.context),
  )

const oembed: Answering<'oembed'> = (visit) =>
  withQuery(oembedQuery, visit, async (query) => {
    const { reading, newsroom, pages } = visit.context
    const provider = { newsroom, pages, publicUrl: visit.context.publicUrl() }
    return answerOembed(query, { ...provider, reading, moment: await momentOf(visit, undefined) })
  })

const organisations: Answering<'organisations'> = (visit) =>
  withQuery(organisationsQuery, visit, async (query) => {
    const { context } = visit
    const snapshots = await context.organisations(await context.refresh())
    const { page, next } = listOrganisations(snapshots, query)
    return jsonAnswer({
      items: page.map((snapshot) => toOrganisationItem(snapshot, context.publicUrl())),
      next,
    })
  })

const organisation: Answering<'organisation'> = (visit) =>
  withQuery(oneQuery, visit, async () => {
    const { context, route } = visit
    const snapshots = await context.organisations(await context.refresh())
    const snapshot = Object.hasOwn(snapshots, route.slug) ? snapshots[route.slug] : undefined
    return snapshot ? jsonAnswer(toOrganisationItem(snapshot, context.publicUrl())) : notFound()
  })

const changes: Answering<'changes'> = (visit) =>
  withQuery(changesQuery, visit, async (query) => {
    const page = await readChanges(query, await momentOf(visit, query.locale), visit.context)
    if (!page) return invalid(`“after” ${NO_CURSOR}.`)
    const { items, next, languages } = page
    const answer = jsonAnswer({ items, next }, { languages })
    return query.include === 'body' ? forReader(visit.request, answer) : answer
  })

const file: Answering<'file'> = (visit) =>
  withQuery(noQuery, visit, async () => {
    const { route, request, context } = visit
    return answerFile(route.name, request, { ...context, now: await context.refresh() })
  })

const rendition: Answering<'rendition'> = (visit) =>
  withQuery(noQuery, visit, () => answerRendition(visit.route, visit.request, visit.context))

const format: Answering<'format'> = (visit) =>
  withQuery(localeQuery, visit, async (query) => {
    const { reading, reader } = visit.context
    return answerItemFormat(visit.route, { reading, reader, ...(await momentOf(visit, query.locale)) })
  })

const copy: Answering<'copy'> = (visit) =>
  withQuery(localeQuery, visit, async (query) => {
    const { reading, copies } = visit.context
    return settled(async () => {
      const { now, wanted } = await momentOf(visit, query.locale)
      return answerCopy(visit.route, { reading, now, wanted }, copies)
    })
  })

const card: Answering<'card'> = (visit) =>
  withQuery(localeQuery, visit, async (query) => {
    const { reading, copies } = visit.context
    return settled(async () =>
      answerCard(visit.route, { reading, ...(await momentOf(visit, query.locale)) }, copies),
    )
  })

const newsroomCard: Answering<'newsroom-card'> = (visit) =>
  withQuery(localeQuery, visit, async (query) =>
    answerNewsroomCard((await momentOf(visit, query.locale)).wanted, visit.context.copies),
  )

const formatContext = async ({ context }: { context: WireContext }): Promise<FormatContext> => ({
  reading: context.reading,
  publicUrl: context.publicUrl(),
  pages: context.pages,
  newsroom: context.newsroom,
  now: await context.refresh(),
  lengthOf: context.lengthOf,
})

const ANSWERS: { [Name in Route['kind']]: Answering<Name> } = {
  list,
  one,
  canonical,
  proof,
  check,
  oembed,
  organisations,
  organisation,
  changes,
  file,
  rendition,
  feed: async (visit) => answerFeed(visit.route, await formatContext(visit)),
  opml: async (visit) => answerOpml(await formatContext(visit), visit.context.organisations),
  calendar: async (visit) => answerCalendar(await formatContext(visit)),
  'event-calendar': async (visit) => answerEventCalendar(visit.route.slug, await formatContext(visit)),
  format,
  copy,
  card,
  'newsroom-card': newsroomCard,
  sitemap: async (visit) => answerSitemap(visit.route.month, await formatContext(visit)),
  'sitemap-index': async (visit) => answerSitemapIndex(await formatContext(visit)),
  'sitemap-news': async (visit) => answerNewsSitemap(await formatContext(visit)),
  'sitemap-pages': ({ context }) =>
    answerPagesSitemap({ publicUrl: context.publicUrl(), pages: context.pages }),
  robots: ({ context }) => answerRobots({ publicUrl: context.publicUrl() }),
  openapi: ({ context }) => answerDescription(context.publicUrl()),
  docs: ({ context }) => answerDocs(context.publicUrl()),
  // For who has no grant: see embargoed/createAnswering.
  embargoed: notFound,
  nothing: notFound,
}

type At = {
  request: WireRequest
  context: WireContext
  sources: Sources
  /** Called when everything is up to its instant, and before anything is read. */
  reads?: () => void
}

/** The answer to a question that was asked of this route, and what it was made of. */
export const answerAt = async (
  route: Route,
  { request, context, sources, reads = () => {} }: At,
): Promise<WireAnswer> => {
  const answer = ANSWERS[route.kind] as Answering<Route['kind']> // the table's keys are the routes' names
  const refresh: Refresh = async () => {
    const instant = await context.refresh()
    reads()
    return { ...instant, sources }
  }
  return answer({ route, request, context: { ...context, refresh } })
}
