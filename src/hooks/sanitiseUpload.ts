import { randomUUID } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { MAX_FILE_BYTES, readKind } from '../domain/uploads.ts'
import { Refusal } from '../errors.ts'
import { encodePicture } from './encodePicture.ts'
import { say } from '../domain/sentences.ts'

/** Bytes that have been made here, whatever became of the request that brought them. */
const sanitised = new WeakSet<Buffer>()

/**
 * A file is taken for what its bytes are, and its name must say the same. The stored name is random, so that names tell
 * nothing (docs/payload-traps.md 5). It takes its time: called in front of the write, which holds up all others
 * (docs/payload-traps.md 13).
 */
export const sanitiseFile = async (req: PayloadRequest): Promise<void> => {
  const { file } = req
  if (!file || sanitised.has(file.data)) return
  if (file.data.length > MAX_FILE_BYTES) throw new Refusal('too-large', say('files.tooLarge'))
  const type = await fileTypeFromBuffer(file.data)
  const read = readKind({ mime: type?.mime, name: file.name })
  if (!read.ok) throw new Refusal('invalid', read.sentence)
  const { mime, ext } = read.kind
  const data = ext === 'pdf' ? file.data : await encodePicture(file.data, read.kind)
  sanitised.add(data)
  req.file = { ...file, data, size: data.length, mimetype: mime, name: `${randomUUID()}.${ext}` }
}

/** For whatever has not come through the upload's own door, such as a call of the Local API. */
export const sanitiseUpload: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (req.file && ['create', 'update'].includes(operation)) await sanitiseFile(req)
}
