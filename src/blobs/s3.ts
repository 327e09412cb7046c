import type * as Sdk from '@aws-sdk/client-s3'
import type { Blobs } from '../blobs.ts'
import type { Env } from '../env.ts'
import { isStorageFull, storageFull } from '../errors.ts'
import { safeKey } from './safeKey.ts'

type Options = NonNullable<Env['s3']>

/** One object a key; S3 itself makes a put whole or not at all. The SDK is loaded by who uses it only. */
export const createS3Blobs = (options: Options): Blobs => {
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
