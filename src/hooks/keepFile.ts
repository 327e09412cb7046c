import type { CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload'
import { getServices } from '../services.ts'

export const mediaKey = (filename: string) => `media/${filename}`

/** The bytes are stored before the row, so that a row without its file cannot exist. */
export const storeFile: CollectionBeforeChangeHook = async ({ data, req }) => {
  const filename = (data as { filename?: string }).filename
  if (req.file && filename) await getServices(req.payload).blobs.put(mediaKey(filename), req.file.data)
  return data
}

export const deleteStoredFile: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const { filename } = doc as { filename?: string }
  if (filename) await getServices(req.payload).blobs.delete(mediaKey(filename))
}
