import { isKey, keyHashOf } from '../../domain/keys.ts'
import { ANONYMOUS, type KeyedReader, type Reader } from './reader.ts'

/** Whose key it is, and until when it works, in milliseconds. */
export type Holder = { reader: KeyedReader; until: number }

type Deps = {
  /** The holder of the key with this hash as the store has it now; null for a key that opens nothing. */
  find: (hash: string) => Promise<Holder | null>
  now: () => Date
  /** Told of each use; must not hold up the answer. */
  used?: (reader: KeyedReader) => void
}

export type KeyReader = {
  /**
   * Who asks, by the header `Authorization`: anonymous without one, null for what opens nothing (401). A promise only
   * where the store has to be asked.
   */
  read(authorization: string | undefined): Reader | null | Promise<Reader | null>
  /** Whether this key has opened something on this server: whoever has one is not guessing. */
  isFamiliar(authorization: string | undefined): boolean
  /** What has been remembered counts no more: a key was revoked, or changed. */
  forget(): void
}

/** A revocation holds within a second on every node: the time that the store takes is in it. */
const KEPT_MS = 700
const MOST_KEPT = 10_000

type Kept = { since: number; holder: Promise<Holder | null>; known: Holder | null | undefined }

/** Finds who has a key. What the store has said is remembered for less than a second, in bounded memory. */
export const createKeyReader = ({ find, now, used }: Deps): KeyReader => {
  let kept = new Map<string, Kept>()

  const look = (hash: string): Kept => {
    const entry: Kept = { since: performance.now(), holder: find(hash), known: undefined }
    if (kept.size >= MOST_KEPT) kept = new Map()
    kept.set(hash, entry)
    const current = kept
    entry.holder.then(
      (holder) => (entry.known = holder),
      // A store that fails says nothing of the key: the next request asks again.
      () => current.get(hash) === entry && current.delete(hash),
    )
    return entry
  }

  const toReader = (holder: Holder | null): Reader | null => {
    if (!holder || now().getTime() >= holder.until) return null
    used?.(holder.reader)
    return holder.reader
  }

  return {
    read: (authorization) => {
      if (authorization === undefined) return ANONYMOUS
      const hash = hashIn(authorization)
      if (hash === null) return null
      const before = kept.get(hash)
      const isFresh = before !== undefined && performance.now() - before.since < KEPT_MS
      const { known, holder } = isFresh ? before : look(hash)
      return known === undefined ? holder.then(toReader) : toReader(known)
    },
    isFamiliar: (authorization) => {
      const hash = authorization === undefined ? null : hashIn(authorization)
      return hash !== null && Boolean(kept.get(hash)?.known)
    },
    forget: () => {
      kept = new Map()
    },
  }
}

/** Only `Bearer` with something that can be a key: whatever else stands there is no reader of the wire. */
const hashIn = (authorization: string): string | null => {
  const key = /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? ''
  return isKey(key) ? keyHashOf(key) : null
}
