import path from 'node:path'
import { createDiskBlobs } from './blobs/disk.ts'
import { createS3Blobs } from './blobs/s3.ts'
import type { Env } from './env.ts'

/**
 * Where files are kept: desk uploads under `media/<filename>`, frozen files under `register/<sha256>`.
 * `put` is whole or not at all, and may be repeated; `get` of what is not there is null.
 */
export type Blobs = {
  /** @throws Refusal `storage-full` when there is no room. */
  put(key: string, bytes: Buffer): Promise<void>
  get(key: string): Promise<Buffer | null>
  delete(key: string): Promise<void>
}

/** S3 when a bucket is named, else a folder of `DATA_DIR`. */
export const createBlobs = ({ s3, dataDir }: Pick<Env, 's3' | 'dataDir'>): Blobs =>
  s3 ? createS3Blobs(s3) : createDiskBlobs(path.join(dataDir, 'files'))
