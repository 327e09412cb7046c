import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import { createBlobs, createDiskBlobs } from '../../blobs/createBlobs.ts'
import {
  type BackupManifest,
  DATABASE_PARTS,
  faultsOfParts,
  FILE_PARTS,
  readManifest,
} from '../../domain/backups.ts'
import type { KeptEvent, KeptFile } from '../../domain/keptActs.ts'
import type { Head } from '../../domain/evidence/heads.ts'
import type { Env } from '../../env.ts'
import { openOtherStore } from '../openPayload.ts'
import { isStorageFull } from '../../errors.ts'
import { StartFailure } from '../startFailure.ts'
import { readBackup } from './archive.ts'
import { checkStore, type StoreReport } from './checkStore.ts'
import { databaseCopy } from './database.ts'
import type { DatabaseCopy, Working } from './databaseCopy.ts'
import { findLost, keepLost, type Lost, readKeptFiles } from './lost.ts'
import { CHECK_MARK } from './marks.ts'
import { endRestoring, HOW_TO_REPEAT, markRestored, restoringMark } from './restored.ts'
import { toMegabytes } from './toMegabytes.ts'

type Asked = Working & {
  /** The backup. */
  from: string
  /** What it is read with, where it is encrypted: identities of age. */
  identities: readonly string[]
  /** Heads that organisations have kept. */
  kept: readonly Head[]
  /** Files in which servers have kept what a restore must not undo, beside this one's. */
  keptActs: readonly string[]
  now: Date
}

export type Restored = {
  manifest: BackupManifest
  report: StoreReport
  /** How many files said what was stopped since. */
  keptFiles: number
  lost: Lost
  events: KeptEvent[]
}

/**
 * Puts a backup where there is no newsroom yet, checks all of it, and marks it: no server starts on it until somebody takes it over.
 *
 * @throws StartFailure where there is one already, or where the backup is damaged: then nothing is put anywhere.
 */
export const restore = async (env: Env, asked: Asked): Promise<Restored> => {
  const keptFiles = readKeptFiles(env.keptActsFile, asked.keptActs)
  const copy = databaseCopy(env)
  if (!(await copy.isFree()))
    throw new StartFailure(
      'There is a newsroom already where DATABASE_URI and DATA_DIR point, or what is left of one, such as the -wal beside the file of SQLite: a restore writes over nothing. Name an empty place.',
    )
  await mkdir(env.dataDir, { recursive: true })
  return inScratch(env.dataDir, async (scratch) => {
    const manifest = await unpack(scratch, copy, asked)
    try {
      await putBack(env, { scratch, copy, madeAt: manifest.madeAt, ...asked })
      return await lookAndMark(env, { ...asked, manifest, keptFiles })
    } catch (cause) {
      if (!asked.signal.aborted) throw cause
      throw new StartFailure(`Stopped while the backup was being put back. ${HOW_TO_REPEAT}`, { cause })
    }
  })
}

type Found = Asked & { manifest: BackupManifest; keptFiles: readonly KeptFile[] }

const lookAndMark = async (env: Env, found: Found): Promise<Restored> => {
  const payload = await openOtherStore(env)
  const [{ madeAt }, restoredAt] = [found.manifest, found.now.toISOString()]
  try {
    const restored = await look(env, { ...found, payload })
    await keepLost(payload, restored.lost)
    await markRestored(payload, { madeAt, restoredAt })
    await endRestoring(payload)
    return restored
  } finally {
    await payload.destroy()
  }
}

/** Restores it into a place that is thrown away, and says what is there and what is missing. */
export const checkBackup = async (env: Env, asked: Asked): Promise<Restored> => {
  const keptFiles = readKeptFiles(env.keptActsFile, asked.keptActs)
  return inScratch(os.tmpdir(), async (folder) => {
    const elsewhere = databaseCopy(env).elsewhere(folder)
    const other: Env = { ...env, databaseUri: elsewhere.uri, dataDir: folder, s3: null }
    const copy = databaseCopy(other)
    try {
      const parts = path.join(folder, 'parts')
      await mkdir(parts)
      const manifest = await unpack(parts, copy, asked)
      await putBack(other, { scratch: parts, copy, madeAt: manifest.madeAt, ...asked })
      const payload = await openOtherStore(other)
      try {
        const restored = await look(other, { ...asked, payload, manifest, keptFiles })
        if (restored.report.faults.length === 0) await mark(env.dataDir)
        return restored
      } finally {
        await payload.destroy()
      }
    } finally {
      await elsewhere.drop()
    }
  })
}

