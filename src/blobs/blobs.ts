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

/** Of which a backup is made: every key, in no order; what is put or deleted meanwhile may be among them or not. */
export type ListedBlobs = Blobs & { keys(): AsyncIterable<string> }

const KEY = /^[a-z][a-z0-9-]*\/[\w-][\w.-]{0,200}$/

/** A key is one folder and one plain name, so that no key reaches out of its store. */
export const safeKey = (key: string): string => {
  if (!KEY.test(key)) throw new Error(`[blobs] “${key}” is no key: give one folder and one plain file name.`)
  return key
}
