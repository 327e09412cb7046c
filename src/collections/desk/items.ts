import type { PayloadRequest, Where } from 'payload'
import type { StaffActor } from '../../access/types.ts'
import { findInScope } from '../../access/findInScope.ts'
import type { Embargo } from '../../domain/canonical.ts'
import type { DeskItem } from '../../domain/desk/myDesk.ts'
import type { TextState } from '../../domain/entries.ts'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import { idOf } from '../../domain/references.ts'
import { ENTRY_KEYS, ENTRY_TYPE_OF, type EntryKey, type Slugs } from '../../domain/slugs.ts'
import type { Ref } from '../../register/types.ts'
import type { Names } from './names.ts'

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

type Reading = { slugs: Slugs; names: Names }

/** The entries of these that the person reads now, by id. */
export const readItems = async (
  req: PayloadRequest,
  refs: readonly Ref[],
  reading: Reading,
): Promise<Map<string, DeskItem>> => {
  const found = await Promise.all(
    ENTRY_KEYS.map(async (key): Promise<DeskItem[]> => {
      const collection = reading.slugs[key]
      const ids = [...new Set(refs.filter((ref) => ref.collection === collection).map(({ id }) => id))]
      if (ids.length === 0) return []
      const documents = await find(req, collection, { where: { id: { in: ids } }, limit: ids.length })
      return documents.map((document) => toItem(document, { req, key, ...reading }))
    }),
  )
  return new Map(found.flat().map((item) => [item.id, item]))
}

/** What the person's organisations draft as the lead, the latest first. @param limit of each kind of entry. */
export const readDrafts = async (
  req: PayloadRequest,
  { actor, limit, ...reading }: Reading & { actor: StaffActor; limit: number },
): Promise<DeskItem[]> => {
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  if (own.length === 0) return []
  const where: Where = { and: [{ state: { equals: 'drafting' } }, { lead: { in: own } }] }
  const found = await Promise.all(
    ENTRY_KEYS.map(async (key) => {
      const documents = await find(req, reading.slugs[key], { where, limit, sort: '-updatedAt' })
      return documents.map((document) => ({
        ...toItem(document, { req, key, ...reading }),
        at: document.updatedAt,
      }))
    }),
  )
  return found.flat().sort((one, other) => other.at.localeCompare(one.at))
}

type Find = { where: Where; limit: number; sort?: string }

const find = (req: PayloadRequest, collection: string, asked: Find): Promise<Document[]> =>
  findInScope<Document>(req, collection, { ...asked, select: READ })

const toItem = (
  { id, title, lead, state, edition, embargo }: Document,
  { req, key, slugs, names }: Reading & { req: PayloadRequest; key: EntryKey },
): DeskItem => ({
  collection: slugs[key],
  type: ENTRY_TYPE_OF[key],
  id,
  title: inLanguage(title, req.locale),
  lead: names.ofId(idOf(lead)),
  state: state ?? 'drafting',
  edition: edition ?? null,
  embargo: toEmbargo(embargo),
  at: null,
})

export const inLanguage = (title: Document['title'], locale: string | null | undefined): string | null => {
  const written = Object.entries(title ?? {}).filter(([, words]) => words?.trim())
  const find = (wanted: string | null | undefined) => written.find(([language]) => language === wanted)
  return (find(locale) ?? find(DEFAULT_LOCALE) ?? written[0])?.[1] ?? null
}

const toEmbargo = (embargo: Document['embargo']): Embargo | null => {
  const { until, zone, wallTime } = embargo ?? {}
  return until && zone && wallTime ? { until, zone, wallTime } : null
}
