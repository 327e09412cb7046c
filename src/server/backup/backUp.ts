import { createReadStream, statSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { ListedBlobs } from '../../blobs/blobs.ts'
import { createBlobs } from '../../blobs/createBlobs.ts'
import {
  type BackupManifest,
  type BackupPart,
  backupName,
  DATABASE_PARTS,
  FILE_PARTS,
} from '../../domain/backups.ts'
import type { Env } from '../../env.ts'
import { isOfDesk } from '../../hooks/storeFiles.ts'
import { applicationVersion } from '../build.ts'
import { StartFailure } from '../startFailure.ts'
import { type BackupWriter, openBackupWriter } from './archive.ts'
import { databaseCopy } from './database.ts'
import type { Working } from './databaseCopy.ts'
import { BACKUP_MARK } from './marks.ts'

type Asked = Working & {
  /** The folder that the backup is put into. */
  to: string
  /** Who can read it: recipients of age. */
  recipients: readonly string[]
  now: Date
}
type Place = Pick<Env, 'databaseUri' | 'dataDir' | 's3'>

/**
 * Copies the newsroom while it works: the database at one instant, then the files, so that each that the database names is there.
 * The secret and the register's key are in none.
 *
 * @returns the file that was made.
 */
export const backUp = async (
  env: Place,
  { to, recipients, now, ...working }: Asked,
): Promise<{ file: string; parts: number; bytes: number }> => {
  await requireFolder(to)
  const [copy, blobs] = [databaseCopy(env), createBlobs(env)]
  const file = path.join(path.resolve(to), backupName(now, recipients.length > 0))
  await removeLeftBehind(await madeFolder(env.dataDir), now)
  const scratch = await mkdtemp(path.join(env.dataDir, SCRATCH))
  try {
    const before = await keysOfDesk(blobs)
    await copy.dump(scratch, working)
    const writer = await openBackupWriter({ file, recipients, signal: working.signal })
    try {
      const parts = [...(await addDatabase(writer, scratch)), ...(await addFiles(writer, blobs, working))]
      for (const { name } of parts) before.delete(name.slice(FILE_PARTS.length))
      const manifest: BackupManifest = {
        ...{ format: 1, madeAt: now.toISOString(), version: applicationVersion(), store: copy.store, parts },
        ...(before.size > 0 ? { deletedMeanwhile: [...before].sort() } : {}),
      }
      await writer.finish(manifest)
      await mark(env.dataDir, now)
      return { file, parts: parts.length, bytes: (await stat(file)).size }
    } catch (error) {
      await writer.abort()
      throw error
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const requireFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory())
    throw new StartFailure(`${folder} is no folder: name the one that backups are to be put into.`)
}

/** A copy of the database lies in it, which is not encrypted. */
const SCRATCH = '.backup-'
/** No backup takes as long. */
const LEFT_BEHIND_MS = 86_400_000

/** What a backup that was killed has left. */
const removeLeftBehind = async (folder: string, now: Date): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(SCRATCH)) continue
    const left = path.join(folder, name)
    // Another backup may end meanwhile.
    const found = statSync(left, { throwIfNoEntry: false })
    if (found && now.getTime() - found.mtimeMs > LEFT_BEHIND_MS)
      await rm(left, { recursive: true, force: true })
  }
}

const madeFolder = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true })
  return folder
}

const addDatabase = async (writer: BackupWriter, folder: string): Promise<BackupPart[]> => {
  const parts: BackupPart[] = []
  for (const name of (await readdir(folder)).sort()) {
    const from = path.join(folder, name)
    const { size: bytes } = await stat(from)
    parts.push(await writer.add({ name: DATABASE_PARTS + name, bytes, content: createReadStream(from) }))
  }
  return parts
}

/** What the desk deletes, unlike signed files, as it likes. */
const keysOfDesk = async (blobs: ListedBlobs): Promise<Set<string>> => {
  const keys = new Set<string>()
  for await (const key of blobs.keys()) if (isOfDesk(key)) keys.add(key)
  return keys
}

/** Made again when somebody asks for them. */
const LEFT_OUT = /^renditions\//

const addFiles = async (
  writer: BackupWriter,
  blobs: ListedBlobs,
  { progress, signal }: Working,
): Promise<BackupPart[]> => {
  const parts: BackupPart[] = []
  for await (const key of blobs.keys()) {
    signal.throwIfAborted()
    if (LEFT_OUT.test(key)) continue
    const bytes = await blobs.get(key)
    // Deleted since it was listed.
    if (!bytes) continue
    parts.push(
      await writer.add({ name: FILE_PARTS + key, bytes: bytes.length, content: Readable.from([bytes]) }),
    )
    if (parts.length % 100 === 0) progress(`files: ${parts.length}`)
  }
  return parts
}

/** For the page on health, `/metrics` and `/readyz`. */
const mark = async (dataDir: string, at: Date): Promise<void> => {
  const file = path.join(dataDir, BACKUP_MARK)
  await writeFile(file, '')
  await utimes(file, at, at)
}
