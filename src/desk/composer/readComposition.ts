import type { PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { mayWithEntry } from '../../access/granted.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { idOf } from '../../domain/references.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import { ENTRY_KEYS, type Slugs, typeOfCollection } from '../../domain/slugs.ts'
import { notFound } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import type { ComposedText } from './draft.ts'

type Document = Record<string, unknown> & { id: string }

/** A text, and of a media update every entry that the person may read, in its order. */
export type Composition = { texts: ComposedText[] }

/**
 * Each text is read as the person who asks, in all languages, its relations as ids: what they may not read is left out, and
 * only the row of the media update says that something stands there. @throws Refusal `unauthenticated`, `not-found`
 */
export const readComposition = async (req: PayloadRequest, slugs: Slugs, ref: Ref): Promise<Composition> => {
  const actor = await requireActor(req, slugs)
  const opened = await readText(req, ref, { actor, slugs })
  if (!opened) throw notFound()
  const entries = await Promise.all(
    entriesOf(opened.document, slugs).map((entry) => readText(req, entry, { actor, slugs })),
  )
  return { texts: [opened, ...entries.filter((text) => text !== null)] }
}

/** Those that the items name, each once. */
const entriesOf = ({ items }: Record<string, unknown>, slugs: Slugs): Ref[] => {
  const rows = Array.isArray(items)
    ? (items as { entry?: { relationTo?: string; value?: unknown } | null }[])
    : []
  const refs = rows.flatMap(({ entry }) =>
    entry?.relationTo && typeOfCollection(slugs, entry.relationTo)
      ? [{ collection: entry.relationTo, id: idOf(entry.value) }]
      : [],
  )
  return refs.filter(({ id }, index) => refs.findIndex((other) => other.id === id) === index)
}

type Reading = { actor: StaffActor; slugs: Slugs }

const readText = async (
  req: PayloadRequest,
  { collection, id }: Ref,
  { actor, slugs }: Reading,
): Promise<ComposedText | null> => {
  const type = typeOfCollection(slugs, collection)
  const key = ENTRY_KEYS.find((one) => slugs[one] === collection)
  if (!type || !key) return null
  const found: unknown = await req.payload.findByID({
    ...{ collection, id, locale: 'all', depth: 0 },
    ...{ disableErrors: true, overrideAccess: false, user: req.user, req },
  })
  if (!found) return null
  const document = found as Document
  const mayEdit = document.state === 'drafting' && mayWithEntry(ACCESS_TABLE[key].update, actor, document)
  return { collection, id, type, mayEdit, document }
}
