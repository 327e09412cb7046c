import type { Payload, Where } from 'payload'
import { type ArchiveAddress, NO_ARCHIVE } from '../../domain/archiveAddress.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { createStore } from '../../register/store.ts'

type At = { payload: Pick<Payload, 'db'>; slugs: Slugs }

/** One for each organisation, by its id; `next…` is of the address that is not confirmed. */
type ArchiveRow = {
  address: string | null
  language: string | null
  next: string | null
  nextLanguage: string | null
  tokenHash: string | null
  until: string | null
  by: string | null
}
type StoredRow = ArchiveRow & { id: string }

const toRow = ({ address, language, pending }: ArchiveAddress): ArchiveRow => ({
  ...{ address, language },
  next: pending?.address ?? null,
  nextLanguage: pending?.language ?? null,
  tokenHash: pending?.tokenHash ?? null,
  until: pending?.until ?? null,
  by: pending?.by ?? null,
})

const toArchive = ({ address, language, ...row }: StoredRow): ArchiveAddress => {
  const { next, nextLanguage, tokenHash, until, by } = row
  const pending =
    next && tokenHash && until && by
      ? { address: next, language: nextLanguage ?? 'en', tokenHash, until: new Date(until).toISOString(), by }
      : null
  return { address: address ?? null, language: language ?? null, pending }
}

/** @param organisation id. */
export const readArchive = async ({ payload, slugs }: At, organisation: string): Promise<ArchiveAddress> => {
  const row = await createStore(payload).findOne<StoredRow>(slugs.archiveAddresses, organisation)
  return row ? toArchive(row) : NO_ARCHIVE
}

/** What was named, as it is now, in the place of whatever was named before. */
export const storeArchive = async (
  { payload, slugs }: At,
  organisation: string,
  archive: ArchiveAddress,
): Promise<void> => {
  const store = createStore(payload)
  const row = toRow(archive)
  const where: Where = { id: { equals: organisation } }
  if (await store.swap(slugs.archiveAddresses, where, row)) return
  if (await store.create(slugs.archiveAddresses, { id: organisation, ...row })) return
  // Another manager was first by an instant.
  await store.swap(slugs.archiveAddresses, where, row)
}

/** With the id of its organisation; null for a link that is none, or was used. */
export const findArchiveByLink = async (
  { payload, slugs }: At,
  tokenHash: string,
): Promise<{ organisation: string; archive: ArchiveAddress } | null> => {
  const where: Where = { tokenHash: { equals: tokenHash } }
  const [row] = await createStore(payload).find<StoredRow>({
    collection: slugs.archiveAddresses,
    where,
    limit: 1,
  })
  return row ? { organisation: row.id, archive: toArchive(row) } : null
}

/** Uses the link up, and keeps what it confirms. @returns whether it was there to be used: of two at once one wins. */
export const useArchiveLink = (
  { payload, slugs }: At,
  { organisation, tokenHash }: { organisation: string; tokenHash: string },
  archive: ArchiveAddress,
): Promise<boolean> =>
  createStore(payload).swap(
    slugs.archiveAddresses,
    { and: [{ id: { equals: organisation } }, { tokenHash: { equals: tokenHash } }] },
    toRow(archive),
  )

export const removeArchive = ({ payload, slugs }: At, organisation: string): Promise<void> =>
  createStore(payload).clear(slugs.archiveAddresses, { id: { equals: organisation } })
