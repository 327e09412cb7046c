import { LRUCache } from 'lru-cache'

/** How a value takes less memory while nobody asks for it. @returns the bytes that it takes then. */
export type Packing<T> = { pack: (value: T) => number; unpack: (value: T) => number }

type Kept<T> = { key: string; value: T; bytes: number }

type Options<K> = {
  maxBytes: number
  /** What it takes beside its bytes. */
  overheadOf: (kept: K) => number
  /** Told of each that goes, for whatever reason. */
  gone: (kept: K) => void
}

export type PackedStore<K> = {
  /** It counts as used now. */
  get: (key: string) => K | undefined
  /** The same without counting as used. */
  peek: (key: string) => K | undefined
  /** What is too large is not kept: `peek` says so. */
  set: (kept: K) => void
  delete: (key: string) => void
  /** It takes more, or less, than it did. */
  resize: (kept: K, bytes: number) => void
  /** Lets go of some memory. @returns whether there was anything to let go. */
  drop: () => boolean
  count: () => number
  bytes: () => number
}

/** So much stays as it is given out; what is used less is packed before anything goes. */
const UNPACKED_SHARE = 0.25
const MAX_SHARE_OF_ONE = 1 / 8

/** Keeps what is used most, and packs what is used less: two lists by last use. */
export const createPackedStore = <T, K extends Kept<T>>(
  { maxBytes, overheadOf, gone }: Options<K>,
  packing?: Packing<T>,
): PackedStore<K> => {
  // Not gone: it is in the other list, or comes back in another size.
  let moving: K | null = null
  const largest = Math.max(Math.floor(maxBytes * MAX_SHARE_OF_ONE), 1)
  const openList = (): LRUCache<string, K> =>
    new LRUCache<string, K>({
      // With room for one more: what goes then is for `drop` to say.
      maxSize: maxBytes + largest,
      maxEntrySize: largest,
      sizeCalculation: (kept) => kept.bytes + overheadOf(kept),
      dispose: (kept) => {
        if (kept !== moving) gone(kept)
      },
    })
  const [plain, packed] = [openList(), openList()]

  /** From wherever it is to the list, in its new size. */
  const put = (list: LRUCache<string, K>, kept: K, bytes: number): void => {
    moving = kept
    plain.delete(kept.key)
    packed.delete(kept.key)
    moving = null
    kept.bytes = bytes
    list.set(kept.key, kept)
    if (!list.has(kept.key)) gone(kept)
  }

  const packOldest = ({ pack }: Packing<T>): boolean => {
    const [oldest] = plain.rvalues()
    if (!oldest) return false
    put(packed, oldest, pack(oldest.value))
    return true
  }

  return {
    get: (key) => {
      const found = plain.get(key)
      if (found) return found
      const small = packed.get(key)
      if (small && packing) put(plain, small, packing.unpack(small.value))
      return small
    },
    peek: (key) => plain.peek(key) ?? packed.peek(key),
    set: (kept) => put(plain, kept, kept.bytes),
    delete: (key) => {
      plain.delete(key)
      packed.delete(key)
    },
    resize: (kept, bytes) => put(packed.has(kept.key) ? packed : plain, kept, bytes),
    drop: () => {
      if (packing && plain.calculatedSize > maxBytes * UNPACKED_SHARE) return packOldest(packing)
      return (packed.pop() ?? plain.pop()) !== undefined
    },
    count: () => plain.size + packed.size,
    bytes: () => plain.calculatedSize + packed.calculatedSize,
  }
}
