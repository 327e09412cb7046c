import { randomUUID } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { Refusal } from '../errors.ts'

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
}
const MAX_BYTES = 20 * 1024 * 1024
const MAX_PIXELS = 50_000_000

/**
 * A file is taken for what its bytes are, not for what its name says. Pictures are encoded anew, which drops metadata
 * and whatever hides behind them; the stored name is random, so that names tell nothing (TRAPS 5).
 */
export const sanitiseUpload: CollectionBeforeOperationHook = async ({ operation, overrideAccess, req }) => {
  const file = req.file
  if (!file || !['create', 'update'].includes(operation)) return
  if (overrideAccess && !file.data) return
  if (file.data.length > MAX_BYTES) throw new Refusal('too-large', 'A file has at most 20 MB.')
  const type = await fileTypeFromBuffer(file.data)
  const ext = type ? EXTENSIONS[type.mime] : undefined
  if (!type || !ext)
    throw new Refusal('invalid', 'Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be stored here.')
  const data = type.mime === 'application/pdf' ? file.data : await encodeAnew(file.data)
  req.file = { ...file, data, size: data.length, mimetype: type.mime, name: `${randomUUID()}.${ext}` }
}

const encodeAnew = async (bytes: Buffer): Promise<Buffer> => {
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, animated: true }).rotate().toBuffer()
  } catch {
    throw new Refusal('invalid', 'This picture cannot be read, or it is larger than 50 megapixels.')
  }
}
