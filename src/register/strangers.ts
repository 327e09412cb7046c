import type { Actor } from '../domain/organisations.ts'
import { belongsTo } from '../domain/organisations.ts'
import { findRow } from './rows.ts'
import type { DeskDocument, Ref, RegisterDeps } from './types.ts'

/**
 * Whether none of the actor's organisations has ever had to do with the entry, or there is no such entry: both are found
 * out by the same three look-ups. Asked before anything that takes its time, and before the entry's turn, so that a
 * stranger cannot measure that there is something. What follows decides who reads; this only sends strangers away.
 */
export const isStranger = async (deps: RegisterDeps, ref: Ref, actor: Actor): Promise<boolean> => {
  const [documents, row, organisations] = await Promise.all([
    deps.store.find<Pick<DeskDocument, 'id' | 'lead'> & { parties?: { organisation: string }[] | null }>({
      collection: ref.collection,
      where: { id: { equals: ref.id } },
      select: { lead: true, parties: true },
    }),
    findRow(deps, ref.id),
    deps.store.find<{ id: string; slug: string }>({
      collection: deps.slugs.organisations,
      select: { slug: true },
    }),
  ])
  const [document] = documents
  if (!document) return true
  // The log may know parties that the document does not show yet.
  if (row?.pendingSeq) return false
  const known = [document.lead ?? '', ...(document.parties ?? []).map(({ organisation }) => organisation)]
  return !organisations.some(({ id, slug }) => known.includes(id) && belongsTo(actor, slug))
}
