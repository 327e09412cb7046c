import type { PayloadRequest, Where } from 'payload'
import { type Slugs, ENTRY_KEYS, ENTRY_TYPE_OF, type EntryKey } from '../../domain/slugs.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { findInScope } from '../../access/findReadable.ts'
import type { Embargo } from '../../domain/canonical.ts'
import type { ReadItem } from '../myDesk/myDesk.ts'
import type { TextState } from '../../domain/entries.ts'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import { logoUrl } from '../../domain/organisationMark.ts'
import { idOf } from '../../domain/references.ts'
import type { Ref } from '../../register/types.ts'

/** How organisations are called where there is little room: by their acronym, or by their name where they have none. */
export type Names = {
  ofId: (id: string) => string
  ofSlug: (slug: string) => string
  idOf: (slug: string) => string | null
  slugOf: (id: string) => string
  hasLogo: (id: string) => boolean
  /** What `ofId` says, of all. */
  byId: Readonly<Record<string, string>>
  /** All of them, by what they are called. */
  all: readonly { slug: string; name: string }[]
}

type Organisation = { id: string; slug: string; name: string; acronym?: string | null; logo?: unknown }

export const readNames = async (req: PayloadRequest, slugs: Slugs): Promise<Names> => {
  const { docs } = await req.payload.find({
    collection: slugs.organisations as 'partner-organisations',
    depth: 0,
    pagination: false,
    select: { slug: true, name: true, acronym: true, logo: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const all = docs as unknown as Organisation[]
  const nameOf = (found: Organisation | undefined, otherwise: string) =>
    found ? found.acronym || found.name : otherwise
  const byId = new Map(all.map((one) => [one.id, one]))
  const bySlug = new Map(all.map((one) => [one.slug, one]))
  return {
    ofId: (id) => nameOf(byId.get(id), ''),
    ofSlug: (slug) => nameOf(bySlug.get(slug), slug),
    idOf: (slug) => bySlug.get(slug)?.id ?? null,
    slugOf: (id) => byId.get(id)?.slug ?? '',
    hasLogo: (id) => Boolean(byId.get(id)?.logo),
    byId: Object.fromEntries(all.map((one) => [one.id, nameOf(one, '')])),
    all: all
      .map((one) => ({ slug: one.slug, name: nameOf(one, one.slug) }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  }
}

type Document = {
  id: string
  title?: Record<string, string | null> | null
  lead?: unknown
  state?: TextState | null
  edition?: number | null
  embargo?: { until?: string | null; zone?: string | null; wallTime?: string | null } | null
  updatedAt: string
}

const READ = { title: true, lead: true, state: true, edition: true, embargo: true, updatedAt: true } as const

type ItemReading = { slugs: Slugs; names: Names }

/** The entries of these that the person reads now, by id. */
export const readItems = async (
  req: PayloadRequest,
  refs: readonly Ref[],
  reading: ItemReading,
): Promise<Map<string, ReadItem>> => {
  const found = await Promise.all(
    ENTRY_KEYS.map(async (key): Promise<ReadItem[]> => {
      const collection = reading.slugs[key]
      const ids = [...new Set(refs.filter((ref) => ref.collection === collection).map(({ id }) => id))]
      if (ids.length === 0) return []
      const documents = await findDocuments(req, collection, {
        where: { id: { in: ids } },
        limit: ids.length,
      })
      return documents.map((document) => toItem(document, { req, key, ...reading }))
    }),
  )
  return new Map(found.flat().map((item) => [item.id, item]))
}

/** What the person's organisations draft as the lead, the latest first. @param limit of each kind of entry. */
export const readDrafts = async (
  req: PayloadRequest,
  { actor, limit, ...reading }: ItemReading & { actor: StaffActor; limit: number },
): Promise<ReadItem[]> => {
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  if (own.length === 0) return []
  const where: Where = { and: [{ state: { equals: 'drafting' } }, { lead: { in: own } }] }
  const found = await Promise.all(
    ENTRY_KEYS.map(async (key) => {
      const documents = await findDocuments(req, reading.slugs[key], { where, limit, sort: '-updatedAt' })
      return documents.map((document) => ({
        ...toItem(document, { req, key, ...reading }),
        at: document.updatedAt,
      }))
    }),
  )
  return found.flat().sort((one, other) => other.at.localeCompare(one.at))
}

type Find = { where: Where; limit: number; sort?: string }

const findDocuments = (req: PayloadRequest, collection: string, asked: Find): Promise<Document[]> =>
  findInScope<Document>(req, collection, { ...asked, select: READ })

const toItem = (
  { id, title, lead, state, edition, embargo }: Document,
  { req, key, slugs, names }: ItemReading & { req: PayloadRequest; key: EntryKey },
): ReadItem => ({
  collection: slugs[key],
  type: ENTRY_TYPE_OF[key],
  id,
  title: inLanguage(title, req.locale),
  lead: names.ofId(idOf(lead)),
  leadLogo: names.hasLogo(idOf(lead)) ? logoUrl(organisationsOf(req, slugs), idOf(lead)) : null,
  state: state ?? 'drafting',
  edition: edition ?? null,
  embargo: toEmbargo(embargo),
  at: null,
})

const organisationsOf = ({ payload }: PayloadRequest, { organisations }: Slugs) =>
  `${payload.config.routes.api}/${organisations}`

export const inLanguage = (title: Document['title'], locale: string | null | undefined): string | null => {
  const written = Object.entries(title ?? {}).filter(([, words]) => words?.trim())
  const find = (wanted: string | null | undefined) => written.find(([language]) => language === wanted)
  return (find(locale) ?? find(DEFAULT_LOCALE) ?? written[0])?.[1] ?? null
}

const toEmbargo = (embargo: Document['embargo']): Embargo | null => {
  const { until, zone, wallTime } = embargo ?? {}
  return until && zone && wallTime ? { until, zone, wallTime } : null
}
