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