type Looking = Found & { payload: Payload }

const look = async (env: Env, { payload, manifest, keptFiles, ...asked }: Looking): Promise<Restored> => {
  const { madeAt, deletedMeanwhile } = manifest
  const report = await checkStore({ ...deps(env, asked), payload, deletedMeanwhile })
  const told = await findLost(payload, { files: keptFiles, madeAt, cut: report.cut })
  return { manifest, report, keptFiles: keptFiles.length, ...told }
}

const deps = (env: Env, { kept, progress, signal }: Asked) => ({
  ...{ blobs: createBlobs(env), keyFile: env.registerKeyFile, kept, progress, signal },
})

const inScratch = async <T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(path.join(parent, '.restore-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The parts as files of a folder, once each is known to be what was put into the backup. */
const unpack = async (
  folder: string,
  copy: DatabaseCopy,
  { from, identities, progress, signal }: Asked,
): Promise<BackupManifest> => {
  let bytes = 0
  let told = 0
  const take = async (name: string, content: Readable): Promise<void> => {
    const target = path.join(folder, safePart(name))
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    await pipeline(content, createWriteStream(target, { flags: 'wx', mode: 0o600 }), { signal })
    bytes += (await stat(target)).size
    if (bytes - told < TELL_BYTES) return
    told = bytes
    progress(`unpacked: ${toMegabytes(bytes)} MB`)
  }
  const source = createReadStream(from)
  const { found, manifest: given } = await readBackup({ source, identities, signal, take }).catch(
    (cause: unknown) => {
      if (signal.aborted || isStorageFull(cause)) throw cause
      throw new StartFailure(`${from} cannot be read as a backup: ${sayWhy(cause, identities)}`, { cause })
    },
  )
  const manifest = readManifest(given)
  if (!manifest)
    throw new StartFailure(`${from} is no whole backup: its manifest, which stands last, is missing.`)
  if (manifest.store !== copy.store)
    throw new StartFailure(
      `The backup is of ${manifest.store}, and DATABASE_URI names ${copy.store}: restore it into the same kind of database.`,
    )
  const faults = faultsOfParts(manifest, found)
  if (faults.length > 0) throw new StartFailure(`The backup is damaged. ${faults.slice(0, 20).join(' ')}`)
  return manifest
}

const TELL_BYTES = 64 * 1024 * 1024

const sayWhy = (cause: unknown, identities: readonly string[]): string =>
  identities.length > 0
    ? 'it is damaged, or it was encrypted for another identity.'
    : `it is damaged, or it is encrypted and needs --identity FILE (${(cause as Error).message}).`

/** No part reaches out of the folder. */
const safePart = (name: string): string => {
  if (!/^(database|files\/[a-z][a-z0-9-]*)\/[\w-][\w.-]*$/.test(name))
    throw new Error(`“${name}” is no part of a backup.`)
  return name
}

type Putting = Asked & { scratch: string; copy: DatabaseCopy; madeAt: string }

const putBack = async (env: Env, { scratch, copy, madeAt, ...working }: Putting): Promise<void> => {
  await copy.load(path.join(scratch, DATABASE_PARTS), restoringMark(madeAt), working)
  const blobs = createBlobs(env)
  const folder = path.join(scratch, FILE_PARTS)
  let count = 0
  for await (const key of createDiskBlobs(folder).keys()) {
    working.signal.throwIfAborted()
    const bytes = await readFile(path.join(folder, key))
    await blobs.put(key, bytes)
    count += 1
    if (count % 100 === 0) working.progress(`files: ${count}`)
  }
}

const mark = async (dataDir: string): Promise<void> => {
  await mkdir(dataDir, { recursive: true })
  await writeFile(path.join(dataDir, CHECK_MARK), '')
}
