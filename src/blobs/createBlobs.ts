import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type * as Sdk from '@aws-sdk/client-s3'
import { type ListedBlobs, safeKey } from './blobs.ts'
import { isStorageFull, storageFull } from '../errors.ts'
import type { Env } from '../env.ts'

/** Files under one folder. A file appears whole under its name, or not at all, also after a crash. */
export const createDiskBlobs = (folder: string): ListedBlobs => {
  const pathOf = (key: string) => path.join(folder, safeKey(key))
  return {
    put: async (key, bytes) => {
      const file = pathOf(key)
      const temporary = path.join(path.dirname(file), `.${randomUUID()}.part`)
      try {
        await mkdir(path.dirname(file), { recursive: true })
        await writeSynced(temporary, bytes)
        await rename(temporary, file)
        await syncFolder(path.dirname(file))
      } catch (error) {
        await rm(temporary, { force: true })
        throw isStorageFull(error) ? storageFull() : error
      }
    },
    get: (key) =>
      readFile(pathOf(key)).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      }),
    delete: (key) => rm(pathOf(key), { force: true }),
    keys: () => keysIn(folder),
  }
}

/** A name that begins with a point is of a file that is not whole yet. */
const keysIn = async function* (folder: string): AsyncGenerator<string> {
  for (const one of await namesIn(folder))
    for (const name of await namesIn(path.join(folder, one)))
      if (!name.startsWith('.')) yield `${one}/${name}`
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    // A folder comes with its first file.
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  })

const writeSynced = async (file: string, bytes: Buffer) => {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name is an entry of the folder: without this a power cut can lose it although the bytes are on the disk. */
const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Not `instanceof`: an error of Node itself may come from outside the realm that runs this. */
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code

type Options = NonNullable<Env['s3']>

/** One object a key; S3 itself makes a put whole or not at all. The SDK is loaded by who uses it only. */
export const createS3Blobs = (options: Options): ListedBlobs => {
  let opened: Promise<{ sdk: typeof Sdk; client: Sdk.S3Client }> | undefined
  const open = () => (opened ??= openClient(options))
  const at = (key: string) => ({ Bucket: options.bucket, Key: safeKey(key) })
  return {
    put: async (key, bytes) => {
      const target = at(key)
      const { sdk, client } = await open()
      await client.send(new sdk.PutObjectCommand({ ...target, Body: bytes })).catch((error: unknown) => {
        throw isStorageFull(error) ? storageFull() : error
      })
    },
    get: async (key) => {
      const target = at(key)
      const { sdk, client } = await open()
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand(target))
        return Body ? Buffer.from(await Body.transformToByteArray()) : null
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return null
        throw error
      }
    },
    delete: async (key) => {
      const target = at(key)
      const { sdk, client } = await open()
      await client.send(new sdk.DeleteObjectCommand(target))
    },
    keys: async function* () {
      const { sdk, client } = await open()
      for await (const { Contents = [] } of sdk.paginateListObjectsV2({ client }, { Bucket: options.bucket }))
        for (const { Key } of Contents) if (Key) yield Key
    },
  }
}

/** Left to Node when it is asked for: who keeps no files there need not have it installed. */
const loadSdk = async (): Promise<typeof Sdk> => {
  try {
    return await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ '@aws-sdk/client-s3')
  } catch (cause) {
    throw new Error(
      'Files are to be kept in S3, and its client is missing: run `npm install @aws-sdk/client-s3`.',
      {
        cause,
      },
    )
  }
}

const openClient = async ({ region, endpoint, credentials }: Options) => {
  const sdk = await loadSdk()
  const client = new sdk.S3Client({ region, endpoint, credentials, forcePathStyle: endpoint !== undefined })
  return { sdk, client }
}

/** S3 when a bucket is named, else a folder of `DATA_DIR`. */
export const createBlobs = ({ s3, dataDir }: Pick<Env, 's3' | 'dataDir'>): ListedBlobs =>
  s3 ? createS3Blobs(s3) : createDiskBlobs(path.join(dataDir, 'files'))
