import { createHash, randomUUID } from 'node:crypto'
import type { Payload, Where } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import type { SourceFile } from '../../domain/sourceFiles/sourceFile.ts'
import { createStore, type Store } from '../../register/store.ts'
import type { DeskServices } from '../../services.ts'

type At = { payload: Pick<Payload, 'db'>; slugs: Slugs; blobs: DeskServices['blobs'] }

/** `organisation`: the id of the lead, for whose people it is kept. */
type Row = SourceFile & { entry: string; organisation: string }

/** Of which entry, and for whose people; ids. */
export type Kept = { entry: string; organisation: string }

const keyOf = (id: string): string => `sources/${id}`

const toFile = ({ id, name, bytes, sha256, by, at, until }: Row): SourceFile => ({
  ...{ id, name, bytes, sha256, by },
  at: new Date(at).toISOString(),
  until: new Date(until).toISOString(),
})

const keptAt = ({ entry, organisation }: Kept, now: Date): Where => ({
  and: [
    { entry: { equals: entry } },
    { organisation: { equals: organisation } },
    { until: { greater_than: now.toISOString() } },
  ],
})

/** Those that are not over, the newest first. */
export const findSourceFiles = async (
  { payload, slugs }: At,
  kept: Kept,
  now: Date,
): Promise<SourceFile[]> => {
  const rows = await createStore(payload).find<Row>({
    ...{ collection: slugs.sourceFiles, where: keptAt(kept, now), sort: ['-at', 'id'] },
  })
  return rows.map(toFile)
}

type Given = { name: string; bytes: Buffer; by: string; at: Date; until: Date }

/**
 * A row that is over already names the bytes before they are there: where the server ends meanwhile, the next sweep takes them,
 * and nothing stays that nobody knows of. It counts from when they are stored.
 *
 * @returns null where the text went meanwhile, with the files that it had.
 */
export const keepSourceFile = async (
  kept: At,
  { entry, organisation }: Kept,
  { name, bytes, by, at, until }: Given,
): Promise<SourceFile | null> => {
  const { payload, slugs, blobs } = kept
  const store = createStore(payload)
  const row: Row = {
    ...{ id: randomUUID(), entry, organisation, name, by, bytes: bytes.length },
    sha256: sha256Of(bytes),
    ...{ at: at.toISOString(), until: at.toISOString() },
  }
  await store.create(slugs.sourceFiles, row)
  await blobs.put(keyOf(row.id), bytes)
  const isHere: Where = { and: [{ id: { equals: row.id } }, { until: { equals: row.until } }] }
  const isKept = await store.swap(slugs.sourceFiles, isHere, { until: until.toISOString() })
  if (isKept) return toFile({ ...row, until: until.toISOString() })
  await remove(kept, { id: { equals: row.id } })
  return null
}

/** One that is there already, until another day. */
export const keepUntil = async (
  { payload, slugs }: At,
  file: SourceFile,
  until: Date,
): Promise<SourceFile> => {
  await createStore(payload).swap(
    slugs.sourceFiles,
    { id: { equals: file.id } },
    { until: until.toISOString() },
  )
  return { ...file, until: until.toISOString() }
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export const readSourceFile = ({ blobs }: At, { id }: Pick<SourceFile, 'id'>): Promise<Buffer | null> =>
  blobs.get(keyOf(id))

const remove = async ({ payload, slugs, blobs }: At, where: Where): Promise<number> => {
  const store = createStore(payload)
  const rows = await store.find<Row>({ collection: slugs.sourceFiles, where, select: { id: true } })
  for (const { id } of rows) {
    await blobs.delete(keyOf(id))
    await store.clear(slugs.sourceFiles, { id: { equals: id } })
  }
  return rows.length
}

/** @returns whether it was there. */
export const removeSourceFile = async (
  at: At,
  { entry, organisation }: Kept,
  id: string,
): Promise<boolean> => {
  const own: Where[] = [{ id: { equals: id } }, { entry: { equals: entry } }]
  return (await remove(at, { and: [...own, { organisation: { equals: organisation } }] })) > 0
}

/** The time of all that were kept for an entry is over when the entry goes: the next sweep takes rows and bytes. */
export const endSourceFiles = async (
  store: Pick<Store, 'find' | 'swap'>,
  slugs: Slugs,
  entry: string,
): Promise<void> => {
  const collection = slugs.sourceFiles
  const where: Where = { entry: { equals: entry } }
  const until = new Date(0).toISOString()
  for (const { id } of await store.find<Row>({ collection, where, select: { id: true } }))
    await store.swap(collection, { id: { equals: id } }, { until })
}

/** What is just being stored is left alone. */
const STORING_MS = 10 * 60_000

/** What is over goes, bytes and row. @returns how many went. */
export const sweepSourceFiles = (at: At, now: Date): Promise<number> =>
  remove(at, { until: { less_than_equal: new Date(now.getTime() - STORING_MS).toISOString() } })
