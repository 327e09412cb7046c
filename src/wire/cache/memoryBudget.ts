type Store = {
  /** In bytes, what it keeps now. */
  bytes: () => number
  /** Lets go of what it has used least. @returns whether there was anything. */
  drop: () => boolean
}

/** Memory that several caches have in common. */
export type MemoryBudget = {
  maxBytes: number
  /** @param share of the whole, from 0 to 1, which the others cannot take from it. */
  add: (store: Store, share: number) => void
  /** To be called when one of them has grown: whoever is furthest beyond its share lets go until all fit. */
  fit: () => void
}

/** What one cache does not need the others may have, until it needs it. */
export const createMemoryBudget = (wanted: number): MemoryBudget => {
  const maxBytes = Math.max(Math.floor(wanted), 1)
  const stores: (Store & { share: number })[] = []

  const used = (): number => stores.reduce((sum, { bytes }) => sum + bytes(), 0)
  const beyond = ({ bytes, share }: (typeof stores)[number]): number => bytes() - share * maxBytes

  return {
    maxBytes,
    add: (store, share) => void stores.push({ ...store, share }),
    fit: () => {
      while (used() > maxBytes) {
        const [furthest] = stores.toSorted((one, other) => beyond(other) - beyond(one))
        if (!furthest?.drop()) return
      }
    },
  }
}
