import path from 'node:path'
import type { Blobs } from '../blobs.ts'
import type { Env } from '../env.ts'
import { createDiskBlobs } from './disk.ts'
import { createS3Blobs } from './s3.ts'

/** S3 when a bucket is named, else a folder of `DATA_DIR`. */
export const createBlobs = ({ s3, dataDir }: Pick<Env, 's3' | 'dataDir'>): Blobs =>
  s3 ? createS3Blobs(s3) : createDiskBlobs(path.join(dataDir, 'files'))
