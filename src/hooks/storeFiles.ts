import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { baseServicesOf } from '../baseServices.ts'
import { afterCommit } from './afterCommit.ts'

const OF_DESK = 'media/'
export const mediaKey = (filename: string) => `${OF_DESK}${filename}`
export const isOfDesk = (key: string): boolean => key.startsWith(OF_DESK)

const stored = new WeakSet<Buffer>()

/** Called in front of the write, as `sanitiseFile` is: a disk or a bucket takes its time. */
export const putFile = async ({ file, payload }: PayloadRequest): Promise<void> => {
  if (!file || stored.has(file.data)) return
  await baseServicesOf(payload).blobs.put(mediaKey(file.name), file.data)
  stored.add(file.data)
}

/** What was put for a write that has failed. */
export const takeFileBack = async ({ file, payload }: PayloadRequest): Promise<void> => {
  if (file && stored.has(file.data)) await baseServicesOf(payload).blobs.delete(mediaKey(file.name))
}

/** The bytes are stored before the row, so that a row without its file cannot exist. */
export const storeFile: CollectionBeforeChangeHook = async ({ data, req }) => {
  await putFile(req)
  return data
}

type Named = { filename?: string | null }

/** A file that has been replaced or deleted goes after its row: what is rolled back still has its bytes. */
const forget = (req: PayloadRequest, { filename }: Named): void => {
  if (filename) afterCommit(req, () => baseServicesOf(req.payload).blobs.delete(mediaKey(filename)))
}

export const forgetReplacedFile: CollectionAfterChangeHook = ({ doc, previousDoc, operation, req }) => {
  const [before, after] = [previousDoc as Named, doc as Named]
  if (operation === 'update' && before.filename !== after.filename) forget(req, before)
}

export const forgetDeletedFile: CollectionAfterDeleteHook = ({ doc, req }) => forget(req, doc as Named)
