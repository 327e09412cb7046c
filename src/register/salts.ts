import { randomBytes } from 'node:crypto'
import { jcs, saltedHash, type Salted } from '../domain/digests.ts'
import type { RegisterDeps } from './types.ts'

/** Values that a text binds by hash and keeps beside. */
export type Aside = {
  /** The salted hash of the value. The same value of the same entry keeps its salt, and so the text its digest. */
  bind(value: unknown): string
  /** Keeps a value whose salt is given. */
  keep(salted: Salted): string
  values(): Record<string, Salted>
}

export const newSalt = (): string => randomBytes(16).toString('hex')

export const openAside = async ({ store, slugs }: RegisterDeps, entry: string): Promise<Aside> => {
  const rows = await store.find<{ aside?: Record<string, Salted> | null }>({
    collection: slugs.frozenTexts,
    where: { entry: { equals: entry } },
    select: { aside: true },
  })
  const earlier = new Map(
    rows.flatMap(({ aside }) => Object.values(aside ?? {})).map((salted) => [jcs(salted.value), salted]),
  )
  const kept: Record<string, Salted> = {}
  const keep = (salted: Salted): string => {
    const hash = saltedHash(salted)
    kept[hash] = salted
    return hash
  }
  return {
    keep,
    bind: (value) => keep(earlier.get(jcs(value)) ?? { salt: newSalt(), value }),
    values: () => kept,
  }
}
