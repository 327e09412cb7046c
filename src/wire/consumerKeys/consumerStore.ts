import type { Payload } from 'payload'
import { type Scope, DEFAULT_RATE, SCOPES } from '../../domain/consumers.ts'
import { isKey, keyHashOf, type KeyFacts, validUntil } from '../../domain/keys.ts'

/**
 * Who reads the wire by a key of theirs. A journalist's key opens one grant of an embargoed text, whose id is theirs; of
 * everything else it shows what everybody sees.
 */
export type KeyedReader = {
  kind: 'consumer' | 'journalist'
  id: string
  name: string
  scopes: readonly Scope[]
  ratePerMinute: number
}

export type Reader = { kind: 'anonymous' } | KeyedReader

const ANONYMOUS: Reader = { kind: 'anonymous' }

/** Whether whole items show this reader the details of contacts that are for the press. */
export const seesPress = (reader: Reader | undefined): boolean =>
  reader !== undefined && reader.kind !== 'anonymous' && reader.scopes.includes('press')

/** Whose key it is, and until when it works, in milliseconds. */
export type Holder = { reader: KeyedReader; until: number }

type HolderDeps = {
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
export const createKeyReader = ({ find, now, used }: HolderDeps): KeyReader => {
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

type ConsumerRow = KeyFacts & {
  id: string
  name: string
  contact?: string | null
  /** Separated by blanks. */
  scopes: string
  ratePerMinute?: number | null
  lastUsedAt?: string | null
  termsVersion?: string | null
  termsAt?: string | null
}

/** The version that was accepted, and when. */
export type Terms = { termsVersion: string; termsAt: string }

const MINUTE = 60_000

export type ConsumerStore = {
  find(id: string): Promise<ConsumerRow | null>
  /** The holder of the key with this hash, if it works now. */
  findHolder(hash: string): Promise<Holder | null>
  acceptTerms(id: string, terms: Terms): Promise<void>
  /** Writes down that the consumer was there; once a minute at most, and nobody waits for it. */
  used(id: string): void
}

type ConsumerRowDeps = { payload: Payload; collection: string; now: () => Date }

/** Consumers as the wire knows them: straight through the database adapter, since whoever has the key may come in. */
export const createConsumerStore = ({ payload, collection, now }: ConsumerRowDeps): ConsumerStore => {
  const seen = new Map<string, number>()
  const findOne = async (where: Parameters<typeof payload.db.find>[0]['where']) => {
    const { docs } = await payload.db.find<ConsumerRow>({ collection, where, limit: 1, pagination: false })
    return docs[0] ?? null
  }

  const write = (id: string, instant: number): Promise<unknown> => {
    const before = new Date(instant - MINUTE).toISOString()
    const isDue = { or: [{ lastUsedAt: { equals: null } }, { lastUsedAt: { less_than_equal: before } }] }
    return payload.db.updateOne({
      collection,
      where: { and: [{ id: { equals: id } }, isDue] },
      data: { lastUsedAt: new Date(instant).toISOString() },
      options: { atomic: true },
      returning: false,
    })
  }

  return {
    find: (id) => findOne({ id: { equals: id } }),
    findHolder: async (hash) => {
      const row = await findOne({ or: [{ keyHash: { equals: hash } }, { previousHash: { equals: hash } }] })
      const until = row && validUntil(row, hash, now())
      return row && until !== null ? { reader: toReader(row), until } : null
    },
    acceptTerms: async (id, terms) => {
      await payload.db.updateOne({ collection, where: { id: { equals: id } }, data: terms, returning: false })
    },
    used: (id) => {
      const instant = now().getTime()
      if (Math.abs(instant - (seen.get(id) ?? -Infinity)) < MINUTE) return
      seen.set(id, instant)
      write(id, instant).catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'The last use of a consumer could not be written down.' }),
      )
    },
  }
}

const toReader = ({ id, name, scopes, ratePerMinute }: ConsumerRow): Holder['reader'] => ({
  kind: 'consumer',
  id,
  name,
  scopes: scopesOf({ scopes }),
  ratePerMinute: ratePerMinute ?? DEFAULT_RATE,
})

const scopesOf = ({ scopes }: Pick<ConsumerRow, 'scopes'>): Scope[] =>
  SCOPES.filter((scope) => scopes.split(' ').includes(scope))
