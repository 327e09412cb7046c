import type { Where } from 'payload'
import { searchTerm } from './searchForm.ts'
import type { PublicationStore } from './store/publications.ts'
import type { PublicationSummary } from './types.ts'
import { type Instant, currentWhere } from './visibility.ts'

type Rows = Promise<PublicationSummary[]>
type Limited = { limit: number }

/** The rows that formats for other people's programs are made of. A withdrawn row stands for its tombstone alone. */
export type FormatLists = {
  /** Live and withdrawn, of all types, newest first; of one organisation those that name it as issuer or party. */
  newest(query: Limited & { organisation?: string }, now: Instant): Rows
  /** The newest live one that names the organisation. */
  newestOf(organisation: string, now: Instant): Promise<PublicationSummary | null>
  /** Events with a start, live and withdrawn, the latest start first. */
  calendar(query: Limited, now: Instant): Rows
  /** Live ones that became available in this span, newest first. */
  between(span: Limited & { from: string; to: string }, now: Instant): Rows
  /** When the first and the last of the live ones became available; null where nothing is. */
  edges(now: Instant): Promise<{ first: string; last: string } | null>
}

/** Before every event, and a value: the two stores answer differently about absence. */
const LONG_AGO = '1900-01-01T00:00:00.000Z'

const NEWEST = ['-availableAt', '-id']

export const createFormatLists = (publications: PublicationStore): FormatLists => {
  const find = (
    standing: string,
    now: Instant,
    rest: { where?: Where[]; sort: string[]; limit: number },
  ): Rows =>
    publications.find({
      where: { and: [{ standing: { equals: standing } }, currentWhere(now), ...(rest.where ?? [])] },
      sort: rest.sort,
      limit: rest.limit,
    })
  /** Each standing has its own walk along the index. */
  const both = async (now: Instant, rest: Parameters<typeof find>[2]): Rows =>
    (await Promise.all(['live', 'withdrawn'].map((standing) => find(standing, now, rest)))).flat()

  const naming = (organisation: string | undefined): Where[] =>
    organisation ? [{ organisations: { contains: searchTerm(organisation) } }] : []

  return {
    newest: async ({ limit, organisation }, now) =>
      (await both(now, { where: naming(organisation), sort: NEWEST, limit }))
        .sort(downwards(({ availableAt }) => availableAt))
        .slice(0, limit),
    newestOf: async (organisation, now) =>
      (await find('live', now, { where: naming(organisation), sort: NEWEST, limit: 1 }))[0] ?? null,
    calendar: async ({ limit }, now) =>
      (
        await both(now, {
          where: [{ type: { equals: 'event' } }, { start: { greater_than: LONG_AGO } }],
          sort: ['-start', '-id'],
          limit,
        })
      )
        .sort(downwards(({ start }) => start ?? ''))
        .slice(0, limit),
    between: ({ from, to, limit }, now) =>
      find('live', now, {
        where: [{ availableAt: { greater_than_equal: from } }, { availableAt: { less_than: to } }],
        sort: NEWEST,
        limit,
      }),
    edges: async (now) => {
      const [[first], [last]] = await Promise.all([
        find('live', now, { sort: ['availableAt', 'id'], limit: 1 }),
        find('live', now, { sort: NEWEST, limit: 1 }),
      ])
      return first && last ? { first: first.availableAt, last: last.availableAt } : null
    },
  }
}

/** Of one instant by id, so that the order is the same at each look. */
const downwards =
  (valueOf: (row: PublicationSummary) => string) =>
  (one: PublicationSummary, other: PublicationSummary): number => {
    const [left, right] = [`${valueOf(one)} ${one.id}`, `${valueOf(other)} ${other.id}`]
    return left < right ? 1 : -1
  }
