import sharp, { type Sharp } from 'sharp'
import { randomUUID } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { type FileKind, MAX_PIXELS, MAX_SIDE, MAX_FILE_BYTES, detectFileKind } from '../domain/uploads.ts'
import { Refusal } from '../errors.ts'
import { createKeyedQueue } from '../register/keyedQueue.ts'
import { say } from '../domain/sentences.ts'

/** A picture that takes longer was made to. */
const PATIENCE_SECONDS = 20

/** One at a time: unpacked, a picture takes two hundred megabytes at most, and ten at once would take two gigabytes. */
const turns = createKeyedQueue()

/**
 * The picture encoded anew in its own format, turned as its camera was held: metadata and whatever hides behind the
 * picture are gone. Its size is read before anything of it is unpacked.
 */
const encodePicture = (bytes: Buffer, kind: FileKind): Promise<Buffer> =>
  turns('pictures', async () => {
    await refuseExcess(bytes, kind)
    const picture = open(bytes).autoOrient().timeout({ seconds: PATIENCE_SECONDS })
    return inFormat(picture, kind).toBuffer().catch(refuseUnreadable)
  })

/** sharp counts the pixels of all pictures of an animation, which stand one below the other for it. */
const open = (bytes: Buffer): Sharp => sharp(bytes, { limitInputPixels: MAX_PIXELS, animated: true })

/** Of the formats that lose something each time, as little as the eye sees. */
const inFormat = (picture: Sharp, { ext }: FileKind): Sharp => {
  if (ext === 'jpg') return picture.jpeg({ quality: 90 })
  return ext === 'webp' ? picture.webp({ quality: 90 }) : picture
}

const refuseExcess = async (bytes: Buffer, kind: FileKind): Promise<void> => {
  // Without a limit only the head is read here, so that the sentence can say what is wrong.
  const head = await sharp(bytes, { limitInputPixels: false, animated: true })
    .metadata()
    .catch(refuseUnreadable)
  const { format, width, height, pages = 1, pageHeight = height } = head
  if (format !== (kind.ext === 'jpg' ? 'jpeg' : kind.ext)) refuseUnreadable()
  if (width * pageHeight * pages > MAX_PIXELS) throw new Refusal('invalid', say('files.megapixels'))
  if (Math.max(width, pageHeight) > MAX_SIDE)
    throw new Refusal('invalid', say('files.side', { side: MAX_SIDE }))
}

const refuseUnreadable = (): never => {
  throw new Refusal('invalid', say('files.unreadable'))
}

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
  const read = detectFileKind({ mime: type?.mime, name: file.name })
  if (!read.ok) throw new Refusal('invalid', read.sentence)
  const { mime, ext } = read.kind
  const data = ext === 'pdf' ? file.data : await encodePicture(file.data, read.kind)
  sanitised.add(data)
  req.file = { ...file, data, size: data.length, mimetype: mime, name: `${randomUUID()}.${ext}` }
}

/** For whatever has not come through the upload's own endpoint, such as a call of the Local API. */
export const sanitiseUpload: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (req.file && ['create', 'update'].includes(operation)) await sanitiseFile(req)
}
