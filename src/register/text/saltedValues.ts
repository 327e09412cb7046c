import { randomBytes } from 'node:crypto'
import { jcs, saltedHash } from '../../domain/digests.ts'
import type { SaltedValue } from '../frozen.ts'
import type { RegisterDeps } from '../types.ts'

/** Values that a text binds by hash and keeps beside, by their hashes. */
export type SaltedValues = {
  /**
   * The salted hash of the value. The same value of the same entry keeps its salt, and so the text its digest.
   * @param contact whose card it is: with that person it is erased.
   */
  bind(value: unknown, contact?: string): string
  /** What is bound by that hash already, or was until it was erased. */
  keep(hash: string, kept: SaltedValue): void
  values(): Record<string, SaltedValue>
}

export const newSalt = (): string => randomBytes(16).toString('hex')

/** Two people may have the same card, and one of them be erased. */
const keyOf = (value: unknown, contact = ''): string => `${contact} ${jcs(value)}`

export const openSaltedValues = async (
  { store, slugs }: RegisterDeps,
  entry: string,
): Promise<SaltedValues> => {
  const rows = await store.find<{ aside?: Record<string, SaltedValue> | null }>({
    collection: slugs.frozenTexts,
    where: { entry: { equals: entry } },
    select: { aside: true },
  })
  const earlier = new Map(
    rows
      .flatMap(({ aside }) => Object.values(aside ?? {}))
      .flatMap((kept) => (kept.salt === null ? [] : [[keyOf(kept.value, kept.contact), kept] as const])),
  )
  const kept: Record<string, SaltedValue> = {}
  const keep = (hash: string, value: SaltedValue): void => {
    kept[hash] = value
  }
  return {
    keep,
    bind: (value, contact) => {
      const known = earlier.get(keyOf(value, contact))
      const salted = known ?? { salt: newSalt(), value, ...(contact ? { contact } : {}) }
      const hash = saltedHash(salted)
      keep(hash, salted)
      return hash
    },
    values: () => kept,
  }
}
